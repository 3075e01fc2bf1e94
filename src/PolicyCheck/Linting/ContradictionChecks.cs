using PolicyCheck.Binding;
using PolicyCheck.Diagnostics;
using PolicyCheck.Reasoning;
using PolicyCheck.Syntax;

namespace PolicyCheck.Linting;

/// <summary>Rules for one subject that can apply together, each of which can be met, but not both.</summary>
internal static class ContradictionChecks
{
    public static void Run(IReadOnlyList<BoundPolicy> policies, PolicyRelations relations, DiagnosticBag bag)
    {
        var candidates = policies.SelectMany(p => p.Rules.Where(r => r.Duties.Count > 0).Select(r => new Candidate(p, r, Fields(r)))).ToList();
        for (var i = 0; i < candidates.Count; i++)
        {
            for (var j = 0; j < i; j++)
            {
                var (later, earlier) = (candidates[i], candidates[j]);
                if (later.Rule.Syntax.Subject == earlier.Rule.Syntax.Subject && later.Reads.Overlaps(earlier.Reads)
                    && relations.CanMeet(later.Policy, earlier.Policy) && Contradict(later, earlier, relations))
                {
                    bag.Add(LintDiagnostics.Contradicts(
                        Linter.Place(later.Rule), later.Rule.Id, Demand.Of(later.Policy, later.Rule), earlier.Rule.Id, Demand.Of(earlier.Policy, earlier.Rule), Linter.Related(earlier.Rule)));
                }
            }
        }
    }

    /// <summary>True when both rules can apply to one subject.</summary>
    public static bool CanBothApply(this PolicyRelations relations, (BoundPolicy Policy, BoundRule Rule) a, (BoundPolicy Policy, BoundRule Rule) b) =>
        Proof.IsPossible([.. Applying(relations, a.Policy, a.Rule), .. Applying(relations, b.Policy, b.Rule)]);

    private static bool Contradict(Candidate a, Candidate b, PolicyRelations relations)
    {
        IReadOnlyList<Answered> both = [.. Applying(relations, a.Policy, a.Rule), .. Applying(relations, b.Policy, b.Rule)];
        var (metA, metB) = (Met(a.Rule), Met(b.Rule));
        return !Proof.IsPossible([.. both, .. metA, .. metB])
            && Proof.IsPossible([.. both, .. metA])
            && Proof.IsPossible([.. both, .. metB]);
    }

    private static IReadOnlyList<Answered> Applying(PolicyRelations relations, BoundPolicy policy, BoundRule rule) =>
        [.. relations.Facts(policy, rule), .. rule.When is { } when ? [new Answered(when, Answers.True)] : Array.Empty<Answered>()];

    private static IReadOnlyList<Answered> Met(BoundRule rule) =>
        [.. rule.Duties.Select(d => new Answered(d.Condition, d.Kind == DutyKind.Forbid ? Answers.False | Answers.Vacuous : Answers.Met))];

    private static HashSet<object> Fields(BoundRule rule) =>
        [.. rule.Duties.SelectMany(d => BoundWalker.All(d.Condition)).Select(n => n is BoundField field ? field.Field : (n as BoundDerived)?.Field as object).OfType<object>()];

    private sealed record Candidate(BoundPolicy Policy, BoundRule Rule, HashSet<object> Reads);
}
