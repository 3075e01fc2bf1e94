using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;

namespace PolicyCheck.Tables.Files;

/// <summary>
/// The workbook as the library for workbooks gets it: written anew while the original is scanned, with nothing in it but values,
/// texts and number formats. The library (ExcelDataReader 3.6.0) knows only files that look as Excel itself writes them:
/// one namespace, fixed names of parts, references in capital letters, columns with a width; it leaves out or mistakes the rest, and it
/// fills gaps between rows without bound. What it reads here is of our own making.
/// </summary>
internal sealed class WorkbookCopy : IDisposable
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006/relationships";

    private static readonly XmlWriterSettings Settings = new()
    {
        Encoding = new UTF8Encoding(false),
        NewLineHandling = NewLineHandling.Entitize,
        CloseOutput = true,
    };

    private readonly MemoryStream _stream = new();
    private readonly ZipArchive _archive;
    private XmlWriter? _part;

    public WorkbookCopy()
    {
        _archive = new ZipArchive(_stream, ZipArchiveMode.Create, leaveOpen: true);
    }

    /// <summary>Begins a part that lists things below its root.</summary>
    public void Begin(string name, string root, string? list = null)
    {
        _part = XmlWriter.Create(_archive.CreateEntry(name, CompressionLevel.Fastest).Open(), Settings);
        _part.WriteStartElement(root, Main);
        if (list is not null)
        {
            _part.WriteStartElement(list);
        }
    }

    public void End()
    {
        _part!.Dispose();
        _part = null;
    }

    public void Text(string text)
    {
        _part!.WriteStartElement("si");
        WriteText("t", text);
        _part.WriteEndElement();
    }

    public void BeginList(string name) => _part!.WriteStartElement(name);

    public void EndList() => _part!.WriteEndElement();

    public void NumberFormat(int id, string code)
    {
        _part!.WriteStartElement("numFmt");
        _part.WriteAttributeString("numFmtId", Number(id));
        _part.WriteAttributeString("formatCode", code);
        _part.WriteEndElement();
    }

    public void Style(int numberFormat)
    {
        _part!.WriteStartElement("xf");
        _part.WriteAttributeString("numFmtId", Number(numberFormat));
        _part.WriteEndElement();
    }

    public void BeginRow(int number)
    {
        _part!.WriteStartElement("row");
        _part.WriteAttributeString("r", Number(number));
    }

    public void EndRow() => _part!.WriteEndElement();

    /// <param name="reference">Where it stands in the copy.</param>
    /// <param name="type">How the value is to be taken: <c>s</c>, <c>str</c>, <c>b</c>, or null for a number.</param>
    /// <param name="style">Which style makes a number a date; negative for none.</param>
    /// <param name="value">The value as the file has it.</param>
    public void Cell(string reference, string? type, int style, string value)
    {
        _part!.WriteStartElement("c");
        _part.WriteAttributeString("r", reference);
        if (style >= 0)
        {
            _part.WriteAttributeString("s", Number(style));
        }

        if (type is not null)
        {
            _part.WriteAttributeString("t", type);
        }

        WriteText("v", value);
        _part.WriteEndElement();
    }

    /// <summary>Ends the copy and gives it.</summary>
    public Stream Finish(int sheets, bool is1904)
    {
        WriteIndex(sheets, is1904);
        WriteRelations(sheets);
        _archive.Dispose();
        _stream.Position = 0;
        return _stream;
    }

    public void Dispose()
    {
        _part?.Dispose();
        _archive.Dispose();
    }

    private void WriteIndex(int sheets, bool is1904)
    {
        Begin("xl/workbook.xml", "workbook");
        _part!.WriteStartElement("workbookPr");
        _part.WriteAttributeString("date1904", is1904 ? "1" : "0");
        _part.WriteEndElement();
        _part.WriteStartElement("sheets");
        for (var i = 1; i <= sheets; i++)
        {
            _part.WriteStartElement("sheet");
            _part.WriteAttributeString("name", Number(i));
            _part.WriteAttributeString("sheetId", Number(i));
            _part.WriteAttributeString("id", Office, "r" + Number(i));
            _part.WriteEndElement();
        }

        End();
    }

    private void WriteRelations(int sheets)
    {
        using var relations = XmlWriter.Create(_archive.CreateEntry("xl/_rels/workbook.xml.rels").Open(), Settings);
        relations.WriteStartElement("Relationships", Package);
        for (var i = 1; i <= sheets; i++)
        {
            relations.WriteStartElement("Relationship");
            relations.WriteAttributeString("Id", "r" + Number(i));
            relations.WriteAttributeString("Target", $"worksheets/sheet{Number(i)}.xml");
            relations.WriteEndElement();
        }
    }

    private void WriteText(string name, string text)
    {
        _part!.WriteStartElement(name);
        _part.WriteString(text);
        _part.WriteEndElement();
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
