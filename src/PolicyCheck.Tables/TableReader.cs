using System.Security;
using PolicyCheck.Diagnostics;
using PolicyCheck.Inventory;
using PolicyCheck.Tables.Files;

namespace PolicyCheck.Tables;

/// <summary>Reads workbooks and text files as tables.</summary>
public static class TableReader
{
    /// <summary>Reads a file. What is in it decides how, not its name; whatever is wrong with it becomes a diagnostic.</summary>
    /// <param name="path">The file as the user knows it.</param>
    /// <param name="open">Opens it for reading; called more than once.</param>
    /// <param name="limits">How much is read before the file is refused.</param>
    public static TableFileResult Read(string path, Func<Stream> open, TableLimits limits)
    {
        var bag = new DiagnosticBag();
        IReadOnlyList<Table> tables = [];
        try
        {
            tables = Tables(new TableFileSource(path, open, limits), bag);
        }
        catch (FileRefusedException refused)
        {
            bag.Add(refused.Cause);
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException or SecurityException or NotSupportedException)
        {
            bag.Add(SnapshotFailures.Opening(path, cause));
        }

        return new TableFileResult(bag.HasErrors ? null : tables, bag.Sealed());
    }

    private static IReadOnlyList<Table> Tables(TableFileSource source, DiagnosticBag bag)
    {
        var sample = new byte[ContentKinds.SampleSize];
        int length;
        using (var stream = source.Open())
        {
            length = stream.ReadAtLeast(sample, sample.Length, throwOnEndOfStream: false);
        }

        switch (ContentKinds.Of(sample.AsSpan(0, length), out var name))
        {
            case ContentKind.Empty:
                bag.Add(InventoryDiagnostics.Empty(source.Path));
                return [];
            case ContentKind.Archive:
                return WorkbookTables.Read(source, bag);
            case ContentKind.Compound:
                bag.Add(CompoundFiles.Explain(source));
                return [];
            case ContentKind.Foreign:
                bag.Add(FileDiagnostics.NoTable(new Location(source.Path), name));
                return [];
            default:
                return TextTables.Read(source, sample.AsSpan(0, length), bag);
        }
    }
}
