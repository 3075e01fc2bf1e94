using PolicyCheck.Diagnostics;
using PolicyCheck.Model;
using PolicyCheck.Reporting.History;

namespace PolicyCheck.Reporting;

/// <summary>What a report needs besides the answers.</summary>
/// <param name="Language">Language of its fixed words; messages stay in the language of their policy.</param>
/// <param name="ToolVersion">Version of the program.</param>
/// <param name="SnapshotPath">The inventory's file as the reader knows it; it stands in the report as it is given here.</param>
/// <param name="DataNotes">What was found wrong with the inventory when it was read.</param>
/// <param name="Notices">
/// Sentences that only the caller can say, e.g. that a policy was not loaded. What is empty among the evaluated policies
/// (a policy without accounts, a rule that applied to nothing) the report says by itself.
/// </param>
public sealed record ReportOptions(
    Language Language,
    string ToolVersion,
    string SnapshotPath,
    IReadOnlyList<Diagnostic> DataNotes,
    IReadOnlyList<string> Notices)
{
    /// <summary>Earlier runs; null when there are none, or nobody asks.</summary>
    public ReportPast? Past { get; init; }
}
