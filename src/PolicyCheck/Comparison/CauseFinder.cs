using PolicyCheck.Evaluation;
using PolicyCheck.Model;

namespace PolicyCheck.Comparison;

/// <summary>Says why an answer changed, by asking what it would have been if only some of what differs did.</summary>
internal sealed class CauseFinder(ComparedRun old, ComparedRun @new, SnapshotChanges inventory, SubjectIndex subjects, Counterfactuals runs)
{
    private readonly DataCause _data = new(old, @new, inventory, subjects);
    private readonly LostData _lost = new(old, @new, inventory, subjects, runs);

    /// <summary>The cause of a change; null where the verdict is the same.</summary>
    public ChangeCause? Of(AnswerKey key, GivenAnswer? before, GivenAnswer? after)
    {
        var (was, now) = (runs.Verdict(Factors.None, key), runs.Verdict(runs.Differing, key));
        if (was == now)
        {
            return null;
        }

        if (_lost.Of(key, before, after) is { } lost)
        {
            return lost;
        }

        var factors = runs.CandidateSets.FirstOrDefault(set => Explains(set, key, was, now), runs.Differing);
        var cause = new ChangeCause([.. Counterfactuals.Split(factors).Select(KindOf)])
        {
            PassedOn = factors == Factors.Time ? DayPassed(before, after) : null,
            IsNewRule = factors.HasFlag(Factors.Policies) && !HasRule(old, after ?? before),
            IsRuleGone = factors.HasFlag(Factors.Policies) && !HasRule(@new, after ?? before),
        };
        cause = factors.HasFlag(Factors.Waivers) ? WithWaiver(cause, before, after) : cause;
        return factors.HasFlag(Factors.Data) ? _data.Add(cause, key, before, after) : cause;
    }

    /// <summary>
    /// Where an inventory does not keep an account's posts or cases, the account answers for them; where it kept them before, they
    /// had been judged one by one.
    /// </summary>
    public bool WasJudgedByItems(AnswerKey key, Outcome answered) =>
        answered is { Subject: Account, Answer.Verdict: Verdict.Unknown }
        && runs.Answer(runs.Differing, key) is { } given
        && subjects.RecordIn(old.Snapshot, key.Subject) is Account then
        && LostData.ItemsOf(given.Rule.Rule.Syntax.Subject, then) is { Count: > 0 };

    /// <summary>
    /// True when the first run with these factors of the second gives the new verdict. A later inventory is not read on an earlier
    /// day without loss, since what happened in between has not happened there; so data explain a change also where they do on the
    /// later day, and the later day by itself changes nothing.
    /// </summary>
    private bool Explains(Factors set, AnswerKey key, Verdict was, Verdict now) =>
        runs.Verdict(set, key) == now
        || (set.HasFlag(Factors.Data) && !set.HasFlag(Factors.Time) && runs.Differing.HasFlag(Factors.Time)
            && runs.Verdict(set | Factors.Time, key) == now
            && runs.Verdict((set & ~Factors.Data) | Factors.Time, key) == was);

    private static CauseKind KindOf(Factors factor) => factor switch
    {
        Factors.Time => CauseKind.Time,
        Factors.Waivers => CauseKind.Waiver,
        Factors.Policies => CauseKind.Policy,
        _ => CauseKind.Data,
    };

    /// <summary>The last day of a duty, or the day on which an attestation ran out, where it lies between the two days.</summary>
    private DateOnly? DayPassed(GivenAnswer? before, GivenAnswer? after) =>
        new[] { Due(after), Due(before) }.FirstOrDefault(day => day >= old.AsOf && day < @new.AsOf);

    private static DateOnly? Due(GivenAnswer? answer) => answer is { Outcome: var outcome } ? (outcome.Waiver is null ? outcome.Answer : outcome.Waived).Due : null;

    private static bool HasRule(ComparedRun run, GivenAnswer? answer) =>
        run.Policies.Any(p => p.Rules.Any(r => Ids.Same(r.Rule.Id, answer!.Value.Rule.Rule.Id)));

    private static ChangeCause WithWaiver(ChangeCause cause, GivenAnswer? before, GivenAnswer? after) =>
        after?.Outcome.Waiver is { } applies
            ? cause with { Waiver = applies, WaiverApplies = true }
            : cause with { Waiver = before?.Outcome.Waiver };
}
