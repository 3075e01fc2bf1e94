namespace PolicyCheck.Reporting.Excel;

/// <summary>What is not met and excepted by a waiver in force: until when, why, and who approved it.</summary>
internal static class WaiversSheet
{
    /// <summary>Rows at most; a workbook with more opens slowly, and the JSON report has them all.</summary>
    private const int MaxRows = 5000;

    public static void Write(Sheet sheet, Report report, ReportWords words)
    {
        Column[] columns =
        [
            new(words[ReportTerms.Rule], 9, 14), new(words[ReportTerms.Clause], 9, 14), new(words[ReportTerms.Requirement], 20, 28),
            new(words[ReportTerms.Regarding], 18, 26), new(words[ReportTerms.Unit], 14, 22), new(words[ReportTerms.Otherwise], 12, 15),
            new(words[ReportTerms.FromDay], 11, 12), new(words[ReportTerms.ThroughDay], 11, 12), new(words[ReportTerms.EndsSoonHeading], 12, 14),
            new(words[ReportTerms.Because], 24, 34), new(words[ReportTerms.ApprovedBy], 16, 22), new(words[ReportTerms.File], 20, 28),
        ];
        var rows = report.Waived.Take(MaxRows).Select(f => Row(f, f.Waiver!, words)).ToList();
        sheet.SetWidths(columns, rows);
        sheet.Across = columns.Length;
        sheet.Title(words[ReportTerms.Waivers]);
        sheet.Sentence(words[rows.Count == 0 ? ReportTerms.NothingWaived : ReportTerms.WaiversIntro]);
        if (rows.Count == 0)
        {
            return;
        }

        if (report.Waived.Count > MaxRows)
        {
            sheet.Sentence(words.Format(ReportTerms.More, report.Waived.Count - MaxRows));
        }

        var header = sheet.Row;
        sheet.Table(columns, rows).SetAutoFilter();
        sheet.Freeze(header, 0);
    }

    private static IReadOnlyList<object?> Row(ReportFinding finding, ReportWaiver waiver, ReportWords words) =>
    [
        finding.Rule.Id,
        string.Join(", ", finding.Rule.Clauses),
        finding.Rule.Title,
        finding.Item.Length == 0 ? finding.SubjectLabel : new[] { finding.SubjectLabel, finding.Item },
        finding.Unit,
        new VerdictCell(waiver.Verdict, words.SignAndLabel(waiver.Verdict)),
        waiver.From,
        waiver.Through is { } day ? (object)day : words[ReportTerms.NoEnd],
        words.SoonMark(waiver),
        waiver.Because,
        waiver.ApprovedBy,
        ReportWords.PlaceOf(waiver),
    ];
}
