namespace PolicyCheck.Reporting.Html.Sections;

/// <summary>All answers by verdict, as a chart and as a table of the same figures.</summary>
internal sealed class VerdictsSection() : HtmlSection("verdicts", ReportTerms.ByVerdict)
{
    public override void Write(SectionContext context)
    {
        var (page, report) = (context.Page, context.Report);
        page.In("div", () =>
        {
            page.In("figure", () =>
            {
                Bars.Verdicts(context);
                page.Element("figcaption", context.T(HtmlTerms.VerdictChartNote));
            });
            Table(context);
        }, ("class", "beside"));
        if (report.NotAssessedAnswers > 0)
        {
            page.Paragraph(context.Words.Format(ReportTerms.UnknownSplit, report.Counts[Evaluation.Verdict.Unknown], report.NotAssessedAnswers));
        }
    }

    private static void Table(SectionContext context)
    {
        var (words, counts) = (context.Words, context.Report.Counts);
        var table = new HtmlTable(
            context.Page, "verdicts-table", context.T(HtmlTerms.VerdictChart), [new(words[ReportTerms.Assessment]), HtmlColumn.Number(words[ReportTerms.Answers])]);
        table.Write(
        [
            .. context.Shown.Select(v => new HtmlRow([Verdicts.Cell(context, v), HtmlCell.Of(counts[v])])),
            new HtmlRow([words[ReportTerms.Total], HtmlCell.Of(counts.Total)], ("class", "total")),
        ]);
    }
}
