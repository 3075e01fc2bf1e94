using PolicyCheck.Binding;
using PolicyCheck.Model;
using PolicyCheck.Syntax;

namespace PolicyCheck.Reasoning;

/// <summary>
/// Times compared: one with a fixed day, or two with each other, each perhaps moved by an amount. What two times ask of each
/// other is asked of the distance between them.
/// </summary>
internal sealed class TimeCases(ElementNames names)
{
    /// <summary>A time as one that cannot be taken apart further, moved by so many of a unit.</summary>
    private readonly record struct Moved(BoundExpression Anchor, double Amount, TimeUnit? Unit);

    /// <summary>What a comparison asks when it is true, or false; null when that cannot be said.</summary>
    /// <returns>The thing, its values, and the time itself where one is compared with a day.</returns>
    public (string Key, Domain Asked, BoundExpression? Value)? Of(BoundComparison comparison, bool isTrue)
    {
        if (Take(comparison.Left) is not { } left || Take(comparison.Right) is not { } right)
        {
            return null;
        }

        var op = comparison.Operator;
        if (Day(left) is not null)
        {
            (left, right, op) = (right, left, Value.Turned(op));
        }

        var asked = isTrue ? op : Bounds.Opposite(op);
        return Day(right) is { } day && Days(left) is { } moved ? Fixed(comparison, left, day - moved, op, asked, isTrue) : Distance(comparison, left, right, asked, isTrue);
    }

    private (string Key, Domain Asked, BoundExpression? Value) Fixed(BoundComparison comparison, Moved time, double day, ComparisonOperator op, ComparisonOperator asked, bool isTrue)
    {
        if (Value.Plain(time.Anchor) is BoundConstant { Value: DateOnly own })
        {
            var holds = Bounds.Holds(op, ((double)own.DayNumber).CompareTo(day)) == isTrue;
            return ("fixed " + CanonicalForm.Of(comparison, names), new Choice(holds ? 1UL : 0UL), null);
        }

        return (CanonicalForm.Of(time.Anchor, names), Bounds.Of(asked, day, NeverAnswers(comparison, isTrue), isWhole: true), time.Anchor);
    }

    /// <summary>The distance from the one to the other, in one unit, of which the amounts are bounds.</summary>
    private (string Key, Domain Asked, BoundExpression? Value)? Distance(BoundComparison comparison, Moved left, Moved right, ComparisonOperator asked, bool isTrue)
    {
        var (from, to) = (CanonicalForm.Of(left.Anchor, names), CanonicalForm.Of(right.Anchor, names));
        var unit = left.Unit ?? right.Unit ?? (comparison.Left.Type is DateType ? TimeUnit.Day : TimeUnit.Minute);
        var linear = unit is TimeUnit.Day or TimeUnit.Minute;
        if ((left.Unit ?? unit) != unit || (right.Unit ?? unit) != unit || (!linear && left.Unit is not null && right.Unit is not null))
        {
            return null;
        }

        // left + a op right + b: the distance from left to right, in units, stands beside a - b the other way round.
        var bound = left.Amount - right.Amount;
        var beside = Value.Turned(asked);
        if (linear ? string.CompareOrdinal(from, to) > 0 : left.Unit is null)
        {
            (from, to, bound, beside) = (to, from, -bound, Value.Turned(beside));
        }

        var never = NeverAnswers(comparison, isTrue);
        if (from == to && linear)
        {
            var holds = Bounds.Holds(beside, 0.0.CompareTo(bound));
            return holds ? ("at " + from, never ? Interval.All(true, false) : Interval.All(false, false), null)
                : ("at " + from, never ? Bounds.OnlyNever : Interval.All(false, false) with { Low = 1, High = 0 }, null);
        }

        return ($"from {from} to {to} in {unit}", Bounds.Of(beside, bound, never, isWhole: unit == TimeUnit.Day), null);
    }

    /// <summary>Whether the comparison can also give that answer because a time never came.</summary>
    private static bool NeverAnswers(BoundComparison comparison, bool isTrue)
    {
        var mayBe = Value.MayBeNever(comparison.Left) || Value.MayBeNever(comparison.Right);
        return mayBe && (!isTrue || comparison.Operator is ComparisonOperator.Equal or ComparisonOperator.NotEqual);
    }

    private static double? Day(Moved time) => Value.Plain(time.Anchor) is BoundConstant { Value: DateOnly day } && Days(time) is { } amount ? day.DayNumber + amount : null;

    private static double? Days(Moved time) => time.Unit is null ? 0 : time.Unit == TimeUnit.Day ? time.Amount : null;

    private static Moved? Take(BoundExpression time)
    {
        var plain = Value.Plain(time);
        if (plain is not BoundOffset offset)
        {
            return new Moved(plain, 0, null);
        }

        var amount = offset.Before ? -offset.Duration.Amount : offset.Duration.Amount;
        (double Amount, TimeUnit Unit)? moved = offset.Duration.Unit switch
        {
            TimeUnit.Minute => (amount, TimeUnit.Minute),
            TimeUnit.Hour => (amount * 60, TimeUnit.Minute),
            TimeUnit.Day or TimeUnit.Month => (Math.Truncate(amount), offset.Duration.Unit), // of days and months whole ones count
            TimeUnit.Week => (Math.Truncate(amount) * 7, TimeUnit.Day),
            TimeUnit.Year => (Math.Truncate(amount) * 12, TimeUnit.Month),
            _ => null, // workdays: adding more of them does not always come later
        };
        return moved is { } known && Value.Plain(offset.Anchor) is not BoundOffset ? new Moved(Value.Plain(offset.Anchor), known.Amount, known.Unit) : null;
    }
}
