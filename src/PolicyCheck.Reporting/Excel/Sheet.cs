using ClosedXML.Excel;
using PolicyCheck.Evaluation;

namespace PolicyCheck.Reporting.Excel;

/// <summary>A column of a table: its heading, and the width it keeps between.</summary>
internal sealed record Column(string Heading, double Min, double Max);

/// <summary>
/// A worksheet that is written from top to bottom. Every text goes through <see cref="Text"/>, where what comes from an
/// inventory loses what could act. Widths are estimated here: ClosedXML's own needs a graphics library.
/// </summary>
internal sealed class Sheet
{
    public const double TextSize = 11;

    /// <summary>The tallest row that Excel knows, in points.</summary>
    private const double TallestRow = 409;

    /// <summary>Height of a line of text in points.</summary>
    private const double LineHeight = 15;

    private static readonly XLColor Ink = XLColor.FromHtml("#1F3864");
    private static readonly XLColor Line = XLColor.FromHtml("#BFBFBF");
    private static readonly XLColor Muted = XLColor.FromHtml("#595959");
    private static readonly XLColor LinkInk = XLColor.FromHtml("#0B3D91");
    private static readonly XLColor NoteGround = XLColor.FromHtml("#FFF2CC");

    /// <summary>Colours on top of sign and word, in the order of <see cref="Verdict"/>; ink and ground differ by 7 : 1 or more.</summary>
    private static readonly (XLColor Ink, XLColor Ground)[] Colours =
    [
        .. new[]
        {
            ("#7B0C0C", "#FBE3E4"), ("#333333", "#E7E6E6"), ("#4A2270", "#EEE6F6"), ("#1F3864", "#E3EDF9"), ("#5C3D00", "#FFF2CC"),
            ("#0B4A4A", "#DFF1F1"), ("#1E4620", "#E4F2DE"), ("#404040", "#FFFFFF"),
        }.Select(c => (XLColor.FromHtml(c.Item1), XLColor.FromHtml(c.Item2))),
    ];

    private readonly ReportWords _words;
    private readonly Dictionary<int, double> _widths = [];

    public Sheet(XLWorkbook workbook, ReportWords words, ReportTerm name)
    {
        _words = words;
        Cells = workbook.Worksheets.Add(words[name]);
        Cells.PageSetup.PaperSize = XLPaperSize.A4Paper;
        Cells.PageSetup.PageOrientation = XLPageOrientation.Landscape;
        Cells.PageSetup.PagesWide = 1;
        Cells.PageSetup.PagesTall = 0;
        Cells.PageSetup.Margins.SetLeft(0.4).SetRight(0.4).SetTop(0.5).SetBottom(0.6).SetHeader(0.3).SetFooter(0.3);
        var (before, between) = (words[ReportTerms.Page], words[ReportTerms.PageOf]);
        Cells.PageSetup.Footer.Left.AddText(words[name]);
        Cells.PageSetup.Footer.Right.AddText(before + " ");
        Cells.PageSetup.Footer.Right.AddText(XLHFPredefinedText.PageNumber);
        Cells.PageSetup.Footer.Right.AddText($" {between} ");
        Cells.PageSetup.Footer.Right.AddText(XLHFPredefinedText.NumberOfPages);
    }

    public IXLWorksheet Cells { get; }

    /// <summary>The next row to write.</summary>
    public int Row { get; private set; } = 1;

    /// <summary>Columns that sentences may run across.</summary>
    public int Across { get; set; } = 1;

    public void Skip(int rows = 1) => Row += rows;

    public void Title(string text)
    {
        Text(Row, 1, text);
        var style = Cells.Cell(Row, 1).Style;
        style.Font.SetBold().Font.SetFontSize(18).Font.SetFontColor(Ink);
        Cells.Row(Row).Height = 28;
        Row++;
    }

