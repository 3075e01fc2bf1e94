using System.Globalization;
using PolicyCheck.Evaluation;
using PolicyCheck.Model;
using PolicyCheck.Reporting.History;

namespace PolicyCheck.Reporting.Excel;

/// <summary>The answers of each inventory, by verdict; it shows the cells of the first table of the sheet of the trend.</summary>
internal static class TrendChart
{
    /// <summary>Inventories at most: the latest ones.</summary>
    private const int MaxDays = 12;

    /// <summary>The first column of counts: the day and the number of accounts stand before it.</summary>
    private const int FirstCount = 3;

    public static ChartPlan Of(string onto, string trend, ReportHistory history, int header, ChartPlace place, ReportWords words)
    {
        var skipped = Math.Max(0, history.Snapshots.Count - MaxDays);
        var shown = history.Snapshots.Skip(skipped).ToList();
        var first = header + 1 + skipped;
        string Cells(int column, int from, int to) => string.Create(CultureInfo.InvariantCulture, $"'{trend}'!${ValueOrigin.Letters(column)}${from}{(to > from ? $":${ValueOrigin.Letters(column)}${to}" : "")}");
        var series = TrendSheet.CountsOf(history)
            .Select((column, i) => (Column: column, Place: FirstCount + i))
            .Where(c => c.Column.Verdict is not null)
            .Select(c => new ChartSeries(
                new ChartCells<string>(Cells(c.Place, header, header), [words[c.Column.Heading]]),
                UnitChart.ColourOf(c.Column.Verdict!.Value),
                new ChartCells<int>(Cells(c.Place, first, header + history.Snapshots.Count), [.. shown.Select(s => c.Column.Of(s.Figures.Counts, s.Figures.Overdue))])));
        return new ChartPlan(
            onto,
            words[HistoryTerms.ChartTitle],
            words.Format(HistoryTerms.ChartText, string.Join(' ', shown.Select(s => words.Format(ReportTerms.ChartUnit, ReportWords.Day(s.AsOf), words.Count(ReportTerms.GapCount, s.Figures.Counts[Verdict.Gap]))))),
            place,
            words[HistoryTerms.Day],
            words[ReportTerms.AnswerCount],
            new ChartCells<string>(Cells(1, first, header + history.Snapshots.Count), [.. shown.Select(s => ReportWords.Day(s.AsOf))]),
            [.. series])
        {
            CategoryFormat = "yyyy-mm-dd",
        };
    }
}
