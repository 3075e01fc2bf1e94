using System.Runtime.CompilerServices;

namespace PolicyCheck.Evaluation;

/// <summary>Step by step computations over lists whose elements may or may not belong.</summary>
public static class Folds
{
    /// <summary>A count before the first element.</summary>
    public static NumberRange NoElements => NumberRange.Exactly(0);

    /// <summary>A count of a list that was not collected.</summary>
    public static NumberRange AnyNumber => new(0, double.PositiveInfinity);

    /// <summary>Counts one more element.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static NumberRange Count(NumberRange count, Truth belongs) => belongs.Kind switch
    {
        TruthKind.True or TruthKind.Vacuous => new NumberRange(count.Low + 1, count.High + 1),
        TruthKind.False => count,
        _ => new NumberRange(count.Low, count.High + 1),
    };

    /// <summary>Adds one more number.</summary>
    public static NumberRange Sum(NumberRange sum, NumberRange value, Truth belongs) => belongs.Kind switch
    {
        TruthKind.True or TruthKind.Vacuous => sum + value,
        TruthKind.False => sum,
        _ => sum + new NumberRange(Math.Min(0, value.Low), Math.Max(0, value.High)),
    };

    /// <summary>The earliest so far, beginning with <see cref="TimeRange.Never"/>.</summary>
    public static TimeRange Earliest(TimeRange earliest, TimeRange value, Truth belongs) => belongs.Kind switch
    {
        TruthKind.False => earliest,
        TruthKind.True or TruthKind.Vacuous => Operations.Earlier(earliest, value),
        _ => Operations.Earlier(earliest, new TimeRange(value.Low, long.MaxValue)),
    };

    /// <summary>The latest so far, beginning with <see cref="LatestSoFar.None"/>.</summary>
    public static LatestSoFar Latest(LatestSoFar latest, TimeRange value, Truth belongs) => latest.With(value, belongs);

    /// <summary>Joins one more element to "some": true as soon as one is.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Truth Some(Truth soFar, Truth belongs, Truth body) => soFar | (belongs & body);

    /// <summary>Joins one more element to "every": elements that do not belong do not count.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Truth Every(Truth soFar, Truth belongs, Truth body) => belongs.Kind switch
    {
        TruthKind.False => soFar,
        TruthKind.True or TruthKind.Vacuous => soFar & body,
        _ => soFar & (!belongs | body),
    };
}

/// <summary>
/// The latest of a list, step by step: what certainly came bounds it from below, whatever may have come bounds it from above.
/// </summary>
/// <param name="Exists">True when something certainly came.</param>
/// <param name="Low">The latest that certainly came; before there is any, the earliest that may have.</param>
/// <param name="High">The latest that may have come.</param>
public readonly record struct LatestSoFar(bool Exists, long Low, long High)
{
    /// <summary>Nothing came so far.</summary>
    public static LatestSoFar None => new(false, long.MaxValue, long.MinValue);

    /// <summary>The bounds of the latest.</summary>
    public TimeRange Result => Exists ? new TimeRange(Low, High) : High == long.MinValue ? TimeRange.Never : new TimeRange(Low, long.MaxValue);

    /// <summary>Adds one more time.</summary>
    public LatestSoFar With(TimeRange value, Truth belongs)
    {
        if (belongs.Kind == TruthKind.False || value.IsNever)
        {
            return this;
        }

        var high = Math.Max(High, value.High);
        if (belongs.Kind is TruthKind.True or TruthKind.Vacuous && value.High != long.MaxValue)
        {
            return new LatestSoFar(true, Exists ? Math.Max(Low, value.Low) : value.Low, high);
        }

        return new LatestSoFar(Exists, Exists ? Low : Math.Min(Low, value.Low), high);
    }
}
