namespace PolicyCheck.Reporting.Html.Sections;

/// <summary>Which guidelines and which inventory the figures come from, and what the words mean.</summary>
internal sealed class AboutSection() : HtmlSection("about", ReportTerms.About)
{
    private const string None = "–";

    public override void Write(SectionContext context)
    {
        var (page, words, report) = (context.Page, context.Words, context.Report);
        if (report.Policies.Count > 0)
        {
            page.Heading(3, words[ReportTerms.PoliciesHeading]);
            Policies(context);
        }

        page.Heading(3, words[HtmlTerms.OriginCaption]);
        Table(context, "origin-table", HtmlTerms.OriginCaption, ReportTerms.Detail, ReportTerms.Value)
            .Write(words.Origin(report).Select(o => new HtmlRow([o.Label, o.Text])));
        page.Heading(3, words[HtmlTerms.MeaningsCaption]);
        Table(context, "meanings-table", HtmlTerms.MeaningsCaption, ReportTerms.Assessment, ReportTerms.Meaning)
            .Write(context.Shown.Select(v => new HtmlRow([Verdicts.Cell(context, v), words[ReportTerms.MeaningOf(v)]])));
    }

    private static void Policies(SectionContext context)
    {
        var words = context.Words;
        var table = new HtmlTable(context.Page, "policies-table", words[ReportTerms.PoliciesHeading],
        [
            new(words[ReportTerms.Policy]), new(words[ReportTerms.PolicyName]), new(words[ReportTerms.File]), new(words[ReportTerms.Source]), new(words[ReportTerms.Version]),
            HtmlColumn.Number(words[ReportTerms.Rules]), HtmlColumn.Number(words[ReportTerms.InScope]),
            new(words[ReportTerms.Decided], "day"), new(words[ReportTerms.Effective], "day"), new(words[ReportTerms.ValidTo], "day"),
        ], isTitled: true);
        table.Write(context.Report.Policies.Select(p => new HtmlRow(
        [
            p.Id, p.Title, p.File, p.Source ?? None, p.Version, HtmlCell.Of(p.RuleCount), HtmlCell.Of(p.AccountsInScope),
            Day(p.DecidedOn), Day(p.EffectiveFrom), Day(p.ValidTo),
        ])));
    }

    private static HtmlTable Table(SectionContext context, string id, ReportTerm caption, ReportTerm first, ReportTerm second) =>
        new(context.Page, id, context.T(caption), [new(context.T(first)), new(context.T(second))], isTitled: true);

    private static string Day(DateOnly? day) => day is null ? None : ReportWords.Day(day);
}
