using PolicyCheck.Diagnostics;

namespace PolicyCheck.Tables.Files;

/// <summary>Tells what a ZIP archive that is no workbook is, and what a workbook holds beside its sheets.</summary>
internal static class WorkbookKinds
{
    private const string Take = "take the table out of it and save it as an Excel workbook (.xlsx) or as CSV";

    // What is never opened: parts whose names begin so or end so.
    private static readonly (string[] Starts, string[] Ends, string What, string Left)[] Beside =
    [
        (["xl/macrosheets/"], ["/vbaProject.bin"], "macros", "not run"),
        (["xl/externalLinks/"], [], "links to other workbooks", "not followed"),
        (["xl/connections.xml", "xl/queryTables/", "xl/model/"], [], "data connections", "not opened"),
        (["xl/activeX/"], [], "controls", "not run"),
        ([], [], "embedded objects (OLE)", "not opened"),
        ([], [], "embedded files", "not opened"),
    ];

    /// <summary>Null for a workbook that can be read.</summary>
    public static Diagnostic? Refusal(PackageParts parts, string path)
    {
        var names = parts.Names;
        if (names.All(n => n.EndsWith('/')))
        {
            return FileDiagnostics.Archive(path, "an empty ZIP archive", "it may not have been saved or copied whole; save the workbook again");
        }

        if (parts.Has("mimetype"))
        {
            var type = parts.Start("mimetype", 100);
            return type.Contains("opendocument.spreadsheet", StringComparison.Ordinal)
                ? FileDiagnostics.Other(path, "a spreadsheet in the OpenDocument format (.ods)")
                : FileDiagnostics.Archive(path, type.Contains("opendocument", StringComparison.Ordinal) ? "an OpenDocument file" : "a ZIP archive", Take);
        }

        if (parts.Has("xl/workbook.bin"))
        {
            return FileDiagnostics.Other(path, "an Excel workbook in the binary format (.xlsb)");
        }

        return WorkbookIndex.MainPart(parts) is not null ? null
            : names.Any(n => n.StartsWith("word/", StringComparison.OrdinalIgnoreCase)) ? FileDiagnostics.Archive(path, "a Word document", Take)
            : names.Any(n => n.StartsWith("ppt/", StringComparison.OrdinalIgnoreCase)) ? FileDiagnostics.Archive(path, "a PowerPoint presentation", Take)
            : FileDiagnostics.Archive(path, "a ZIP archive", "unpack it and name the workbook or CSV file inside");
    }

    public static IEnumerable<Diagnostic> Remarks(PackageParts parts, string path) =>
        from kind in Beside
        where parts.Names.Any(name => IsOf(kind, name))
        select FileDiagnostics.Unopened(path, kind.What, kind.Left);

    private static bool IsOf((string[] Starts, string[] Ends, string What, string Left) kind, string name)
    {
        const StringComparison ignoreCase = StringComparison.OrdinalIgnoreCase;
        if (kind.Starts.Length + kind.Ends.Length > 0)
        {
            return kind.Starts.Any(s => name.StartsWith(s, ignoreCase)) || kind.Ends.Any(e => name.EndsWith(e, ignoreCase));
        }

        return name.StartsWith("xl/embeddings/", ignoreCase) && name.EndsWith(".bin", ignoreCase) == kind.What.EndsWith("(OLE)", StringComparison.Ordinal);
    }
}