    public void Heading(string text)
    {
        Text(Row, 1, text);
        Cells.Cell(Row, 1).Style.Font.SetBold().Font.SetFontSize(14).Font.SetFontColor(Ink);
        Cells.Row(Row).Height = 22;
        Row++;
    }

    /// <summary>A sentence above or between tables, across the columns; its height is set since Excel does not fit merged cells.</summary>
    /// <param name="text">The sentence.</param>
    /// <param name="isNote">Whether it stands out.</param>
    /// <param name="across">Columns that it runs across; <see cref="Across"/> when not given.</param>
    public void Sentence(string text, bool isNote = false, int? across = null)
    {
        var columns = across ?? Across;
        Text(Row, 1, text);
        var range = Cells.Range(Row, 1, Row, columns);
        range.Merge();
        range.Style.Alignment.SetWrapText().Alignment.SetVertical(XLAlignmentVerticalValues.Top);
        if (isNote)
        {
            range.Style.Font.SetBold().Fill.SetBackgroundColor(NoteGround);
        }

        var width = Enumerable.Range(1, columns).Sum(c => _widths.GetValueOrDefault(c, 9));
        Cells.Row(Row).Height = Math.Min((LineHeight * TextRoom.Lines(text, width * (isNote ? 0.9 : 0.95))) + 3, TallestRow);
        Row++;
    }

    /// <summary>Sets the widths of the columns, so that sentences above know their room; each fits its longest text within its bounds.</summary>
    public void SetWidths(IReadOnlyList<Column> columns, IEnumerable<IReadOnlyList<object?>> rows)
    {
        var text = columns.Select(c => TextRoom.LongestWord(c.Heading) + 2).ToArray();
        var word = text.ToArray();
        foreach (var row in rows)
        {
            for (var c = 0; c < row.Count; c++)
            {
                text[c] = Math.Max(text[c], TextRoom.Length(row[c]));
                word[c] = Math.Max(word[c], TextRoom.LongestWord(row[c]));
            }
        }

        for (var c = 0; c < text.Length; c++)
        {
            SetWidth(c + 1, Math.Max(Math.Clamp(text[c] * 1.05 + 2, columns[c].Min, columns[c].Max), word[c] * 1.05 + 1.5));
        }
    }

    public void SetWidth(int column, double width)
    {
        width = Math.Max(Math.Round(width, 1), _widths.GetValueOrDefault(column));
        _widths[column] = width;
        Cells.Column(column).Width = width;
    }

    /// <summary>A heading row and rows; gives the range they fill. Values: text, lines of text, number, day, percent, verdict or null.</summary>
    public IXLRange Table(IReadOnlyList<Column> columns, IReadOnlyList<IReadOnlyList<object?>> rows)
    {
        var first = Row;
        var range = Cells.Range(first, 1, first + rows.Count, columns.Count);
        Decorate(range);
        for (var c = 0; c < columns.Count; c++)
        {
            Text(first, c + 1, columns[c].Heading);
            if (rows.Count > 0 && rows[0][c] is int or Percent)
            {
                AlignRight(Cells.Cell(first, c + 1));
            }
        }

        FitHeight(first, [.. columns.Select(c => c.Heading)], 1.2);
        foreach (var row in rows)
        {
            Row++;
            for (var c = 0; c < row.Count; c++)
            {
                Value(Row, c + 1, row[c]);
            }

            FitHeight(Row, row);
        }

        Row++;
        return range;
    }

    /// <summary>Keeps the heading row, and the columns before it, in sight on the screen and on paper.</summary>
    public void Freeze(int row, int columns)
    {
        Cells.SheetView.Freeze(row, columns);
        RepeatOnPaper(row);
    }

    /// <summary>Repeats a heading row on the pages after its own.</summary>
    public void RepeatOnPaper(int row) => Cells.PageSetup.SetRowsToRepeatAtTop(row, row);

