using System.Globalization;
using PolicyCheck.Evaluation;

namespace PolicyCheck.Reporting.Html.Sections;

/// <summary>
/// The form above the work list. It is hidden until the script shows it, since without the script it would do nothing. Rows and
/// choices are matched by numbers, so that no text of an inventory decides anything.
/// </summary>
internal sealed class WorkListFilter(SectionContext context, IReadOnlyList<ReportFinding> findings)
{
    private readonly List<(string Department, string Unit)> _units =
        [.. findings.Select(f => (f.Department, f.Unit)).Distinct().OrderBy(u => u.Unit, SwedishOrder.Instance).ThenBy(u => u.Department, SwedishOrder.Instance)];

    private readonly List<ReportRule> _rules = [.. context.Report.Rules.Where(findings.Select(f => f.Rule).ToHashSet<ReportRule>(ReferenceEqualityComparer.Instance).Contains)];

    private readonly List<Verdict> _verdicts = [.. ReportWords.ByWeight.Where(findings.Select(f => f.Verdict).ToHashSet().Contains)];

    private readonly HtmlPage _page = context.Page;

    public void Write()
    {
        _page.In("form", () =>
        {
            _page.Heading(3, context.T(HtmlTerms.FilterHeading), "filter-heading");
            _page.In("div", () =>
            {
                Choice("unit", ReportTerms.Unit, _units.Select(u => u.Unit == u.Department ? u.Unit : $"{u.Unit}, {u.Department}"));
                Choice("rule", ReportTerms.Rule, _rules.Select(r => $"{r.Id} {r.Title}"));
                Choice("verdict", ReportTerms.Assessment, _verdicts.Select(context.Words.SignAndLabel));
                Field("text", HtmlTerms.Text, () => _page.Void("input", ("type", "search"), ("id", "filter-text"), ("autocomplete", "off")));
            }, ("class", "fields"));
            _page.In("p", () => _page.Element("button", context.T(HtmlTerms.ShowAll), ("type", "reset")));
            _page.Paragraph(context.T(HtmlTerms.SortHint), "more");
        }, ("id", "filter"), ("aria-labelledby", "filter-heading"), ("hidden", "hidden"));
        _page.Element("p", "", ("id", "filter-status"), ("role", "status"), ("data-words", context.T(HtmlTerms.RowsShown)));
    }

    /// <summary>What the script compares with the choices.</summary>
    public (string, string?)[] DataOf(ReportFinding finding) =>
    [
        ("data-unit", Number(_units.IndexOf((finding.Department, finding.Unit)))),
        ("data-rule", Number(_rules.FindIndex(r => ReferenceEquals(r, finding.Rule)))),
        ("data-verdict", Number(_verdicts.IndexOf(finding.Verdict))),
    ];

    private void Choice(string name, ReportTerm label, IEnumerable<string> choices) => Field(name, label, () => _page.In("select", () =>
    {
        _page.Element("option", context.T(HtmlTerms.All), ("value", ""));
        foreach (var (choice, i) in choices.Select((c, i) => (c, i)))
        {
            _page.Element("option", choice, ("value", Number(i)));
        }
    }, ("id", "filter-" + name)));

    private void Field(string name, ReportTerm label, Action control) => _page.In("div", () =>
    {
        _page.Element("label", context.T(label), ("for", "filter-" + name));
        control();
    });

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
