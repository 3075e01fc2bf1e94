using PolicyCheck.Evaluation;
using PolicyCheck.Model;
using PolicyCheck.Reporting.Carry;
using PolicyCheck.Reporting.History;
using PolicyCheck.Syntax;

namespace PolicyCheck.Reporting;

/// <summary>
/// Everything that reports show, in the order they show it, free of any format: <see cref="ReportBuilder"/> decides what is
/// said, a reporter only how it looks. Texts from the inventory are raw here; each reporter makes them harmless for its format.
/// </summary>
/// <param name="Language">Language of the fixed words.</param>
/// <param name="ToolVersion">Version of the program.</param>
/// <param name="OrganisationId">Id of the organisation whose inventory it is.</param>
/// <param name="OrganisationName">Its name, or its id where the inventory does not name it.</param>
/// <param name="AsOf">The day on which everything is judged.</param>
/// <param name="Snapshot">The inventory.</param>
/// <param name="Policies">The policies in their order.</param>
/// <param name="Counts">All answers by verdict.</param>
/// <param name="Overdue">Gaps whose day has passed.</param>
/// <param name="Units">Answers by organisation unit, by department and unit; only units that have accounts or answers.</param>
/// <param name="Rules">The rules in the order of the policies.</param>
/// <param name="Findings">What somebody has to act on or wait for: gravest first. What is waived is not among them.</param>
/// <param name="Waived">What is not met and excepted by a waiver in force: the waiver that ends first stands first.</param>
/// <param name="Accounts">The accounts in the order of the inventory, each with its verdict on every rule.</param>
/// <param name="NotAssessed">Sections that the inventory does not keep and fields that no account has, one line each instead of one finding an account.</param>
/// <param name="NotAssessedAnswers">Answers that those lines stand for, each counted once.</param>
/// <param name="DataNotes">What was found wrong with the inventory.</param>
/// <param name="Notices">What the reader must know before the figures: what was empty, what did not apply.</param>
/// <param name="Answers">Every answer, rule by rule; made as it is read, so that large runs need not hold it twice.</param>
public sealed record Report(
    Language Language,
    string ToolVersion,
    string OrganisationId,
    string OrganisationName,
    DateOnly AsOf,
    ReportSnapshot Snapshot,
    IReadOnlyList<ReportPolicy> Policies,
    VerdictCounts Counts,
    int Overdue,
    IReadOnlyList<ReportUnit> Units,
    IReadOnlyList<ReportRule> Rules,
    IReadOnlyList<ReportFinding> Findings,
    IReadOnlyList<ReportFinding> Waived,
    IReadOnlyList<ReportAccount> Accounts,
    IReadOnlyList<NotAssessedSection> NotAssessed,
    int NotAssessedAnswers,
    IReadOnlyList<ReportDataNote> DataNotes,
    IReadOnlyList<string> Notices,
    IEnumerable<ReportAnswer> Answers)
{
    /// <summary>Name of the program.</summary>
    public const string ToolName = "policycheck";

    /// <summary>The inventories before this one and what differs from the last of them; null when there is none.</summary>
    public ReportHistory? History { get; init; }

    /// <summary>What people wrote into an earlier report, on the findings of this one.</summary>
    public CarriedWork Carried { get; init; } = CarriedWork.None;

    /// <summary>What falls due soon, by day.</summary>
    public IReadOnlyList<ComingEvent> Coming { get; init; } = [];

    /// <summary>What to fill in first, and what that would settle.</summary>
    public FillInPlan FillIn { get; init; } = FillInPlan.Nothing;

    /// <summary>The figures that a reader wants first.</summary>
    public KeyFigures Figures => KeyFigures.Of(this);

    /// <summary>
    /// Places in <see cref="Rules"/>, and so in <see cref="ReportAccount.Verdicts"/>, of the rules to show beside the accounts:
    /// those about accounts whose policy covers any, without those that could be judged nowhere.
    /// </summary>
    public IReadOnlyList<int> RulesBesideAccounts
    {
        get
        {
            var covering = Policies.Where(p => p.AccountsInScope > 0).Select(p => p.Id).ToHashSet(StringComparer.Ordinal);
            return [.. Enumerable.Range(0, Rules.Count).Where(i => Rules[i].IsAboutAccounts && !Rules[i].IsUnknownEverywhere && covering.Contains(Rules[i].PolicyId))];
        }
    }
}

/// <summary>The inventory that was judged.</summary>
/// <param name="Path">Its file.</param>
/// <param name="Id">Its own id.</param>
/// <param name="AsOf">The day that it describes.</param>
/// <param name="Note">Its note to the reader, e.g. that the data are invented.</param>
public sealed record ReportSnapshot(string Path, string? Id, DateOnly AsOf, string? Note);

