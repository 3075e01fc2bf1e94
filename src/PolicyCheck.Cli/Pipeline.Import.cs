using System.Text;
using PolicyCheck.Diagnostics;
using PolicyCheck.Inventory;
using PolicyCheck.Model;
using PolicyCheck.Reporting.Templates;
using PolicyCheck.Tables;
using PolicyCheck.Tables.Import;
using PolicyCheck.Tables.Mapping;

namespace PolicyCheck.Cli;

/// <summary>What an import was asked to do.</summary>
/// <param name="Files">The files.</param>
/// <param name="Output">The file to write; null for standard output.</param>
/// <param name="AsOf">The day that the inventory describes, where it does not say.</param>
/// <param name="SuggestMap">True to print a mapping and read nothing.</param>
/// <param name="Rows">True to print the tables as they stand in the file.</param>
/// <param name="Language">Language of what is written for people.</param>
/// <param name="Inventory">How the inventory is to be read.</param>
internal sealed record ImportCommandOptions(
    IReadOnlyList<string> Files, string? Output, DateOnly? AsOf, bool SuggestMap, bool Rows, Language Language, InventoryOptions Inventory);

/// <content>Making a snapshot of lists.</content>
internal sealed partial class Pipeline
{
    /// <summary>Reads lists of accounts into a snapshot.</summary>
    /// <returns>The exit status.</returns>
    public int Import(ImportCommandOptions options) => Reported(() =>
    {
        progress.Stage("reading the lists");
        if (options.SuggestMap || options.Rows)
        {
            return ShowTables(options);
        }

        var import = Options(options.Inventory) with { AsOf = options.AsOf };
        var read = options.Files is [var only]
            ? SnapshotFile.Read(only, () => File.OpenRead(only), import)
            : TableImport.Read([.. options.Files.Select(f => (f, (Func<Stream>)(() => File.OpenRead(f))))], import);
        Continue(read.Diagnostics, ExitStatus.Snapshot);
        progress.Stage("writing");
        Write(read.Snapshot!, options);
        return ExitStatus.Ok;
    });

    /// <summary>How tables are read; the mapping is read here, and its errors end the run.</summary>
    private ImportOptions Options(InventoryOptions chosen) =>
        ImportOptions.Default with { Limits = chosen.Limits, Organisation = chosen.Organisation, KeepNames = chosen.KeepNames, Mapping = Mapping(chosen.Map) };

    private TableMapping? Mapping(string? path)
    {
        if (path is null)
        {
            return null;
        }

        string text;
        try
        {
            text = File.ReadAllText(path, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or DecoderFallbackException or ArgumentException or NotSupportedException)
        {
            var reason = e is FileNotFoundException or DirectoryNotFoundException ? "there is no such file" : e is DecoderFallbackException ? "it is not UTF-8" : "access to it is denied, or it is no file";
            Continue([new Diagnostic(MappingDiagnostics.NoMapping, new Location(path), null, reason)], ExitStatus.Usage);
            return null;
        }

        var parsed = MappingParser.Parse(new SourceText(path, text));
        Continue(parsed.Diagnostics, ExitStatus.Usage);
        return parsed.Mapping;
    }

    private int ShowTables(ImportCommandOptions options)
    {
        var read = options.Files.Select(f => TableReader.Read(f, () => File.OpenRead(f), options.Inventory.Limits)).ToList();
        Continue([.. read.SelectMany(r => r.Diagnostics)], ExitStatus.Snapshot);
        var tables = read.SelectMany(r => r.Tables!).ToList();
        progress.Close();
        if (options.SuggestMap)
        {
            terminal.Raw().Write(Encoding.UTF8.GetBytes(MappingSuggestion.Of(tables, options.Language)));
        }
        else
        {
            using var json = new MemoryStream();
            TableJson.Write(tables, json);
            terminal.Raw().Write(json.GetBuffer().AsSpan(0, (int)json.Length));
        }

        return ExitStatus.Ok;
    }

    private void Write(Snapshot snapshot, ImportCommandOptions options)
    {
        if (options.Output is not { } path)
        {
            using var json = new MemoryStream();
            JsonSnapshotWriter.Write(snapshot, json);
            json.WriteByte((byte)'\n');
            OpenOutput().Write(json.GetBuffer().AsSpan(0, (int)json.Length));
            return;
        }

        IReadOnlyList<string> notHeld = [];
        using (var whole = new AtomicFile())
        {
            whole.Add(path, stream => notHeld = Write(snapshot, path, options.Language, stream));
            whole.Commit();
        }

        progress.Close();
        terminal.WriteLine($"{path}: {Counted(snapshot.Accounts.Count, "account")} of {snapshot.OrganisationId} on {snapshot.AsOf:yyyy-MM-dd}");
        if (notHeld.Count > 0)
        {
            terminal.WriteError($"not in {path}: {string.Join(", ", notHeld)}", "warning");
        }
    }

    /// <summary>Writes the form that the file's name asks for.</summary>
    /// <returns>What that form cannot hold.</returns>
    private static IReadOnlyList<string> Write(Snapshot snapshot, string path, Language language, Stream stream)
    {
        switch (Path.GetExtension(path).ToLowerInvariant())
        {
            case ".xlsx":
                return InventoryTemplate.Write(snapshot, new TemplateOptions(language), stream);
            case ".csv":
                return InventoryTable.WriteCsv(snapshot, language, stream);
            default:
                JsonSnapshotWriter.Write(snapshot, stream);
                stream.WriteByte((byte)'\n');
                return [];
        }
    }

    private static string Counted(int count, string noun) => count == 1 ? $"1 {noun}" : $"{count} {noun}s";
}
