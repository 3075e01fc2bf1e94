using PolicyCheck.Comparison;
using PolicyCheck.Evaluation;
using PolicyCheck.Reporting.Changes;

namespace PolicyCheck.Reporting.History;

/// <summary>How things came to be as they are: every inventory of a folder, judged by today's policies on its own day.</summary>
/// <param name="Snapshots">The inventories, the oldest first; the last is the one that is reported.</param>
/// <param name="Units">Units by department and name; those that are there no more among them.</param>
/// <param name="Rules">The rules in the order of the policies.</param>
/// <param name="Changes">What differs between the last inventory and the one before it.</param>
public sealed record ReportHistory(
    IReadOnlyList<HistoryPoint> Snapshots, IReadOnlyList<HistoryUnit> Units, IReadOnlyList<HistoryRule> Rules, ChangeReport Changes)
{
    /// <summary>The day of the inventory before the one that is reported.</summary>
    public DateOnly Previous => Snapshots[^2].AsOf;
}

/// <summary>One inventory and what came of it.</summary>
/// <param name="AsOf">The day on which it is judged.</param>
/// <param name="Path">Its file.</param>
/// <param name="Accounts">Accounts that it lists.</param>
/// <param name="Figures">Its answers.</param>
public sealed record HistoryPoint(DateOnly AsOf, string Path, int Accounts, HistoryFigures Figures);

/// <summary>Figures of one day.</summary>
/// <param name="Counts">Answers by verdict.</param>
/// <param name="Overdue">Gaps whose day had passed.</param>
public sealed record HistoryFigures(VerdictCounts Counts, int Overdue);

/// <summary>A unit through time.</summary>
/// <param name="Id">Its id; null for the organisation as a whole and for what belongs to no known unit.</param>
/// <param name="IsOrganisation">True for the organisation as a whole.</param>
/// <param name="Department">Name of its department.</param>
/// <param name="Unit">Its name.</param>
/// <param name="Figures">In the order of the inventories; null where it had neither accounts nor answers.</param>
public sealed record HistoryUnit(string? Id, bool IsOrganisation, string Department, string Unit, IReadOnlyList<HistoryFigures?> Figures);

/// <summary>A rule through time.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Figures">In the order of the inventories.</param>
public sealed record HistoryRule(ReportRule Rule, IReadOnlyList<HistoryFigures?> Figures);

/// <summary>What became of an answer since the inventory before.</summary>
/// <param name="Kind">What.</param>
/// <param name="Since">First day of the unbroken row of inventories in which it is a finding; null when it is none.</param>
/// <param name="Cause">Why it is another answer; null when it is the same.</param>
/// <param name="CauseText">The same in words; empty when it is the same.</param>
public sealed record ReportChange(FindingChangeKind Kind, DateOnly? Since, ChangeCause? Cause, string CauseText);

/// <summary>An earlier inventory and what today's policies answer about it on its own day.</summary>
/// <param name="Path">Its file.</param>
/// <param name="Result">All answers.</param>
public sealed record PastRun(string Path, EvaluationResult Result);

/// <summary>What a report needs to tell how things came to be as they are.</summary>
/// <param name="Runs">Earlier runs with the same policies, the oldest first; at least one.</param>
/// <param name="Comparison">The last of them compared with the run that is reported.</param>
/// <param name="Since">Since when findings have been there, over all of them and the run that is reported.</param>
public sealed record ReportPast(IReadOnlyList<PastRun> Runs, SnapshotComparison Comparison, FindingHistory Since);
