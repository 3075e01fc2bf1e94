using System.Globalization;
using PolicyCheck.Binding;
using PolicyCheck.Syntax;

namespace PolicyCheck.Reasoning;

/// <summary>
/// One text for expressions that always have the same value: names expanded, operands of <c>and</c> and <c>or</c> sorted,
/// comparisons turned one way, filters gathered, elements named by depth.
/// </summary>
internal static class CanonicalForm
{
    public static string Of(BoundExpression node, ElementNames names) => node switch
    {
        BoundNamed named => Of(named.Value, names),
        BoundConstant constant => Constant(constant),
        BoundToday => "today",
        BoundHistoryStart => "history",
        BoundOrganisationId => "organisation",
        BoundRoot root => root.Kind.ToString(),
        BoundElement element => names.Of(element.Variable),
        BoundField field => $"{Of(field.Target, names)}.{field.Field.Property.Name}",
        BoundDerived derived => $"{Of(derived.Target, names)}.{derived.Field.English}()",
        BoundNot not => Negated(Of(not.Operand, names)),
        BoundAnd and => Joined("and", and.Operands.SelectMany(Conjuncts), names),
        BoundOr or => Joined("or", or.Operands, names),
        BoundComparison comparison => Comparison(comparison, names),
        BoundMembership membership => Membership(membership, names),
        BoundCSharp csharp => $"C# of {csharp.Subject.Kind}: {csharp.Code}",
        BoundMatches matches => $"{Of(matches.Operand, names)} matches /{matches.Pattern}/",
        BoundBelongsTo belongs => $"{Of(belongs.Operand, names)} within {Of(belongs.Unit, names)}",
        BoundPresence { Operand.Type: not ManyType } presence => Presence(presence, names),
        BoundPresence { Presence: Syntax.Presence.Known or Syntax.Presence.Missing } presence => Presence(presence, names),
        BoundFilter => List(node, names, []),
        BoundMap map => Mapped(map, names),
        BoundShare share => $"{Of(share.Percent, names)}%{List(share.Source, names, [])} have {Of(share.Body, names.Within(share.Element))}",
        BoundAggregate aggregate => $"{aggregate.Aggregate}({Of(aggregate.Source, names)})",
        BoundPeriodic periodic => $"{Of(periodic.Source, names)} recurs {periodic.Rule} by {Of(periodic.Occurred, names.Within(periodic.Element))}",
        BoundDeadline deadline => $"[{Of(deadline.Operand, names)} from {(deadline.Start is { } start ? Of(start, names) : "-")} by {Of(deadline.Limit, names)}]",
        BoundOffset offset => $"({Of(offset.Anchor, names)} {(offset.Before ? '-' : '+')} {offset.Duration.Amount.ToString(CultureInfo.InvariantCulture)} {offset.Duration.Unit})",
        BoundDay day => $"day({Of(day.Instant, names)})",
        BoundArithmetic arithmetic => Sum(arithmetic, names),
        BoundQuantified { Quantifier: Quantifier.Every } every => $"every({Of(every.Source, names)} has {Of(every.Body, names.Within(every.Element))})",
        _ when CountTest.Of(node) is { } test => test.High == 0 ? Negated(Counted(test, names)) : Counted(test, names),
        _ => throw new InvalidOperationException($"no canonical form of {node.GetType().Name}"),
    };

    /// <summary>The parts of a condition that are joined by <c>and</c>, through names.</summary>
    public static IEnumerable<BoundExpression> Conjuncts(BoundExpression node) => node switch
    {
        BoundNamed named when Value.Plain(named) is BoundAnd => Conjuncts(named.Value),
        BoundAnd and => and.Operands.SelectMany(Conjuncts),
        _ => [node],
    };

    private static string Counted(CountTest test, ElementNames names) => $"some({Of(test.List, names)})";

    private static string Negated(string text) => text.StartsWith("not ", StringComparison.Ordinal) ? text[4..] : "not " + text;

    private static string Joined(string word, IEnumerable<BoundExpression> operands, ElementNames names)
    {
        var parts = operands.Select(o => Of(o, names)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        return parts.Count == 1 ? parts[0] : $"({string.Join($" {word} ", parts)})";
    }

    private static string Constant(BoundConstant constant) => constant.Value switch
    {
        string text => $"\"{text.ToUpperInvariant()}\"", // texts are compared without regard to case
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        int word => $"#{word}",
        var other => Convert.ToString(other, CultureInfo.InvariantCulture) ?? "",
    };

    private static string Comparison(BoundComparison comparison, ElementNames names)
    {
        var (left, right) = (Of(comparison.Left, names), Of(comparison.Right, names));
        switch (comparison.Operator)
        {
            case ComparisonOperator.Less:
                return $"({left} < {right})";
            case ComparisonOperator.LessOrEqual:
                return $"({left} <= {right})";
            case ComparisonOperator.Greater:
                return $"({right} < {left})";
            case ComparisonOperator.GreaterOrEqual:
                return $"({right} <= {left})";
            default:
                var same = string.CompareOrdinal(left, right) <= 0 ? $"({left} = {right})" : $"({right} = {left})";
                return comparison.Operator == ComparisonOperator.Equal ? same : Negated(same);
        }
    }

    private static string Membership(BoundMembership membership, ElementNames names)
    {
        var items = membership.Items.Select(i => Of(i, names)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        var operand = Of(membership.Operand, names);
        var text = items.Count > 1 ? $"({operand} in {string.Join(", ", items)})"
            : items.Count == 0 ? "(no)"
            : string.CompareOrdinal(operand, items[0]) <= 0 ? $"({operand} = {items[0]})" : $"({items[0]} = {operand})";
        return membership.Negated ? Negated(text) : text;
    }

    private static string Presence(BoundPresence presence, ElementNames names)
    {
        var operand = Of(presence.Operand, names);
        return presence.Presence switch
        {
            Syntax.Presence.Known => $"known({operand})",
            Syntax.Presence.Missing => Negated($"known({operand})"),
            Syntax.Presence.Exists => $"exists({operand})",
            _ => Negated($"exists({operand})"),
        };
    }

    private static string List(BoundExpression node, ElementNames names, IReadOnlyList<(ElementVariable Element, BoundExpression Condition)> further)
    {
        var list = NarrowedList.Of(node);
        var inner = names.Within(list.Elements.Concat(further.Select(f => f.Element)));
        var filters = list.Filters.Concat(further).SelectMany(f => Conjuncts(f.Condition)).Select(c => Of(c, inner))
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        var core = Of(list.Core, names);
        return filters.Count == 0 ? core : $"[{core} where {string.Join(" and ", filters)}]";
    }

    private static string Mapped(BoundMap map, ElementNames names) => $"{Of(map.Source, names)} -> {Of(map.Selector, names.Within(map.Element))}";

    private static string Sum(BoundArithmetic arithmetic, ElementNames names)
    {
        var (left, right) = (Of(arithmetic.Left, names), Of(arithmetic.Right, names));
        return arithmetic.Subtract ? $"({left} - {right})" : string.CompareOrdinal(left, right) <= 0 ? $"({left} + {right})" : $"({right} + {left})";
    }
}
