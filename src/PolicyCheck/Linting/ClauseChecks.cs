using PolicyCheck.Binding;
using PolicyCheck.Diagnostics;
using PolicyCheck.Policies;
using PolicyCheck.Reasoning;
using PolicyCheck.Syntax;

namespace PolicyCheck.Linting;

/// <summary>Clauses cited twice, spelled otherwise than listed, or checked with another strength than their document gives them.</summary>
internal static class ClauseChecks
{
    public static void Run(IReadOnlyList<BoundPolicy> policies, ClauseRegister register, DiagnosticBag bag)
    {
        bag.AddRange(register.Diagnostics);
        var listed = register.Lists.SelectMany(l => l.Clauses.Clauses.Select(entry => (List: l.Clauses, Entry: entry)))
            .DistinctBy(l => l.Entry.Id.Name, StringComparer.OrdinalIgnoreCase).ToDictionary(l => l.Entry.Id.Name, StringComparer.OrdinalIgnoreCase);
        foreach (var policy in policies)
        {
            var citations = policy.Rules.SelectMany(r => Cited(r.Syntax.Clauses, r.Syntax.Id).Select(c => (Clause: c, Rule: r))).ToList();
            CheckTwice(policy, citations, bag);
            foreach (var (clause, rule) in citations)
            {
                if (listed.TryGetValue(clause.Name, out var entry) && entry.Entry.Id.Name != clause.Name)
                {
                    bag.Add(LintDiagnostics.IsSpelledOtherwise(Location.Of(rule.Source, clause.Span), rule.Id, clause.Name, entry.Entry.Id.Name, Listed(entry)));
                }
            }

            foreach (var cited in citations.Where(c => listed.ContainsKey(c.Clause.Name)).GroupBy(c => c.Clause.Name, StringComparer.OrdinalIgnoreCase))
            {
                CheckStrength(listed[cited.Key], [.. cited], policy, bag);
            }
        }

        // Citations that no list has are the coverage's finding; they are told here too, under the same id.
        bag.AddRange(Coverage.Of(policies, policies, register with { Diagnostics = [] }).Diagnostics.Where(PolicyDiagnostics.IsUnlistedClause));
    }

    private static IReadOnlyList<Identifier> Cited(IReadOnlyList<Identifier> clauses, Identifier id) => clauses.Count > 0 ? clauses : [id];

    private static RelatedLocation Listed((ClauseList List, ClauseEntry Entry) listed) =>
        new(Location.Of(listed.List.Source, listed.Entry.Id.Span), $"clause {listed.Entry.Id.Name}");

    private static void CheckTwice(BoundPolicy policy, List<(Identifier Clause, BoundRule Rule)> citations, DiagnosticBag bag)
    {
        foreach (var group in citations.GroupBy(c => c.Clause.Name, StringComparer.OrdinalIgnoreCase))
        {
            var (clause, first) = group.First();
            var related = new RelatedLocation(Location.Of(policy.Syntax.Source, clause.Span), $"rule {first.Id}");
            foreach (var (again, rule) in group.Skip(1).Where(c => c.Rule != first))
            {
                var alike = first.Syntax.Subject == rule.Syntax.Subject && first.Syntax.IsAttested == rule.Syntax.IsAttested
                    && first.IsRecommendation == rule.IsRecommendation && CanBothApply(first, rule);
                bag.Add(LintDiagnostics.IsCheckedTwice(Location.Of(rule.Source, again.Span), rule.Id, again.Name, related, first.Id, alike));
            }

            foreach (var information in policy.Syntax.Informations)
            {
                foreach (var again in Cited(information.Clauses, information.Id).Where(c => string.Equals(c.Name, clause.Name, StringComparison.OrdinalIgnoreCase)))
                {
                    bag.Add(LintDiagnostics.IsCheckedTwice(Location.Of(policy.Syntax.Source, again.Span), information.Id.Name, again.Name, related, first.Id, alike: false));
                }
            }
        }
    }

    /// <summary>Rules that share a clause between them, each with its own cases, do not check it twice.</summary>
    private static bool CanBothApply(BoundRule a, BoundRule b) =>
        a.When is null || b.When is null || Proof.IsPossible(new Answered(a.When, Answers.True), new Answered(b.When, Answers.True));

    private static void CheckStrength(
        (ClauseList List, ClauseEntry Entry) listed, IReadOnlyList<(Identifier Clause, BoundRule Rule)> cited, BoundPolicy policy, DiagnosticBag bag)
    {
        var binds = listed.Entry.Strength is ClauseStrength.Must or ClauseStrength.MustNot;
        var recommends = listed.Entry.Strength is ClauseStrength.Should or ClauseStrength.ShouldNot;
        var tooWeak = binds && cited.All(c => c.Rule.IsRecommendation);
        var tooStrong = recommends && cited.All(c => !c.Rule.IsRecommendation);
        if (tooWeak || tooStrong)
        {
            var (clause, rule) = cited[0];
            bag.Add(LintDiagnostics.OtherStrength(
                Location.Of(rule.Source, clause.Span), clause.Name, ClauseTerms.Word(listed.Entry.Strength, policy.Language), rule.Id, tooWeak, Listed(listed)));
        }
    }
}
