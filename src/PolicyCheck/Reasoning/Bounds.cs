using PolicyCheck.Syntax;

namespace PolicyCheck.Reasoning;

/// <summary>Comparisons with a fixed number as intervals.</summary>
internal static class Bounds
{
    /// <summary>A time that never came.</summary>
    public static readonly Interval OnlyNever = new(0, false, 0, false, [], true, false);

    /// <summary>The values that stand so beside a number.</summary>
    public static Interval Of(ComparisonOperator op, double bound, bool mayBeNever, bool isWhole) => op switch
    {
        ComparisonOperator.Less => new Interval(double.NegativeInfinity, false, bound, false, [], mayBeNever, isWhole),
        ComparisonOperator.LessOrEqual => new Interval(double.NegativeInfinity, false, bound, true, [], mayBeNever, isWhole),
        ComparisonOperator.Greater => new Interval(bound, false, double.PositiveInfinity, false, [], mayBeNever, isWhole),
        ComparisonOperator.GreaterOrEqual => new Interval(bound, true, double.PositiveInfinity, false, [], mayBeNever, isWhole),
        ComparisonOperator.Equal => new Interval(bound, true, bound, true, [], mayBeNever, isWhole),
        _ => Interval.All(mayBeNever, isWhole) with { Without = [bound] },
    };

    /// <summary>The comparison that holds of two values exactly when <paramref name="op"/> does not.</summary>
    public static ComparisonOperator Opposite(ComparisonOperator op) => op switch
    {
        ComparisonOperator.Less => ComparisonOperator.GreaterOrEqual,
        ComparisonOperator.LessOrEqual => ComparisonOperator.Greater,
        ComparisonOperator.Greater => ComparisonOperator.LessOrEqual,
        ComparisonOperator.GreaterOrEqual => ComparisonOperator.Less,
        ComparisonOperator.Equal => ComparisonOperator.NotEqual,
        _ => ComparisonOperator.Equal,
    };

    /// <summary>Whether the comparison holds, given which side is the greater.</summary>
    public static bool Holds(ComparisonOperator op, int order) => op switch
    {
        ComparisonOperator.Less => order < 0,
        ComparisonOperator.LessOrEqual => order <= 0,
        ComparisonOperator.Greater => order > 0,
        ComparisonOperator.GreaterOrEqual => order >= 0,
        ComparisonOperator.Equal => order == 0,
        _ => order != 0,
    };
}
