namespace PolicyCheck.Syntax;

/// <summary>Visits the parts of an expression.</summary>
public static class ExpressionWalker
{
    /// <summary>The direct parts of <paramref name="expression"/>, in the order in which they are written.</summary>
    public static IEnumerable<Expression> Children(Expression expression) => expression switch
    {
        TruthLiteral or NumberLiteral or TextLiteral or DateLiteral or TodayExpression or DurationLiteral or NamePath or CSharpExpression or ErrorExpression => [],
        ListLiteral list => list.Items,
        MemberAccess access => [access.Target],
        NotExpression not => [not.Operand],
        AndExpression and => and.Operands,
        OrExpression or => or.Operands,
        ComparisonExpression comparison => [comparison.Left, comparison.Right],
        Membership membership => [membership.Operand, .. membership.Items],
        ContainsExpression contains => [contains.Operand, contains.Item],
        MatchesExpression matches => [matches.Operand, matches.Pattern],
        BelongsToExpression belongs => [belongs.Operand, belongs.Unit],
        PresenceTest test => [test.Operand],
        Quantified quantified => [quantified.Collection, quantified.Body],
        ShareExpression share => [share.Percent, share.Collection, share.Body],
        Filtered filtered => [filtered.Collection, filtered.Condition],
        AmongExpression among => [among.Collection, .. among.Items],
        AggregateExpression aggregate => [aggregate.Collection],
        CalendarRecurrence calendar => calendar.Sparing is { } sparing ? [sparing] : [],
        RollingRecurrence rolling => [rolling.Interval],
        PeriodicExpression periodic => [periodic.Collection, periodic.Recurrence],
        NoLaterThanExpression limit => [limit.Operand, limit.Limit],
        WithinExpression within => [within.Operand, within.Duration, within.Anchor],
        OffsetExpression offset => [offset.Duration, offset.Anchor],
        AgeTest age => [age.Operand, age.Duration],
        ArithmeticExpression arithmetic => [arithmetic.Left, arithmetic.Right],
        _ => throw new InvalidOperationException($"no parts known of {expression.GetType().Name}"),
    };

    /// <summary>Number of levels of the tree; a leaf has one.</summary>
    public static int Depth(Expression expression)
    {
        var deepest = 0;
        foreach (var child in Children(expression))
        {
            deepest = Math.Max(deepest, Depth(child));
        }

        return deepest + 1;
    }

    /// <summary>The expression and everything below it.</summary>
    public static IEnumerable<Expression> All(Expression expression) => Children(expression).SelectMany(All).Prepend(expression);
}
