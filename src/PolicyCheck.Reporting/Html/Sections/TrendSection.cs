using PolicyCheck.Reporting.History;

namespace PolicyCheck.Reporting.Html.Sections;

/// <summary>The answers of each inventory, the latest last, and in a sentence what differs from the one before.</summary>
internal sealed class TrendSection() : HtmlSection("trend", HistoryTerms.Heading)
{
    public override bool IsShownIn(Report report) => report.History is not null;

    public override void Write(SectionContext context)
    {
        var (page, words, history) = (context.Page, context.Words, context.Report.History!);
        page.Paragraph(words[HistoryTerms.Intro]);
        page.Paragraph(words.Format(HistoryTerms.SinceThen, ReportWords.Day(history.Previous), history.Changes.ShortSummary));
        var counts = new CountCells(context, withOverdue: true);
        var table = new HtmlTable(page, "trend-table", words[HistoryTerms.ChartTitle],
        [
            new(words[HistoryTerms.Day]), HtmlColumn.Number(words[ReportTerms.Accounts]), .. counts.Headings, new(words[HtmlTerms.Distribution], "bar"),
        ]);
        table.Write(history.Snapshots.TakeLast(MaxRows).Select(s => new HtmlRow(
        [
            ReportWords.Day(s.AsOf), HtmlCell.Of(s.Accounts), .. counts.Of(s.Figures.Counts, s.Figures.Overdue), HtmlCell.Of(() => Bars.Stacked(context, s.Figures.Counts)),
        ])));
    }
}
