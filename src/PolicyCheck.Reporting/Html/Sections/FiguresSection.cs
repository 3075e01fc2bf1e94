using System.Globalization;
using PolicyCheck.Evaluation;

namespace PolicyCheck.Reporting.Html.Sections;

/// <summary>A few large numbers: what to act on, what is not known, and the share that is met.</summary>
internal sealed class FiguresSection() : HtmlSection("figures", HtmlTerms.KeyFigures)
{
    private static readonly Verdict[] Told = [Verdict.Gap, Verdict.AttestationDue, Verdict.Advisory, Verdict.Pending, Verdict.Unknown, Verdict.Waived];

    public override void Write(SectionContext context)
    {
        context.Page.In("dl", () =>
        {
            foreach (var verdict in Told.Where(context.Shown.Contains))
            {
                var overdue = verdict == Verdict.Gap && context.Report.Overdue > 0 ? context.Words.Format(HtmlTerms.ThereofOverdue, context.Report.Overdue) : null;
                Figure(context.Page, context.Words.SignAndLabel(verdict), Number(context.Report.Counts[verdict]), overdue, Bars.ClassOf(verdict));
            }

            var counts = context.Report.Counts;
            var judged = counts.Judged == 0 ? context.T(HtmlTerms.NotJudged) : context.Words.Format(HtmlTerms.OfJudged, counts[Verdict.Pass], counts.Judged);
            Figure(context.Page, context.T(ReportTerms.ShareMet), CountCells.ShareText(counts), judged, Bars.ClassOf(Verdict.Pass));
        }, ("class", "figures"));
        if (context.Report.Findings.Count == 0 && context.Report.Counts.Judged > 0)
        {
            context.Page.Paragraph(context.T(ReportTerms.NoFindings));
        }
    }

    private static void Figure(HtmlPage page, string label, string number, string? detail, string style) => page.In("div", () =>
    {
        page.Element("dt", label);
        page.Element("dd", number, ("class", "figure"));
        if (detail is not null)
        {
            page.Element("dd", detail);
        }
    }, ("class", style));

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
