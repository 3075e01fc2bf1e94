using PolicyCheck.Syntax;

namespace PolicyCheck.Binding;

/// <summary>Finds conditions that can never hold: one field that would have to be two words at once.</summary>
/// <param name="At">The second of the two comparisons.</param>
/// <param name="Field">The field, as it is written.</param>
/// <param name="First">The first word.</param>
/// <param name="Second">The second word.</param>
internal sealed record Contradiction(Origin At, string Field, string First, string Second)
{
    /// <summary>The first contradiction among operands joined by <c>and</c>, or null.</summary>
    public static Contradiction? Find(BoundExpression condition)
    {
        var seen = new Dictionary<string, (int Value, string Text)>(StringComparer.Ordinal);
        foreach (var operand in Operands(condition))
        {
            if (operand is not BoundComparison { Operator: ComparisonOperator.Equal, Left: { Type: EnumType } left, Right: BoundConstant { Value: int value } right })
            {
                continue;
            }

            var key = Key(left);
            if (seen.TryGetValue(key, out var first) && first.Value != value)
            {
                return new Contradiction(operand.At, left.At.Text, first.Text, right.At.Text);
            }

            seen.TryAdd(key, (value, right.At.Text));
        }

        return null;
    }

    private static IEnumerable<BoundExpression> Operands(BoundExpression condition) => condition switch
    {
        BoundAnd and => and.Operands.SelectMany(Operands),
        BoundNamed named => Operands(named.Value),
        _ => [condition],
    };

    /// <summary>The path of a field from its root, whatever it is called where it is used.</summary>
    private static string Key(BoundExpression node) => node switch
    {
        BoundField field => Key(field.Target) + "." + field.Field.Property.Name,
        BoundRoot root => root.Kind.ToString(),
        BoundNamed named => Key(named.Value),
        _ => node.At.Text,
    };
}
