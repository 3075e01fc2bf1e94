using PolicyCheck.Model;

namespace PolicyCheck.Binding;

/// <summary>Visits the parts of a bound expression and answers questions about them.</summary>
public static class BoundWalker
{
    /// <summary>The direct parts of a node, in the order in which they are evaluated.</summary>
    public static IEnumerable<BoundExpression> Children(BoundExpression node) => node switch
    {
        BoundField field => [field.Target],
        BoundDerived derived => [derived.Target],
        BoundNamed named => [named.Value],
        BoundNot not => [not.Operand],
        BoundAnd and => and.Operands,
        BoundOr or => or.Operands,
        BoundComparison comparison => [comparison.Left, comparison.Right],
        BoundMembership membership => [membership.Operand],
        BoundContains contains => [contains.Collection, contains.Item],
        BoundMatches matches => [matches.Operand],
        BoundBelongsTo belongs => [belongs.Operand, belongs.Unit],
        BoundPresence presence => [presence.Operand],
        BoundCSharp csharp => csharp.Reads,
        BoundFilter filter => [filter.Source, filter.Condition],
        BoundMap map => [map.Source, map.Selector],
        BoundQuantified quantified => [quantified.Source, quantified.Body],
        BoundShare share => [share.Percent, share.Source, share.Body],
        BoundAggregate aggregate => [aggregate.Source],
        BoundPeriodic periodic => [periodic.Source, periodic.Occurred],
        BoundDeadline deadline => new[] { deadline.Operand, deadline.Start, deadline.Limit }.OfType<BoundExpression>(),
        BoundOffset offset => [offset.Anchor],
        BoundDay day => [day.Instant],
        BoundArithmetic arithmetic => [arithmetic.Left, arithmetic.Right],
        _ => [],
    };

    /// <summary>The node and everything below it.</summary>
    public static IEnumerable<BoundExpression> All(BoundExpression node) => Children(node).SelectMany(All).Prepend(node);

    /// <summary>True when the node can be pending: it has a deadline or recurs.</summary>
    public static bool HasDeadline(BoundExpression node) => All(node).Any(n => n is BoundDeadline or BoundPeriodic);

    /// <summary>The sections of the inventory that the node reads.</summary>
    public static IEnumerable<Section> Sections(BoundExpression node) =>
        All(node).Select(SectionRead).OfType<Section>().Distinct();

    /// <summary>The section in which a list's elements stand.</summary>
    public static Section SectionOf(BoundExpression list) => list switch
    {
        BoundField field => field.Field.Section,
        BoundDerived derived => derived.Field.Section,
        BoundFilter filter => SectionOf(filter.Source),
        BoundMap map => SectionOf(map.Source),
        BoundNamed named => SectionOf(named.Value),
        _ => Section.Accounts,
    };

    private static Section? SectionRead(BoundExpression node) => node switch
    {
        BoundField field => field.Field.Section,
        BoundDerived derived => derived.Field.Section,
        BoundRoot { Kind: RootKind.Governance } => Section.Governance,
        _ => null,
    };
}
