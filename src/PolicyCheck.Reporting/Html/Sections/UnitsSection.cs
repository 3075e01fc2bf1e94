namespace PolicyCheck.Reporting.Html.Sections;

/// <summary>The answers of each unit, as figures and as a bar.</summary>
internal sealed class UnitsSection() : HtmlSection("units", ReportTerms.ByUnit)
{
    public override void Write(SectionContext context)
    {
        var (page, words, units) = (context.Page, context.Words, context.Report.Units);
        if (units.Count == 0)
        {
            page.Paragraph(words[HtmlTerms.NothingInUnits]);
            return;
        }

        page.Paragraph(words[HtmlTerms.DistributionNote]);
        var counts = new CountCells(context, withOverdue: true);
        var table = new HtmlTable(page, "units-table", words[HtmlTerms.UnitsCaption],
        [
            new(words[ReportTerms.Unit]), new(words[ReportTerms.Department]), HtmlColumn.Number(words[ReportTerms.Accounts]),
            .. counts.Headings, new(words[HtmlTerms.Distribution], "bar"),
        ]);
        table.Write(units.Take(MaxRows).Select(u => new HtmlRow(
        [
            u.Unit, u.Department, HtmlCell.Of(u.Accounts), .. counts.Of(u.Counts, u.Overdue), HtmlCell.Of(() => Bars.Stacked(context, u.Counts)),
        ])));
        TellRest(context, units.Count);
    }
}
