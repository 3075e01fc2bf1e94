using PolicyCheck.Model;

namespace PolicyCheck.Reporting;

/// <summary>What to enter in the inventory first.</summary>
/// <param name="Lines">What is missing, the most useful first; only what settles answers by itself.</param>
/// <param name="Answers">Answers that are unknown for want of data that can be named.</param>
/// <param name="NeedMore">Those of them that more than one line would be needed for.</param>
public sealed record FillInPlan(IReadOnlyList<FillInLine> Lines, int Answers, int NeedMore)
{
    /// <summary>Nothing is missing.</summary>
    public static FillInPlan Nothing { get; } = new([], 0, 0);
}

/// <summary>A section or field, and the answers that it would settle.</summary>
/// <param name="Section">The section.</param>
/// <param name="Field">The field; null for a whole section and for what is derived.</param>
/// <param name="Name">What is derived, as the policy words it; empty for a section or field.</param>
/// <param name="Places">Cells, or records where there are no cells, that would have to be filled in for it.</param>
/// <param name="Cells">The empty cells, where the inventory is a table that has them.</param>
/// <param name="Owners">The accounts with their platforms, units and people whose records they are missing in; none for a whole section.</param>
/// <param name="Settles">Answers that would be settled: all for which nothing else is missing.</param>
/// <param name="Rules">The rules of these answers.</param>
public sealed record FillInLine(
    Section Section, FieldInfo? Field, string Name, int Places, IReadOnlyList<ValueOrigin> Cells, IReadOnlyList<string> Owners, int Settles, IReadOnlyList<ReportRule> Rules);
