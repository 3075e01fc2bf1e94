using PolicyCheck.Syntax;

namespace PolicyCheck.Mutation;

/// <summary>
/// The ways to alter an expression, each a row: a new kind of node that can be got wrong is a row here. What the binder
/// refuses is no mutant, so a row need not know types.
/// </summary>
internal static class ExpressionMutators
{
    /// <summary>Alters a node, or yields nothing for other kinds of node.</summary>
    /// <param name="node">The node.</param>
    /// <param name="isCondition">True where a yes/no is asked for.</param>
    private delegate IEnumerable<Alternative> Mutator(Expression node, bool isCondition);

    private static readonly IReadOnlyList<Mutator> Table =
    [
        On<ComparisonExpression>(c => Operators(c.Operator).Select(o => c with { Operator = o })),
        On<Membership>(m => [m with { Negated = !m.Negated }]),
        Dropping<Membership>(m => m.Items, (m, items) => m with { Items = items }),
        On<NumberLiteral>(n => Neighbours(n.Value).Select(v => n with { Value = v })),
        On<DurationLiteral>(d => Neighbours(d.Amount).Select(a => d with { Amount = a })),
        On<DateLiteral>(d => [d with { Value = d.Value.AddDays(1) }, d with { Value = d.Value.AddDays(-1) }]),
        On<TruthLiteral>(t => [t with { Value = !t.Value }]),
        Dropping<ListLiteral>(l => l.Items, (l, items) => l with { Items = items }),
        On<CalendarRecurrence>(Recurrences),
        On<Quantified>(q => Enum.GetValues<Quantifier>().Where(other => other != q.Quantifier).Select(other => q with { Quantifier = other })),
        On<ShareExpression>(s => new[] { Quantifier.Every, Quantifier.Some }.Select(q => new Quantified(q, s.Collection, s.Body, s.Span))),
        On<AggregateExpression>(a => Twin(a.Aggregate) is { } twin ? [a with { Aggregate = twin }] : []),
        On<AndExpression>(a => [new OrExpression(a.Operands, a.Span)]),
        Dropping<AndExpression>(a => a.Operands, (a, rest) => rest.Count == 1 ? rest[0] : a with { Operands = rest }),
        On<OrExpression>(o => [new AndExpression(o.Operands, o.Span)]),
        Dropping<OrExpression>(o => o.Operands, (o, rest) => rest.Count == 1 ? rest[0] : o with { Operands = rest }),
        (node, _) => node is Filtered filtered ? [Alternative.Without(filtered, filtered.Condition, filtered.Collection)] : [],
        On<AmongExpression>(a => [a.Collection]),
        Dropping<AmongExpression>(a => a.Items, (a, items) => a with { Items = items }),
        On<NotExpression>(n => [n.Operand]),
        (node, isCondition) => isCondition && node is NamePath or MemberAccess ? [Alternative.Of(node, new NotExpression(node, node.Span))] : [],
        On<ContainsExpression>(Negated),
        On<MatchesExpression>(Negated),
        On<BelongsToExpression>(Negated),
        On<PresenceTest>(p => [p with { Presence = Opposite(p.Presence) }]),
        On<WithinExpression>(w => [new NoLaterThanExpression(w.Operand, new OffsetExpression(w.Duration, false, w.Anchor, w.Anchor.Span), w.Span)]),
        On<NoLaterThanExpression>(n => n.Limit is OffsetExpression { Before: false } limit ? [new WithinExpression(n.Operand, limit.Duration, limit.Anchor, n.Span)] : []),
        On<OffsetExpression>(o => [o with { Before = !o.Before }]),
        On<AgeTest>(a => [a with { Older = !a.Older }]),
        On<ArithmeticExpression>(a => [a with { Subtract = !a.Subtract }]),
    ];

    /// <summary>Every alteration of an expression, by the order of its nodes.</summary>
    /// <param name="root">The whole condition or value.</param>
    public static IEnumerable<Alternative> Of(Expression root) =>
        Nodes(root, isCondition: true).SelectMany(n => Table.SelectMany(mutator => mutator(n.Node, n.IsCondition)));

    private static IEnumerable<(Expression Node, bool IsCondition)> Nodes(Expression node, bool isCondition) =>
        ExpressionWalker.Children(node).SelectMany(child => Nodes(child, AsksYesOrNo(node, child))).Prepend((node, isCondition));

    private static bool AsksYesOrNo(Expression parent, Expression child) => parent switch
    {
        AndExpression or OrExpression or NotExpression => true,
        Quantified quantified => ReferenceEquals(quantified.Body, child),
        ShareExpression share => ReferenceEquals(share.Body, child),
        Filtered filtered => ReferenceEquals(filtered.Condition, child),
        _ => false,
    };

    private static Mutator On<T>(Func<T, IEnumerable<Expression>> alter)
        where T : Expression =>
        (node, _) => node is T typed ? alter(typed).Select(other => Alternative.Of(node, other)) : [];

    /// <summary>Leaves out one part at a time, as long as one remains.</summary>
    private static Mutator Dropping<T>(Func<T, IReadOnlyList<Expression>> parts, Func<T, IReadOnlyList<Expression>, Expression> with)
        where T : Expression =>
        (node, _) => node is T typed && parts(typed) is { Count: > 1 } all
            ? all.Select(part => Alternative.Without(node, part, with(typed, [.. all.Where(p => !ReferenceEquals(p, part))])))
            : [];

    private static IEnumerable<Expression> Negated(Expression node) => [new NotExpression(node, node.Span)];

    /// <summary>The bound moved by one, and the comparison turned round.</summary>
    private static ComparisonOperator[] Operators(ComparisonOperator from) => from switch
    {
        ComparisonOperator.Equal => [ComparisonOperator.NotEqual],
        ComparisonOperator.NotEqual => [ComparisonOperator.Equal],
        ComparisonOperator.Less => [ComparisonOperator.LessOrEqual, ComparisonOperator.Greater],
        ComparisonOperator.LessOrEqual => [ComparisonOperator.Less, ComparisonOperator.GreaterOrEqual],
        ComparisonOperator.Greater => [ComparisonOperator.GreaterOrEqual, ComparisonOperator.Less],
        _ => [ComparisonOperator.Greater, ComparisonOperator.LessOrEqual],
    };

    private static IEnumerable<double> Neighbours(double value) => value >= 1 ? [value + 1, value - 1] : [value + 1];

    private static IEnumerable<Expression> Recurrences(CalendarRecurrence calendar)
    {
        var neighbours = calendar.Month is null ? new[] { calendar.Period - 1, calendar.Period + 1 }.Where(Enum.IsDefined) : [];
        foreach (var period in neighbours)
        {
            yield return calendar with { Period = period };
        }

        if (calendar.Month is { } month)
        {
            yield return calendar with { Month = (month % 12) + 1 };
            yield return calendar with { Month = ((month + 10) % 12) + 1 };
            yield return calendar with { Month = null };
        }

        if (calendar.Sparing is not null)
        {
            yield return calendar with { Sparing = null };
        }
    }

    private static Aggregate? Twin(Aggregate aggregate) => aggregate switch
    {
        Aggregate.Count => Aggregate.CountDistinct,
        Aggregate.CountDistinct => Aggregate.Count,
        Aggregate.Latest => Aggregate.Earliest,
        Aggregate.Earliest => Aggregate.Latest,
        _ => null,
    };

    private static Presence Opposite(Presence presence) => presence switch
    {
        Presence.Known => Presence.Missing,
        Presence.Missing => Presence.Known,
        Presence.Exists => Presence.DoesNotExist,
        _ => Presence.Exists,
    };
}
