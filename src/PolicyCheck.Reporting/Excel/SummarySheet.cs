using PolicyCheck.Evaluation;

namespace PolicyCheck.Reporting.Excel;

/// <summary>The figures: all in all, and by unit.</summary>
internal static class SummarySheet
{
    public static void Write(Sheet sheet, Report report, ReportWords words)
    {
        var verdicts = ReportWords.ShownIn(report);
        var columns = Columns(verdicts, words);
        var units = report.Units.Select(u => Row(u, verdicts)).ToList();
        sheet.SetWidths(columns, units);
        sheet.Across = columns.Count;
        sheet.Title(words.Format(ReportTerms.Title, report.OrganisationName));
        if (report.Snapshot.Note is { } note)
        {
            sheet.Sentence($"{words[ReportTerms.NoteHeading]}: {note}", isNote: true);
        }

        sheet.Sentence(string.Join(' ', words.Opening(report)));
        sheet.Skip();
        var foreword = words.Foreword(report);
        if (foreword.Count > 0)
        {
            sheet.Heading(words[ReportTerms.NoticesHeading]);
            foreach (var notice in foreword)
            {
                sheet.Sentence(notice);
            }

            sheet.Skip();
        }

        Verdicts(sheet, report, words);
        if (units.Count > 0)
        {
            sheet.Skip();
            sheet.Heading(words[ReportTerms.ByUnit]);
            sheet.RepeatOnPaper(sheet.Row);
            sheet.Table(columns, units);
        }
    }

    private static void Verdicts(Sheet sheet, Report report, ReportWords words)
    {
        sheet.Heading(words[ReportTerms.ByVerdict]);
        sheet.Table(
            [new(words[ReportTerms.Assessment], 0, 99), new(words[ReportTerms.Answers], 0, 99)],
            [
                .. ReportWords.ShownIn(report).Select(v => new object?[] { new VerdictCell(v, words.SignAndLabel(v)), report.Counts[v] }),
                [words[ReportTerms.Total], report.Counts.Total],
            ]);
        if (report.NotAssessedAnswers > 0)
        {
            sheet.Sentence(words.Format(ReportTerms.UnknownSplit, report.Counts[Verdict.Unknown], report.NotAssessedAnswers));
        }
    }

    private static IReadOnlyList<Column> Columns(IReadOnlyList<Verdict> shown, ReportWords words) =>
    [
        new(words[ReportTerms.Department], 28, 34),
        new(words[ReportTerms.Unit], 28, 36),
        .. new[] { ReportTerms.Accounts }
            .Concat(CountColumns.Of(shown, withOverdue: true).Select(c => c.Heading))
            .Append(ReportTerms.ShareMet)
            .Select(t => new Column(words[t], 9, 20)),
    ];

    private static IReadOnlyList<object?> Row(ReportUnit unit, IReadOnlyList<Verdict> shown) =>
    [
        unit.Department, unit.Unit, unit.Accounts,
        .. CountColumns.Of(shown, withOverdue: true).Select(c => (object)c.Of(unit.Counts, unit.Overdue)),
        new Percent(unit.Counts.PercentMet),
    ];
}
