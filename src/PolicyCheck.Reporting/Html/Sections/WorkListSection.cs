using System.Globalization;

namespace PolicyCheck.Reporting.Html.Sections;

/// <summary>A row a finding. The script filters and sorts it; without the script it stands whole, in order of urgency.</summary>
internal sealed class WorkListSection() : HtmlSection("work", HtmlTerms.WorkList)
{
    private const int RowHeading = 4;

    public override void Write(SectionContext context)
    {
        var (report, words) = (context.Report, context.Words);
        if (report.Findings.Count == 0)
        {
            context.Page.Paragraph(words[report.Counts.Judged > 0 ? ReportTerms.NoFindings : ReportTerms.NothingJudged]);
            return;
        }

        var shown = report.Findings.Take(MaxRows).ToList();
        var filter = new WorkListFilter(context, shown);
        var cells = new FindingCells(context);
        filter.Write();
        new HtmlTable(context.Page, "work-table", words[HtmlTerms.WorkListCaption], Columns(words), RowHeading).Write(
            shown.Select((f, i) => new HtmlRow(
                [
                    Verdicts.Cell(context, f.Verdict),
                    new(words.Severity(f.Severity), SortKey: ((int)f.Severity).ToString(CultureInfo.InvariantCulture)),
                    cells.Due(f), cells.Rule(f), cells.Subject(f), cells.Seen(f), cells.Remedy(f),
                ],
                [.. filter.DataOf(f), ("data-place", i.ToString(CultureInfo.InvariantCulture))])));
        TellRest(context, report.Findings.Count);
    }

    private static HtmlColumn[] Columns(ReportWords words) =>
    [
        new(words[ReportTerms.Assessment], "assessment"), new(words[ReportTerms.Priority], "priority"), new(words[ReportTerms.Due], "day"),
        new(words[ReportTerms.Rule], "rule"), new(words[ReportTerms.Regarding], "subject"), new(words[ReportTerms.Seen]), new(words[ReportTerms.Remedy], "remedy"),
    ];
}
