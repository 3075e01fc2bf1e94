using PolicyCheck.Comparison;
using PolicyCheck.Evaluation;
using PolicyCheck.Model;
using PolicyCheck.Syntax;

namespace PolicyCheck.Reporting.Changes;

/// <summary>
/// Words a comparison. As in the report, answers that are unknown for want of a whole section, or of a field that no account has, are
/// summed up; a gap that can no longer be judged is told by itself all the same.
/// </summary>
public sealed class ChangeReportBuilder
{
    private readonly SnapshotComparison _comparison;
    private readonly FindingHistory _history;
    private readonly ReportWords _words;
    private readonly ChangeWords _changes;
    private readonly string _organisation;
    private readonly UnitTally _units;
    private readonly Dictionary<Account, Account> _nowadays;
    private readonly KeptSections _keptBefore;
    private readonly KeptSections _keptNow;
    private readonly Dictionary<(FindingChangeKind Kind, Section Section, FieldInfo? Field), (int Answers, SortedSet<string> Rules)> _notKept = [];
    private readonly Dictionary<FindingChangeKind, int> _notKeptAnswers = [];

    private ChangeReportBuilder(SnapshotComparison comparison, FindingHistory history, Language language)
    {
        _comparison = comparison;
        _history = history;
        _words = new ReportWords(language);
        _changes = new ChangeWords(language);
        _organisation = UnitTally.OrganisationName(comparison.New.Snapshot, _words);
        _units = new UnitTally(_organisation, _words);
        _nowadays = comparison.Inventory.Pairs.Where(p => p is { Old: not null, New: not null }).DistinctBy(p => p.Old).ToDictionary(p => p.Old!, p => p.New!);
        _keptBefore = new KeptSections(comparison.Old.Snapshot);
        _keptNow = new KeptSections(comparison.New.Snapshot);
    }

    /// <summary>Words a comparison.</summary>
    /// <param name="comparison">The comparison.</param>
    /// <param name="history">Since when findings have been there, over the two runs and any before them.</param>
    /// <param name="oldPath">The first inventory's file.</param>
    /// <param name="newPath">The second inventory's file.</param>
    /// <param name="language">Language of the fixed words.</param>
    public static ChangeReport Build(SnapshotComparison comparison, FindingHistory history, string oldPath, string newPath, Language language) =>
        new ChangeReportBuilder(comparison, history, language).Assemble(oldPath, newPath);

    private ChangeReport Assemble(string oldPath, string newPath)
    {
        var findings = _comparison.Findings.Select(FindingOf).OfType<ChangedFinding>().ToList();
        var inventory = _comparison.Inventory;
        return new ChangeReport(
            _words.Language, _organisation, Side(_comparison.Old, oldPath), Side(_comparison.New, newPath), findings, NotKept(), _notKeptAnswers,
            [.. inventory.Accounts.Select(AccountOf)], inventory.Units, inventory.Persons,
            [
                .. inventory.Drift.Sections.Select(d => new DriftLine(d, null, null, _changes.Drift(d))),
                .. inventory.Drift.Fields.Select(d => new DriftLine(null, d, null, _changes.Drift(d))),
                .. inventory.Drift.Columns.Select(d => new DriftLine(null, null, d, _changes.Drift(d))),
            ],
            ShiftOf(findings));
    }

    private GapShift ShiftOf(List<ChangedFinding> findings)
    {
        var listed = _comparison.New.Snapshot.Accounts.Select(a => a.AccountId).ToHashSet(StringComparer.Ordinal);
        var (before, now) = (WithGap(f => f.Before), WithGap(f => f.After));
        return new GapShift(now.Count(id => !before.Contains(id)), before.Count(id => !now.Contains(id) && listed.Contains(id)));

        HashSet<string> WithGap(Func<ChangedFinding, Verdict?> verdict) =>
            findings.Where(f => verdict(f) == Verdict.Gap).Select(f => f.AccountId).OfType<string>().ToHashSet(StringComparer.Ordinal);
    }

