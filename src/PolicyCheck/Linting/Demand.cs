using PolicyCheck.Binding;
using PolicyCheck.Syntax;

namespace PolicyCheck.Linting;

/// <summary>What a rule demands, as it is written, with the values of the parameters that it names.</summary>
internal static class Demand
{
    public static string Of(BoundPolicy policy, BoundRule rule)
    {
        var duties = rule.Duties.Select(d => d.Condition.At.Text).ToList();
        var values = rule.Syntax.Duties.SelectMany(d => ExpressionWalker.All(d.Condition)).OfType<NamePath>()
            .Select(path => NameUse.Parameter(policy, path.Parts[0].Name))
            .OfType<(BoundPolicy Policy, ParameterSyntax Parameter)>()
            .Select(p => $"{p.Parameter.Name.Name} = {new Origin(p.Policy.Syntax.Source, p.Parameter.Value.Span).Text}")
            .Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        var text = duties.Count == 0 ? "an attestation" : $"'{string.Join("; ", duties)}'";
        return values.Count == 0 ? text : $"{text} ({string.Join(", ", values)})";
    }
}
