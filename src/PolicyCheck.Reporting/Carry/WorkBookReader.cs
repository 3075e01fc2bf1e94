using System.Globalization;
using PolicyCheck.Diagnostics;
using PolicyCheck.Tables;

namespace PolicyCheck.Reporting.Carry;

/// <summary>Reads back what people wrote into a workbook. What it cannot understand it gives back too, as a row with its trouble.</summary>
internal sealed class WorkBookReader(string path, DiagnosticBag bag)
{
    /// <summary>Ids and values in messages at most.</summary>
    private const int Longest = 60;

    /// <summary>Gives the rows of the workbook's lists; null, with an error in the bag, when it has none.</summary>
    public WorkBook? Read(IReadOnlyList<Table> tables)
    {
        var lists = tables.Select(WorkColumns.Find).OfType<WorkColumns>().ToList();
        if (lists.Count == 0 && !tables.Any(t => t.Sheet is { } name && Terms.Is(ReportTerms.Actions, name.Trim())))
        {
            bag.Add(new Diagnostic(CarryDiagnostics.NoReport, new Location(path), null));
            return null;
        }

        var day = Origin(tables, ReportTerms.AsOf) is { } cell ? DayOf(cell) : null;
        foreach (var (list, other) in lists.SelectMany(l => l.Others(), (l, o) => (l, o)))
        {
            bag.Add(new Diagnostic(CarryDiagnostics.ColumnLeft, list.Table.At(other.Row, other.Column), null, Short(other.Name)));
        }

        return new WorkBook(
            path,
            Origin(tables, ReportTerms.Organisation)?.Text,
            [.. lists.Where(l => !l.IsResolved).SelectMany(l => l.Rows.Select(r => Open(l, r, day)).OfType<WorkRow>())],
            [.. lists.Where(l => l.IsResolved).SelectMany(l => l.Rows.Select(r => Resolved(l, r)))]);
    }

    /// <summary>A value of the sheet that says where the report comes from.</summary>
    private static Cell? Origin(IReadOnlyList<Table> tables, ReportTerm label) => tables
        .Where(t => t.Sheet is { } name && Terms.Is(ReportTerms.About, name.Trim()))
        .SelectMany(t => t.Rows)
        .Where(r => Terms.Is(label, PlainText.Clean(r[0].Text)) && r[1].Kind != CellKind.Empty)
        .Select(r => (Cell?)r[1])
        .FirstOrDefault();

    private WorkRow? Open(WorkColumns list, Row row, DateOnly? day)
    {
        var read = RowOf(list, row, day);
        var trouble = read.Key.Length == 0 ? WorkTrouble.NoId : WorkKey.IsOf(read.Key, read.Rule) ? WorkTrouble.None : WorkTrouble.EditedId;

        // A row of the reader's own has no id, and perhaps neither status nor comment; in a list without ids it is the program's.
        var isOwn = trouble == WorkTrouble.NoId && list.HasIds;
        if (!read.IsWritten && !isOwn)
        {
            return null;
        }

        var seen = isOwn ? string.Join(" · ", Rest(list, row).Prepend(read.Seen).Where(t => t.Length > 0)) : read.Seen;
        return read with { Trouble = trouble, Seen = seen };
    }

    private WorkRow Resolved(WorkColumns list, Row row)
    {
        var read = RowOf(list, row, DayOf(list.Cell(row, ReportTerms.FromReport)));
        return read with { Trouble = (WorkTrouble)((Terms.Find(ReportTerms.WorkTroubles, list.Cell(row, ReportTerms.Remark).Text) ?? -1) + 1) };
    }

    private WorkRow RowOf(WorkColumns list, Row row, DateOnly? day)
    {
        string Text(ReportTerm heading) => list.Cell(row, heading).Text.Trim();
        var column = (list.HasIds ? list.Index(ReportTerms.Id) : null) ?? list.Index(ReportTerms.Status)!.Value;
        return new WorkRow(
            PlainText.Clean(Text(ReportTerms.Id)), PlainText.Clean(Text(ReportTerms.Rule)), Text(ReportTerms.Regarding), Text(ReportTerms.Seen),
            WorkStatus.Of(Written(list, row, ReportTerms.Status)), Written(list, row, ReportTerms.Comment), day, WorkTrouble.None, list.Table.At(row.Number, column));
    }

    /// <summary>What somebody wrote into a cell. A text such as <c>-ring</c> became a formula, and only what that shows is left of it.</summary>
    private string Written(WorkColumns list, Row row, ReportTerm heading)
    {
        var cell = list.Cell(row, heading);
        var isEmptied = cell.Kind == CellKind.Empty && (cell.Traits & CellTraits.Formula) != 0;
        var text = isEmptied ? "?" : cell.Kind == CellKind.Date && cell.Date.TimeOfDay == default ? ReportWords.Day(DateOnly.FromDateTime(cell.Date)) : cell.Text.Trim();
        if ((cell.Traits & CellTraits.Formula) != 0 || cell.Kind == CellKind.Error)
        {
            bag.Add(new Diagnostic(CarryDiagnostics.CellIsFormula, list.Table.At(row.Number, list.Index(heading)!.Value), null, $"'{Short(text)}'"));
        }

        return text;
    }

    /// <summary>What else stands in a row that the program did not write.</summary>
    private static IEnumerable<string> Rest(WorkColumns list, Row row)
    {
        var told = new[] { ReportTerms.Status, ReportTerms.Comment, ReportTerms.Rule, ReportTerms.Regarding, ReportTerms.Seen }.Select(list.Index).OfType<int>().ToHashSet();
        return row.Cells.Where((_, c) => !told.Contains(c)).Select(c => c.Text.Trim());
    }

    private static DateOnly? DayOf(Cell cell) =>
        cell.Kind == CellKind.Date ? DateOnly.FromDateTime(cell.Date)
        : DateOnly.TryParseExact(cell.Text.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
        : null;

    /// <summary>A text as it may stand in a message.</summary>
    public static string Short(string text) => PlainText.Cut(PlainText.Clean(text), Longest, "…");
}
