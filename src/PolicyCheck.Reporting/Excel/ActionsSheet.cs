using ClosedXML.Excel;
using PolicyCheck.Comparison;
using PolicyCheck.Evaluation;
using PolicyCheck.Reporting.Carry;
using PolicyCheck.Reporting.History;

namespace PolicyCheck.Reporting.Excel;

/// <summary>The work list: a row a finding, with room for what the reader does about it.</summary>
internal static class ActionsSheet
{
    /// <summary>Rows at most; a workbook with more opens slowly, and the JSON report has them all.</summary>
    private const int MaxRows = 5000;

    public static void Write(Sheet sheet, Report report, ReportWords words)
    {
        var hasHistory = report.History is not null;
        var onPaper = OnPaper(words);
        IReadOnlyList<Column> columns = [.. onPaper, .. OnScreen(words, hasHistory)];
        var rows = Shown(report).Select(f => Row(f, report.Carried.Of(f), words, hasHistory)).ToList();
        sheet.SetWidths(columns, rows);
        sheet.Across = onPaper.Count;
        sheet.Title(words[ReportTerms.Actions]);
        if (rows.Count == 0)
        {
            sheet.Sentence(words[report.Counts.Judged > 0 ? ReportTerms.NoFindings : ReportTerms.NothingJudged]);
            foreach (var notice in report.Notices.Where(n => n != words[ReportTerms.NothingJudged]))
            {
                sheet.Sentence(notice);
            }

            return;
        }

        sheet.Sentence(words[ReportTerms.KeepACopy]);
        if (report.Findings.Count > rows.Count)
        {
            sheet.Sentence(words.Format(ReportTerms.More, report.Findings.Count - rows.Count));
        }

        var header = sheet.Row;
        var range = sheet.Table(columns, rows);
        var table = range.CreateTable("Findings");
        table.Theme = XLTableTheme.None;
        table.ShowAutoFilter = true;
        sheet.Freeze(header, 0);
        sheet.Cells.PageSetup.PrintAreas.Add(1, 1, header + rows.Count, onPaper.Count);
        var states = sheet.Cells.Range(header + 1, 1, header + rows.Count, 1).SetDataValidation();
        states.List($"\"{string.Join(',', ReportTerms.WorkStates.Select(s => words[s]))}\"", true);
    }

    /// <summary>What somebody wrote on is shown wherever it stands.</summary>
    private static IEnumerable<ReportFinding> Shown(Report report) =>
        report.Findings.Where((finding, i) => i < MaxRows || report.Carried.Of(finding) is not null);

    private static IReadOnlyList<Column> OnPaper(ReportWords words) =>
    [
        new(words[ReportTerms.Status], 13, 13),
        new(words[ReportTerms.Priority], 9, 10),
        new(words[ReportTerms.Due], 11, 11),
        new(words[ReportTerms.Overdue], 11, 12),
        new(words[ReportTerms.Assessment], 12, 15),
        new(words[ReportTerms.Clause], 9, 12),
        new(words[ReportTerms.Requirement], 16, 21),
        new(words[ReportTerms.Regarding], 16, 23),
        new(words[ReportTerms.Platform], 10, 12),
        new(words[ReportTerms.Unit], 12, 20),
        new(words[ReportTerms.Seen], 26, 36),
        new(words[ReportTerms.Remedy], 20, 28),
        new(words[ReportTerms.Responsible], 12, 18),
        new(words[ReportTerms.Comment], 18, 26),
    ];

    /// <summary>What paper has no room for, and a screen can filter and sort by.</summary>
    private static IReadOnlyList<Column> OnScreen(ReportWords words, bool hasHistory) =>
    [
        .. hasHistory ? [new Column(words[HistoryTerms.Since], 11, 12)] : Array.Empty<Column>(),
        new(words[ReportTerms.Rule], 9, 14),
        new(words[ReportTerms.Department], 12, 20),
        new(words[ReportTerms.Id], 14, 14),
    ];

    private static IReadOnlyList<object?> Row(ReportFinding finding, WorkRow? note, ReportWords words, bool hasHistory) =>
    [
        (note?.Status ?? WorkStatus.First).In(words),
        words.Severity(finding.Severity),
        finding.DueOn,
        finding.IsOverdue ? words.PassedMark(finding) : null,
        new VerdictCell(finding.Verdict, words.SignAndLabel(finding.Verdict)),
        string.Join(", ", finding.Rule.Clauses),
        finding.Rule.Title,
        new[] { finding.SubjectLabel, finding.Item },
        Platform(finding),
        finding.Unit,
        new[] { finding.Message, finding.Verdict is Verdict.Unknown or Verdict.AttestationDue ? "" : ReportWords.Observed(finding) },
        words.Remedy(finding),
        ReportWords.Responsible(finding),
        note?.Comment.Split('\n'),
        .. hasHistory ? [Since(finding, words)] : Array.Empty<object?>(),
        finding.Rule.Id,
        finding.Department,
        new MutedCell(WorkKey.Of(finding)),
    ];

    /// <summary>What is not yet due has not begun.</summary>
    private static object? Since(ReportFinding finding, ReportWords words) =>
        finding.Change is { Kind: FindingChangeKind.New, Since: not null } ? words[HistoryTerms.NewMark] : finding.Change?.Since;

    /// <summary>The platform's name leads to the account's page: LibreOffice never breaks the text of a link, and names are long.</summary>
    private static object Platform(ReportFinding finding) => finding.Page is { } page && finding.Platform.Length > 0 ? new LinkedCell([finding.Platform], page) : finding.Platform;
}
