using System.Text;
using PolicyCheck.Diagnostics;
using PolicyCheck.Inventory;
using PolicyCheck.Model;
using PolicyCheck.Tables;
using PolicyCheck.Tables.Import;
using PolicyCheck.Tables.Mapping;

namespace PolicyCheck.Tests.Tables;

/// <summary>Lists of accounts as texts, read.</summary>
internal static class Imported
{
    /// <summary>Reads a list of separated values whose name tells the day.</summary>
    public static SnapshotResult Csv(string text, string? map = null, string name = "konton 2026-06-30.csv", string? organisation = "helsingborg", bool keepNames = false)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var options = ImportOptions.Default with { Organisation = organisation, KeepNames = keepNames, Mapping = map is null ? null : Map(map) };
        return TableImport.Read([(name, () => new MemoryStream(bytes))], options);
    }

    /// <summary>The inventory of a list that must be readable.</summary>
    public static Snapshot Snapshot(string text, string? map = null, bool keepNames = false)
    {
        var read = Csv(text, map, keepNames: keepNames);
        return read.Snapshot ?? throw new InvalidOperationException(Told(read));
    }

    /// <summary>The one account of a list.</summary>
    public static Account Account(string text, string? map = null, bool keepNames = false) => Assert.Single(Snapshot(text, map, keepNames).Accounts);

    /// <summary>A mapping that must be right.</summary>
    public static TableMapping Map(string text)
    {
        var parsed = MappingParser.Parse(new SourceText("konton.map", text));
        return parsed.Mapping ?? throw new InvalidOperationException(string.Join('\n', parsed.Diagnostics));
    }

    /// <summary>The ids of all remarks, in their order.</summary>
    public static string Ids(this SnapshotResult read) => string.Join(' ', read.Diagnostics.Select(d => d.Descriptor.Id));

    /// <summary>All remarks, a line each.</summary>
    public static string Told(this SnapshotResult read) => string.Join('\n', read.Diagnostics);

    /// <summary>The inventory as JSON.</summary>
    public static string Json(Snapshot snapshot)
    {
        using var stream = new MemoryStream();
        JsonSnapshotWriter.Write(snapshot, stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
