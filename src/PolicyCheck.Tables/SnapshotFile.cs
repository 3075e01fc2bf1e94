using PolicyCheck.Diagnostics;
using PolicyCheck.Inventory;
using PolicyCheck.Tables.Import;
using PolicyCheck.Tables.Mapping;

namespace PolicyCheck.Tables;

/// <summary>Reads an inventory from a file of any kind: JSON, a workbook, or a text file of separated values.</summary>
public static class SnapshotFile
{
    /// <summary>Endings of the files that are inventories.</summary>
    public static IReadOnlyList<string> Endings { get; } = [".json", ".xlsx", ".xlsm", ".csv", ".tsv", ".txt"];

    /// <summary>Reads the file and tells everything that is wrong with it; what is in the file decides how, not its name.</summary>
    /// <param name="path">Path for diagnostics, as the user knows it.</param>
    /// <param name="open">Opens the file; called more than once.</param>
    /// <param name="options">What tables do not say of themselves.</param>
    public static SnapshotResult Read(string path, Func<Stream> open, ImportOptions options) =>
        !IsJson(path, open) ? TableImport.Read([(path, open)], options)
        : options.Mapping is null ? JsonSnapshot.Read(path, open)
        : new SnapshotResult(null, [new Diagnostic(MappingDiagnostics.BesideJson, new Location(path), null)]);

    /// <summary>True for a file that holds JSON, and for one that cannot be opened: the reader of JSON words why.</summary>
    public static bool IsJson(string path, Func<Stream> open)
    {
        try
        {
            using var stream = open();
            int next;
            do
            {
                next = stream.ReadByte();
            }
            while (next is ' ' or '\t' or '\r' or '\n' or 0xEF or 0xBB or 0xBF);
            return next is '{' or '[' || path.EndsWith(".json", StringComparison.OrdinalIgnoreCase);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or System.Security.SecurityException or NotSupportedException or ArgumentException)
        {
            return true;
        }
    }
}
