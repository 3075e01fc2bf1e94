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
    /// <param name="paths">The files that are asked for.</param>
    /// <param name="earlier">Those that they are compared with, which are read after them.</param>
    /// <param name="options">What tables do not say of themselves.</param>
    public static Inventories Begin(IEnumerable<string?> paths, IEnumerable<string> earlier, ImportOptions options) => new(
        paths.Where(_ => options.Mapping is null).OfType<string>().Concat(earlier).Distinct(StringComparer.Ordinal).Where(p => SnapshotFile.IsJson(p, () => File.OpenRead(p)))
            .ToDictionary(p => p, p => Task.Run(() => JsonSnapshot.Read(p, () => File.OpenRead(p))), StringComparer.Ordinal),
        options);

    /// <summary>Waits for a file to be read.</summary>
    /// <param name="path">The file.</param>
    /// <param name="likely">The organisation that it is of, where it does not say; null when nothing tells.</param>
    public SnapshotResult Of(string path, string? likely) => Of(path, _options with { LikelyOrganisation = likely });

    /// <summary>Waits for a file that another is compared with: the day that was given is not its own, and the mapping need not be for it.</summary>
    /// <param name="path">The file.</param>
    /// <param name="likely">The organisation that it is of, where it does not say; null when nothing tells.</param>
    public SnapshotResult OfEarlier(string path, string? likely) => Of(path, _options with { LikelyOrganisation = likely, AsOf = null });

    private SnapshotResult Of(string path, ImportOptions options)
    {
        if (!_reading.TryGetValue(path, out var reading))
        {
            reading = Task.FromResult(SnapshotFile.Read(path, () => File.OpenRead(path), options));
            _reading.Add(path, reading);
        }

        return reading.GetAwaiter().GetResult();
    }
}
