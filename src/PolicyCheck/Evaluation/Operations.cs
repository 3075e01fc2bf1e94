using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using PolicyCheck.Binding;
using PolicyCheck.Model;
using PolicyCheck.Syntax;

namespace PolicyCheck.Evaluation;

/// <summary>What the operators of the language do with values; called by compiled rules and by explanations alike.</summary>
public static class Operations
{
    /// <summary>Compares numbers; unknown when the bounds leave it open.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Truth Compare(ComparisonOperator op, NumberRange a, NumberRange b) => op switch
    {
        ComparisonOperator.Less => Decide(a.High < b.Low, a.Low >= b.High),
        ComparisonOperator.LessOrEqual => Decide(a.High <= b.Low, a.Low > b.High),
        ComparisonOperator.Greater => Decide(a.Low > b.High, a.High <= b.Low),
        ComparisonOperator.GreaterOrEqual => Decide(a.Low >= b.High, a.High < b.Low),
        ComparisonOperator.Equal => Decide(a.IsKnown && a == b, a.High < b.Low || a.Low > b.High),
        _ => Decide(a.High < b.Low || a.Low > b.High, a.IsKnown && a == b),
    };

    /// <summary>Compares times; something that never came is neither before nor after anything.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Truth Compare(ComparisonOperator op, TimeRange a, TimeRange b)
    {
        if (a.IsNever || b.IsNever)
        {
            return CompareNever(op, a, b);
        }

        // A time whose latest bound is open may never have come, and then it is not later than anything.
        return op switch
        {
            ComparisonOperator.Less => Decide(a.High < b.Low && b.High != long.MaxValue, a.Low >= b.High),
            ComparisonOperator.LessOrEqual => Decide(a.High <= b.Low && b.High != long.MaxValue, a.Low > b.High),
            ComparisonOperator.Greater => a.High == long.MaxValue ? Truth.Unknown : Decide(a.Low > b.High, a.High <= b.Low),
            ComparisonOperator.GreaterOrEqual => a.High == long.MaxValue ? Truth.Unknown : Decide(a.Low >= b.High, a.High < b.Low),
            ComparisonOperator.Equal => Decide(a.IsKnown && a == b, a.High < b.Low || a.Low > b.High),
            _ => Decide(a.High < b.Low || a.Low > b.High, a.IsKnown && a == b),
        };
    }

    private static Truth CompareNever(ComparisonOperator op, TimeRange a, TimeRange b)
    {
        var same = a.IsNever && b.IsNever;
        return op switch
        {
            ComparisonOperator.Equal => MayBeNever(a, b) && !same ? Truth.Unknown : Truth.Of(same),
            ComparisonOperator.NotEqual => MayBeNever(a, b) && !same ? Truth.Unknown : Truth.Of(!same),
            _ => Truth.False,
        };
    }

    /// <summary>Compares enumerated words; below zero is unknown.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Truth SameWord(int a, int b) => a < 0 || b < 0 ? Truth.Unknown : Truth.Of(a == b);

    /// <summary>Compares texts without regard to case; one that is known not to be there equals no other.</summary>
    public static Truth SameText(string? a, string? b) =>
        a is null || b is null ? Truth.Unknown
        : TextValue.IsAbsent(a) || TextValue.IsAbsent(b) ? Truth.False
        : Truth.Of(string.Equals(a, b, StringComparison.OrdinalIgnoreCase));

    /// <summary>Compares yes/no values.</summary>
    public static Truth SameTruth(Truth a, Truth b) =>
        a.Kind is TruthKind.True ? b : a.Kind is TruthKind.False ? !b : b.Kind is TruthKind.True or TruthKind.False ? a : Truth.Unknown;

    /// <summary>Looks for a word in a list of words.</summary>
    public static Truth OneOf(int value, int[] words) => value < 0 ? Truth.Unknown : Truth.Of(Array.IndexOf(words, value) >= 0);

    /// <summary>Looks for a word in a set of words, one bit each; the longest list of words has 26.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Truth OneOf(int value, long words) => value < 0 ? Truth.Unknown : Truth.Of(((words >> value) & 1) != 0);

    /// <summary>Looks for a text in a list of texts.</summary>
    public static Truth OneOf(string? value, string[] texts) =>
        value is null ? Truth.Unknown : Truth.Of(!TextValue.IsAbsent(value) && texts.Contains(value, StringComparer.OrdinalIgnoreCase));

