using PolicyCheck.Diagnostics;
using PolicyCheck.Model;

namespace PolicyCheck.Inventory;

/// <summary>What came of reading a snapshot.</summary>
/// <param name="Snapshot">The snapshot with its references resolved; null when there is an error.</param>
/// <param name="Diagnostics">Everything found, in the order of the file.</param>
public sealed record SnapshotResult(Snapshot? Snapshot, IReadOnlyList<Diagnostic> Diagnostics);
