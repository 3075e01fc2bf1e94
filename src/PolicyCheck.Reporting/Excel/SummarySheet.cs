using PolicyCheck.Evaluation;
using PolicyCheck.Reporting.History;

namespace PolicyCheck.Reporting.Excel;

/// <summary>
/// How it goes, on one page: five figures and the answers, with the chart of units beside them; then the rules and the units with
/// most gaps. To the right of the table of rules there is room for the chart of the trend.
/// </summary>
internal static class SummarySheet
{
    /// <summary>Rules with most gaps at most; the sheet of rules has them all.</summary>
    private const int MaxRules = 8;

    /// <summary>Columns that the figures fill.</summary>
    private const int FigureColumns = 2;

    /// <summary>The column that the charts begin in: the table of rules fills three, and one stays free.</summary>
    private const int ChartColumn = 5;

    /// <summary>Rows that a chart needs to be read.</summary>
    private const int ChartRows = 12;

    /// <summary>Writes the sheet, and gives the charts that are to be drawn onto it, and the place for the chart of the trend.</summary>
    public static (IReadOnlyList<ChartPlan> Charts, ChartPlace Trend) Write(Sheet sheet, Report report, ReportWords words)
    {
        var verdicts = ReportWords.ShownIn(report);
        var columns = Columns(verdicts, words);
        var units = report.Units.OrderByDescending(u => u.Counts[Verdict.Gap]).ThenByDescending(u => u.Overdue).ToList();
        var rows = units.ConvertAll(u => Row(u, verdicts));
        var rules = TopRules(report);
        sheet.SetWidths(columns, rows);
        sheet.SetWidths([new("", 28, 34), new("", 28, 44), new("", 12, 12)], rules.Select(r => r.Take(FigureColumns).ToList()));
        sheet.Across = columns.Count;
        Opening(sheet, report, words);
        var first = sheet.Row;
        Figures(sheet, report, words);
        Verdicts(sheet, report, words);
        var last = sheet.Row - 1;
        sheet.Skip();
        var below = sheet.Row;
        if (rules.Count > 0)
        {
            sheet.Heading(words[ReportTerms.TopRules]);
            sheet.Table([new(words[ReportTerms.Rule], 0, 99), new(words[ReportTerms.Requirement], 0, 99), new(words[ReportTerms.Gaps], 0, 99)], rules);
        }

        if (report.History is not null)
        {
            sheet.Skip(Math.Max(0, below + ChartRows - sheet.Row));
        }

        var trend = new ChartPlace(below, ChartColumn, sheet.Row - 1, columns.Count);
        if (units.Count == 0)
        {
            return ([], trend);
        }

        sheet.Skip();
        sheet.Heading(words[ReportTerms.ByUnitWorst]);
        sheet.RepeatOnPaper(sheet.Row);
        var header = sheet.Row;
        sheet.Table(columns, rows);
        return ([UnitChart.Of(sheet, units, verdicts, header, new ChartPlace(first, ChartColumn, last, columns.Count), words)], trend);
    }

    private static void Opening(Sheet sheet, Report report, ReportWords words)
    {
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
    }

    private static void Figures(Sheet sheet, Report report, ReportWords words)
    {
        var figures = report.Figures;
        sheet.Heading(words[ReportTerms.KeyFiguresHeading]);
        string label = words[ReportTerms.Figure];
        List<IReadOnlyList<object?>> rows =
        [
            [words[ReportTerms.OpenGaps], figures.Gaps],
            [words[ReportTerms.GapsOverdue], figures.Overdue],
            [words.Format(ReportTerms.DueSoon, KeyFigures.SoonDays), figures.DueSoon],
            [words[ReportTerms.ShareOfJudged], new Percent(figures.PercentMet)],
            [words[ReportTerms.AnswersNotAssessed], figures.NotAssessed],
        ];
        if (report.History is not { } history)
        {
            sheet.Table([new(label, 0, 99), new(words[ReportTerms.Number], 0, 99)], rows);
            sheet.Skip();
            return;
        }

        // What was due soon then is nobody's question any more.
        var (counts, overdue) = history.Snapshots[^2].Figures;
        object?[] before = [counts[Verdict.Gap], overdue, new Percent(null), new Percent(counts.PercentMet), counts[Verdict.Unknown]];
        sheet.Table(
            [new(label, 0, 99), new(ReportWords.Day(report.AsOf), 0, 99), new(ReportWords.Day(history.Previous), 0, 99)],
            [.. rows.Select((row, i) => (IReadOnlyList<object?>)[.. row, before[i]])]);
        // No wider than the table above, so that it does not run below the chart; likewise the next one.
        sheet.Sentence(words.Format(HistoryTerms.SinceThen, ReportWords.Day(history.Previous), history.Changes.ShortSummary), across: FigureColumns + 1);
        sheet.Skip();
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
            sheet.Sentence(words.Format(ReportTerms.UnknownSplit, report.Counts[Verdict.Unknown], report.NotAssessedAnswers), across: FigureColumns);
        }
    }

    private static List<IReadOnlyList<object?>> TopRules(Report report) =>
    [
        .. report.Rules.Where(r => r.Counts[Verdict.Gap] > 0)
            .OrderByDescending(r => r.Counts[Verdict.Gap]).ThenBy(r => r.Severity).ThenBy(r => r.Id, StringComparer.Ordinal)
            .Take(MaxRules)
            .Select(r => (IReadOnlyList<object?>)[r.Id, r.Title, r.Counts[Verdict.Gap]]),
    ];

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
