using System.Globalization;
using PolicyCheck.Evaluation;
using PolicyCheck.Model;

namespace PolicyCheck.Reporting;

/// <summary>The table of terms as one language sees it.</summary>
internal sealed partial class ReportWords(Language language)
{
    /// <summary>Ids that a sentence lists at most.</summary>
    private const int MostNamed = 20;

    /// <summary>Lines about what is not assessed that stand above the figures at most.</summary>
    private const int MostLines = 4;

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
        Format(line.Field is null ? ReportTerms.NotAssessedLine : ReportTerms.NotAssessedField, Count(ReportTerms.RuleNeeds, line.Rules.Count), NameOf(line));

    /// <summary>What has to be known before the figures: the notices, and what is not assessed, as one sentence where that is much.</summary>
    public IReadOnlyList<string> Foreword(Report report) =>
    [
        .. report.Notices,
        .. report.NotAssessed.Count <= MostLines
            ? report.NotAssessed.Select(NotAssessed)
            : [Format(ReportTerms.NotAssessedShort, report.Rules.Count(r => r.IsUnknownEverywhere), report.Rules.Count, string.Join(", ", report.NotAssessed.Select(NameOf)))],
    ];

    /// <summary>Why it could not be assessed.</summary>
    public string Why(NotAssessedSection line) =>
        this[line.Field is not null ? ReportTerms.NoAccountHasIt : line.IsDeclared ? ReportTerms.IsAbsent : ReportTerms.IsEmpty];

    /// <summary>The section, or the field, as it stands in a sentence.</summary>
    private string NameOf(NotAssessedSection line) =>
        line.Field is { } field ? field.In(language).Replace('-', ' ') : this[ReportTerms.Name(line.Section)];

    /// <summary>The verdicts as a reader ranks them: what to do first, what is fine last.</summary>
    public static readonly IReadOnlyList<Verdict> ByWeight =
        [Verdict.Gap, Verdict.AttestationDue, Verdict.Advisory, Verdict.Pending, Verdict.Unknown, Verdict.Waived, Verdict.Pass, Verdict.NotApplicable];

    public static string Sign(Verdict? verdict) => verdict is { } known ? ReportTerms.Sign(known) : ReportTerms.NotCoveredSign;

    /// <summary>The verdicts that a report shows: attestations and waivers only where there are any.</summary>
    public static IReadOnlyList<Verdict> ShownIn(Report report) =>
        [.. ByWeight.Where(v => v is not (Verdict.AttestationDue or Verdict.Waived) || report.Counts[v] > 0)];

    /// <summary>All signs with their words on one line.</summary>
    public string Legend(Report report) =>
        string.Join(" · ", ShownIn(report).Select(SignAndLabel).Append($"{ReportTerms.NotCoveredSign} {this[ReportTerms.NotCovered]}"));

    public string ShortLegend(Report report) =>
        string.Join(" · ", ShownIn(report).Select(v => SignAndShort(v) + (this[ReportTerms.Short(v)] == Label(v) ? "" : $" = {Label(v)}")).Append($"{ReportTerms.NotCoveredSign} = {this[ReportTerms.NotCovered]}"));

    /// <summary>Says which rules have no column among the accounts; null when all have one.</summary>
    public string? OutsideMatrix(Report report)
    {
        var others = report.Rules.Where(r => !r.IsAboutAccounts).Select(r => r.Id).ToList();
        var unknown = report.Rules.Where(r => r.IsAboutAccounts && r.IsUnknownEverywhere).Select(r => r.Id).ToList();
        var sentences = new[]
        {
            others.Count == 0 ? "" : Format(ReportTerms.NotInMatrix, Few(others, MostNamed)),
            unknown.Count == 0 ? "" : Format(ReportTerms.UnknownNotInMatrix, Few(unknown, MostNamed)),
        };
        return others.Count + unknown.Count == 0 ? null : string.Join(' ', sentences.Where(s => s.Length > 0));
    }

    public string Concerns(NotAssessedSection line) => Format(ReportTerms.ConcernsLine, Concerned(line));

    public string RulesOf(NotAssessedSection line) => $"{this[ReportTerms.Rules]}: {string.Join(", ", line.Rules.Select(r => r.Rule.Id))}.";

    public static string PlaceOf(ReportDataNote note) =>
        note.Cell is { } cell ? $"{note.File}({cell})"
        : note.Line is { } line ? string.Create(CultureInfo.InvariantCulture, $"{note.File}({line},{note.Column})") : note.File;

    public static string Note(ReportDataNote note) => $"{note.Id} {PlaceOf(note)}: {note.Message}{(note.Help.Length == 0 ? "" : "; " + note.Help)}";

    /// <summary>The section's name at the beginning of a cell.</summary>
    public string SectionTitle(NotAssessedSection line)
    {
        var name = NameOf(line);
        return char.ToUpperInvariant(name[0]) + name[1..];
    }

    /// <summary>What to say of a rule that has no share; null otherwise.</summary>
    public string? Remark(ReportRule rule) =>
        rule.AppliedToNothing ? this[ReportTerms.AppliedToNothing] : rule.Counts.Judged == 0 ? this[ReportTerms.NoAnswerJudged] : null;

    public static string Named(string label, string platform) => platform.Length == 0 ? label : $"{label} ({platform})";

    /// <summary>What a finding is about, on one line.</summary>
    public static string Who(ReportFinding finding) =>
        finding.NamedSubject + (finding.Item.Length == 0 ? "" : " · " + finding.Item);

