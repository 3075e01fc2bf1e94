using PolicyCheck.Comparison;
using PolicyCheck.Evaluation;
using PolicyCheck.Model;
using PolicyCheck.Syntax;

namespace PolicyCheck.Reporting.Changes;

/// <summary>
/// How an organisation's inventory and findings differ between two days, in the order in which it is shown, free of any format.
/// Texts from the inventory are raw.
/// </summary>
/// <param name="Language">Language of the fixed words.</param>
/// <param name="OrganisationName">The organisation's name, or its id.</param>
/// <param name="Old">The first inventory.</param>
/// <param name="New">The second inventory.</param>
/// <param name="Findings">What became of the findings: new ones first, and within a kind the gravest.</param>
/// <param name="NotKept">Unknown answers that depend on nothing but what an inventory does not keep: a line each instead of a finding an account.</param>
/// <param name="NotKeptAnswers">Answers that those lines stand for, by kind, each once.</param>
/// <param name="Accounts">The accounts that differ, by id.</param>
/// <param name="Units">Ids of units that came and went.</param>
/// <param name="Persons">Pseudonyms that came and went.</param>
/// <param name="Drift">What the inventories keep differently.</param>
/// <param name="Shift">How many accounts have come to have gaps, and how many have none any more.</param>
public sealed record ChangeReport(
    Language Language,
    string OrganisationName,
    ComparedSnapshot Old,
    ComparedSnapshot New,
    IReadOnlyList<ChangedFinding> Findings,
    IReadOnlyList<NotKeptChange> NotKept,
    IReadOnlyDictionary<FindingChangeKind, int> NotKeptAnswers,
    IReadOnlyList<ChangedAccount> Accounts,
    ListDifference Units,
    ListDifference Persons,
    IReadOnlyList<DriftLine> Drift,
    GapShift Shift)
{
    /// <summary>The findings of a kind.</summary>
    public IEnumerable<ChangedFinding> Of(FindingChangeKind kind) => Findings.Where(f => f.Kind == kind);

    /// <summary>True when there is a gap that was none before.</summary>
    public bool HasNewGap => Findings.Any(f => f.IsNewGap);

    /// <summary>"4 new, 12 remain, 3 resolved", and the other kinds where there are any.</summary>
    public string Summary => new ChangeWords(Language).Summary(this);

    /// <summary>"12 accounts have gaps and had none before, 3 accounts have no gap any more", over all of them.</summary>
    /// <param name="reports">The reports, at least one.</param>
    public static string Headline(IReadOnlyList<ChangeReport> reports) =>
        new ChangeWords(reports[0].Language).Headline(new GapShift(reports.Sum(r => r.Shift.Gained), reports.Sum(r => r.Shift.Lost)));

    /// <summary>"4 new, 3 resolved": what is no longer as it was.</summary>
    public string ShortSummary => new ChangeWords(Language).ShortSummary(this);
}

/// <summary>The accounts that passed the line between having gaps and having none.</summary>
/// <param name="Gained">Accounts that have at least one gap and had none before, or were not there.</param>
/// <param name="Lost">Accounts that had at least one, are still there and have none.</param>
public sealed record GapShift(int Gained, int Lost);

/// <summary>An inventory that is compared.</summary>
/// <param name="Path">Its file.</param>
/// <param name="Day">The day that it describes.</param>
/// <param name="AsOf">The day on which it is judged.</param>
/// <param name="Accounts">Accounts that it lists.</param>
public sealed record ComparedSnapshot(string Path, DateOnly Day, DateOnly AsOf, int Accounts);

/// <summary>What became of a finding.</summary>
/// <param name="Kind">What.</param>
/// <param name="Rule">Id of the rule.</param>
/// <param name="Policy">Id of its policy.</param>
/// <param name="Clauses">The clauses it checks.</param>
/// <param name="Title">What the rule demands.</param>
/// <param name="Severity">How urgent it is.</param>
/// <param name="Subject">What it is about, raw.</param>
/// <param name="Who">The same on one line, as people call it.</param>
/// <param name="AccountId">The account it belongs to; null for units, persons and the organisation.</param>
/// <param name="Unit">Name of the unit. Never empty.</param>
/// <param name="Before">The verdict before; null when the rule was not asked.</param>
/// <param name="After">The verdict now; null when the rule is not asked.</param>
/// <param name="Since">First day of the unbroken row of inventories in which it was, or had been, a finding.</param>
/// <param name="Message">What was found, in the policy's language: now, or where it is no finding any more, before.</param>
/// <param name="Cause">Why the answer is another one; null when it is the same.</param>
/// <param name="CauseText">The same in words; empty when it is the same.</param>
/// <param name="IsNewGap">True for a gap that was none before.</param>
public sealed record ChangedFinding(
    FindingChangeKind Kind,
    string Rule,
    string Policy,
    IReadOnlyList<string> Clauses,
    string Title,
    Severity Severity,
    SubjectRef Subject,
    string Who,
    string? AccountId,
    string Unit,
    Verdict? Before,
    Verdict? After,
    DateOnly? Since,
    string Message,
    ChangeCause? Cause,
    string CauseText,
    bool IsNewGap);

/// <summary>Unknown answers that depend on nothing but a section, or a field of accounts, that an inventory does not keep.</summary>
/// <param name="Kind">New: the answers are unknown now; resolved: they were unknown before; not assessed: they had been judged; persisting: both.</param>
/// <param name="Section">The section.</param>
/// <param name="Field">The field; null for the whole section.</param>
/// <param name="Answers">How many.</param>
/// <param name="Rules">Ids of the rules that need it.</param>
/// <param name="Text">The same in words.</param>
public sealed record NotKeptChange(FindingChangeKind Kind, Section Section, FieldInfo? Field, int Answers, IReadOnlyList<string> Rules, string Text);

/// <summary>An account that differs.</summary>
/// <param name="Id">Its id, the newer where it has two.</param>
/// <param name="Label">Its name, raw.</param>
/// <param name="Who">What people call it, with its platform.</param>
/// <param name="Unit">Name of the owning unit. Never empty.</param>
/// <param name="Events">What happened to it.</param>
/// <param name="EventTexts">The same in words, each as a predicate: <c>was closed 2026-09-30</c>.</param>
/// <param name="Fields">Other values that differ.</param>
/// <param name="FieldTexts">The same in words.</param>
public sealed record ChangedAccount(
    string Id, string Label, string Who, string Unit, IReadOnlyList<AccountEvent> Events, IReadOnlyList<string> EventTexts, IReadOnlyList<FieldChange> Fields, IReadOnlyList<string> FieldTexts);

/// <summary>Something that the inventories keep differently.</summary>
/// <param name="Section">The section; null for a field or column.</param>
/// <param name="Field">The field; null for a section or column.</param>
/// <param name="Column">The column's heading, raw; null for a section or field.</param>
/// <param name="Text">The same in words.</param>
public sealed record DriftLine(SectionDrift? Section, FieldDrift? Field, ColumnDrift? Column, string Text);