/// <summary>A policy that was evaluated.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">The guideline's name.</param>
/// <param name="File">The file it stands in.</param>
/// <param name="Version">Tells two versions of the file apart: the first 12 hexadecimal digits of the SHA-256 of its text, with line feeds.</param>
/// <param name="Source">The document it retells.</param>
/// <param name="DecidedOn">Day of decision.</param>
/// <param name="EffectiveFrom">First day.</param>
/// <param name="ValidTo">Last day.</param>
/// <param name="AccountsInScope">Accounts that it covers.</param>
/// <param name="RuleCount">Rules that it holds.</param>
public sealed record ReportPolicy(
    string Id,
    string Title,
    string File,
    string Version,
    string? Source,
    DateOnly? DecidedOn,
    DateOnly? EffectiveFrom,
    DateOnly? ValidTo,
    int AccountsInScope,
    int RuleCount);

/// <summary>Number of answers by verdict.</summary>
public sealed class VerdictCounts
{
    private readonly int[] _counts = new int[Enum.GetValues<Verdict>().Length];

    /// <summary>Answers with a verdict.</summary>
    public int this[Verdict verdict] => _counts[(int)verdict];

    /// <summary>All answers.</summary>
    public int Total => _counts.Sum();

    /// <summary>Answers that say whether the duty is met; what is unknown, not yet due or not applicable says nothing of that.</summary>
    public int Judged => this[Verdict.Gap] + this[Verdict.AttestationDue] + this[Verdict.Advisory] + this[Verdict.Pass];

    /// <summary>Whole percents of <see cref="Judged"/> that are met, rounded down so that 100 means all; null when nothing was judged.</summary>
    public int? PercentMet => Judged == 0 ? null : (int)(100L * this[Verdict.Pass] / Judged);

    internal void Add(Verdict verdict) => _counts[(int)verdict]++;
}

/// <summary>The answers about one unit's accounts, and about the unit itself.</summary>
/// <param name="Department">Name of its department; of the organisation where the unit has none. Never empty.</param>
/// <param name="Unit">Its name. Never empty.</param>
/// <param name="Accounts">Accounts that it owns.</param>
/// <param name="Overdue">Gaps whose day has passed.</param>
/// <param name="Counts">Answers by verdict.</param>
public sealed record ReportUnit(string Department, string Unit, int Accounts, int Overdue, VerdictCounts Counts);

/// <summary>A rule and what came of it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="PolicyId">Its policy.</param>
/// <param name="Clauses">The clauses it checks.</param>
/// <param name="Title">What it demands.</param>
/// <param name="Severity">How urgent its findings are.</param>
/// <param name="Subject">What it is for.</param>
/// <param name="Responsible">Who answers for the remedy, as the policy words it.</param>
/// <param name="Remedy">What to do about a finding.</param>
/// <param name="AttestedBy">Who vouches for it, as the policy words it; null when nobody is asked.</param>
/// <param name="IsAttested">True for a duty that only an attestation answers, false also where one answers for missing data.</param>
/// <param name="Counts">Answers by verdict.</param>
/// <param name="AppliedToNothing">True when the rule found nothing to ask, or nothing that it applies to.</param>
/// <param name="File">The file that it stands in.</param>
/// <param name="Line">The line that it begins on.</param>
public sealed record ReportRule(
    string Id,
    string PolicyId,
    IReadOnlyList<string> Clauses,
    string Title,
    Severity Severity,
    SubjectKind Subject,
    string? Responsible,
    string? Remedy,
    string? AttestedBy,
    bool IsAttested,
    VerdictCounts Counts,
    bool AppliedToNothing,
    string File,
    int Line)
{
    /// <summary>True when its answers belong to accounts; rules about units, persons and the like have no place among the accounts.</summary>
    public bool IsAboutAccounts => Subject is SubjectKind.Account or SubjectKind.Post or SubjectKind.InboundItem or SubjectKind.ModerationCase;

    /// <summary>True when it applies somewhere and could be judged nowhere for want of data.</summary>
    public bool IsUnknownEverywhere => Counts[Verdict.Unknown] > 0 && Counts[Verdict.Unknown] + Counts[Verdict.NotApplicable] == Counts.Total;

    /// <summary>The clauses that its id does not name already.</summary>
    public IReadOnlyList<string> OtherClauses => [.. Clauses.Where(c => !string.Equals(c, Id, StringComparison.OrdinalIgnoreCase))];
}

