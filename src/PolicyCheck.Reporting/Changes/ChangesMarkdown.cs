using PolicyCheck.Comparison;
using PolicyCheck.Reporting.Markdown;

namespace PolicyCheck.Reporting.Changes;

/// <summary>What differs between two inventories, or between those of several organisations, as a Markdown page.</summary>
public static class ChangesMarkdown
{
    /// <summary>The page; the same for the same comparisons. Several begin with what they say together.</summary>
    /// <param name="reports">The comparisons, one an organisation, at least one.</param>
    public static string Write(IReadOnlyList<ChangeReport> reports)
    {
        var page = new MarkdownPage(new ReportWords(reports[0].Language));
        var level = 1;
        if (reports.Count > 1)
        {
            level = 2;
            page.Heading(1, new ReportWords(reports[0].Language)[ChangeTerms.TitleOfAll]);
            page.Block(page.Strong(ChangeReport.Headline(reports) + "."));
            page.Bullets(reports.Select(r => page.Escape($"{r.OrganisationName}: {ChangeReport.Headline([r])} ({r.Summary}).")));
        }

        foreach (var report in reports)
        {
            Write(page, report, level);
        }

        return page.ToString();
    }

    private static void Write(MarkdownPage page, ChangeReport report, int level)
    {
        var (words, changes) = (new ReportWords(report.Language), new ChangeWords(report.Language));
        var parts = new MarkdownChanges(page, changes, words);
        page.Heading(level, words.Format(ChangeTerms.Title, report.OrganisationName, ReportWords.Day(report.Old.AsOf), ReportWords.Day(report.New.AsOf)));
        page.Block(page.Strong($"{ChangeReport.Headline([report])}."));
        page.Paragraph($"{report.Summary}.");
        page.Bullets(new[] { (ChangeTerms.First, report.Old), (ChangeTerms.Second, report.New) }
            .Select(s => page.Escape(words.Format(s.Item1, s.Item2.Path, ReportWords.Day(s.Item2.AsOf), words.Count(ReportTerms.AccountCount, s.Item2.Accounts)))));
        if (report.Findings.Count + report.Accounts.Count + report.Drift.Count == 0)
        {
            page.Paragraph(words[ChangeTerms.NoChanges]);
        }

        foreach (var kind in Enum.GetValues<FindingChangeKind>())
        {
            parts.Findings(report, kind, level + 1, isFolded: kind == FindingChangeKind.Persisting);
        }

        parts.NotKept(report, level + 1);
        parts.Accounts(report, level + 1);
        parts.Drift(report, level + 1);
    }
}
