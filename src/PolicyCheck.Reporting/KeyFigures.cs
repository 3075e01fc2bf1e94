using PolicyCheck.Evaluation;

namespace PolicyCheck.Reporting;

/// <summary>How it goes, in five figures.</summary>
/// <param name="Gaps">Gaps that nobody has excepted.</param>
/// <param name="Overdue">Those of them whose day has passed.</param>
/// <param name="DueSoon">Gaps, attestations, recommendations and what is pending with a last day within <see cref="SoonDays"/> days.</param>
/// <param name="PercentMet">Whole percents of the judged answers that are met; null when nothing was judged.</param>
/// <param name="NotAssessed">Answers that could not be judged.</param>
public sealed record KeyFigures(int Gaps, int Overdue, int DueSoon, int? PercentMet, int NotAssessed)
{
    /// <summary>What is due within so many days is due soon.</summary>
    public const int SoonDays = 30;

    internal static KeyFigures Of(Report report) => new(
        report.Counts[Verdict.Gap],
        report.Overdue,
        report.Findings.Count(f => f.Verdict != Verdict.Unknown && f.DueOn is { } day && day.DayNumber - report.AsOf.DayNumber is >= 0 and <= SoonDays),
        report.Counts.PercentMet,
        report.Counts[Verdict.Unknown]);
}
