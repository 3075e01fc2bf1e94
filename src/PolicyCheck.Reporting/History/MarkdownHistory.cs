using System.Globalization;
using PolicyCheck.Comparison;
using PolicyCheck.Evaluation;
using PolicyCheck.Reporting.Changes;
using PolicyCheck.Reporting.Markdown;

namespace PolicyCheck.Reporting.History;

/// <summary>How things came to be as they are: the figures of each inventory, and what differs from the one before; nothing where there is none.</summary>
internal sealed class MarkdownHistory(MarkdownPage page, ReportWords words)
{
    /// <summary>Inventories side by side in the tables of units and rules.</summary>
    private const int DaysAcross = 4;

    /// <summary>The figures of each inventory, for the summary.</summary>
    public void Figures(Report report)
    {
        if (report.History is not { } history)
        {
            return;
        }

        page.Heading(3, words[HistoryTerms.Heading]);
        page.Paragraph(words[HistoryTerms.Intro]);
        Snapshots(history, ReportWords.ShownIn(report));
        page.Block(page.Strong(words.Format(HistoryTerms.SinceThen, ReportWords.Day(history.Previous), history.Changes.ShortSummary)));
    }

    /// <summary>What differs from the inventory before.</summary>
    public void Changes(Report report)
    {
        if (report.History is not { } history)
        {
            return;
        }

        page.Heading(2, words.Format(HistoryTerms.ChangesSince, ReportWords.Day(history.Previous)));
        var changes = new MarkdownChanges(page, new ChangeWords(words.Language), words);
        foreach (var kind in Enum.GetValues<FindingChangeKind>().Where(k => k != FindingChangeKind.Persisting))
        {
            changes.Findings(history.Changes, kind, 3, isFolded: kind is FindingChangeKind.Resolved or FindingChangeKind.New);
        }

        changes.Accounts(history.Changes, 3);
        changes.Drift(history.Changes, 3);
        Folded(history, HistoryTerms.UnitTrend, [words[ReportTerms.Department], words[ReportTerms.Unit]], history.Units.Select(u => (new[] { u.Department, u.Unit }, u.Figures)));
        Folded(
            history, HistoryTerms.RuleTrend, [words[ReportTerms.Rule], words[ReportTerms.Requirement]],
            history.Rules.Where(r => r.Figures.Any(f => f!.Counts.Judged > 0)).Select(r => (new[] { r.Rule.Id, r.Rule.Title }, r.Figures)));
    }

    private void Snapshots(ReportHistory history, IReadOnlyList<Verdict> shown)
    {
        var columns = CountColumns.Of([.. shown.Union(ReportWords.ByWeight.Where(v => history.Snapshots.Any(s => s.Figures.Counts[v] > 0)))], withOverdue: true);
        page.Table(
            [words[HistoryTerms.Day], words[ReportTerms.Accounts], .. columns.Select(c => words[c.Heading]), words[ReportTerms.ShareMet]],
            history.Snapshots.Select(s => (IReadOnlyList<string>)
            [
                ReportWords.Day(s.AsOf), Number(s.Accounts), .. columns.Select(c => Number(c.Of(s.Figures.Counts, s.Figures.Overdue))), Met(s.Figures),
            ]),
            1..);
    }

    private void Folded(ReportHistory history, ReportTerm heading, string[] headings, IEnumerable<(string[] Names, IReadOnlyList<HistoryFigures?> Figures)> rows)
    {
        var skipped = Math.Max(0, history.Snapshots.Count - DaysAcross);
        var days = history.Snapshots.Skip(skipped).Select(s => ReportWords.Day(s.AsOf)).ToList();
        var all = rows.ToList();
        page.Folded(words[heading], () =>
        {
            if (skipped > 0)
            {
                page.Paragraph(words.Format(HistoryTerms.OlderLeftOut, DaysAcross, history.Snapshots.Count));
            }

            page.Table(
                [.. headings, .. days.Select(d => words.Format(HistoryTerms.GapsOn, d)), .. days.Select(d => words.Format(HistoryTerms.MetOn, d))],
                all.Take(MarkdownSections.MaxRows).Select(r => (IReadOnlyList<string>)
                [
                    .. r.Names, .. r.Figures.Skip(skipped).Select(f => f is null ? "" : Number(f.Counts[Verdict.Gap])), .. r.Figures.Skip(skipped).Select(f => f is null ? "" : Met(f)),
                ]),
                2..);
            if (all.Count > MarkdownSections.MaxRows)
            {
                page.Paragraph(words.Format(ReportTerms.More, all.Count - MarkdownSections.MaxRows));
            }
        });
    }

    private static string Met(HistoryFigures figures) => figures.Counts.PercentMet is { } percent ? $"{Number(percent)} %" : "–";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
