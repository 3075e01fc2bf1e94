namespace PolicyCheck.Reporting.Html.Sections;

/// <summary>What the reader must know before the figures.</summary>
internal sealed class NoticesSection() : HtmlSection("notices", ReportTerms.NoticesHeading)
{
    public override bool IsShownIn(Report report) => new ReportWords(report.Language).Foreword(report).Count > 0;

    public override void Write(SectionContext context) => context.Page.Bullets(context.Words.Foreword(context.Report));
}
