using PolicyCheck.Comparison;
using PolicyCheck.Reporting.Markdown;

namespace PolicyCheck.Reporting.Changes;

/// <summary>What differs between two inventories as a Markdown page.</summary>
public static class ChangesMarkdown
{
    /// <summary>The page; the same for the same comparison.</summary>
    public static string Write(ChangeReport report)
    {
        var (words, changes) = (new ReportWords(report.Language), new ChangeWords(report.Language));
        var page = new MarkdownPage(words);
        var parts = new MarkdownChanges(page, changes, words);
        page.Heading(1, words.Format(ChangeTerms.Title, report.OrganisationName, ReportWords.Day(report.Old.AsOf), ReportWords.Day(report.New.AsOf)));
        page.Block(page.Strong(report.Summary + "."));
        page.Bullets(new[] { (ChangeTerms.First, report.Old), (ChangeTerms.Second, report.New) }
            .Select(s => page.Escape(words.Format(s.Item1, s.Item2.Path, ReportWords.Day(s.Item2.AsOf), words.Count(ReportTerms.AccountCount, s.Item2.Accounts)))));
        if (report.Findings.Count + report.Accounts.Count + report.Drift.Count == 0)
        {
            page.Paragraph(words[ChangeTerms.NoChanges]);
        }

        foreach (var kind in Enum.GetValues<FindingChangeKind>())
        {
            parts.Findings(report, kind, 2, isFolded: kind == FindingChangeKind.Persisting);
        }

        parts.NotKept(report, 2);
        parts.Accounts(report, 2);
        parts.Drift(report, 2);
        return page.ToString();
    }
}
