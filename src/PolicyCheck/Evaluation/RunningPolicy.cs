using PolicyCheck.Model;
using PolicyCheck.Syntax;

namespace PolicyCheck.Evaluation;

/// <summary>A policy while it is being asked about one account after the other, and then about the organisation.</summary>
internal sealed class RunningPolicy(CompiledPolicy policy, EvaluationContext context, WaiverBook waivers)
{
    public CompiledPolicy Policy => policy;

    /// <summary>The accounts that the policy covers, or may cover.</summary>
    public List<Account> InScope { get; } = [];

    public (CompiledRule Rule, List<Outcome> Outcomes)[] Rules { get; } = [.. policy.Rules.Select(r => (r, new List<Outcome>()))];

    public void AskAbout(Account account)
    {
        var covers = policy.Covers(context, account);
        if (covers.Kind == TruthKind.False)
        {
            return;
        }

        InScope.Add(account);
        var certain = covers.Kind == TruthKind.True;
        foreach (var (rule, outcomes) in Rules)
        {
            switch (rule.Rule.Syntax.Subject)
            {
                case SubjectKind.Account:
                    outcomes.Add(Ask(rule, account, account, certain));
                    break;
                case SubjectKind.Post:
                    AskItems(rule, account, certain, account.Posts, Section.Posts, p => p.PublishedAt, outcomes);
                    break;
                case SubjectKind.InboundItem:
                    AskItems(rule, account, certain, account.Inbound, Section.Inbound, i => i.ReceivedAt, outcomes);
                    break;
                case SubjectKind.ModerationCase:
                    AskItems(rule, account, certain, account.ModerationCases, Section.Moderation, c => c.DiscoveredAt, outcomes);
                    break;
            }
        }
    }

    public void AskOrganisation()
    {
        foreach (var (rule, outcomes) in InScope.Count > 0 ? Rules : [])
        {
            switch (rule.Rule.Syntax.Subject)
            {
                case SubjectKind.Organisation:
                    outcomes.Add(AskGovernance(rule));
                    break;
                case SubjectKind.Unit:
                    AskEach(rule, context.Snapshot.Units, unit => policy.Covers(context, unit), outcomes);
                    break;
                case SubjectKind.Person:
                    AskEach(rule, context.Snapshot.Persons, person => policy.Covers(context, person), outcomes, whoIsKnown: InScope.TrueForAll(a => a.Access is not null));
                    break;
                case SubjectKind.ExternalPost:
                    AskEach(rule, context.Snapshot.ExternalPosts, post => !(post.PublishedAt is { } at && LocalTime.Day(at) > context.AsOf), outcomes);
                    break;
            }
        }
    }

    /// <summary>Each item is a subject; an account without items answers for itself.</summary>
    private void AskItems<T>(
        CompiledRule rule, Account account, bool certain, IReadOnlyList<T>? items, Section log, Func<T, DateTimeOffset?> time, List<Outcome> outcomes)
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
            outcomes.Add(Ask(rule, item, account, certain));
        }

        if (asked == 0)
        {
            var kept = items is not null && context.Covers(log, context.AsOf, context.AsOf);
            var applies = kept ? Verdict.NotApplicable : AskAnyItem(rule, account);
            outcomes.Add(new Outcome(account, account, RuleAnswer.Of(applies)));
        }
    }

    /// <summary>
    /// Where an account's items are not known, a rule that could not concern any of them, say because it is for another
    /// platform, does not apply; otherwise the answer is unknown.
    /// </summary>
    private Verdict AskAnyItem(CompiledRule rule, Account account)
    {
        object item = rule.Rule.Syntax.Subject switch
        {
            SubjectKind.Post => new Post { Account = account },
            SubjectKind.InboundItem => new InboundItem { Account = account },
            _ => new ModerationCase { Account = account },
        };
        return rule.Ask(context, item).Verdict == Verdict.NotApplicable ? Verdict.NotApplicable : Verdict.Unknown;
    }

    /// <summary>
    /// Each member of a list of the organisation; where none is asked, the organisation answers: not applicable if the list is
    /// kept and it is known who of it is meant.
    /// </summary>
    private void AskEach<T>(CompiledRule rule, IReadOnlyList<T>? members, Func<T, bool> isMeant, List<Outcome> outcomes, bool whoIsKnown = true)
        where T : class
    {
        var before = outcomes.Count;
        outcomes.AddRange((members ?? []).Where(isMeant).Select(member => Ask(rule, member, null, certain: true)));
        if (outcomes.Count == before)
        {
            outcomes.Add(new Outcome(context.Snapshot, null, RuleAnswer.Of(members is null || !whoIsKnown ? Verdict.Unknown : Verdict.NotApplicable)));
        }
    }

    /// <summary>
    /// The organisation's own duties, seen beside the accounts that the policy covers. Where the inventory is another
    /// organisation's and keeps no governance, the duties are not its own: a department need not prove what the city does.
    /// </summary>
    private Outcome AskGovernance(CompiledRule rule)
    {
        if (context.Snapshot.Governance is null && !policy.IsOfInventory(context))
        {
            return new Outcome(context.Snapshot, null, RuleAnswer.Of(Verdict.NotApplicable));
        }

        var governance = context.Snapshot.Governance ?? new Governance();
        return Ask(rule, governance.WithAccounts(InScope), null, certain: true);
    }

    /// <summary>
    /// The rule's answer, or that of an override where it is worse, unless a waiver excepts the subject; of like answers the one with
    /// the stricter values is shown.
    /// </summary>
    private Outcome Ask(CompiledRule rule, object subject, Account? account, bool certain)
    {
        var answer = Certain(rule.Ask(context, subject), certain);
        CompiledRule? decided = null;
        foreach (var variant in rule.Variants)
        {
            var covers = Covers(variant.Policy, subject, account);
            if (covers.Kind == TruthKind.False)
            {
                continue;
            }

            var other = Certain(variant.Rule.Ask(context, subject), covers.Kind == TruthKind.True);
            if (other.Verdict < answer.Verdict || (other.Verdict == answer.Verdict && (variant.IsStricter || variant.Rule.Rule.Severity < (decided ?? rule).Rule.Severity)))
            {
                (answer, decided) = (other, variant.Rule);
            }
        }

        var waiver = answer.Verdict is Verdict.Gap or Verdict.Advisory or Verdict.AttestationDue ? waivers.For(rule, subject, account) : null;
        return waiver is null
            ? new Outcome(subject, account, answer, decided)
            : new Outcome(subject, account, RuleAnswer.Of(Verdict.Waived, waiver.Validity.Through), decided, waiver, answer);
    }

    private Truth Covers(CompiledPolicy other, object subject, Account? account) =>
        account is not null ? other.Covers(context, account)
        : Truth.Of(subject is OrgUnit unit ? other.Covers(context, unit) : other.Covers(context, subject));

    private static RuleAnswer Certain(RuleAnswer answer, bool certain) =>
        certain || answer.Verdict == Verdict.NotApplicable ? answer : RuleAnswer.Of(Verdict.Unknown);
}
