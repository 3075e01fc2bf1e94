using PolicyCheck.Model;
using PolicyCheck.Syntax;

namespace PolicyCheck.Evaluation;

/// <summary>What one rule answered about one subject.</summary>
/// <param name="Subject">The account, post, case …; the account itself when it has none of the rule's subjects.</param>
/// <param name="Account">The account it belongs to; null for units, governance and posts elsewhere.</param>
/// <param name="Answer">The answer.</param>
public readonly record struct Outcome(object Subject, Account? Account, RuleAnswer Answer);

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
    public static EvaluationResult Evaluate(IReadOnlyList<CompiledPolicy> policies, EvaluationContext context)
    {
        var runs = policies.Select(p => new PolicyRun(p)).ToList();
        foreach (var account in context.Snapshot.Accounts)
        {
            foreach (var run in runs)
            {
                run.AskAbout(context, account);
            }
        }

        foreach (var run in runs)
        {
            run.AskOrganisation(context);
        }

        return new EvaluationResult(
            context,
            [.. runs.SelectMany(r => r.Rules).Select(r => new RuleOutcomes(r.Rule, r.Outcomes))],
            runs.ToDictionary(r => r.Policy, r => r.InScope));
    }

    /// <summary>A policy while it is being asked about one account after the other.</summary>
    private sealed class PolicyRun(CompiledPolicy policy)
    {
        public CompiledPolicy Policy => policy;

        public int InScope { get; private set; }

        public (CompiledRule Rule, List<Outcome> Outcomes)[] Rules { get; } = [.. policy.Rules.Select(r => (r, new List<Outcome>()))];

        public void AskAbout(EvaluationContext context, Account account)
        {
            var covers = policy.Covers(context, account);
            if (covers.Kind == TruthKind.False)
            {
                return;
            }

            InScope++;
            foreach (var (rule, outcomes) in Rules)
            {
                Evaluator.AskAbout(context, rule, account, covers.Kind == TruthKind.True, outcomes);
            }
        }

        public void AskOrganisation(EvaluationContext context)
        {
            foreach (var (rule, outcomes) in InScope > 0 ? Rules : [])
            {
                Evaluator.AskOrganisation(context, rule, outcomes);
            }
        }
    }

    private static void AskAbout(EvaluationContext context, CompiledRule rule, Account account, bool certain, List<Outcome> outcomes)
    {
        switch (rule.Rule.Syntax.Subject)
        {
            case SubjectKind.Account:
                outcomes.Add(new Outcome(account, account, Certain(rule.Ask(context, account), certain)));
                break;
            case SubjectKind.Post:
                AskItems(context, rule, account, certain, account.Posts, Section.Posts, p => p.PublishedAt, outcomes);
                break;
            case SubjectKind.InboundItem:
                AskItems(context, rule, account, certain, account.Inbound, Section.Inbound, i => i.ReceivedAt, outcomes);
                break;
            case SubjectKind.ModerationCase:
                AskItems(context, rule, account, certain, account.ModerationCases, Section.Moderation, c => c.DiscoveredAt, outcomes);
                break;
        }
    }

    /// <summary>Each item is a subject; an account without items answers for itself.</summary>
    private static void AskItems<T>(
        EvaluationContext context, CompiledRule rule, Account account, bool certain, IReadOnlyList<T>? items, Section log, Func<T, DateTimeOffset?> time, List<Outcome> outcomes)
        where T : class
    {
        var asked = 0;
        for (var i = 0; i < items?.Count; i++)
        {
            var item = items[i];
            if (time(item) is { } at && LocalTime.Day(at) > context.AsOf)
            {
                continue;
            }

            asked++;
            outcomes.Add(new Outcome(item, account, Certain(rule.Ask(context, item), certain)));
        }

        if (asked == 0)
        {
            var kept = items is not null && context.Covers(log, context.AsOf, context.AsOf);
            var applies = kept ? Verdict.NotApplicable : AskAnyItem(context, rule, account);
            outcomes.Add(new Outcome(account, account, RuleAnswer.Of(applies)));
        }
    }

    /// <summary>
    /// Where an account's items are not known, a rule that could not concern any of them, say because it is for another
    /// platform, does not apply; otherwise the answer is unknown.
    /// </summary>
    private static Verdict AskAnyItem(EvaluationContext context, CompiledRule rule, Account account)
    {
        object item = rule.Rule.Syntax.Subject switch
        {
            SubjectKind.Post => new Post { Account = account },
            SubjectKind.InboundItem => new InboundItem { Account = account },
            _ => new ModerationCase { Account = account },
        };
        return rule.Ask(context, item).Verdict == Verdict.NotApplicable ? Verdict.NotApplicable : Verdict.Unknown;
    }

    private static void AskOrganisation(EvaluationContext context, CompiledRule rule, List<Outcome> outcomes)
    {
        if (rule.Rule.Syntax.Subject == SubjectKind.Unit)
        {
            outcomes.AddRange((context.Snapshot.Units ?? []).Select(u => new Outcome(u, null, rule.Ask(context, u))));
        }
        else if (rule.Rule.Syntax.Subject == SubjectKind.Organisation)
        {
            var governance = context.Snapshot.Governance;
            outcomes.Add(new Outcome(governance ?? (object)context.Snapshot, null, governance is null ? RuleAnswer.Of(Verdict.Unknown) : rule.Ask(context, governance)));
        }
    }

    private static RuleAnswer Certain(RuleAnswer answer, bool certain) =>
        certain || answer.Verdict == Verdict.NotApplicable ? answer : RuleAnswer.Of(Verdict.Unknown);
}
