using System.Globalization;

namespace PolicyCheck.Reporting.Html;

/// <summary>The columns of counts beside units and rules, and the share that is met.</summary>
internal sealed class CountCells(SectionContext context, bool withOverdue)
{
    private readonly IReadOnlyList<CountColumn> _columns = CountColumns.Of(context.Shown, withOverdue);

    public IEnumerable<HtmlColumn> Headings =>
        _columns.Select(c => HtmlColumn.Number(c.Verdict is { } verdict ? context.Words.SignAndShort(verdict) : context.T(ReportTerms.OverdueShort)))
            .Append(HtmlColumn.Number(context.T(ReportTerms.ShareMet)));

    public IEnumerable<HtmlCell> Of(VerdictCounts counts, int overdue = 0) =>
        _columns.Select(c => HtmlCell.Of(c.Of(counts, overdue))).Append(Share(counts));

    public static string ShareText(VerdictCounts counts) => counts.PercentMet is { } percent ? string.Create(CultureInfo.InvariantCulture, $"{percent} %") : "–";

    /// <summary>In words, with a bar for the eye that hides from readers of text.</summary>
    private HtmlCell Share(VerdictCounts counts) => HtmlCell.Of(() =>
    {
        context.Page.Element("span", ShareText(counts));
        if (counts.PercentMet is { } percent)
        {
            Bars.Share(context.Page, percent);
        }
    });
}
