using System.Globalization;
using PolicyCheck.Evaluation;
using PolicyCheck.Model;

namespace PolicyCheck.Reporting.Excel;

/// <summary>The answers of the units with most gaps, by verdict; it shows the cells of the table by unit.</summary>
internal static class UnitChart
{
    /// <summary>Units at most: with more, their names are no longer read.</summary>
    private const int MaxUnits = 12;

    /// <summary>Units at most when a name needs more than one line: programs leave out every other name where they have no room.</summary>
    private const int MaxUnitsWithLongNames = 6;

    /// <summary>Letters that fit on one line beside the bars.</summary>
    private const int OneLine = 40;

    /// <summary>Units that the text for those who do not see the chart names.</summary>
    private const int MaxNamed = 3;

    /// <summary>Letters of a unit's name beside its bar; the table has the whole name.</summary>
    private const int MaxName = 120;

    /// <summary>The column of the units' names, and the first one of counts.</summary>
    private const int NameColumn = 2;
    private const int FirstCount = 4;

    /// <summary>Colours of the bars in the order of <see cref="Verdict"/>; neighbours differ in lightness too.</summary>
    private static readonly string[] Colours = ["9C1C1C", "A6A6A6", "6A3D9A", "7FA7D9", "E0A100", "2A8C8C", "A9D18E", "FFFFFF"];

    /// <summary>The colour of a verdict's bars, as RRGGBB.</summary>
    public static string ColourOf(Verdict verdict) => Colours[(int)verdict];

    public static ChartPlan Of(Sheet sheet, List<ReportUnit> units, IReadOnlyList<Verdict> verdicts, int header, ChartPlace place, ReportWords words)
    {
        var most = units.Take(MaxUnits).Any(u => NameOf(u).Length > OneLine) ? MaxUnitsWithLongNames : MaxUnits;
        var shown = units.Take(most).ToList();
        var name = sheet.Cells.Name;
        string Cell(int column, int row) => string.Create(CultureInfo.InvariantCulture, $"${ValueOrigin.Letters(column)}${row}");
        string Cells(int column, int first, int last) => $"'{name}'!{Cell(column, first)}" + (last > first ? ":" + Cell(column, last) : "");
        var series = CountColumns.Of(verdicts, withOverdue: true)
            .Select((column, i) => (Column: column, Place: FirstCount + i))
            .Where(c => c.Column.Verdict is not null)
            .Select(c => new ChartSeries(
                new ChartCells<string>(Cells(c.Place, header, header), [words[c.Column.Heading]]),
                ColourOf(c.Column.Verdict!.Value),
                new ChartCells<int>(Cells(c.Place, header + 1, header + shown.Count), [.. shown.Select(u => c.Column.Of(u.Counts, u.Overdue))])));
        return new ChartPlan(
            name,
            units.Count > most ? words.Format(ReportTerms.ChartTitleOf, most) : words[ReportTerms.ChartTitle],
            words.Format(ReportTerms.ChartText, string.Join(' ', shown.Take(MaxNamed).Select(u => words.Format(ReportTerms.ChartUnit, NameOf(u), words.Count(ReportTerms.GapCount, u.Counts[Verdict.Gap]))))),
            place,
            words[ReportTerms.Unit],
            words[ReportTerms.AnswerCount],
            new ChartCells<string>(Cells(NameColumn, header + 1, header + shown.Count), [.. shown.Select(NameOf)]),
            [.. series]);
    }

    private static string NameOf(ReportUnit unit) => PlainText.Cut(PlainText.Clean(unit.Unit), MaxName, "…");
}
