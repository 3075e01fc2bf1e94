using ClosedXML.Excel;
using PolicyCheck.Model;
using PolicyCheck.Reporting.Excel;
using PolicyCheck.Tables.Values;

namespace PolicyCheck.Reporting.Templates;

/// <summary>A sheet to be filled in: headings with notes, then the records, then room for more.</summary>
internal sealed class FormSheet(Sheet sheet, FormTable table, Choices choices, ReportWords words)
{
    /// <summary>Rows that are ready to be filled in at least, and beyond the last record.</summary>
    private const int ReadyRows = 2000;

    private const int RoomBeyond = 500;

    /// <summary>Width of a printed page, in the unit of columns.</summary>
    private const double PageWidth = 180;

    private static readonly XLColor ExampleInk = XLColor.FromHtml("#6B6B6B");

    // What few accounts have is folded while nobody has it; its first column stays, with the button to unfold.
    private static readonly string[] Folded = [nameof(Account.StartApplication), nameof(Account.Closure), nameof(Account.Tree)];

    private readonly IXLWorksheet _cells = sheet.Cells;
    private readonly int _lastRow = Math.Max(ReadyRows, table.Rows.Count + RoomBeyond) + 1;

    /// <summary>Writes the sheet; its rows are examples where there is no inventory.</summary>
    public void Write(bool areExamples)
    {
        for (var i = 0; i < table.Columns.Count; i++)
        {
            Prepare(i);
        }

        sheet.Table([.. table.Columns.Select(c => new Column(FormTable.Stored(c.Heading), 0, 0))], []);
        for (var row = 0; row < table.Rows.Count; row++)
        {
            Write(row, areExamples);
        }

        Fold(areExamples);
        for (var i = 0; i < table.Columns.Count; i++)
        {
            Notes.Add(_cells.Cell(1, i + 1), [.. ColumnNotes.Of(table, i, words), .. IsFoldable(i + 1) && !IsFoldable(i) ? [words[TemplateTerms.MoreFolded]] : Array.Empty<string>()]);
        }

        sheet.Freeze(1, 1);
        _cells.Range(1, 1, _lastRow, table.Columns.Count).SetAutoFilter();
        _cells.PageSetup.SetColumnsToRepeatAtLeft(1, 1);
        _cells.PageSetup.ShowGridlines = true;
        var width = Enumerable.Range(1, table.Columns.Count).Where(c => !_cells.Column(c).IsHidden).Sum(c => _cells.Column(c).Width);
        _cells.PageSetup.PagesWide = (int)Math.Ceiling(width / PageWidth);
    }

    private void Prepare(int index)
    {
        var column = table.Columns[index];
        sheet.SetWidth(index + 1, WidthOf(index));
        var style = _cells.Column(index + 1).Style;
        style.Alignment.SetVertical(XLAlignmentVerticalValues.Top).Alignment.SetHorizontal(XLAlignmentHorizontalValues.Left).Alignment.SetWrapText();
        style.NumberFormat.Format = column.Kind switch { FieldKind.Date => "yyyy-mm-dd", FieldKind.Number => "0", _ => "@" };
        var cells = _cells.Range(2, index + 1, _lastRow, index + 1);
        switch (column.Kind)
        {
            case FieldKind.Enum:
                // Other platforms may be written by their names, and several words with semicolons between.
                var isOpen = column.IsList || column.Path!.Field.ElementType == typeof(Platform);
                choices.Offer(cells, column.Path!.Field.ElementType, isOpen, SaysWhetherAny(index) ? [CellWriter.None(words.Language), CellWriter.Unknown(words.Language)] : []);
                break;
            case FieldKind.Truth:
                choices.Offer(cells, [CellWriter.Truth(true, words.Language), CellWriter.Truth(false, words.Language)], isOpen: column.IsList);
                break;
            case FieldKind.Date when !column.IsList && !SaysWhetherAny(index):
                choices.TakeDays(cells);
                break;
            case FieldKind.Number when !column.IsList && !SaysWhetherAny(index):
                choices.TakeNumbers(cells);
                break;
        }
    }

    /// <summary>The column after the account's id, where people write that it has none.</summary>
    private bool SaysWhetherAny(int index) => table.Form.ListOfAccount is not null && index == 1;

    private double WidthOf(int index)
    {
        var longest = table.Rows.Select(r => r[index] is string text ? text.Length : 0).DefaultIfEmpty().Max();
        var forValues = table.Columns[index].Kind switch
        {
            FieldKind.Date or FieldKind.Truth or FieldKind.Number => 13,
            FieldKind.Instant => 27,
            _ => Math.Clamp((longest * 1.1) + 3, 18, 46),
        };

        // Beside the longest word of the heading stands the button of the filter.
        return Math.Max(forValues, Math.Min((table.Columns[index].Heading.Split(' ').Max(w => w.Length) * 1.1) + 4, 40));
    }

    private void Write(int index, bool isExample)
    {
        var (values, row) = (table.Rows[index], index + 2);
        for (var i = 0; i < values.Length; i++)
        {
            if (values[i] is { } value)
            {
                Set(_cells.Cell(row, i + 1), value);
            }
        }

        if (isExample)
        {
            _cells.Range(row, 1, row, values.Length).Style.Font.SetItalic().Font.SetFontColor(ExampleInk);
            Notes.Add(_cells.Cell(row, 1), [words[TemplateTerms.ExampleRow]]);
        }
    }

    private static void Set(IXLCell cell, object value)
    {
        switch (value)
        {
            case DateOnly day:
                cell.SetValue(day.ToDateTime(default)).Style.NumberFormat.Format = "yyyy-mm-dd";
                break;
            case int number:
                cell.SetValue(number).Style.NumberFormat.Format = "0";
                break;
            case string text:
                cell.SetValue<string>(text).Style.NumberFormat.Format = "@";
                cell.Style.IncludeQuotePrefix = ExcelText.NeedsQuotePrefix(text);
                break;
        }
    }

    /// <summary>True for a column that can be folded: one of a record after its first.</summary>
    private bool IsFoldable(int index) =>
        index > 0 && index < table.Columns.Count && RecordOf(index) is { } record && Folded.Contains(record.Property.Name) && RecordOf(index - 1) == record;

    private FieldInfo? RecordOf(int index) => table.Columns[index].Path is { Steps: [var first, _, ..] } ? first : null;

    private void Fold(bool areExamples)
    {
        _cells.Outline.SummaryHLocation = XLOutlineSummaryHLocation.Left;
        for (var i = 1; i < table.Columns.Count; i++)
        {
            if (!IsFoldable(i) || IsFoldable(i - 1))
            {
                continue;
            }

            var last = i;
            while (IsFoldable(last + 1))
            {
                last++;
            }

            var group = _cells.Columns(i + 1, last + 1);
            group.Group();
            if (areExamples || table.Rows.All(r => r[i..(last + 1)].All(v => v is null)))
            {
                group.Collapse();
            }
        }
    }
}
