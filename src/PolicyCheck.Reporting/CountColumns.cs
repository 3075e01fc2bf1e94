using PolicyCheck.Evaluation;

namespace PolicyCheck.Reporting;

/// <summary>A column of counts beside units or rules.</summary>
/// <param name="Heading">Its heading in words.</param>
/// <param name="Verdict">The verdict that it counts; null for the gaps that are overdue.</param>
internal sealed record CountColumn(ReportTerm Heading, Verdict? Verdict)
{
    /// <summary>The number in it.</summary>
    public int Of(VerdictCounts counts, int overdue) => Verdict is { } verdict ? counts[verdict] : overdue;
}

/// <summary>The columns of counts in their order, the same in every format.</summary>
internal static class CountColumns
{
    private static readonly CountColumn[] All =
    [
        new(ReportTerms.Gaps, Verdict.Gap),
        new(ReportTerms.ThereofOverdue, null),
        new(ReportTerms.Attestations, Verdict.AttestationDue),
        new(ReportTerms.Advisories, Verdict.Advisory),
        new(ReportTerms.Pending, Verdict.Pending),
        new(ReportTerms.Unknown, Verdict.Unknown),
        new(ReportTerms.WaivedShort, Verdict.Waived),
        new(ReportTerms.Met, Verdict.Pass),
    ];

    /// <summary>The columns for the verdicts that a report shows.</summary>
    public static IReadOnlyList<CountColumn> Of(IReadOnlyList<Verdict> shown, bool withOverdue) =>
        [.. All.Where(c => c.Verdict is { } verdict ? shown.Contains(verdict) : withOverdue)];
}
