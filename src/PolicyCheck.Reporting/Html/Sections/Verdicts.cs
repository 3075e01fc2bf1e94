using System.Globalization;
using PolicyCheck.Evaluation;

namespace PolicyCheck.Reporting.Html.Sections;

/// <summary>A verdict in a cell: sign and word, and a colour for who sees it.</summary>
internal static class Verdicts
{
    public static HtmlCell Cell(SectionContext context, Verdict verdict) => HtmlCell.Of(
        () => context.Page.Element("span", context.Words.SignAndLabel(verdict), ("class", "verdict " + Bars.ClassOf(verdict))),
        Weight(verdict));

    /// <summary>Sorts the gravest first.</summary>
    private static string Weight(Verdict verdict) => ReportWords.ByWeight.TakeWhile(v => v != verdict).Count().ToString(CultureInfo.InvariantCulture);
}
