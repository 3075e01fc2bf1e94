using PolicyCheck.Evaluation;

namespace PolicyCheck.Reporting.Html.Sections;

/// <summary>The cells of a finding that say more than one thing.</summary>
internal sealed class FindingCells(SectionContext context)
{
    private readonly HtmlPage _page = context.Page;
    private readonly ReportWords _words = context.Words;

    /// <summary>What has no day stands last when sorted.</summary>
    public HtmlCell Due(ReportFinding finding) => HtmlCell.Of(
        () =>
        {
            _page.Element("span", ReportWords.Day(finding.DueOn), ("class", "nowrap"));
            Small(_words.PassedMark(finding), "late");
        },
        finding.DueOn is { } day ? ReportWords.Day(day) : "9999");

    public HtmlCell Rule(ReportFinding finding) => HtmlCell.Of(
        () =>
        {
            _page.Element("span", _words.RuleAndClauses(finding.Rule), ("class", "id"));
            Small(finding.Rule.Title);
        },
        finding.Rule.Id);

    public HtmlCell Subject(ReportFinding finding) => HtmlCell.Of(
        () =>
        {
            var who = ReportWords.Who(finding);
            if (finding.Page is { } page)
            {
                _page.Element("a", who, ("href", page.AbsoluteUri), ("rel", "noreferrer noopener external"));
            }
            else
            {
                _page.Element("span", who);
            }

            Small(finding.Unit == finding.Department ? finding.Unit : $"{finding.Unit}, {finding.Department}");
        },
        PlainText.Clean(ReportWords.Who(finding)));

    /// <summary>For missing data and attestations the message tells all there was to see.</summary>
    public HtmlCell Seen(ReportFinding finding) => HtmlCell.Of(() =>
    {
        _page.Element("span", finding.Message);
        Small(finding.Verdict is Verdict.Unknown or Verdict.AttestationDue ? "" : ReportWords.Observed(finding));
    });

    public HtmlCell Remedy(ReportFinding finding) => HtmlCell.Of(() =>
    {
        _page.Element("span", _words.Remedy(finding) ?? "–");
        Small(ReportWords.Responsible(finding) is { Length: > 0 } who ? $"{_words[ReportTerms.Responsible]}: {who}" : "");
    });

    private void Small(string text, string style = "more")
    {
        if (text.Length > 0)
        {
            _page.Element("div", text, ("class", style));
        }
    }
}
