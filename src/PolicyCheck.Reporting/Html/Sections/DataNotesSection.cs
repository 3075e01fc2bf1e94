namespace PolicyCheck.Reporting.Html.Sections;

/// <summary>What was found wrong with the inventory when it was read.</summary>
internal sealed class DataNotesSection() : HtmlSection("data-notes", ReportTerms.DataNotesHeading)
{
    public override bool IsShownIn(Report report) => report.DataNotes.Count > 0;

    public override void Write(SectionContext context)
    {
        var (words, notes) = (context.Words, context.Report.DataNotes);
        var table = new HtmlTable(context.Page, "data-notes-table", words[ReportTerms.DataNotesHeading],
            [new(words[ReportTerms.Id]), new(words[ReportTerms.Remark]), new(words[ReportTerms.Place])], isTitled: true);
        table.Write(notes.Take(MaxRows).Select(n => new HtmlRow([n.Id, n.Help.Length == 0 ? n.Message : $"{n.Message}; {n.Help}", ReportWords.PlaceOf(n)])));
        TellRest(context, notes.Count);
    }
}
