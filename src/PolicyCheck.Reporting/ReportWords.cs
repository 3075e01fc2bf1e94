using System.Globalization;
using PolicyCheck.Evaluation;
using PolicyCheck.Model;

namespace PolicyCheck.Reporting;

/// <summary>The table of terms as one language sees it.</summary>
internal sealed class ReportWords(Language language)
{
    public string this[ReportTerm term] => term.In(language);

    public Language Language => language;

    /// <summary>Language tag for document properties.</summary>
    public string Tag => language == Language.Swedish ? "sv-SE" : "en-GB";

    public string Format(ReportTerm term, params object[] values) => string.Format(CultureInfo.InvariantCulture, term.In(language), values);

    public string Count(CountTerm term, int count) => Format(term.For(count), count);

    public string Label(Verdict verdict) => VerdictTerms.Label(verdict, language);

    public string SignAndLabel(Verdict verdict) => $"{ReportTerms.Sign(verdict)} {Label(verdict)}";

    public string SignAndShort(Verdict verdict) => $"{ReportTerms.Sign(verdict)} {this[ReportTerms.Short(verdict)]}";

    public string Platform(Platform? platform) => platform switch
    {
        null => "",
        Model.Platform.Other => this[ReportTerms.OtherPlatform],
        { } known => known.ToString(),
    };

    public string Severity(Syntax.Severity severity)
    {
        var word = Syntax.SubjectTerms.Word(severity, language);
        return char.ToUpperInvariant(word[0]) + word[1..];
    }

    /// <summary>"19 rules need the moderation log".</summary>
    public string NotAssessed(NotAssessedSection line) =>
        Format(ReportTerms.NotAssessedLine, Count(ReportTerms.RuleNeeds, line.Rules.Count), this[ReportTerms.Name(line.Section)]);

    /// <summary>The verdicts as a reader ranks them: what to do first, what is fine last.</summary>
    public static readonly IReadOnlyList<Verdict> ByWeight =
        [Verdict.Gap, Verdict.AttestationDue, Verdict.Advisory, Verdict.Pending, Verdict.Unknown, Verdict.Waived, Verdict.Pass, Verdict.NotApplicable];

    public static string Sign(Verdict? verdict) => verdict is { } known ? ReportTerms.Sign(known) : ReportTerms.NotCoveredSign;

    /// <summary>All signs with their words on one line.</summary>
    public string Legend() =>
        string.Join(" · ", ByWeight.Select(SignAndLabel).Append($"{ReportTerms.NotCoveredSign} {this[ReportTerms.NotCovered]}"));

    public string ShortLegend() =>
        string.Join(" · ", ByWeight.Select(v => SignAndShort(v) + (this[ReportTerms.Short(v)] == Label(v) ? "" : $" = {Label(v)}")).Append($"{ReportTerms.NotCoveredSign} = {this[ReportTerms.NotCovered]}"));

    /// <summary>Says which rules have no column among the accounts; null when all have one.</summary>
    public string? OutsideMatrix(Report report)
    {
        var outside = report.Rules.Where(r => !r.IsAboutAccounts).Select(r => r.Id).ToList();
        return outside.Count == 0 ? null : Format(ReportTerms.NotInMatrix, string.Join(", ", outside));
    }

    public string Concerns(NotAssessedSection line) => Format(ReportTerms.ConcernsLine, Concerned(line));

    public string RulesOf(NotAssessedSection line) => $"{this[ReportTerms.Rules]}: {string.Join(", ", line.Rules.Select(r => r.Rule.Id))}.";

    public static string PlaceOf(ReportDataNote note) =>
        note.Line is { } line ? string.Create(CultureInfo.InvariantCulture, $"{note.File}({line},{note.Column})") : note.File;

    public static string Note(ReportDataNote note) => $"{note.Id} {PlaceOf(note)}: {note.Message}{(note.Help.Length == 0 ? "" : "; " + note.Help)}";

    /// <summary>The section's name at the beginning of a cell.</summary>
    public string SectionTitle(Section section)
    {
        var name = this[ReportTerms.Name(section)];
        return char.ToUpperInvariant(name[0]) + name[1..];
    }

