using System.Globalization;
using PolicyCheck.Comparison;
using PolicyCheck.Reporting.Markdown;

namespace PolicyCheck.Reporting.Changes;

/// <summary>The parts of a page that tell what differs between two inventories.</summary>
internal sealed class MarkdownChanges(MarkdownPage page, ChangeWords words, ReportWords reportWords)
{
    /// <summary>Rows that stand open on the page; longer tables are folded.</summary>
    private const int MostOpen = 20;

    private const int MostIds = 40;

    /// <summary>The accounts that something happened to, and folded those with other values.</summary>
    public void Accounts(ChangeReport report, int level)
    {
        var happened = report.Accounts.Where(a => a.Events.Count > 0).ToList();
        var others = report.Accounts.Where(a => a.Fields.Count > 0).ToList();
        var lists = words.Lists(report, MostIds);
        if (happened.Count + others.Count > 0)
        {
            page.Heading(level, words[ChangeTerms.Accounts]);
        }

        if (happened.Count > 0)
        {
            Table(
                [words[ReportTerms.Account], words[ReportTerms.Unit], words[ChangeTerms.Happened]],
                happened.ConvertAll(a => new[] { a.Who, a.Unit, string.Join("; ", a.EventTexts) }),
                $"{words[ChangeTerms.Accounts]} ({Number(happened.Count)})");
        }

        if (others.Count > 0)
        {
            page.Folded($"{words[ChangeTerms.OtherValues]} ({Number(others.Count)})", () => Rows(
                [words[ReportTerms.Account], words[ChangeTerms.OtherValues]], others.ConvertAll(a => new[] { a.Who, string.Join("; ", a.FieldTexts) })));
        }

        if (lists.Count > 0)
        {
            page.Heading(level, words[ChangeTerms.UnitsAndPersons]);
            page.Bullets(lists.Select(page.Escape));
        }
    }

    /// <summary>What the inventories keep differently.</summary>
    public void Drift(ChangeReport report, int level)
    {
        if (report.Drift.Count > 0)
        {
            page.Heading(level, words[ChangeTerms.Keeps]);
            page.Bullets(report.Drift.Select(d => page.Escape(d.Text)));
        }
    }

    /// <summary>The findings of a kind with what caused it.</summary>
    public void Findings(ChangeReport report, FindingChangeKind kind, int level, bool isFolded)
    {
        var findings = report.Of(kind).ToList();
        if (findings.Count == 0)
        {
            return;
        }

        var heading = $"{words[ChangeTerms.Heading(kind)]} ({Number(findings.Count)})";
        string[] headings = [words[ReportTerms.Rule], words[ReportTerms.Regarding], words[ChangeTerms.Before], words[ChangeTerms.Now], words[ChangeTerms.Since], words[ChangeTerms.Cause]];
        var rows = findings.ConvertAll(f => new[] { f.Rule, f.Who, words.Verdict(f.Before), words.Verdict(f.After), ReportWords.Day(f.Since), f.CauseText });
        if (isFolded)
        {
            page.Folded(heading, () => Rows(headings, rows));
            return;
        }

        page.Heading(level, heading);
        Table(headings, rows, heading);
    }

    /// <summary>What cannot, or could not, be judged for want of something that is not kept.</summary>
    public void NotKept(ChangeReport report, int level)
    {
        if (report.NotKept.Count > 0)
        {
            page.Heading(level, words[ChangeTerms.NotKeptHeading]);
            page.Bullets(report.NotKept.Select(line => page.Escape($"{line.Text}.")));
        }
    }

    private void Table(IReadOnlyList<string> headings, List<string[]> rows, string summary)
    {
        if (rows.Count > MostOpen)
        {
            page.Folded(summary, () => Rows(headings, rows));
        }
        else
        {
            Rows(headings, rows);
        }
    }

    private void Rows(IReadOnlyList<string> headings, List<string[]> rows)
    {
        page.Table(headings, rows.Take(MarkdownSections.MaxRows));
        if (rows.Count > MarkdownSections.MaxRows)
        {
            page.Paragraph(reportWords.Format(ChangeTerms.MoreRows, rows.Count - MarkdownSections.MaxRows));
        }
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
