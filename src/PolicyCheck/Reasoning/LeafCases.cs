using PolicyCheck.Binding;
using PolicyCheck.Syntax;

namespace PolicyCheck.Reasoning;

/// <summary>What a single comparison, membership or question of presence asks of the values that it looks at when it is true, or false.</summary>
internal sealed class LeafCases(ElementNames names)
{
    /// <summary>The choice beside the words of a list, and beside yes and no: nothing was collected.</summary>
    private const ulong NotCollected = 1UL << 63;

    /// <summary>The case in which a leaf is true, or false; null when it never is.</summary>
    public Case? Of(BoundExpression node, bool isTrue) => node switch
    {
        BoundComparison { Left.Type: EnumType } comparison => Words(comparison, isTrue),
        BoundComparison { Left.Type: TextType } comparison => SameText(comparison, isTrue),
        BoundComparison { Left.Type: NumberType } comparison => Numbers(comparison, isTrue),
        BoundComparison { Left.Type.IsTime: true } comparison => new TimeCases(names).Of(comparison, isTrue) is { } domain ? Collected(domain.Key, domain.Asked, domain.Value) : Opaque(node, isTrue),
        BoundMembership membership => OneOf(membership, isTrue != membership.Negated),
        BoundPresence presence => Present(presence, isTrue),
        BoundField or BoundDerived => Collected(Key(node), new Choice(isTrue ? 1UL : 2UL), node),
        _ => Opaque(node, isTrue),
    };

    private string Key(BoundExpression node) => CanonicalForm.Of(node, names);

    private Case? Opaque(BoundExpression node, bool isTrue)
    {
        var text = Key(node);
        var turned = text.StartsWith("not ", StringComparison.Ordinal);
        return Case.Anything.With("is " + (turned ? text[4..] : text), new Choice(isTrue != turned ? 1UL : 2UL));
    }

    /// <summary>The case in which a value was collected and stands in its domain: then the records on the way to it are there.</summary>
    private Case? Collected(string key, Domain domain, BoundExpression? value)
    {
        var found = Case.Anything.With(key, domain);
        if (domain is Interval { MayBeNever: true })
        {
            return found;
        }

        for (var target = Target(value); target is not null && found is not null; target = Target(target))
        {
            if (Value.Plain(target) is BoundField record)
            {
                found = found.With($"exists({Key(record)})", new Choice(1UL));
            }
        }

        return found;
    }

    private static BoundExpression? Target(BoundExpression? node) => node is null ? null : Value.Plain(node) switch
    {
        BoundField field => field.Target,
        BoundDerived derived => derived.Target,
        BoundDay day => day.Instant,
        _ => null,
    };

    private Case? Words(BoundComparison comparison, bool isTrue)
    {
        var (left, right) = (Value.Plain(comparison.Left), Value.Plain(comparison.Right));
        if (left is BoundConstant)
        {
            (left, right) = (right, left);
        }

        var equal = isTrue == (comparison.Operator == ComparisonOperator.Equal);
        return (left, right) switch
        {
            (BoundConstant { Value: int a }, BoundConstant { Value: int b }) => (a == b) == equal ? Case.Anything : null,
            (_, BoundConstant { Value: int word }) => Collected(Key(left), Word([word], (EnumType)left.Type, equal), left),
            _ => Opaque(comparison, isTrue),
        };
    }

    private static Choice Word(IEnumerable<int> words, EnumType type, bool among)
    {
        var named = words.Aggregate(0UL, (bits, word) => bits | (1UL << word));
        var all = (1UL << type.Enum.Values.Count) - 1;
        return new Choice(among ? named : all & ~named);
    }