/// <summary>One answer that is neither met nor without a duty.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Verdict">The verdict.</param>
/// <param name="Severity">How urgent it is: the rule's, or that of the override that answered.</param>
/// <param name="Kind">What kind of thing it is about.</param>
/// <param name="SubjectId">Id of what it is about.</param>
/// <param name="SubjectLabel">What people call the account, or the unit, person, post or organisation where there is no account. Never empty.</param>
/// <param name="Item">The account's post, contribution or moderation case that it is about; empty when it is about the account.</param>
/// <param name="AccountId">The account it belongs to; null for units, persons, posts elsewhere and the organisation.</param>
/// <param name="Platform">The account's platform; empty when unknown or without an account.</param>
/// <param name="Department">Name of the department. Never empty.</param>
/// <param name="Unit">Name of the unit. Never empty.</param>
/// <param name="DueOn">
/// The day missed by a gap, the last day of what is pending, the day on which an attestation ran out, or the day the remedy is
/// due; null for what is waived.
/// </param>
/// <param name="IsOverdue">True for a gap or an attestation whose day has passed.</param>
/// <param name="Message">What was found, in the policy's language.</param>
/// <param name="Observed">What was looked at.</param>
/// <param name="Missing">What would have been needed and is not in the inventory.</param>
/// <param name="Periods">For a recurring duty: each period with its own answer; else empty.</param>
/// <param name="Waiver">The waiver that excepts it; null when it is not waived.</param>
/// <param name="Page">Address of the account's page; null unless the inventory gives one that leads to a page on the web.</param>
public sealed record ReportFinding(
    ReportRule Rule,
    Verdict Verdict,
    Severity Severity,
    SubjectKind Kind,
    string SubjectId,
    string SubjectLabel,
    string Item,
    string? AccountId,
    string Platform,
    string Department,
    string Unit,
    DateOnly? DueOn,
    bool IsOverdue,
    string Message,
    IReadOnlyList<ObservedValue> Observed,
    IReadOnlyList<MissingValue> Missing,
    IReadOnlyList<PeriodAnswer> Periods,
    ReportWaiver? Waiver = null,
    Uri? Page = null)
{
    /// <summary>The subject and its platform, on one line: <c>The library (Facebook)</c>.</summary>
    public string NamedSubject => ReportWords.Named(SubjectLabel, Platform);

    /// <summary>What became of it since the inventory before; null when there is none, or nothing to tell.</summary>
    public ReportChange? Change { get; init; }
}

/// <summary>A waiver in force, as it excepts one answer.</summary>
/// <param name="Verdict">What the rule answers without it.</param>
/// <param name="From">First day; null for always.</param>
/// <param name="Through">Last day, included; null when it does not end.</param>
/// <param name="Because">Why; null when not said.</param>
/// <param name="ApprovedBy">The role that approved it; null when not said.</param>
/// <param name="Path">The file that it stands in.</param>
/// <param name="Line">The line that it begins on.</param>
/// <param name="EndsSoon">True when it ends within <see cref="SoonDays"/> days.</param>
public sealed record ReportWaiver(
    Verdict Verdict, DateOnly? From, DateOnly? Through, string? Because, string? ApprovedBy, string Path, int Line, bool EndsSoon)
{
    /// <summary>Days before its end in which a report says that it ends soon.</summary>
    public const int SoonDays = 30;
}

/// <summary>An account with its verdict on every rule.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Label">What people call it. Never empty.</param>
/// <param name="Platform">Its platform; empty when unknown.</param>
/// <param name="Department">Name of the department. Never empty.</param>
/// <param name="Unit">Name of the owning unit. Never empty.</param>
/// <param name="Verdicts">The worst answer of each of <see cref="Report.Rules"/>; null where the policy does not cover the account.</param>
public sealed record ReportAccount(string Id, string Label, string Platform, string Department, string Unit, IReadOnlyList<Verdict?> Verdicts);

/// <summary>A section of the inventory that is not kept, or a field that no account has, and what therefore could not be assessed.</summary>
/// <param name="Section">The section.</param>
/// <param name="Field">The field; null for the whole section.</param>
/// <param name="IsDeclared">True when the inventory says that it is not kept; false when nothing of it is there.</param>
/// <param name="Rules">The rules that need it, with the number of answers that depend on it.</param>
/// <param name="Accounts">Accounts concerned, each counted once.</param>
/// <param name="Others">Whatever else is concerned, by its kind, each counted once.</param>
public sealed record NotAssessedSection(
    Section Section,
    FieldInfo? Field,
    bool IsDeclared,
    IReadOnlyList<(ReportRule Rule, int Answers)> Rules,
    int Accounts,
    IReadOnlyList<(SubjectKind Kind, int Count)> Others);

/// <summary>Something found wrong with the inventory.</summary>
/// <param name="Id">The diagnostic's id.</param>
/// <param name="IsError">True for an error.</param>
/// <param name="File">The file.</param>
/// <param name="Line">The line; null when only the file is known.</param>
/// <param name="Column">The column; null when only the file is known.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="Help">What to do; may be empty.</param>
/// <param name="Cell">The cell of a workbook, or its sheet; null in a text.</param>
public sealed record ReportDataNote(string Id, bool IsError, string File, int? Line, int? Column, string Message, string Help, string? Cell = null);

/// <summary>One answer of a run, described only where it says more than its verdict.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Subject">What it is about, raw.</param>
/// <param name="AccountId">The account it belongs to.</param>
/// <param name="Verdict">The verdict.</param>
/// <param name="DueOn">Its day.</param>
/// <param name="Finding">Message and values; null when the duty is met or does not exist.</param>
public readonly record struct ReportAnswer(
    ReportRule Rule,
    SubjectRef Subject,
    string? AccountId,
    Verdict Verdict,
    DateOnly? DueOn,
    ReportFinding? Finding);
