using PolicyCheck.Inventory;
using PolicyCheck.Tables;

namespace PolicyCheck.Cli;

/// <summary>Inventories that are being read while the policies are. Tables wait: whose inventory it is, the policies may have to tell.</summary>
internal sealed class Inventories
{
    private readonly Dictionary<string, Task<SnapshotResult>> _reading;
    private readonly ImportOptions _options;

    private Inventories(Dictionary<string, Task<SnapshotResult>> reading, ImportOptions options) => (_reading, _options) = (reading, options);

    /// <summary>Begins to read the files; those that are null are none.</summary>
    public static Inventories Begin(IEnumerable<string?> paths, ImportOptions options) => new(
        paths.OfType<string>().Distinct(StringComparer.Ordinal).Where(p => options.Mapping is null && SnapshotFile.IsJson(p, () => File.OpenRead(p)))
            .ToDictionary(p => p, p => Task.Run(() => JsonSnapshot.Read(p, () => File.OpenRead(p))), StringComparer.Ordinal),
        options);

    /// <summary>Waits for a file to be read.</summary>
    /// <param name="path">The file.</param>
    /// <param name="likely">The organisation that it is of, where it does not say; null when nothing tells.</param>
    public SnapshotResult Of(string path, string? likely)
    {
        if (!_reading.TryGetValue(path, out var reading))
        {
            reading = Task.FromResult(SnapshotFile.Read(path, () => File.OpenRead(path), _options with { LikelyOrganisation = likely }));
            _reading.Add(path, reading);
        }

        return reading.GetAwaiter().GetResult();
    }
}
