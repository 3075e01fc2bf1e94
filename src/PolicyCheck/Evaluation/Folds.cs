
namespace PolicyCheck.Evaluation;

/// <summary>Step by step computations over lists whose elements may or may not belong.</summary>
public static class Folds
{
    /// <summary>A count before the first element.</summary>
    public static NumberRange NoElements => NumberRange.Exactly(0);

    /// <summary>A count of a list that was not collected.</summary>
    public static NumberRange AnyNumber => new(0, double.PositiveInfinity);

    /// <summary>Counts one more element.</summary>
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

    /// <summary>The latest so far, beginning with <see cref="TimeRange.Never"/>.</summary>
    public static TimeRange Latest(TimeRange latest, TimeRange value, Truth belongs)
    {
        if (belongs.Kind == TruthKind.False || value.IsNever)
        {
            return latest;
        }

        var certain = belongs.Kind is TruthKind.True or TruthKind.Vacuous;
        if (latest.IsNever)
        {
            return certain ? value : new TimeRange(value.Low, long.MaxValue);
        }

        if (!certain)
        {
            return new TimeRange(latest.Low, Math.Max(latest.High, value.High));
        }

        // An element that is certain takes away the doubt whether there is any.
        return new TimeRange(Math.Max(latest.Low, value.Low), Math.Max(latest.High, value.High));
    }

    /// <summary>Joins one more element to "some": true as soon as one is.</summary>
    public static Truth Some(Truth soFar, Truth belongs, Truth body) => soFar | (belongs & body);

    /// <summary>Joins one more element to "every": elements that do not belong do not count.</summary>
    public static Truth Every(Truth soFar, Truth belongs, Truth body) => belongs.Kind switch
    {
        TruthKind.False => soFar,
        TruthKind.True or TruthKind.Vacuous => soFar & body,
        _ => soFar & (!belongs | body),
    };
}
