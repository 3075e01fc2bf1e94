using PolicyCheck.Diagnostics;

namespace PolicyCheck.Tables;

/// <summary>What came of reading a file of tables.</summary>
/// <param name="Tables">The tables in the order of the file; null when there is an error.</param>
/// <param name="Diagnostics">Everything found.</param>
public sealed record TableFileResult(IReadOnlyList<Table>? Tables, IReadOnlyList<Diagnostic> Diagnostics);
