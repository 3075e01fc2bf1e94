using System.Globalization;
using PolicyCheck.Evaluation;

namespace PolicyCheck.Reporting.Html;

/// <summary>
/// Bars as SVG. Lengths are in percent of the space there is and heights in pixels, without a view box: so the words in a chart
/// keep their size however narrow the screen. Colours come from the style by the name of the verdict; the sign says it too.
/// </summary>
internal static class Bars
{
    private const int RowHeight = 52;

    /// <summary>The narrowest part of a bar, in percent, that has room for its sign.</summary>
    private const double RoomForSign = 8;

    /// <summary>The class of the style sheet that colours a verdict.</summary>
    public static string ClassOf(Verdict verdict) => "v-" + VerdictTerms.Word(verdict, Model.Language.English);

    /// <summary>One bar a verdict, its words above it.</summary>
    public static void Verdicts(SectionContext context)
    {
        var (page, words, counts) = (context.Page, context.Words, context.Report.Counts);
        var height = Number(context.Shown.Count * RowHeight);
        page.In("svg", () =>
        {
            page.Element("title", context.T(HtmlTerms.VerdictChart), ("id", "chart-title"));
            page.Element("desc", TextOf(context.Shown, counts, words), ("id", "chart-text"));
            for (var i = 0; i < context.Shown.Count; i++)
            {
                var (verdict, y) = (context.Shown[i], i * RowHeight);
                page.Element("text", $"{words.SignAndLabel(verdict)}: {Number(counts[verdict])}", ("x", "0"), ("y", Number(y + 20)));
                page.Void("rect", ("class", "track"), ("x", "0"), ("y", Number(y + 28)), ("width", "100%"), ("height", "14"));
                page.Void("rect", ("class", ClassOf(verdict)), ("x", "0"), ("y", Number(y + 28)), ("width", Percent(counts[verdict], counts.Total)), ("height", "14"));
            }
        }, ("role", "img"), ("aria-labelledby", "chart-title chart-text"), ("class", "chart"), ("width", "100%"), ("height", height));
    }

    /// <summary>The answers of one unit side by side, without those that do not apply.</summary>
    public static void Stacked(SectionContext context, VerdictCounts counts)
    {
        Verdict[] verdicts = [.. context.Shown.Where(v => v != Verdict.NotApplicable && counts[v] > 0)];
        var total = verdicts.Sum(v => counts[v]);
        if (total == 0)
        {
            context.Page.Element("span", "–");
            return;
        }

        context.Page.In("svg", () =>
        {
            var before = 0;
            foreach (var verdict in verdicts)
            {
                Part(context, verdict, before, counts[verdict], total);
                before += counts[verdict];
            }
        }, ("role", "img"), ("aria-label", TextOf(verdicts, counts, context.Words)), ("class", "stack"), ("width", "100%"), ("height", "24"));
    }

    /// <summary>A share as a bar beside its number.</summary>
    public static void Share(HtmlPage page, int percent) => page.In("svg", () =>
    {
        page.Void("rect", ("class", "track"), ("width", "100%"), ("height", "8"));
        page.Void("rect", ("class", ClassOf(Verdict.Pass)), ("width", Number(percent) + "%"), ("height", "8"));
    }, ("aria-hidden", "true"), ("class", "share"), ("width", "100%"), ("height", "8"));

    private static void Part(SectionContext context, Verdict verdict, int before, int count, int total)
    {
        context.Page.Void("rect", ("class", ClassOf(verdict)), ("x", Percent(before, total)), ("y", "0"), ("width", Percent(count, total)), ("height", "24"));
        if (100.0 * count / total >= RoomForSign)
        {
            context.Page.Element("text", ReportTerms.Sign(verdict), ("x", Percent((2 * before) + count, 2 * total)), ("y", "18"), ("text-anchor", "middle"));
        }
    }

    private static string TextOf(IEnumerable<Verdict> verdicts, VerdictCounts counts, ReportWords words) =>
        string.Join(", ", verdicts.Select(v => $"{words.Label(v)}: {Number(counts[v])}"));

    private static string Percent(int part, int whole) => (whole == 0 ? 0 : 100.0 * part / whole).ToString("0.###", CultureInfo.InvariantCulture) + "%";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