    private Case? SameText(BoundComparison comparison, bool isTrue)
    {
        var (left, right) = (Value.Plain(comparison.Left), Value.Plain(comparison.Right));
        if (left is BoundConstant)
        {
            (left, right) = (right, left);
        }

        var equal = isTrue == (comparison.Operator == ComparisonOperator.Equal);
        return (left, right) switch
        {
            (BoundConstant { Value: string a }, BoundConstant { Value: string b }) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase) == equal ? Case.Anything : null,
            (_, BoundConstant { Value: string text }) => Collected(Key(left), Text([text], left, equal), left),
            _ => Opaque(comparison, isTrue),
        };
    }

    private static Texts Text(IReadOnlyList<string> texts, BoundExpression node, bool among) =>
        among ? new Texts(texts, [], false) : new Texts(null, texts, Value.MayBeAbsent(node));

    private Case? Numbers(BoundComparison comparison, bool isTrue)
    {
        var (left, right, op) = (Value.Plain(comparison.Left), Value.Plain(comparison.Right), comparison.Operator);
        if (left is BoundConstant)
        {
            (left, right, op) = (right, left, Value.Turned(op));
        }

        if (right is not BoundConstant { Value: double bound })
        {
            return Opaque(comparison, isTrue);
        }

        if (left is BoundConstant { Value: double constant })
        {
            return Bounds.Holds(op, constant.CompareTo(bound)) == isTrue ? Case.Anything : null;
        }

        // Stored numbers and counts are whole and not below zero; a difference may be anything.
        var counts = left is BoundField or BoundAggregate { Aggregate: not Aggregate.Sum };
        var domain = Bounds.Of(isTrue ? op : Bounds.Opposite(op), bound, mayBeNever: false, isWhole: counts);
        var found = Collected(Key(left), domain, left);
        return counts ? found?.With(Key(left), Bounds.Of(ComparisonOperator.GreaterOrEqual, 0, mayBeNever: false, isWhole: true)) : found;
    }

    private Case? OneOf(BoundMembership membership, bool among)
    {
        var operand = Value.Plain(membership.Operand);
        if (operand is BoundConstant constant)
        {
            var isListed = membership.Items.Any(i => CanonicalForm.Of(i, names) == CanonicalForm.Of(constant, names));
            return isListed == among ? Case.Anything : null;
        }

        return operand.Type switch
        {
            EnumType type => Collected(Key(operand), Word(membership.Items.Select(i => (int)i.Value), type, among), operand),
            TextType => Collected(Key(operand), Text([.. membership.Items.Select(i => (string)i.Value)], operand, among), operand),
            _ => Opaque(membership, membership.Negated != among),
        };
    }

    private Case? Present(BoundPresence presence, bool isTrue)
    {
        var operand = Value.Plain(presence.Operand);
        var asksExistence = presence.Presence is Presence.Exists or Presence.DoesNotExist;
        var isThere = isTrue == (presence.Presence is Presence.Exists or Presence.Known);
        if (!asksExistence)
        {
            return IsKnown(operand, isThere);
        }

        return operand.Type switch
        {
            TextType => isThere ? Collected(Key(operand), new Texts(null, [], false), operand)
                : Value.MayBeAbsent(operand) ? Collected(Key(operand), new Texts([], [], true), operand) : null,
            DateType or InstantType => isThere ? Collected(Key(operand), Interval.All(false, operand.Type is DateType), operand)
                : Value.MayBeNever(operand) ? Case.Anything.With(Key(operand), Bounds.OnlyNever) : null,
            RecordType => isThere ? Collected($"exists({Key(operand)})", new Choice(1UL), operand)
                : Value.MayBeAbsentRecord(operand) ? Case.Anything.With($"exists({Key(operand)})", new Choice(2UL)) : null,

            // Of any other value it is known that there is one, or nothing is known.
            _ => isThere ? IsKnown(operand, true) : null,
        };
    }

    private Case? IsKnown(BoundExpression operand, bool isThere) => operand.Type switch
    {
        EnumType type => Case.Anything.With(Key(operand), new Choice(isThere ? (1UL << type.Enum.Values.Count) - 1 : NotCollected)),
        TruthType when operand is BoundField or BoundDerived or BoundElement => Case.Anything.With(Key(operand), new Choice(isThere ? 7UL : NotCollected)),
        _ => Case.Anything.With($"known({Key(operand)})", new Choice(isThere ? 1UL : 2UL)),
    };
}