    private static ComparedSnapshot Side(ComparedRun run, string path) => new(path, run.Snapshot.AsOf, run.AsOf, run.Snapshot.Accounts.Count);

    /// <summary>The change in words; null when a line about what is not kept stands for it.</summary>
    private ChangedFinding? FindingOf(FindingChange change)
    {
        var isNow = FindingChange.IsFinding(change.VerdictAfter);
        var finding = Explanations.Describe((isNow ? _comparison.New : _comparison.Old).Result.Context, change.Rule, (isNow ? change.After : change.Before)!.Value);
        if (IsSummedUp(change, finding, isNow))
        {
            return null;
        }

        var (rule, shown) = (change.Rule.Rule, change.Shown);
        var subject = Subjects.Of(shown.Subject);
        subject = subject.Kind == SubjectKind.Organisation ? subject with { Id = _comparison.New.Snapshot.OrganisationId, Label = _organisation } : subject;
        var item = _words.ItemOf(subject);
        var owner = shown.Account is { } told ? _nowadays.GetValueOrDefault(told, told) : null;
        var who = owner is { } account ? ReportWords.Named(_words.LabelOf(account), _words.Platform(account.Platform)) : _words.LabelOf(shown.Subject, subject);
        var unit = owner is null ? _units.Of(shown.Subject) : _units.Of(owner);
        return new ChangedFinding(
            change.Kind, rule.Id, rule.PolicyId, rule.Clauses, rule.Syntax.Title.Value, finding.Rule.Severity, subject, item.Length == 0 ? who : $"{who} · {item}",
            owner?.AccountId, unit.Unit, change.Before?.Answer.Verdict, change.After?.Answer.Verdict,
            isNow ? _history.Since(change.Rule, change.After!.Value.Subject) : _history.SinceBefore(change.Rule, change.Before!.Value.Subject),
            finding.Message, change.Cause, _changes.Cause(change.Cause), change.IsNewGap);
    }

    /// <summary>A finding that was known is never summed up: somebody may be at work on it.</summary>
    private bool IsSummedUp(FindingChange change, Finding finding, bool isNow)
    {
        if (change.VerdictBefore != Verdict.Unknown && FindingChange.IsFinding(change.VerdictBefore))
        {
            return false;
        }

        var keys = NotAssessedTally.NotKept(finding.Verdict, finding.Missing, isNow ? _keptNow : _keptBefore);
        foreach (var (section, field) in keys)
        {
            var key = (change.Kind, section, field);
            var (answers, rules) = _notKept.TryGetValue(key, out var line) ? line : (0, new SortedSet<string>(StringComparer.Ordinal));
            rules.Add(change.Rule.Rule.Id);
            _notKept[key] = (answers + 1, rules);
        }

        _notKeptAnswers[change.Kind] = _notKeptAnswers.GetValueOrDefault(change.Kind) + (keys.Count > 0 ? 1 : 0);
        return keys.Count > 0;
    }

    private List<NotKeptChange> NotKept() =>
    [
        .. _notKept.OrderBy(l => l.Key.Kind).ThenBy(l => l.Key.Field is not null).ThenBy(l => l.Key.Section).ThenBy(l => l.Key.Field?.English, StringComparer.Ordinal)
            .Select(l => (l.Key, l.Value.Answers, Rules: l.Value.Rules.ToList()))
            .Select(l => new NotKeptChange(l.Key.Kind, l.Key.Section, l.Key.Field, l.Answers, l.Rules, _changes.NotKept(l.Key.Kind, l.Key.Section, l.Key.Field, l.Answers, l.Rules))),
    ];

    private ChangedAccount AccountOf(AccountDifference difference)
    {
        var account = (difference.Pair.New ?? difference.Pair.Old)!;
        return new ChangedAccount(
            difference.Pair.Id, Subjects.Label(account), ReportWords.Named(_words.LabelOf(account), _words.Platform(account.Platform)), _units.Of(account).Unit,
            difference.Events, [.. difference.Events.Select(_changes.Event)], difference.OtherFields, [.. difference.OtherFields.Select(_changes.Change)]);
    }
}
