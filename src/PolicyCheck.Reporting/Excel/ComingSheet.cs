namespace PolicyCheck.Reporting.Excel;

/// <summary>What falls due in the next months: time to act before it becomes a finding.</summary>
internal static class ComingSheet
{
    /// <summary>Rows at most; a workbook with more opens slowly.</summary>
    private const int MaxRows = 5000;

    public static void Write(Sheet sheet, Report report, ReportWords words)
    {
        Column[] columns =
        [
            new(words[ReportTerms.Day], 12, 12), new(words[ReportTerms.DaysLeft], 8, 10), new(words[ReportTerms.Rule], 9, 14), new(words[ReportTerms.Requirement], 24, 36),
            new(words[ReportTerms.Regarding], 18, 28), new(words[ReportTerms.Unit], 14, 24), new(words[ReportTerms.Responsible], 14, 22), new(words[ReportTerms.WhatHappens], 24, 32),
        ];
        var rows = report.Coming.Take(MaxRows).Select(e => Row(e, words)).ToList();
        sheet.SetWidths(columns, rows);
        sheet.Across = columns.Length;
        sheet.Title(words[ReportTerms.Coming]);
        sheet.Sentence(words.Format(rows.Count == 0 ? ReportTerms.NothingComing : ReportTerms.ComingIntro, ComingEvent.Ahead));
        if (rows.Count == 0)
        {
            return;
        }

        if (report.Coming.Count > MaxRows)
        {
            sheet.Sentence(words.Format(ReportTerms.More, report.Coming.Count - MaxRows));
        }

        var header = sheet.Row;
        sheet.Table(columns, rows).SetAutoFilter();
        sheet.Freeze(header, 0);
    }

    private static IReadOnlyList<object?> Row(ComingEvent coming, ReportWords words) =>
    [
        coming.Day, coming.DaysLeft, coming.Rule.Id, coming.Rule.Title,
        coming.Item.Length == 0 ? coming.SubjectLabel : new[] { coming.SubjectLabel, coming.Item },
        coming.Unit, coming.Responsible, words.WhatHappens(coming),
    ];
}