    /// <summary>Looks for a number in a list of numbers.</summary>
    public static Truth OneOf(NumberRange value, double[] numbers) =>
        value.IsKnown ? Truth.Of(Array.IndexOf(numbers, value.Low) >= 0) : Truth.Unknown;

    /// <summary>Tests a text against a pattern.</summary>
    public static Truth Matches(string? text, Regex pattern) =>
        text is null ? Truth.Unknown : Truth.Of(!TextValue.IsAbsent(text) && pattern.IsMatch(text));

    /// <summary>True when a unit is the one with the id, or stands below it.</summary>
    public static Truth BelongsTo(OrgUnit? unit, string? id) => unit is null || id is null ? Truth.Unknown : Truth.Of(unit.IsWithin(id));

    /// <summary>Moments as local days.</summary>
    public static TimeRange ToDays(TimeRange moments) => moments.ToDays();

    /// <summary>The earlier of two times; one that never came does not count.</summary>
    public static TimeRange Earlier(TimeRange a, TimeRange b) => new(Math.Min(a.Low, b.Low), Math.Min(a.High, b.High));

    /// <summary>
    /// Whether an act was done in time. Not done is pending up to and with the limit's day, and false after it; done before
    /// the start, where there is one, is false.
    /// </summary>
    public static Truth Deadline(EvaluationContext context, TimeRange act, TimeRange? start, TimeRange limit, bool isInstant)
    {
        if (act.IsNever)
        {
            return NotYet(context, limit, isInstant);
        }

        // What must be done before something that has not come is in time.
        var inTime = limit.IsNever ? (act.IsKnown ? Truth.True : Truth.Unknown) : NoLater(act, limit);
        var decided = start is { } from ? inTime & Compare(ComparisonOperator.GreaterOrEqual, act, from) : inTime;
        return decided.Kind == TruthKind.False ? Truth.Missed(DayOf(limit, isInstant)) : decided;
    }

    /// <summary>Whether a state was reached in time: true is, false is pending up to and with the limit's day.</summary>
    public static Truth Deadline(EvaluationContext context, Truth state, TimeRange limit, bool isInstant) =>
        state.Kind == TruthKind.False ? NotYet(context, limit, isInstant) : state;

    private static Truth NoLater(TimeRange act, TimeRange limit) => Decide(act.High <= limit.Low, act.Low > limit.High);

    private static Truth NotYet(EvaluationContext context, TimeRange limit, bool isInstant)
    {
        if (limit.IsNever)
        {
            return Truth.PendingUntil(null);
        }

        return DayOf(limit, isInstant) is { } day
            ? context.AsOf <= day ? Truth.PendingUntil(day) : Truth.Missed(day)
            : Truth.Unknown;
    }

    private static DateOnly? DayOf(TimeRange time, bool isInstant) => isInstant ? time.ToDays().Day : time.Day;

    /// <summary>Moves a time by an amount; <paramref name="before"/> moves it back.</summary>
    public static TimeRange Offset(EvaluationContext context, TimeRange anchor, Duration duration, bool before)
    {
        var amount = before ? -duration.Amount : duration.Amount;
        var low = Moved(context, anchor.Low, amount, duration.Unit);
        return new TimeRange(low, anchor.High == anchor.Low ? low : Moved(context, anchor.High, amount, duration.Unit));
    }

    /// <summary>A bound moved; one that is no real time stays.</summary>
    private static long Moved(EvaluationContext context, long time, double amount, TimeUnit unit) => time is long.MinValue or long.MaxValue
        ? time
        : unit switch
        {
            TimeUnit.Minute => time + (long)(amount * TimeSpan.TicksPerMinute),
            TimeUnit.Hour => time + (long)(amount * TimeSpan.TicksPerHour),
            TimeUnit.Day => Math.Clamp(time + (int)amount, DateOnly.MinValue.DayNumber, DateOnly.MaxValue.DayNumber),
            _ => context.Calendar.Add(DateOnly.FromDayNumber((int)time), (int)amount, unit).DayNumber,
        };

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Truth Decide(bool isTrue, bool isFalse) => isTrue ? Truth.True : isFalse ? Truth.False : Truth.Unknown;

    private static bool MayBeNever(TimeRange a, TimeRange b) =>
        (a.High == long.MaxValue && !a.IsNever) || (b.High == long.MaxValue && !b.IsNever);
}
