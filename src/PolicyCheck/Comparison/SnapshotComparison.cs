using PolicyCheck.Evaluation;
using PolicyCheck.Model;
using PolicyCheck.Syntax;

namespace PolicyCheck.Comparison;

/// <summary>How two runs of one organisation differ: the inventory itself, and what the rules answer.</summary>
/// <param name="Old">The first run.</param>
/// <param name="New">The second run.</param>
/// <param name="Inventory">How the inventories differ.</param>
/// <param name="Findings">What became of the findings: new ones first, and within a kind the gravest.</param>
/// <param name="Evaluations">How many runs were evaluated to tell the causes, the two given ones among them.</param>
public sealed record SnapshotComparison(ComparedRun Old, ComparedRun New, SnapshotChanges Inventory, IReadOnlyList<FindingChange> Findings, int Evaluations)
{
    /// <summary>True when there is a gap that was none before.</summary>
    public bool HasNewGap => Findings.Any(f => f.IsNewGap);

    /// <summary>Compares two runs.</summary>
    public static SnapshotComparison Of(ComparedRun old, ComparedRun @new)
    {
        var inventory = SnapshotChanges.Between(old.Snapshot, old.AsOf, @new.Snapshot, @new.AsOf);
        var subjects = new SubjectIndex(old.Snapshot);
        subjects.Add(@new.Snapshot, inventory.Pairs);
        var rules = new RuleIndex();
        HashSet<AnswerKey> keys =
        [
            .. AnswerTable.OfListed(old.Result, rules, subjects).All.Select(a => a.Key),
            .. AnswerTable.OfListed(@new.Result, rules, subjects).All.Select(a => a.Key),
        ];
        var runs = new Counterfactuals(old, @new, rules, subjects, keys);
        var causes = new CauseFinder(old, @new, inventory, subjects, runs);
        var findings = keys.Select(key => Change(key, runs, causes, subjects, @new.Snapshot)).OfType<FindingChange>();
        return new SnapshotComparison(old, @new, inventory, [.. InOrder(findings)], runs.Evaluations);
    }

    private static FindingChange? Change(AnswerKey key, Counterfactuals runs, CauseFinder causes, SubjectIndex subjects, Snapshot now)
    {
        var (before, after) = (runs.Answer(Factors.None, key), runs.Answer(runs.Differing, key));
        var was = before is null && after is { Outcome: var answered } && causes.WasJudgedByItems(key, answered) ? Verdict.Pass : before?.Verdict ?? Verdict.NotApplicable;
        var isGone = after is null && subjects.RecordIn(now, key.Subject) is null;
        return FindingChange.KindOf(was, after?.Verdict ?? Verdict.NotApplicable, isGone) is not { } kind
            ? null
            : new FindingChange(kind, (after ?? before)!.Value.Rule, before?.Outcome, after?.Outcome, causes.Of(key, before, after));
    }

    private static IOrderedEnumerable<FindingChange> InOrder(IEnumerable<FindingChange> findings) =>
        findings.OrderBy(f => f.Kind)
            .ThenBy(f => Weight(FindingChange.IsFinding(f.VerdictAfter) ? f.VerdictAfter : f.VerdictBefore))
            .ThenBy(f => f.Rule.Rule.Severity)
            .ThenBy(f => f.Rule.Rule.Id, StringComparer.Ordinal)
            .ThenBy(f => f.Shown.Account?.AccountId ?? "", StringComparer.Ordinal)
            .ThenBy(f => Subjects.Of(f.Shown.Subject) is { Kind: not SubjectKind.Organisation } subject ? subject.Id : "", StringComparer.Ordinal);

    /// <summary>What is not known last: nobody can tell how grave it is.</summary>
    private static int Weight(Verdict verdict) => verdict == Verdict.Unknown ? int.MaxValue : (int)verdict;
}
