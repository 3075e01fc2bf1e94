using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace PolicyCheck.Reporting.Excel;

/// <summary>What a document says about itself.</summary>
internal sealed record DocumentProperties(string Title, string Subject, string Author, string Language, DateOnly Day);

/// <summary>
/// Copies an Office file so that the same content gives the same bytes: fixed times, the randomly named part of the core
/// properties renamed, and these written anew with the report's day instead of the clock's. Also mends what ClosedXML gets wrong.
/// </summary>
internal static partial class StableZip
{
    private const string CoreType = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties";
    private const string CorePath = "package/services/metadata/core-properties/core.psmdcp";
    private const string Workbook = "xl/workbook.xml";
    private const string Styles = "xl/styles.xml";
    private const string Strings = "xl/sharedStrings.xml";
    private const string PackageRelationships = "_rels/.rels";

    // The earliest time that the format holds.
    private static readonly DateTimeOffset EntryTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static void Copy(Stream source, Stream output, DocumentProperties properties)
    {
        using var from = new ZipArchive(source, ZipArchiveMode.Read, leaveOpen: true);
        using var to = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true);
        foreach (var entry in from.Entries)
        {
            var isCore = entry.FullName.EndsWith(".psmdcp", StringComparison.Ordinal);
            var copy = to.CreateEntry(isCore ? CorePath : entry.FullName, CompressionLevel.Optimal);
            copy.LastWriteTime = EntryTime;
            using var target = copy.Open();
            using var content = entry.Open();
            if (isCore)
            {
                target.Write(Core(properties));
            }
            else if (entry.FullName == PackageRelationships)
            {
                target.Write(Relationships(content));
            }
            else if (entry.FullName == Workbook)
            {
                target.Write(WithAbsoluteTitles(content));
            }
            else if (entry.FullName == Strings)
            {
                target.Write(WithWholeCharacters(content));
            }
            else if (entry.FullName == Styles)
            {
                target.Write(WithoutIdleColours(content));
            }
            else
            {
                content.CopyTo(target);
            }
        }
    }

    private static byte[] Relationships(Stream content)
    {
        var document = XDocument.Load(content);
        foreach (var (relationship, number) in document.Root!.Elements().Select((e, i) => (e, i + 1)))
        {
            relationship.SetAttributeValue("Id", string.Create(CultureInfo.InvariantCulture, $"rId{number}"));
            if ((string?)relationship.Attribute("Type") == CoreType)
            {
                relationship.SetAttributeValue("Target", "/" + CorePath);
            }
        }

        return Bytes(document);
    }

    /// <summary>ClosedXML writes the rows and columns to repeat as <c>3:3</c>; what reads them expects <c>$3:$3</c>.</summary>
    private static byte[] WithAbsoluteTitles(Stream content)
    {
        var document = XDocument.Load(content);
        foreach (var name in document.Descendants().Where(e => e.Name.LocalName == "definedName" && (string?)e.Attribute("name") == "_xlnm.Print_Titles"))
        {
            name.Value = Relative().Replace(name.Value, "!$$$1:$$$2");
        }

        return Bytes(document);
    }

    /// <summary>
    /// ClosedXML takes borders that are none for the same whatever their colour, and keeps the first that any workbook of the process had;
    /// so the colour, which nobody sees, is another one now and then.
    /// </summary>
    private static byte[] WithoutIdleColours(Stream content)
    {
        var document = XDocument.Load(content);
        document.Descendants().Where(side => (string?)side.Attribute("style") == "none").Elements().Where(e => e.Name.LocalName == "color").Remove();
        return Bytes(document);
    }

    /// <summary>ClosedXML writes a character beyond the basic plane as two escaped halves, <c>_xD83D__xDC4D_</c>.</summary>
    private static byte[] WithWholeCharacters(Stream content)
    {
        using var reader = new StreamReader(content, Encoding.UTF8);
        return Encoding.UTF8.GetBytes(Halves().Replace(reader.ReadToEnd(), m => $"{Half(m.Groups[1])}{Half(m.Groups[2])}"));

        static char Half(Group hex) => (char)int.Parse(hex.ValueSpan, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
    }

    [GeneratedRegex("_x(D[89AB][0-9A-F]{2})__x(D[C-F][0-9A-F]{2})_", RegexOptions.CultureInvariant)]
    private static partial Regex Halves();

    [GeneratedRegex("!([A-Z]+|[0-9]+):([A-Z]+|[0-9]+)", RegexOptions.CultureInvariant)]
    private static partial Regex Relative();

    private static byte[] Core(DocumentProperties properties)
    {
        XNamespace core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
        XNamespace elements = "http://purl.org/dc/elements/1.1/";
        XNamespace terms = "http://purl.org/dc/terms/";
        XNamespace schema = "http://www.w3.org/2001/XMLSchema-instance";
        var time = properties.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + "T00:00:00Z";
        XElement Time(string name) => new(terms + name, new XAttribute(schema + "type", "dcterms:W3CDTF"), time);
        return Bytes(new XDocument(new XElement(
            core + "coreProperties",
            new XAttribute(XNamespace.Xmlns + "dc", elements),
            new XAttribute(XNamespace.Xmlns + "dcterms", terms),
            new XAttribute(XNamespace.Xmlns + "xsi", schema),
            new XElement(elements + "title", properties.Title),
            new XElement(elements + "subject", properties.Subject),
            new XElement(elements + "creator", properties.Author),
            new XElement(elements + "language", properties.Language),
            new XElement(core + "lastModifiedBy", properties.Author),
            Time("created"),
            Time("modified"))));
    }

    private static byte[] Bytes(XDocument document) =>
        Encoding.UTF8.GetBytes("<?xml version=\"1.0\" encoding=\"utf-8\"?>" + document.Root!.ToString(SaveOptions.DisableFormatting));
}