    /// <summary>Names on one line, and how many more there are.</summary>
    public string Few(IReadOnlyList<string> names, int most) =>
        string.Join(", ", names.Take(most)) + (names.Count > most ? " " + Count(ReportTerms.AndMore, names.Count - most) : "");

    /// <summary>A rule's id with the clauses that it does not name itself: one finding, all its citations.</summary>
    public string RuleAndClauses(ReportRule rule) =>
        rule.OtherClauses.Count == 0 ? rule.Id
        : rule.OtherClauses.Count < rule.Clauses.Count ? Format(ReportTerms.AlsoClauses, rule.Id, string.Join(", ", rule.OtherClauses))
        : $"{rule.Id} ({string.Join(", ", rule.OtherClauses)})";

    /// <summary>What is no account or of one, with the kind of thing that it is. A person is a role and a pseudonym, never a name.</summary>
    public string LabelOf(object subject, SubjectRef reference)
    {
        var name = PlainText.FirstVisible(reference.Label, reference.Id, this[ReportTerms.NoName]);
        return subject switch
        {
            Person person => $"{RoleOf(person)} ({name})",
            OrgUnit unit => $"{name} ({Word((int)(unit.Kind ?? UnitKind.Unit), typeof(UnitKind))})",
            Post => Format(ReportTerms.ExternalPostSubject, name),
            _ => Format(ReportTerms.OrganisationSubject, name),
        };
    }

    /// <summary>What people call an account.</summary>
    public string LabelOf(Account account) => PlainText.FirstVisible(account.DisplayName, account.Handle, account.AccountId, this[ReportTerms.NoName]);

    /// <summary>A person's roles in the organisation, else the roles on accounts.</summary>
    private string RoleOf(Person person)
    {
        var roles = (person.OrgRoles ?? []).Distinct().Select(r => Word((int)r, typeof(OrgRole))).ToList();
        if (roles.Count == 0)
        {
            roles = [.. (person.Access ?? []).Select(g => g.Role).OfType<AccessRole>().Distinct().Order().Select(r => Word((int)r, typeof(AccessRole)))];
        }

        var text = roles.Count == 0 ? Syntax.SubjectTerms.Word(Syntax.SubjectKind.Person, language) : string.Join(", ", roles);
        return char.ToUpperInvariant(text[0]) + text[1..];
    }

    private string Word(int value, Type type)
    {
        var term = EnumTerms.For(type).Term(value);
        return term.In(language).Replace('-', ' ');
    }

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
    }.Concat(line.Others.Select(o => Count(CountOf(o.Kind), o.Count))).Where(t => t.Length > 0));

    private static CountTerm CountOf(Syntax.SubjectKind kind) => kind switch
    {
        Syntax.SubjectKind.Unit => ReportTerms.UnitCount,
        Syntax.SubjectKind.Person => ReportTerms.PersonCount,
        Syntax.SubjectKind.ExternalPost => ReportTerms.ExternalPostCount,
        _ => ReportTerms.OrganisationCount,
    };

    public string Missing(ReportFinding finding) =>
        finding.Missing.Count == 0 ? this[ReportTerms.NothingNamed] : string.Join(", ", finding.Missing.Select(m => WithCell(m.Name, m.Origin)).Distinct(StringComparer.Ordinal));

    /// <summary>What to do. Where it is not known whether anything is wrong, the rule's own remedy would be wrong advice.</summary>
    public string? Remedy(ReportFinding finding) => finding.Verdict switch
    {
        Verdict.Unknown => Format(ReportTerms.FillIn, Missing(finding)),
        Verdict.AttestationDue when finding.Rule.Remedy is null || !finding.Rule.IsAttested => Format(ReportTerms.LetAttest, finding.Rule.AttestedBy ?? ""),
        _ => finding.Rule.Remedy,
    };

    /// <summary>Who has to do it: for an attestation the one who attests.</summary>
    public static string? Responsible(ReportFinding finding) =>
        finding.Verdict == Verdict.AttestationDue ? finding.Rule.AttestedBy : finding.Rule.Responsible;

    /// <summary>The mark of a day that has passed; empty when it has not.</summary>
    public string PassedMark(ReportFinding finding) =>
        !finding.IsOverdue ? "" : this[finding.Verdict == Verdict.AttestationDue ? ReportTerms.HasLapsed : ReportTerms.IsOverdue];

    /// <summary>The last day of a waiver.</summary>
    public string Through(ReportWaiver waiver) => waiver.Through is { } day ? Day(day) : this[ReportTerms.NoEnd];

    /// <summary>The mark of a waiver that ends soon; empty for any other.</summary>
    public string SoonMark(ReportWaiver waiver) => waiver.EndsSoon ? Format(ReportTerms.EndsSoon, ReportWaiver.SoonDays) : "";

    public static string PlaceOf(ReportWaiver waiver) => string.Create(CultureInfo.InvariantCulture, $"{waiver.Path}({waiver.Line})");

    public static string Observed(ReportFinding finding) => string.Join("; ", finding.Observed.Select(o => WithCell($"{o.Name}: {o.Value}", o.Origin)));

    /// <summary>What was seen, or missed, with the cell of the inventory that it rests on.</summary>
    private static string WithCell(string text, ValueOrigin? origin) => origin is null ? text : $"{text} ({origin.Cell})";

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
        report.Counts[Verdict.Waived] > 0 ? Count(ReportTerms.WaivedCount, report.Counts[Verdict.Waived]) : "",
    }.Where(t => t.Length > 0));
}
