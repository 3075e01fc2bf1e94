using PolicyCheck.Reporting.Carry;

namespace PolicyCheck.Reporting.Excel;

/// <summary>What people wrote on findings that are gone, and what could not be put on any.</summary>
internal static class ResolvedSheet
{
    public static void Write(Sheet sheet, Report report, ReportWords words)
    {
        Column[] columns =
        [
            new(words[ReportTerms.Rule], 9, 14), new(words[ReportTerms.Regarding], 18, 26), new(words[ReportTerms.Seen], 26, 40), new(words[ReportTerms.Status], 13, 16),
            new(words[ReportTerms.Comment], 24, 36), new(words[ReportTerms.FromReport], 13, 14), new(words[ReportTerms.AnswerNow], 14, 18),
            new(words[ReportTerms.Remark], 16, 24), new(words[ReportTerms.Id], 14, 14),
        ];
        var rows = report.Carried.Resolved.Select(r => Row(r, words)).ToList();
        sheet.SetWidths(columns, rows);
        sheet.Across = columns.Length;
        sheet.Title(words[ReportTerms.Resolved]);
        sheet.Sentence(words[ReportTerms.ResolvedIntro]);
        var header = sheet.Row;
        sheet.Table(columns, rows).SetAutoFilter();
        sheet.Freeze(header, 0);
    }

    private static IReadOnlyList<object?> Row(ResolvedWork work, ReportWords words) =>
    [
        work.Row.Rule,
        work.Row.Regarding.Split('\n'),
        work.Row.Seen.Split('\n'),
        work.Row.Status.In(words),
        work.Row.Comment.Split('\n'),
        work.Row.Day is { } day ? (object)day : words[ReportTerms.DayNotKnown],
        work.Now is { } verdict ? new VerdictCell(verdict, words.SignAndLabel(verdict)) : work.Row.Trouble == WorkTrouble.None ? words[ReportTerms.NoAnswerNow] : "",
        work.Row.Trouble == WorkTrouble.None ? "" : words[ReportTerms.WorkTroubles[(int)work.Row.Trouble - 1]],
        new MutedCell(work.Row.Key),
    ];
}
