using PolicyCheck.Diagnostics;
using PolicyCheck.Model;
using PolicyCheck.Syntax;

namespace PolicyCheck.Binding;

/// <summary>Resolves names and checks types of one expression at a time; errors absorb, so that one cause gives one message.</summary>
internal sealed partial class ExpressionBinder
{
    private readonly PolicyFrame _frame;
    private readonly SubjectKind _subject;
    private readonly NameScope _scope;
    private readonly BoundRoot _root;

    public ExpressionBinder(PolicyFrame frame, SubjectKind subject)
    {
        _frame = frame;
        _subject = subject;
        _scope = new NameScope(frame, subject);
        var record = new RecordType(Entities.For(SubjectTerms.ClrType(subject)));
        var kind = subject switch
        {
            SubjectKind.Account => RootKind.Account,
            SubjectKind.Organisation => RootKind.Governance,
            _ => RootKind.Subject,
        };
        _root = new BoundRoot(kind, record, frame.At(default));
        _scope.Push(_root);
    }

    /// <summary>A binder for what is said about an account: definitions and scopes.</summary>
    public static ExpressionBinder ForAccount(PolicyFrame frame) => new(frame, SubjectKind.Account);

    /// <summary>Binds a condition; anything but yes/no is an error.</summary>
    public BoundExpression BindCondition(Expression expression)
    {
        var bound = Bind(expression);
        return bound.Type is TruthType or ErrorType ? bound : Fail(BindingDiagnostics.IsNoCondition(Where(expression), Text(expression), Kind(bound)), expression);
    }

    /// <summary>Binds any expression.</summary>
    public BoundExpression Bind(Expression expression) => expression switch
    {
        ErrorExpression => new BoundError(At(expression)),
        TruthLiteral truth => new BoundConstant(truth.Value, PolicyType.Truth, At(expression)),
        NumberLiteral number => new BoundConstant(number.Value, PolicyType.Number, At(expression)),
        TextLiteral text => new BoundConstant(text.Value, PolicyType.Text, At(expression)),
        DateLiteral date => new BoundConstant(date.Value, PolicyType.Date, At(expression)),
        DurationLiteral duration => new BoundConstant(new Duration(duration.Amount, duration.Unit), PolicyType.Duration, At(expression)),
        TodayExpression => new BoundToday(At(expression)),
        NamePath path => BindPath(path, singular: false),
        MemberAccess access => Member(Bind(access.Target), access.Member, access, singular: false),
        NotExpression not => BindNot(not),
        AndExpression and => Joined(and.Operands, and, operands => new BoundAnd(operands, At(and))),
        OrExpression or => Joined(or.Operands, or, operands => new BoundOr(operands, At(or))),
        ComparisonExpression comparison => BindComparison(comparison),
        Membership membership => BindMembership(membership),
        ContainsExpression contains => BindContains(contains),
        MatchesExpression matches => BindMatches(matches),
        BelongsToExpression belongs => BindBelongsTo(belongs),
        CSharpExpression csharp => BindCSharp(csharp),
        PresenceTest test => BindPresence(test),
        Quantified quantified => BindQuantified(quantified),
        ShareExpression share => BindShare(share),
        Filtered filtered => BindFiltered(filtered),
        AmongExpression among => BindAmong(among),
        AggregateExpression aggregate => BindAggregate(aggregate),
        PeriodicExpression periodic => BindPeriodic(periodic),
        NoLaterThanExpression limit => BindDeadline(limit, limit.Operand, null, limit.Limit),
        WithinExpression within => BindWithin(within),
        OffsetExpression offset => BindOffset(offset),
        AgeTest age => BindAge(age),
        ArithmeticExpression arithmetic => BindArithmetic(arithmetic),
        ListLiteral or CalendarRecurrence or RollingRecurrence =>
            Fail(BindingDiagnostics.IsNoCondition(Where(expression), Text(expression), "a list or recurrence"), expression),
        _ => throw new InvalidOperationException($"no binding for {expression.GetType().Name}"),
    };

    private BoundExpression BindNot(NotExpression not)
    {
        var operand = BindCondition(not.Operand);
        if (operand.Type.IsError)
        {
            return operand;
        }

        return BoundWalker.HasDeadline(operand)
            ? Fail(BindingDiagnostics.DeadlineIsNegated(Where(not.Operand), Text(not.Operand)), not)
            : new BoundNot(operand, At(not));
    }

    private BoundExpression Joined(IReadOnlyList<Expression> operands, Expression whole, Func<IReadOnlyList<BoundExpression>, BoundExpression> join)
    {
        var bound = operands.Select(BindCondition).ToList();
        return bound.Exists(o => o.Type.IsError) ? new BoundError(At(whole)) : join(bound);
    }

    private static object? Constant(BoundExpression bound) => bound switch
    {
        BoundConstant constant => constant.Value,
        BoundNamed named => Constant(named.Value),
        _ => null,
    };

    private Origin At(Expression expression) => _frame.At(expression.Span);

    private Location Where(Expression expression) => _frame.Locate(expression.Span);

    private string Text(Expression expression) => At(expression).Text;

    private string Kind(BoundExpression bound) => bound.Type.Describe(_frame.Language);

    private BoundError Fail(Diagnostic diagnostic, Expression expression) => Fail(diagnostic, expression.Span);

    private BoundError Fail(Diagnostic diagnostic, TextSpan span)
    {
        _frame.Bag.Add(diagnostic);
        return new BoundError(_frame.At(span));
    }
}
