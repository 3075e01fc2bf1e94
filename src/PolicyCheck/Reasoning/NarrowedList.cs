using PolicyCheck.Binding;
using PolicyCheck.Syntax;

namespace PolicyCheck.Reasoning;

/// <summary>A list with the conditions that narrow it taken off.</summary>
/// <param name="Core">A field or a map.</param>
/// <param name="Filters">The conditions, each with its own variable for the element.</param>
internal sealed record NarrowedList(BoundExpression Core, IReadOnlyList<(ElementVariable Element, BoundExpression Condition)> Filters)
{
    /// <summary>The variables of the filters; all stand for the same element.</summary>
    public IEnumerable<ElementVariable> Elements => Filters.Select(f => f.Element);

    public static NarrowedList Of(BoundExpression list)
    {
        var filters = new List<(ElementVariable, BoundExpression)>();
        while (true)
        {
            switch (list)
            {
                case BoundNamed named:
                    list = named.Value;
                    break;
                case BoundFilter filter:
                    filters.Insert(0, (filter.Element, filter.Condition));
                    list = filter.Source;
                    break;
                default:
                    return new NarrowedList(list, filters);
            }
        }
    }
}

/// <summary>
/// Conditions on lists as what they come to: how many elements of a narrowed list there are. <c>some X has C</c> is at least
/// one of <c>X where C</c>, <c>no</c> and <c>every</c> at most none.
/// </summary>
/// <param name="List">The list that is counted.</param>
/// <param name="Distinct">True when like elements count once.</param>
/// <param name="Low">At least so many; zero for no bound.</param>
/// <param name="High">At most so many; infinity for no bound.</param>
internal sealed record CountTest(BoundExpression List, bool Distinct, double Low, double High)
{
    /// <summary>The test that a condition amounts to, or null when it is none; exact but for what is not known.</summary>
    public static CountTest? Of(BoundExpression condition) => condition switch
    {
        BoundNamed named => Of(named.Value),
        BoundQuantified { Quantifier: Quantifier.Some } some => Some(Filtered(some, some.Body)),
        BoundQuantified { Quantifier: Quantifier.No } none => None(Filtered(none, none.Body)),
        BoundQuantified { Quantifier: Quantifier.Every } every when !Answered.MayBeVacuous(every.Body) => None(Filtered(every, new BoundNot(every.Body, every.Body.At))),
        BoundContains contains => Some(Containing(contains)),
        BoundPresence { Presence: Presence.Exists, Operand: { Type: ManyType } list } => Some(list),
        BoundPresence { Presence: Presence.DoesNotExist, Operand: { Type: ManyType } list } => None(list),
        BoundComparison comparison => Compared(comparison),
        BoundNot not => Of(not.Operand) is { } inner && not.Operand is not BoundQuantified { Quantifier: Quantifier.Every } ? Opposite(inner) : null,
        _ => null,
    };

    private static CountTest Some(BoundExpression list) => new(list, false, 1, double.PositiveInfinity);

    private static CountTest None(BoundExpression list) => new(list, false, 0, 0);

    private static CountTest? Opposite(CountTest test) =>
        test is { Low: > 0, High: double.PositiveInfinity } ? test with { Low = 0, High = test.Low - 1 }
        : test is { Low: 0, High: < double.PositiveInfinity } ? test with { Low = test.High + 1, High = double.PositiveInfinity }
        : null;

    private static BoundFilter Filtered(BoundQuantified quantified, BoundExpression body) => new(quantified.Source, quantified.Element, body, quantified.At);

    private static BoundFilter Containing(BoundContains contains)
    {
        var variable = new ElementVariable(((ManyType)contains.Collection.Type).Element);
        var same = new BoundComparison(ComparisonOperator.Equal, new BoundElement(variable, contains.At), contains.Item, contains.At);
        return new BoundFilter(contains.Collection, variable, same, contains.At);
    }

    private static CountTest? Compared(BoundComparison comparison)
    {
        var (left, right, op) = (Value.Plain(comparison.Left), Value.Plain(comparison.Right), comparison.Operator);
        if (left is BoundConstant)
        {
            (left, right, op) = (right, left, Value.Turned(op));
        }

        if (left is not BoundAggregate { Aggregate: Aggregate.Count or Aggregate.CountDistinct } count || right is not BoundConstant { Value: double bound })
        {
            return null;
        }

        var (low, high) = op switch
        {
            ComparisonOperator.GreaterOrEqual => (Math.Ceiling(bound), double.PositiveInfinity),
            ComparisonOperator.Greater => (Math.Floor(bound) + 1, double.PositiveInfinity),
            ComparisonOperator.LessOrEqual => (0, Math.Floor(bound)),
            ComparisonOperator.Less => (0, Math.Ceiling(bound) - 1),
            ComparisonOperator.Equal => (bound, bound),
            _ => (0, double.PositiveInfinity),
        };
        return op == ComparisonOperator.NotEqual ? null : new CountTest(count.Source, count.Aggregate == Aggregate.CountDistinct, Math.Max(0, low), high);
    }
}
