using PolicyCheck.Reporting.Html.Sections;

namespace PolicyCheck.Reporting.Html;

/// <summary>The whole page: what a browser has to know, the head, the sections in their order, the foot.</summary>
internal sealed class HtmlDocument
{
    private readonly Report _report;
    private readonly ReportWords _words;
    private readonly HtmlPage _page;
    private readonly IReadOnlyList<HtmlSection> _sections;

    public HtmlDocument(Report report)
    {
        (_report, _words) = (report, new ReportWords(report.Language));
        _page = new HtmlPage(_words[ReportTerms.Cut]);
        _sections =
        [
            .. new HtmlSection[]
            {
                new NoticesSection(),
                new FiguresSection(),
                new VerdictsSection(),
                new TrendSection(),
                new UnitsSection(),
                new WorkListSection(),
                new RulesSection(),
                new WaiversSection(),
                new NotAssessedSectionOfPage(),
                new DataNotesSection(),
                new AboutSection(),
            }.Where(s => s.IsShownIn(report)),
        ];
    }

    /// <summary>Everything is forbidden but this style and this script, so that no text can load or run anything.</summary>
    public static string ContentSecurityPolicy { get; } =
        $"default-src 'none'; style-src {PageResource.Style.Hash}; script-src {PageResource.Script.Hash}; base-uri 'none'; form-action 'none'";

    private string Title => _words.Format(ReportTerms.Title, _report.OrganisationName);

    public string Page()
    {
        _page.In("html", () =>
        {
            _page.In("head", Head);
            _page.In("body", Body);
        }, ("lang", _words.Tag));
        return _page.ToString();
    }

    private void Head()
    {
        _page.Void("meta", ("charset", "utf-8"));
        _page.Void("meta", ("http-equiv", "Content-Security-Policy"), ("content", ContentSecurityPolicy));
        _page.Void("meta", ("name", "viewport"), ("content", "width=device-width, initial-scale=1"));
        _page.Void("meta", ("name", "color-scheme"), ("content", "light dark"));
        _page.Void("meta", ("name", "referrer"), ("content", "no-referrer"));
        _page.Void("meta", ("name", "generator"), ("content", $"{Report.ToolName} {_report.ToolVersion}"));
        _page.Element("title", $"{Title}, {ReportWords.Day(_report.AsOf)}");
        _page.Verbatim("style", PageResource.Style.Text);
    }

    private void Body()
    {
        _page.Element("a", _words[HtmlTerms.SkipToContent], ("class", "skip"), ("href", "#content"));
        _page.In("header", Opening);
        _page.In("nav", Contents, ("aria-label", _words[HtmlTerms.Contents]));
        _page.In("main", Sections, ("id", "content"), ("tabindex", "-1"));
        _page.In("footer", () => _page.Paragraph($"{Report.ToolName} {_report.ToolVersion} · {_report.OrganisationName} · {_words[ReportTerms.AsOf]} {ReportWords.Day(_report.AsOf)}"));
        _page.Verbatim("script", PageResource.Script.Text);
    }

    private void Opening()
    {
        _page.Heading(1, Title);
        if (_report.Snapshot.Note is { } note)
        {
            _page.Paragraph($"{_words[ReportTerms.NoteHeading]}: {note}", "note");
        }

        _page.Paragraph(string.Join(' ', _words.Opening(_report)), "lead");
    }

    private void Contents() => _page.In("ul", () =>
    {
        foreach (var section in _sections)
        {
            _page.In("li", () => _page.Element("a", _words[section.Heading], ("href", "#" + section.Id)));
        }
    });

    private void Sections()
    {
        var context = new SectionContext(_page, _report, _words);
        foreach (var section in _sections)
        {
            _page.In("section", () =>
            {
                _page.Heading(2, _words[section.Heading]);
                section.Write(context);
            }, ("id", section.Id));
        }
    }
}
