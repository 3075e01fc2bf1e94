namespace PolicyCheck.Reporting;

/// <summary>Nothing is green for being empty: says in words what had nothing to judge.</summary>
internal static class EmptyPlaces
{
    public static IEnumerable<string> Sentences(
        int accounts, IReadOnlyList<ReportPolicy> policies, IReadOnlyList<ReportRule> rules, VerdictCounts counts, ReportWords words)
    {
        if (policies.Count == 0)
        {
            yield return words[ReportTerms.NoPolicies];
        }

        if (accounts == 0)
        {
            yield return words[ReportTerms.NoAccounts];
        }

        foreach (var policy in policies)
        {
            if (policy.RuleCount == 0)
            {
                yield return words.Format(ReportTerms.NoRules, policy.Id);
            }
            else if (policy.AccountsInScope == 0 && accounts > 0)
            {
                yield return words.Format(ReportTerms.NoneInScope, policy.Id, accounts, policy.RuleCount);
            }
        }

        var inScope = policies.Where(p => p.AccountsInScope > 0).Select(p => p.Id).ToHashSet(StringComparer.Ordinal);
        var idle = rules.Where(r => r.AppliedToNothing && inScope.Contains(r.PolicyId)).Select(r => r.Id).ToList();
        if (idle.Count > 0)
        {
            yield return words.Format(ReportTerms.NothingToAsk, string.Join(", ", idle));
        }

        if (counts.Judged == 0)
        {
            yield return words[ReportTerms.NothingJudged];
        }
    }
}
