using PolicyCheck.Binding;
using PolicyCheck.Diagnostics;
using PolicyCheck.Reasoning;

namespace PolicyCheck.Linting;

/// <summary>Rules and overrides that demand less than a policy that theirs builds on. Nothing is relaxed by them: the stricter value counts.</summary>
internal static class WeakeningChecks
{
    public static void Run(IReadOnlyList<BoundPolicy> policies, PolicyRelations relations, DiagnosticBag bag)
    {
        foreach (var policy in policies)
        {
            foreach (var rule in policy.Rules)
            {
                foreach (var (home, stricter) in PolicyRelations.Ancestors(policy).SelectMany(p => p.Rules.Select(r => (p, r))))
                {
                    if (RuleStrictness.CompareDuties(rule, stricter) == Strictness.Softer && relations.CanBothApply((policy, rule), (home, stricter)))
                    {
                        bag.Add(LintDiagnostics.IsSofter(
                            Linter.Place(rule), rule.Id, Demand.Of(policy, rule), stricter.Id, Demand.Of(home, stricter), Linter.Related(stricter)));
                    }
                }
            }

            CheckOverrides(policy, bag);
        }
    }

    private static void CheckOverrides(BoundPolicy policy, DiagnosticBag bag)
    {
        foreach (var change in policy.Syntax.Overrides)
        {
            var at = Location.Of(policy.Syntax.Source, change.Name.Span);
            if (change.Severity is { } severity)
            {
                var rule = PolicyRelations.Ancestors(policy).SelectMany(p => p.Rules).FirstOrDefault(r => string.Equals(r.Id, change.Name.Name, StringComparison.OrdinalIgnoreCase));
                if (rule is not null && severity >= rule.Severity)
                {
                    bag.Add(LintDiagnostics.HasNoEffect(at, change.Name.Name, "the severity of the rule", Linter.Related(rule)));
                }
            }
            else if (Declared(policy, change.Name.Name) is { } declared && IsLooser(policy, declared.Home, change.Name.Name))
            {
                var place = Location.Of(declared.Home.Syntax.Source, declared.Span);
                bag.Add(LintDiagnostics.HasNoEffect(at, change.Name.Name, "the parameter", new RelatedLocation(place, $"parameter {change.Name.Name}")));
            }
        }
    }

    private static (BoundPolicy Home, TextSpan Span)? Declared(BoundPolicy policy, string name) =>
        policy.Parents.Select(p => NameUse.Parameter(p, name)).FirstOrDefault(p => p is not null) is { } found ? (found.Policy, found.Parameter.Name.Span) : null;

    /// <summary>True when every rule that the parameter is used in becomes softer, or at least one does and the others stay the same.</summary>
    private static bool IsLooser(BoundPolicy policy, BoundPolicy home, string parameter)
    {
        var outcomes = (from variant in policy.Variants
                        from ancestor in PolicyRelations.Ancestors(policy)
                        from original in ancestor.Rules
                        where original.Id == variant.Id && NameUse.Of(ancestor, original.Syntax).Uses(home, parameter)
                        select RuleStrictness.Compare(variant, original)).ToList();
        return outcomes.Contains(Strictness.Softer) && outcomes.TrueForAll(o => o is Strictness.Softer or Strictness.Same);
    }
}
