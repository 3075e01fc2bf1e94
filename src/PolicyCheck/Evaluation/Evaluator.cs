using PolicyCheck.Model;

namespace PolicyCheck.Evaluation;

/// <summary>What one rule answered about one subject.</summary>
/// <param name="Subject">The account, post, case …; the account itself when it has none of the rule's subjects, the snapshot when the organisation has none.</param>
/// <param name="Account">The account it belongs to; null for units, people, governance and posts elsewhere.</param>
/// <param name="Answer">The answer.</param>
/// <param name="Variant">The rule as an override made it, where that gave this answer; null for the rule itself.</param>
/// <param name="Waiver">The waiver that excepts the subject, or null.</param>
/// <param name="Waived">What the rule answered before it was waived.</param>
public readonly record struct Outcome(
    object Subject, Account? Account, RuleAnswer Answer, CompiledRule? Variant = null, Waiver? Waiver = null, RuleAnswer Waived = default);

/// <summary>All answers of one rule, in the order of the snapshot.</summary>
public sealed record RuleOutcomes(CompiledRule Rule, IReadOnlyList<Outcome> Outcomes);

/// <summary>All answers of a run over one snapshot.</summary>
/// <param name="Context">Snapshot, as-of day and calendar.</param>
/// <param name="Rules">Answers rule by rule, in the order of the policies.</param>
/// <param name="InScope">For each policy the number of accounts that it covers.</param>
public sealed record EvaluationResult(EvaluationContext Context, IReadOnlyList<RuleOutcomes> Rules, IReadOnlyDictionary<CompiledPolicy, int> InScope);

/// <summary>Asks every rule about every subject in one pass over the accounts.</summary>
public static class Evaluator
{
    /// <summary>Evaluates policies on a snapshot.</summary>
    /// <param name="policies">The policies.</param>
    /// <param name="context">Snapshot, as-of day and calendar.</param>
    /// <param name="waivers">Exceptions; those outside their days except nothing.</param>
    public static EvaluationResult Evaluate(IReadOnlyList<CompiledPolicy> policies, EvaluationContext context, IReadOnlyList<Waiver>? waivers = null) =>
        Evaluate(policies, context, new WaiverBook(waivers ?? [], policies, context));

    /// <summary>Evaluates policies on a snapshot with waivers that need not be those of the policies and the day.</summary>
    /// <param name="policies">The policies.</param>
    /// <param name="context">Snapshot, as-of day and calendar.</param>
    /// <param name="book">The waivers in force.</param>
    public static EvaluationResult Evaluate(IReadOnlyList<CompiledPolicy> policies, EvaluationContext context, WaiverBook book)
    {
        var runs = policies.Select(p => new RunningPolicy(p, context, book)).ToList();
        foreach (var account in context.Snapshot.Accounts)
        {
            foreach (var run in runs)
            {
                run.AskAbout(account);
            }
        }

        foreach (var run in runs)
        {
            run.AskOrganisation();
        }

        return new EvaluationResult(
            context,
            [.. runs.SelectMany(r => r.Rules).Select(r => new RuleOutcomes(r.Rule, r.Outcomes))],
            runs.ToDictionary(r => r.Policy, r => r.InScope.Count));
    }
}
