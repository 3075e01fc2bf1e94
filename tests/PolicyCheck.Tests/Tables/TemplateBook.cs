using System.IO.Compression;
using ClosedXML.Excel;
using DocumentFormat.OpenXml.Packaging;
using PolicyCheck.Inventory;
using PolicyCheck.Model;
using PolicyCheck.Reporting.Templates;
using PolicyCheck.Tables;
using PolicyCheck.Tables.Import;

namespace PolicyCheck.Tests.Tables;

/// <summary>A workbook that was written to be filled in, looked at again.</summary>
internal sealed class TemplateBook
{
    private TemplateBook(byte[] bytes, IReadOnlyList<string> notHeld) => (Bytes, NotHeld) = (bytes, notHeld);

    public byte[] Bytes { get; }

    public IReadOnlyList<string> NotHeld { get; }

    public static TemplateBook Of(Snapshot? from = null, Language language = Language.Swedish, bool all = false) => Of(from, new TemplateOptions(language) { AllSheets = all });

    public static TemplateBook Of(Snapshot? from, TemplateOptions options)
    {
        using var stream = new MemoryStream();
        var notHeld = InventoryTemplate.Write(from, options, stream);
        return new TemplateBook(stream.ToArray(), notHeld);
    }

    public XLWorkbook Open() => new(new MemoryStream(Bytes));

    public SpreadsheetDocument OpenXml() => SpreadsheetDocument.Open(new MemoryStream(Bytes), isEditable: false);

    /// <summary>The parts as text, each after its name.</summary>
    public IReadOnlyList<string> Parts()
    {
        using var zip = new ZipArchive(new MemoryStream(Bytes));
        return [.. zip.Entries.Select(Text)];

        static string Text(ZipArchiveEntry entry)
        {
            using var reader = new StreamReader(entry.Open());
            return $"{entry.FullName}\n{reader.ReadToEnd().Replace("><", ">\n<", StringComparison.Ordinal)}";
        }
    }

    /// <summary>The inventory that is read back.</summary>
    public SnapshotResult Read() => TableImport.Read([("inventering.xlsx", () => new MemoryStream(Bytes))], ImportOptions.Default);
}
