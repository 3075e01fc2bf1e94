using System.IO.Compression;
using System.Text;
using PolicyCheck.Tables;

namespace PolicyCheck.Tests.Tables;

/// <summary>A workbook built of its parts as texts, so that a test controls every oddity of it.</summary>
internal sealed class WorkbookParts
{
    public const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006/relationships";

    private readonly List<(string Name, string Attributes, string Content)> _sheets = [];
    private readonly List<(string Name, byte[] Bytes)> _extra = [];
    private readonly HashSet<string> _left = [];
    private readonly List<string> _texts = [];
    private string _properties = "";
    private string _styles = "";

    /// <summary>Changes a part's text, or its name, just before it is written.</summary>
    public Func<string, string> Names { get; init; } = name => name;

    public Func<string, string> Texts { get; init; } = text => text;

    /// <summary>One sheet with rows, given as the XML inside of sheetData.</summary>
    public static WorkbookParts Of(string rows) => new WorkbookParts().Sheet("Konton", $"<sheetData>{rows}</sheetData>");

    /// <summary>One sheet with one row of cells, given as XML.</summary>
    public static WorkbookParts OfCells(string cells) => Of($"<row r=\"1\">{cells}</row>");

    /// <param name="name">Its name.</param>
    /// <param name="content">The XML inside of worksheet.</param>
    /// <param name="attributes">Further attributes in the list of sheets.</param>
    public WorkbookParts Sheet(string name, string content, string attributes = "")
    {
        _sheets.Add((name, attributes, content));
        return this;
    }

    /// <summary>Shared texts, as XML inside of si.</summary>
    public WorkbookParts Shared(params string[] texts)
    {
        _texts.AddRange(texts);
        return this;
    }

    /// <summary>Number formats; style 0 is General, the others follow in order.</summary>
    public WorkbookParts Formats(params string[] codes)
    {
        var formats = codes.Select((code, i) => $"<numFmt numFmtId=\"{200 + i}\" formatCode=\"{code.Replace("\"", "&quot;", StringComparison.Ordinal)}\"/>");
        var styles = codes.Select((_, i) => $"<xf numFmtId=\"{200 + i}\"/>");
        _styles = $"<numFmts>{string.Concat(formats)}</numFmts><cellXfs><xf numFmtId=\"0\"/>{string.Concat(styles)}</cellXfs>";
        return this;
    }

    public WorkbookParts Properties(string attributes)
    {
        _properties = $"<workbookPr {attributes}/>";
        return this;
    }

    public WorkbookParts With(string name, string text) => With(name, Encoding.UTF8.GetBytes(text));

    /// <summary>A further part, or another one of a name that there is.</summary>
    public WorkbookParts With(string name, byte[] bytes)
    {
        _extra.Add((name, bytes));
        return this;
    }

    public WorkbookParts Without(string name)
    {
        _left.Add(name);
        return this;
    }

    public byte[] Bytes()
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create))
        {
            foreach (var (name, bytes) in Parts().Where(p => !_left.Contains(p.Name) && !_extra.Exists(e => e.Name == p.Name)).Concat(_extra))
            {
                using var part = archive.CreateEntry(Names(name)).Open();
                part.Write(bytes);
            }
        }

        return stream.ToArray();
    }

    public TableFileResult Read(TableLimits? limits = null) => Reading.Of(Bytes(), limits);

    private IEnumerable<(string Name, byte[] Bytes)> Parts()
    {
        var numbers = Enumerable.Range(1, _sheets.Count).ToList();
        yield return Xml("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>");
        yield return Xml("_rels/.rels", Relations("<Relationship Id=\"a\" Type=\"" + Office + "/officeDocument\" Target=\"xl/workbook.xml\"/>"));
        yield return Xml("xl/_rels/workbook.xml.rels", Relations(
            string.Concat(numbers.Select(n => $"<Relationship Id=\"s{n}\" Type=\"{Office}/worksheet\" Target=\"worksheets/sheet{n}.xml\"/>"))
            + $"<Relationship Id=\"t\" Type=\"{Office}/sharedStrings\" Target=\"sharedStrings.xml\"/><Relationship Id=\"f\" Type=\"{Office}/styles\" Target=\"styles.xml\"/>"));
        yield return Xml("xl/workbook.xml", $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Office}\">{_properties}<sheets>"
            + string.Concat(numbers.Select(n => $"<sheet name=\"{_sheets[n - 1].Name}\" sheetId=\"{n}\" r:id=\"s{n}\" {_sheets[n - 1].Attributes}/>")) + "</sheets></workbook>");
        foreach (var n in numbers)
        {
            yield return Xml($"xl/worksheets/sheet{n}.xml", $"<worksheet xmlns=\"{Main}\">{_sheets[n - 1].Content}</worksheet>");
        }

        if (_texts.Count > 0)
        {
            yield return Xml("xl/sharedStrings.xml", $"<sst xmlns=\"{Main}\">{string.Concat(_texts.Select(t => $"<si>{t}</si>"))}</sst>");
        }

        if (_styles.Length > 0)
        {
            yield return Xml("xl/styles.xml", $"<styleSheet xmlns=\"{Main}\">{_styles}</styleSheet>");
        }
    }

    private (string Name, byte[] Bytes) Xml(string name, string text) => (name, Encoding.UTF8.GetBytes(Texts(text)));

    private static string Relations(string list) => $"<Relationships xmlns=\"{Package}\">{list}</Relationships>";
}
