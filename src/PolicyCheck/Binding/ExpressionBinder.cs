using System.Globalization;
using System.Text.RegularExpressions;
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
        _scope.Push(new BoundRoot(kind, record, frame.At(default)));
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
        Comparison comparison => BindComparison(comparison),
        Membership membership => BindMembership(membership),
        ContainsExpression contains => BindContains(contains),
        MatchesExpression matches => BindMatches(matches),
        BelongsToExpression belongs => BindBelongsTo(belongs),
        PresenceTest test => BindPresence(test),
        Quantified quantified => BindQuantified(quantified),
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

    private BoundExpression BindPath(NamePath path, bool singular)
    {
        var last = path.Parts.Count == 1;
        var bound = First(path.Parts[0], singular && last);
        for (var i = 1; i < path.Parts.Count && !bound.Type.IsError; i++)
        {
            bound = Member(bound, path.Parts[i], path, singular && i == path.Parts.Count - 1);
        }

        return bound;
    }

    private BoundExpression First(NamePart part, bool singular)
    {
        if (Resolve(part, singular) is { } bound)
        {
            return bound;
        }

        var nearest = Spelling.Nearest(part.Name, _scope.Names());
        return Fail(BindingDiagnostics.NoSuchName(_frame.Locate(part.Span), part.Name, nearest), part.Span);
    }

    private BoundExpression? Resolve(NamePart part, bool singular)
    {
        if (_scope.Find(part, singular) is { } field)
        {
            return field;
        }

        if (_frame.Definition(part.Name) is { } definition)
        {
            return _subject is SubjectKind.Unit or SubjectKind.Organisation
                ? Fail(BindingDiagnostics.IsAboutAccounts(_frame.Locate(part.Span), part.Name, SubjectTerms.Word(_subject, _frame.Language)), part.Span)
                : new BoundNamed(part.Name, false, definition, _frame.At(part.Span));
        }

        return _frame.Parameter(part.Name) is { } parameter ? BindParameter(part, parameter.Parameter, parameter.Frame) : null;
    }

    /// <summary>A parameter's plain value; lists, words and recurrences have a meaning only where they are used.</summary>
    private BoundExpression? BindParameter(NamePart part, ParameterSyntax parameter, PolicyFrame frame)
    {
        if (parameter.Value is ErrorExpression)
        {
            return new BoundError(_frame.At(part.Span));
        }

        return parameter.Value is NamePath or ListLiteral or CalendarRecurrence or RollingRecurrence
            ? null
            : new BoundNamed(part.Name, true, ForAccount(frame).Bind(parameter.Value), _frame.At(part.Span));
    }

    private BoundExpression Member(BoundExpression target, NamePart part, Expression whole, bool singular)
    {
        if (target.Type.IsError)
        {
            return target;
        }

        if (target.Type is ManyType { Element: RecordType element })
        {
            var variable = new ElementVariable(element);
            var item = new BoundElement(variable, _frame.At(part.Span));
            var selector = Member(item, part, whole, singular);
            return selector.Type.IsError ? selector
                : selector.Type is ManyType ? Fail(BindingDiagnostics.IsListOfLists(Where(whole), Text(whole)), whole)
                : new BoundMap(target, variable, selector, At(whole));
        }

        if (target.Type is RecordType record)
        {
            return _scope.FieldOf(target, record.Entity, part, singular) switch
            {
                BoundField field => field with { At = At(whole) },
                BoundDerived derived => derived with { At = At(whole) },
                _ => NoField(part, record.Entity),
            };
        }

        return Fail(BindingDiagnostics.NoSuchField(_frame.Locate(part.Span), part.Name, Kind(target), null, ""), part.Span);
    }

    private BoundError NoField(NamePart part, EntityInfo entity)
    {
        var names = _scope.FieldNames(entity).Order(StringComparer.Ordinal).ToList();
        var owner = _frame.Language == Language.Swedish ? entity.Swedish : entity.English;
        return Fail(BindingDiagnostics.NoSuchField(_frame.Locate(part.Span), part.Name, owner, Spelling.Nearest(part.Name, names), string.Join(", ", names)), part.Span);
    }

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

    private BoundExpression BindComparison(Comparison comparison)
    {
        var (left, right) = BindPair(comparison.Left, comparison.Right);
        if (left.Type.IsError || right.Type.IsError)
        {
            return new BoundError(At(comparison));
        }

        (left, right) = Aligned(left, right);
        var equality = comparison.Operator is ComparisonOperator.Equal or ComparisonOperator.NotEqual;
        var comparable = left.Type == right.Type && left.Type switch
        {
            NumberType or DateType or InstantType => true,
            TruthType or TextType or EnumType => equality,
            _ => false,
        };
        if (comparable && left.Type is TruthType && (BoundWalker.HasDeadline(left) || BoundWalker.HasDeadline(right)))
        {
            return Fail(BindingDiagnostics.DeadlineIsNegated(Where(comparison), Text(comparison)), comparison);
        }

        if (comparable)
        {
            return new BoundComparison(comparison.Operator, left, right, At(comparison));
        }

        return left.Type is TruthType && right.Type is NumberType
            ? Fail(BindingDiagnostics.ConditionEndsUnclearly(Where(comparison.Left), Text(comparison.Left)), comparison)
            : Fail(BindingDiagnostics.NotComparable(Where(comparison), Text(comparison.Left), Kind(left), Text(comparison.Right), Kind(right)), comparison);
    }

    /// <summary>Binds two sides of which one may be a bare word of the other's list.</summary>
    private (BoundExpression Left, BoundExpression Right) BindPair(Expression left, Expression right)
    {
        if (left is NamePath { Parts.Count: 1 } word && Resolve(word.Parts[0], false) is null && _frame.Parameter(word.Parts[0].Name) is null
            && right is not NamePath { Parts.Count: 1 })
        {
            var second = Bind(right);
            return (BindExpected(left, second.Type), second);
        }

        var first = Bind(left);

        // An organisation's id may stand without quotation marks: organisation = helsingborg.
        if (first is BoundOrganisationId && right is NamePath { Parts: [var id] } && Resolve(id, false) is null)
        {
            return (first, new BoundConstant(id.Name, PolicyType.Text, At(right)));
        }

        return (first, first.Type.IsError ? first : BindExpected(right, first.Type));
    }

    /// <summary>Binds an expression where a value of <paramref name="expected"/> is wanted, so that words of its list need no prefix.</summary>
    private BoundExpression BindExpected(Expression expression, PolicyType expected)
    {
        if (expected is not EnumType { Enum: var list } || expression is not NamePath { Parts.Count: 1 } path)
        {
            return Bind(expression);
        }

        var part = path.Parts[0];
        if (WordOf(list, part.Name) is { } term)
        {
            return new BoundConstant(term.Value, expected, At(expression));
        }

        if (_frame.Parameter(part.Name) is { Parameter.Value: NamePath value, Frame: var frame })
        {
            return new BoundNamed(part.Name, true, new ExpressionBinder(frame, _subject).BindExpected(value, expected), At(expression));
        }

        if (Resolve(part, false) is { } bound)
        {
            return bound;
        }

        var words = list.Values.Select(Word).ToList();
        return Fail(
            BindingDiagnostics.NoSuchWord(Where(expression), part.Name, _frame.Language == Language.Swedish ? list.Swedish : list.English, Spelling.Nearest(part.Name, words), string.Join(", ", words)),
            expression);
    }

    private EnumTerm? WordOf(EnumInfo list, string word) =>
        list.Values.FirstOrDefault(v => PolicyFrame.Same(Word(v), word))
        ?? (list.ClrType == typeof(Platform) && PolicyFrame.Same(word, "twitter") ? list.Term((int)Platform.X) : null);

    private string Word(EnumTerm term) => _frame.Language == Language.Swedish ? term.Swedish : term.English;

    /// <summary>Brings two sides to one type where that loses nothing: a moment to its day, a record to its id.</summary>
    private static (BoundExpression Left, BoundExpression Right) Aligned(BoundExpression left, BoundExpression right)
    {
        if (left.Type.IsTime && right.Type.IsTime && left.Type != right.Type)
        {
            return (Day(left), Day(right));
        }

        return left.Type is RecordType or TextType && right.Type is RecordType or TextType ? (Id(left), Id(right)) : (left, right);
    }

    private static BoundExpression Day(BoundExpression time) => time.Type is InstantType ? new BoundDay(time) : time;

    /// <summary>The id of a record: the one it is reached through, which is known even where the record itself is not kept.</summary>
    private static BoundExpression Id(BoundExpression value) => value switch
    {
        BoundField { Field.LinkId: { } link } field => new BoundField(field.Target, link, PolicyType.Text, value.At),
        { Type: RecordType { Entity.IdField: { } id } } => new BoundField(value, id, PolicyType.Text, value.At),
        _ => value,
    };

    private BoundExpression BindMembership(Membership membership)
    {
        var operand = Bind(membership.Operand);
        if (operand.Type.IsError)
        {
            return operand;
        }

        operand = Id(operand);
        if (operand.Type is not (EnumType or TextType or NumberType))
        {
            return Fail(BindingDiagnostics.IsWrongKind(Where(membership.Operand), Text(membership.Operand), Kind(operand), "a word, a text or a number", "for a list use 'contains' or 'among'"), membership);
        }

        return Items(membership.Items, operand.Type) is { } items
            ? new BoundMembership(operand, items, membership.Negated, At(membership))
            : new BoundError(At(membership));
    }

    /// <summary>The listed constants, with lists in parameters spread out; null when one of them is wrong.</summary>
    private List<BoundConstant>? Items(IReadOnlyList<Expression> items, PolicyType expected)
    {
        var constants = new List<BoundConstant>();
        var sound = true;
        foreach (var (item, frame) in items.SelectMany(Spread))
        {
            var binder = ReferenceEquals(frame, _frame) ? this : new ExpressionBinder(frame, _subject);
            var bound = binder.BindExpected(item, expected);
            var value = bound is BoundNamed named ? named.Value : bound;
            if (value is BoundConstant constant && constant.Type == expected)
            {
                constants.Add(constant);
            }
            else
            {
                sound = false;
                if (!bound.Type.IsError)
                {
                    Fail(BindingDiagnostics.IsWrongKind(binder.Where(item), binder.Text(item), binder.Kind(bound), expected.Describe(_frame.Language), "list fixed values or a parameter that holds them"), item);
                }
            }
        }

        return sound ? constants : null;
    }

    private IEnumerable<(Expression Item, PolicyFrame Frame)> Spread(Expression item) =>
        item is NamePath { Parts.Count: 1 } path && _frame.Parameter(path.Parts[0].Name) is { Parameter.Value: ListLiteral list, Frame: var frame }
            ? list.Items.Select(i => (i, frame))
            : [(item, _frame)];

    private BoundExpression BindPresence(PresenceTest test)
    {
        var operand = Bind(test.Operand);
        return operand.Type switch
        {
            ErrorType or ManyType { Element: ErrorType } => new BoundError(At(test)),
            DurationType => Fail(BindingDiagnostics.IsWrongKind(Where(test.Operand), Text(test.Operand), Kind(operand), "a field or a list", "an amount of time is always known"), test),
            _ => new BoundPresence(operand, test.Presence, At(test)),
        };
    }

    private BoundExpression BindContains(ContainsExpression contains)
    {
        var collection = Bind(contains.Operand);
        if (collection.Type.IsError)
        {
            return collection;
        }

        if (collection.Type is not ManyType { Element: var element })
        {
            return Fail(BindingDiagnostics.IsNoList(Where(contains.Operand), Text(contains.Operand), Kind(collection)), contains);
        }

        var item = BindExpected(contains.Item, element);
        if (item.Type.IsError)
        {
            return item;
        }

        if (element is RecordType && item.Type is RecordType or TextType && IdsOf(collection, element) is { Type: ManyType { Element: TextType } } ids)
        {
            (collection, element) = (ids, PolicyType.Text);
        }

        item = element is TextType ? Id(item) : item;
        return item.Type == element && element is not RecordType
            ? new BoundContains(collection, item, At(contains))
            : Fail(BindingDiagnostics.NotComparable(Where(contains), Text(contains.Operand), Kind(collection), Text(contains.Item), Kind(item)), contains);
    }

    private BoundExpression BindMatches(MatchesExpression matches)
    {
        var operand = Bind(matches.Operand);
        if (operand.Type is not TextType)
        {
            return operand.Type.IsError ? operand : Fail(BindingDiagnostics.IsWrongKind(Where(matches.Operand), Text(matches.Operand), Kind(operand), "a text", "only texts can match a pattern"), matches);
        }

        try
        {
            return new BoundMatches(operand, new Regex(matches.Pattern.Value, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant), At(matches));
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            return Fail(BindingDiagnostics.UnusablePattern(Where(matches.Pattern), Text(matches.Pattern), e.Message.TrimEnd('.')), matches);
        }
    }

    private BoundExpression BindBelongsTo(BelongsToExpression belongs)
    {
        var operand = Bind(belongs.Operand);
        var unit = Bind(belongs.Unit);
        if (operand.Type.IsError || unit.Type.IsError)
        {
            return new BoundError(At(belongs));
        }

        if (operand.Type is not RecordType { Entity.ClrType: var type } || type != typeof(OrgUnit))
        {
            return Fail(BindingDiagnostics.IsWrongKind(Where(belongs.Operand), Text(belongs.Operand), Kind(operand), "a unit", "name a unit, such as owner or person.unit"), belongs);
        }

        unit = Id(unit);
        return unit.Type is TextType
            ? new BoundBelongsTo(operand, unit, At(belongs))
            : Fail(BindingDiagnostics.IsWrongKind(Where(belongs.Unit), Text(belongs.Unit), Kind(unit), "a unit or its id", "name a unit or write its id in quotation marks"), belongs);
    }

    private BoundExpression BindArithmetic(ArithmeticExpression arithmetic)
    {
        var left = Bind(arithmetic.Left);
        var right = Bind(arithmetic.Right);
        if (left.Type.IsError || right.Type.IsError)
        {
            return new BoundError(At(arithmetic));
        }

        if (left.Type is NumberType && right.Type is NumberType)
        {
            return new BoundArithmetic(arithmetic.Subtract, left, right, At(arithmetic));
        }

        if (left.Type.IsTime && Constant(right) is Duration duration)
        {
            return Offset(left, duration, arithmetic.Subtract, arithmetic);
        }

        if (left.Type is not NumberType && !left.Type.IsTime)
        {
            return Fail(BindingDiagnostics.IsWrongKind(Where(arithmetic.Left), Text(arithmetic.Left), Kind(left), "a number or a day", "numbers are added to numbers, and amounts of time to a day that stands before them"), arithmetic);
        }

        return Fail(
            BindingDiagnostics.IsWrongKind(Where(arithmetic.Right), Text(arithmetic.Right), Kind(right), left.Type.IsTime ? "an amount of time" : "a number",
                string.Create(CultureInfo.InvariantCulture, $"'{Text(arithmetic.Left)}' is {Kind(left)}")), arithmetic);
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
