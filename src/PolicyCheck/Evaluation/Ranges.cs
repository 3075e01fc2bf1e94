using System.Runtime.CompilerServices;
using PolicyCheck.Model;

namespace PolicyCheck.Evaluation;

/// <summary>A number of which only bounds may be known: a count with unknown elements lies between two numbers.</summary>
/// <param name="Low">Least possible value.</param>
/// <param name="High">Greatest possible value.</param>
public readonly record struct NumberRange(double Low, double High)
{
    /// <summary>Nothing is known.</summary>
    public static NumberRange Unknown => new(double.NegativeInfinity, double.PositiveInfinity);

    /// <summary>True when the value is known exactly.</summary>
    public bool IsKnown => Low == High;

    /// <summary>A known number.</summary>
    public static NumberRange Exactly(double value) => new(value, value);

    /// <summary>A stored number, unknown for null.</summary>
    public static NumberRange Of(int? value) => value is { } known ? Exactly(known) : Unknown;

    /// <summary>Sum.</summary>
    public static NumberRange operator +(NumberRange a, NumberRange b) => new(a.Low + b.Low, a.High + b.High);

    /// <summary>Difference.</summary>
    public static NumberRange operator -(NumberRange a, NumberRange b) => new(a.Low - b.High, a.High - b.Low);
}

/// <summary>
/// A day (as day number) or a moment (as UTC ticks) of which only bounds may be known, or that never came.
/// </summary>
/// <param name="Low">Earliest possible time.</param>
/// <param name="High">Latest possible time.</param>
public readonly record struct TimeRange(long Low, long High)
{
    /// <summary>Nothing is known, not even whether it came.</summary>
    public static TimeRange Unknown => new(long.MinValue, long.MaxValue);

    /// <summary>It is known not to have come.</summary>
    public static TimeRange Never => new(long.MaxValue, long.MaxValue);

    /// <summary>True when the time is known exactly and came.</summary>
    public bool IsKnown => Low == High && Low != long.MaxValue;

    /// <summary>True when it is known not to have come.</summary>
    public bool IsNever => Low == long.MaxValue;

    /// <summary>The day, when known.</summary>
    public DateOnly? Day => IsKnown ? DateOnly.FromDayNumber((int)Low) : null;

    /// <summary>A known day.</summary>
    public static TimeRange On(DateOnly day) => new(day.DayNumber, day.DayNumber);

    /// <summary>A known moment.</summary>
    public static TimeRange At(DateTimeOffset moment) => new(moment.UtcTicks, moment.UtcTicks);

    /// <summary>A stored day, unknown for null.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TimeRange Of(DateOnly? day) => day is { } known ? On(known) : Unknown;

    /// <summary>A stored moment, unknown for null.</summary>
    public static TimeRange Of(DateTimeOffset? moment) => moment is { } known ? At(known) : Unknown;

    /// <summary>Turns moments into local days.</summary>
    public TimeRange ToDays() => IsKnown
        ? On(LocalTime.DayOfUtcTicks(Low))
        : new TimeRange(DayOf(Low), DayOf(High));

    private static long DayOf(long ticks) => ticks is long.MinValue or long.MaxValue ? ticks : LocalTime.DayOfUtcTicks(ticks).DayNumber;
}

/// <summary>Texts: null is unknown, and one particular instance stands for a text that is known not to be there.</summary>
public static class TextValue
{
    /// <summary>Known not to be there, e.g. no suite linked. Compared by reference, so no stored text can equal it.</summary>
    public static readonly string Absent = new(['\0']);

    /// <summary>True for <see cref="Absent"/>.</summary>
    public static bool IsAbsent(string? text) => ReferenceEquals(text, Absent);
}
