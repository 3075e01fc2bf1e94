using System.Collections;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using PolicyCheck.Binding;
using PolicyCheck.Model;
using PolicyCheck.Syntax;

namespace PolicyCheck.Mutation;

/// <summary>
/// A rule's conditions as a text that is the same for rules that provably answer alike: names give way to their values, the
/// order of operands and doubled ones do not count, nor do a negation twice over, a comparison of two constants, an operand
/// that is never reached, or the direction of no time at all.
/// </summary>
internal sealed class ConditionText
{
    private const string True = "yes";

    private const string False = "no";

    private readonly Dictionary<ElementVariable, int> _elements = [];

    private ConditionText()
    {
    }

    /// <summary>The text of a whole rule.</summary>
    public static string Of(BoundRule rule)
    {
        var text = new ConditionText();
        var duties = rule.Duties.Select(d => text.Duty(d)).Distinct().Order(StringComparer.Ordinal);
        return string.Join('\n', [Part(rule.When), Part(rule.Pending), Part(rule.PendingUntil), text.Attested(rule.Attestation), .. duties]);

        string Part(BoundExpression? part) => part is null ? "" : text.Node(part);
    }

    /// <summary>A duty that is always kept binds in no way.</summary>
    private string Duty(BoundDuty duty) => Node(duty.Condition) is var condition && (condition, duty.Kind) is (True, not DutyKind.Forbid) or (False, DutyKind.Forbid)
        ? True
        : $"{duty.Kind} {condition}";

    private string Attested(BoundAttestation? attestation) => attestation is null
        ? ""
        : string.Join(' ', new object?[] { attestation.Kind, attestation.Roles, attestation.ValidFor, attestation.RenewedAfter, attestation.List }.Select(Value));

    private string Node(BoundExpression node) => node switch
    {
        BoundNamed named => Node(named.Value),
        BoundConstant { Value: bool value } => value ? True : False,
        BoundComparison { Operator: ComparisonOperator.Equal or ComparisonOperator.NotEqual } equality when Constant(equality.Left) is { } left && Constant(equality.Right) is { } right =>
            left.Equals(right) == (equality.Operator == ComparisonOperator.Equal) ? True : False,
        BoundNot not when Node(not.Operand) is True or False => Node(not.Operand) == True ? False : True,
        BoundOffset { Duration.Amount: 0, Before: true } offset => Node(offset with { Before = false }),
        BoundNot { Operand: BoundNot inner } => Node(inner.Operand),
        BoundAnd and => Chain("and", and.Operands, decides: False, idle: null),
        BoundOr or => Chain("or", or.Operands, decides: True, idle: False),
        BoundMembership { Items: [var only] } single =>
            Node(new BoundComparison(single.Negated ? ComparisonOperator.NotEqual : ComparisonOperator.Equal, single.Operand, only, single.At)),
        _ => Record(node),
    };

    /// <summary>A chain without operands that do not count. Yes is not idle in a conjunction: beside something vacuous it prevails.</summary>
    private string Chain(string word, IReadOnlyList<BoundExpression> operands, string decides, string? idle)
    {
        var texts = operands.Select(Node).Distinct().Order(StringComparer.Ordinal).ToList();
        if (texts.Contains(decides))
        {
            return decides;
        }

        texts = texts.Count(t => t != idle) > 0 ? texts.FindAll(t => t != idle) : texts;
        return texts.Count == 1 ? texts[0] : $"{word}({string.Join(' ', texts)})";
    }

    private static object? Constant(BoundExpression node) => node switch
    {
        BoundConstant constant => constant.Value,
        BoundNamed named => Constant(named.Value),
        _ => null,
    };

    private string Record(BoundExpression node)
    {
        var text = new StringBuilder(node.GetType().Name).Append('(');
        foreach (var property in node.GetType().GetProperties().Where(p => p.Name is not (nameof(BoundExpression.At) or nameof(BoundExpression.Type))))
        {
            text.Append(Value(property.GetValue(node))).Append(' ');
        }

        return text.Append(')').ToString();
    }

    private string Value(object? value) => value switch
    {
        null => "-",
        BoundExpression node => Node(node),
        ElementVariable element => "#" + Number(element).ToString(CultureInfo.InvariantCulture),
        FieldInfo field => $"{field.Property.DeclaringType!.Name}.{field.Property.Name}",
        DerivedField derived => $"{derived.Entity.Name}.{derived.English}",
        Regex pattern => pattern.ToString(),
        RecordType record => record.Entity.English,
        string text => text,
        IEnumerable list => "[" + string.Join(' ', list.Cast<object?>().Select(Value)) + "]",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    private int Number(ElementVariable element)
    {
        if (!_elements.TryGetValue(element, out var number))
        {
            _elements[element] = number = _elements.Count;
        }

        return number;
    }
}
