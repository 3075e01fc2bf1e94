namespace PolicyCheck.Reporting.Html;

/// <summary>What a section needs to write itself.</summary>
internal sealed record SectionContext(HtmlPage Page, Report Report, ReportWords Words)
{
    /// <summary>The verdicts that the page shows.</summary>
    public IReadOnlyList<Evaluation.Verdict> Shown { get; } = ReportWords.ShownIn(Report);

    public string T(ReportTerm term) => Words[term];
}

/// <summary>One section of the page under a heading of the second level. A new one is a class and a line in <see cref="HtmlDocument"/>.</summary>
internal abstract class HtmlSection(string id, ReportTerm heading)
{
    /// <summary>Rows of one table at most; a browser grows slow with more, and the JSON report has them all.</summary>
    protected const int MaxRows = 2000;

    /// <summary>Where the table of contents leads.</summary>
    public string Id => id;

    public ReportTerm Heading => heading;

    /// <summary>False where there is nothing to say, not even that there is nothing.</summary>
    public virtual bool IsShownIn(Report report) => true;

    /// <summary>Writes what stands below the heading.</summary>
    public abstract void Write(SectionContext context);

    /// <summary>Says how many rows were left out, where some were.</summary>
    protected static void TellRest(SectionContext context, int count)
    {
        if (count > MaxRows)
        {
            context.Page.Paragraph(context.Words.Format(ReportTerms.More, count - MaxRows));
        }
    }
}
