using System.Globalization;
using System.Text.RegularExpressions;
using PolicyCheck.Diagnostics;
using PolicyCheck.Model;
using PolicyCheck.Syntax;

namespace PolicyCheck.Binding;

/// <summary>What is said of values: comparisons, lists of words, patterns, presence, sums.</summary>
internal sealed partial class ExpressionBinder
{
    private BoundExpression BindComparison(ComparisonExpression comparison)
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

        var words = list.Values.Select(v => v.In(_frame.Language)).ToList();
        return Fail(
            BindingDiagnostics.NoSuchWord(Where(expression), part.Name, list.In(_frame.Language), Spelling.Nearest(part.Name, words), string.Join(", ", words)),
            expression);
    }

    private EnumTerm? WordOf(EnumInfo list, string word) =>
        list.Values.FirstOrDefault(v => PolicyFrame.Same(v.In(_frame.Language), word))
        ?? (list.ClrType == typeof(Platform) && PolicyFrame.Same(word, "twitter") ? list.Term((int)Platform.X) : null);

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
}
