using PolicyCheck.Inventory;

namespace PolicyCheck.Cli;

/// <summary>Inventories that are being read while the policies are.</summary>
internal sealed class Inventories
{
    private readonly Dictionary<string, Task<SnapshotResult>> _reading;

    private Inventories(Dictionary<string, Task<SnapshotResult>> reading) => _reading = reading;

    /// <summary>Begins to read the files; those that are null are none.</summary>
    public static Inventories Begin(IEnumerable<string?> paths) =>
        new(paths.OfType<string>().Distinct(StringComparer.Ordinal).ToDictionary(p => p, p => Task.Run(() => JsonSnapshot.Read(p, () => File.OpenRead(p))), StringComparer.Ordinal));

    /// <summary>Waits for a file to be read.</summary>
    public SnapshotResult Of(string path) => _reading[path].GetAwaiter().GetResult();
}