    private void Decorate(IXLRange range)
    {
        range.Style.Alignment.SetWrapText().Alignment.SetVertical(XLAlignmentVerticalValues.Top);
        range.Style.Border.SetInsideBorder(XLBorderStyleValues.Thin).Border.SetInsideBorderColor(Line);
        range.Style.Border.SetOutsideBorder(XLBorderStyleValues.Thin).Border.SetOutsideBorderColor(Line);
        var header = range.FirstRow();
        header.Style.Font.SetBold().Font.SetFontColor(XLColor.White).Fill.SetBackgroundColor(Ink);
        header.Style.Alignment.SetVertical(XLAlignmentVerticalValues.Center);
    }

    /// <summary>With room to the text of the next column.</summary>
    private static IXLCell AlignRight(IXLCell cell)
    {
        cell.Style.Alignment.SetHorizontal(XLAlignmentHorizontalValues.Right).Alignment.SetIndent(1).Alignment.SetWrapText(cell.DataType == XLDataType.Text);
        return cell;
    }

    private void Value(int row, int column, object? value)
    {
        switch (value)
        {
            case null:
                break;
            case string text:
                Text(row, column, text);
                break;
            case string[] lines:
                Text(row, column, lines);
                break;
            case int number:
                AlignRight(Cells.Cell(row, column).SetValue(number));
                break;
            case DateOnly day:
                Cells.Cell(row, column).SetValue(day.ToDateTime(default)).Style.DateFormat.Format = "yyyy-mm-dd";
                Cells.Cell(row, column).Style.Alignment.Horizontal = XLAlignmentHorizontalValues.Center;
                break;
            case Percent percent:
                AlignRight(percent.Whole is { } whole ? Cells.Cell(row, column).SetValue(whole / 100.0) : Cells.Cell(row, column).SetValue("–"))
                    .Style.NumberFormat.Format = "0 %";
                break;
            case VerdictCell verdict:
                Text(row, column, verdict.Text);
                Paint(Cells.Cell(row, column), verdict.Verdict);
                break;
            case MutedCell muted:
                Text(row, column, muted.Text);
                Cells.Cell(row, column).Style.Font.SetFontColor(Muted).Alignment.SetWrapText(false);
                break;
            case LinkedCell linked:
                Text(row, column, linked.Lines);
                Link(Cells.Cell(row, column), linked.Target);
                break;
            default:
                throw new ArgumentException($"no cell for {value.GetType().Name}");
        }
    }

    private void Text(int row, int column, params string[] lines)
    {
        var mark = _words[ReportTerms.Cut];
        var text = PlainText.Cut(string.Join('\n', lines.Select(l => ExcelText.Clean(l, mark)).Where(l => l.Length > 0)), ExcelText.MaxLength, mark);
        if (text.Length == 0)
        {
            return;
        }

        var cell = Cells.Cell(row, column);
        cell.SetValue<string>(text);
        if (ExcelText.NeedsQuotePrefix(text))
        {
            cell.Style.IncludeQuotePrefix = true;
        }
    }

    private static void Link(IXLCell cell, Uri target)
    {
        cell.Hyperlink = new XLHyperlink(target);
        cell.Style.Font.SetFontColor(LinkInk).Font.SetUnderline(XLFontUnderlineValues.Single);
    }

    private static void Paint(IXLCell cell, Verdict verdict)
    {
        var (ink, ground) = Colours[(int)verdict];
        cell.Style.Font.SetFontColor(ink).Fill.SetBackgroundColor(ground);
    }

    private void FitHeight(int row, IReadOnlyList<object?> values, double margin = 1)
    {
        var lines = 1;
        for (var c = 0; c < values.Count; c++)
        {
            var width = _widths.GetValueOrDefault(c + 1, 9) / margin;
            lines = Math.Max(lines, TextRoom.Lines(values[c], width));
        }

        Cells.Row(row).Height = Math.Min((LineHeight * lines) + 2, TallestRow);
    }
}
