using System.Globalization;
using PolicyCheck.Model;
using PolicyCheck.Policies;
using PolicyCheck.Reporting.Markdown;
using PolicyCheck.Syntax;

namespace PolicyCheck.Reporting.Coverage;

/// <summary>Clauses against rules, both ways, as a Markdown page.</summary>
public sealed class CoverageMarkdown
{
    private readonly Language _language;
    private readonly MarkdownPage _page;

    private CoverageMarkdown(Language language)
    {
        _language = language;
        _page = new MarkdownPage(new ReportWords(language));
    }

    /// <summary>The page; the same for the same policies.</summary>
    public static string Write(Policies.Coverage coverage, Language language)
    {
        var writer = new CoverageMarkdown(language);
        writer.Summary(coverage);
        foreach (var document in coverage.Documents)
        {
            writer.Document(document, coverage);
        }

        return writer._page.ToString();
    }

    private void Summary(Policies.Coverage coverage)
    {
        _page.Heading(1, T(CoverageTerms.Title));
        if (coverage.Documents.Count == 0)
        {
            _page.Paragraph(T(CoverageTerms.NoLists));
            return;
        }

        var clauses = coverage.Documents.Sum(d => d.Clauses.Count);
        var covered = coverage.Documents.Sum(d => d.Covered);
        _page.Block(_page.Strong(string.Format(CultureInfo.InvariantCulture, T(CoverageTerms.Total), covered, clauses)));
        _page.Table(
            [T(CoverageTerms.Document), T(CoverageTerms.Clauses), T(CoverageTerms.Covered), T(CoverageTerms.Automated), T(CoverageTerms.Content), T(CoverageTerms.Attested), T(CoverageTerms.Information)],
            coverage.Documents.Select(d => (IReadOnlyList<string>)
            [
                $"{d.Policy.Id}: {d.Policy.Title}",
                Number(d.Clauses.Count),
                Number(d.Covered),
                .. Enum.GetValues<ClauseCheck>().Select(check => Share(d, check)),
            ]),
            1..7);
        var missing = coverage.Documents.SelectMany(d => d.Clauses).Where(c => c.Check is null).ToList();
        if (missing.Count > 0)
        {
            _page.Heading(2, T(CoverageTerms.Uncovered));
            _page.Bullets(missing.Select(c => $"{_page.Strong(c.Entry.Id.Name)} ({_page.Escape(c.Entry.Place)})"));
        }
    }

    private void Document(DocumentCoverage document, Policies.Coverage coverage)
    {
        _page.Heading(2, $"{document.Policy.Id}: {document.Policy.Title}");
        _page.Folded(T(CoverageTerms.ByClause), () => _page.Table(
            [.. ClauseTerms.Headings(_language), T(CoverageTerms.CoveredBy)],
            document.Clauses.Select(c => (IReadOnlyList<string>)
            [
                c.Entry.Id.Name,
                c.Entry.Place,
                ClauseTerms.Word(c.Entry.Strength, _language),
                c.Check is { } check ? ClauseTerms.Word(check, _language) : "–",
                c.By.Count == 0 ? T(CoverageTerms.Nothing) : string.Join("; ", c.By.Select(by => by.Id == c.Entry.Id.Name ? by.Title : $"{by.Id}: {by.Title}")),
            ])));
        _page.Folded(T(CoverageTerms.FromRules), () => _page.Table(
            [T(CoverageTerms.Rule), T(CoverageTerms.Says), T(CoverageTerms.Kind), T(CoverageTerms.Clauses)],
            coverage.Covers.Where(c => ReferenceEquals(c.Policy, document.Policy)).Select(c => (IReadOnlyList<string>)
            [
                c.Id, c.Title, ClauseTerms.Word(c.Check, _language), string.Join(", ", c.Clauses.Select(clause => clause.Name)),
            ])));
    }

    private static string Share(DocumentCoverage document, ClauseCheck check) => document.Clauses.Count == 0
        ? "0"
        : string.Create(CultureInfo.InvariantCulture, $"{document.Count(check)} ({Math.Round(100.0 * document.Count(check) / document.Clauses.Count)} %)");

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private string T(ReportTerm term) => term.In(_language);
}
