using PolicyCheck.Diagnostics;
using PolicyCheck.Evaluation;
using PolicyCheck.Policies;

namespace PolicyCheck.Linting;

/// <summary>Examples: those that answer otherwise than they say, rules without any, without one that passes, without one that fails.</summary>
internal static class ExampleChecks
{
    public static void Run(IReadOnlyList<CompiledPolicy> policies, DiagnosticBag bag)
    {
        bag.AddRange(Examples.Run(policies).Diagnostics);
        foreach (var rule in policies.SelectMany(p => p.Policy.Rules).Where(r => r.Examples.Count > 0))
        {
            var verdicts = rule.Examples.Select(e => VerdictTerms.TryParse(e.Syntax.Verdict.Name, rule.Language, out var verdict) ? verdict : (Verdict?)null).ToList();
            if (!verdicts.Contains(Verdict.Pass))
            {
                bag.Add(LintDiagnostics.HasNoPass(Linter.Place(rule), rule.Id));
            }

            if (!verdicts.Exists(v => v is Verdict.Gap or Verdict.Advisory or Verdict.AttestationDue))
            {
                bag.Add(LintDiagnostics.HasNoFailure(Linter.Place(rule), rule.Id));
            }
        }
    }
}
