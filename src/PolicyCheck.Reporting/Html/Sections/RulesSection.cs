using PolicyCheck.Evaluation;

namespace PolicyCheck.Reporting.Html.Sections;

/// <summary>The rules with what came of each.</summary>
internal sealed class RulesSection() : HtmlSection("rules", ReportTerms.ByRule)
{
    public override void Write(SectionContext context)
    {
        var (page, words, rules) = (context.Page, context.Words, context.Report.Rules);
        page.Paragraph(words[ReportTerms.HowToRead]);
        if (rules.Count == 0)
        {
            page.Paragraph(words[HtmlTerms.NoRuleAsked]);
            return;
        }

        var counts = new CountCells(context, withOverdue: false);
        var table = new HtmlTable(page, "rules-table", words[HtmlTerms.RulesCaption],
            [new(words[ReportTerms.Rule]), new(words[ReportTerms.Requirement]), .. counts.Headings, HtmlColumn.Number(words.SignAndShort(Verdict.NotApplicable))]);
        table.Write(rules.Take(MaxRows).Select(r => new HtmlRow(
            [words.RuleAndClauses(r), Requirement(context, r), .. counts.Of(r.Counts), HtmlCell.Of(r.Counts[Verdict.NotApplicable])])));
        TellRest(context, rules.Count);
    }

    private static HtmlCell Requirement(SectionContext context, ReportRule rule) => HtmlCell.Of(() =>
    {
        context.Page.Element("span", rule.Title);
        if (context.Words.Remark(rule) is { } remark)
        {
            context.Page.Element("div", remark, ("class", "more"));
        }
    });
}
