using PolicyCheck.Binding;
using PolicyCheck.Diagnostics;

namespace PolicyCheck.Linting;

/// <summary>Parameters and definitions that nothing uses: no rule, scope, message or override of the policy or of those that build on it.</summary>
internal static class NameChecks
{
    public static void Run(IReadOnlyList<BoundPolicy> policies, DiagnosticBag bag)
    {
        var use = NameUse.Of(policies);
        foreach (var policy in policies)
        {
            foreach (var parameter in policy.Syntax.Parameters.Where(p => !use.Uses(policy, p.Name.Name)))
            {
                bag.Add(LintDiagnostics.ParameterIsUnused(Location.Of(policy.Syntax.Source, parameter.Name.Span), parameter.Name.Name));
            }

            foreach (var definition in policy.Syntax.Definitions.Where(d => !use.Uses(policy, d.Name.Name)))
            {
                bag.Add(LintDiagnostics.DefinitionIsUnused(Location.Of(policy.Syntax.Source, definition.Name.Span), definition.Name.Name));
            }
        }
    }
}