    /// <summary>What to say of a rule that has no share; null otherwise.</summary>
    public string? Remark(ReportRule rule) =>
        rule.AppliedToNothing ? this[ReportTerms.AppliedToNothing] : rule.Counts.Judged == 0 ? this[ReportTerms.NoAnswerJudged] : null;

    public static string Named(string label, string platform) => platform.Length == 0 ? label : $"{label} ({platform})";

    /// <summary>What a finding is about, on one line.</summary>
    public static string Who(ReportFinding finding) =>
        Named(finding.SubjectLabel, finding.Platform) + (finding.Item.Length == 0 ? "" : " · " + finding.Item);

    public string ItemOf(SubjectRef subject) => subject.Kind switch
    {
        Syntax.SubjectKind.Post => Format(ReportTerms.PostItem, subject.Id),
        Syntax.SubjectKind.InboundItem => Format(ReportTerms.InboundItem, subject.Id),
        Syntax.SubjectKind.ModerationCase => Format(ReportTerms.ModerationItem, subject.Id),
        _ => "",
    };

    /// <summary>Where the report comes from.</summary>
    public IReadOnlyList<(string Label, string Text)> Origin(Report report) =>
    [
        (this[ReportTerms.Organisation], report.OrganisationName),
        (this[ReportTerms.AsOf], Day(report.AsOf)),
        (this[ReportTerms.SnapshotFile], report.Snapshot.Path),
        (this[ReportTerms.SnapshotId], report.Snapshot.Id ?? "–"),
        (this[ReportTerms.SnapshotDay], Day(report.Snapshot.AsOf)),
        (this[ReportTerms.Program], $"{Report.ToolName} {report.ToolVersion}"),
    ];

    /// <summary>"60 accounts, 3 units".</summary>
    public string Concerned(NotAssessedSection line) => string.Join(", ", new[]
    {
        line.Accounts > 0 ? Count(ReportTerms.AccountCount, line.Accounts) : "",
        line.Others > 0 ? Count(ReportTerms.OtherCount, line.Others) : "",
    }.Where(t => t.Length > 0));

    public string Missing(ReportFinding finding) =>
        finding.Missing.Count == 0 ? this[ReportTerms.NothingNamed] : string.Join(", ", finding.Missing.Select(m => m.Name).Distinct(StringComparer.Ordinal));

    /// <summary>What to do. Where it is not known whether anything is wrong, the rule's own remedy would be wrong advice.</summary>
    public string? Remedy(ReportFinding finding) =>
        finding.Verdict == Verdict.Unknown ? Format(ReportTerms.FillIn, Missing(finding)) : finding.Rule.Remedy;

    public static string Observed(ReportFinding finding) => string.Join("; ", finding.Observed.Select(o => $"{o.Name}: {o.Value}"));

    public static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    /// <summary>The sentences above the figures.</summary>
    public IReadOnlyList<string> Opening(Report report) =>
    [
        Format(ReportTerms.Intro, Count(ReportTerms.AccountCount, report.Accounts.Count), Day(report.AsOf),
            Count(ReportTerms.PolicyCount, report.Policies.Count), Count(ReportTerms.RuleCount, report.Rules.Count)),
        Format(ReportTerms.KeyFigures, Gaps(report), Others(report)),
        .. report.Counts.PercentMet is { } percent
            ? [Format(ReportTerms.MetOfJudged, report.Counts[Verdict.Pass], report.Counts.Judged, percent)]
            : Array.Empty<string>(),
    ];

    private string Gaps(Report report)
    {
        var gaps = report.Counts[Verdict.Gap];
        return Count(ReportTerms.GapCount, gaps) + (gaps == 0 ? "" : ", " + Count(ReportTerms.OverdueCount, report.Overdue));
    }

    private string Others(Report report) => string.Join(", ", new[]
    {
        report.Counts[Verdict.AttestationDue] > 0 ? Count(ReportTerms.AttestationCount, report.Counts[Verdict.AttestationDue]) : "",
        Count(ReportTerms.AdvisoryCount, report.Counts[Verdict.Advisory]),
        Count(ReportTerms.PendingCount, report.Counts[Verdict.Pending]),
        Count(ReportTerms.UnknownCount, report.Counts[Verdict.Unknown]),
    }.Where(t => t.Length > 0));
}
