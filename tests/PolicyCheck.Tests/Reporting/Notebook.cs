using ClosedXML.Excel;
using PolicyCheck.Diagnostics;
using PolicyCheck.Model;
using PolicyCheck.Reporting;
using PolicyCheck.Reporting.Carry;
using PolicyCheck.Tables;

namespace PolicyCheck.Tests.Reporting;

/// <summary>A report as a workbook in which somebody writes.</summary>
internal sealed class Notebook : IDisposable
{
    private readonly XLWorkbook _book;

    public Notebook(Report report) => _book = new XLWorkbook(new MemoryStream(SampleRun.Bytes(report, "excel")));

    public void Dispose() => _book.Dispose();

    /// <summary>The work list.</summary>
    public IXLWorksheet Actions => _book.Worksheets.Single(s => s.Name is "Åtgärder" or "Actions");

    public IXLWorksheet? Resolved => _book.Worksheets.SingleOrDefault(s => s.Name is "Lösta" or "Resolved");

    /// <summary>The row of headings.</summary>
    public static IXLRow Header(IXLWorksheet sheet) => sheet.RowsUsed().First(r => r.CellsUsed().Any(c => c.GetString() == "Status"));

    public static int Column(IXLWorksheet sheet, params string[] headings) => Header(sheet).CellsUsed().Single(c => headings.Contains(c.GetString())).Address.ColumnNumber;

    public static IXLRow RowOf(IXLWorksheet sheet, string id) => sheet.RowsUsed().Single(r => r.Cell(Column(sheet, "Id")).GetString() == id);

    /// <summary>Writes status and comment on a finding.</summary>
    public void Note(string id, string status, string comment)
    {
        var row = RowOf(Actions, id);
        row.Cell(Column(Actions, "Status")).SetValue<string>(status);
        row.Cell(Column(Actions, "Kommentar", "Comment")).SetValue<string>(comment);
    }

    /// <summary>Status and comment of a finding.</summary>
    public (string Status, string Comment) NoteOn(string id)
    {
        var row = RowOf(Actions, id);
        return (row.Cell(Column(Actions, "Status")).GetString(), row.Cell(Column(Actions, "Kommentar", "Comment")).GetString());
    }

    /// <summary>The rows below the headings as texts.</summary>
    public static IReadOnlyList<string[]> Rows(IXLWorksheet sheet)
    {
        var header = Header(sheet);
        var width = header.LastCellUsed().Address.ColumnNumber;
        return [.. sheet.RowsUsed().Where(r => r.RowNumber() > header.RowNumber()).Select(r => r.Cells(1, width).Select(c => c.DataType == XLDataType.DateTime ? $"{c.GetDateTime():yyyy-MM-dd}" : c.GetString()).ToArray())];
    }

    public byte[] Save()
    {
        using var output = new MemoryStream();
        _book.SaveAs(output);
        return output.ToArray();
    }

    /// <summary>The report with the notes of a workbook, and what was said of them.</summary>
    public static (Report Report, IReadOnlyList<Diagnostic> Said) Carry(Report report, byte[] book, string path = "old.xlsx")
    {
        var bag = new DiagnosticBag();
        var carried = CarriedWork.Read(report, path, () => new MemoryStream(book), TableLimits.Default, bag);
        return (report with { Carried = carried }, bag.Sealed());
    }

    /// <summary>The same, opened again.</summary>
    public static (Notebook Book, IReadOnlyList<Diagnostic> Said) Next(Report report, byte[] book)
    {
        var (carried, said) = Carry(report, book);
        return (new Notebook(carried), said);
    }

    /// <summary>The sample without the gap of its first account: the picture of the post has come.</summary>
    public static Report WithoutGap(Language language = Language.Swedish) => SampleRun.Changed(root => root["accounts"]![0]!["posts"]![0]!["imageCount"] = 1, language);
}
