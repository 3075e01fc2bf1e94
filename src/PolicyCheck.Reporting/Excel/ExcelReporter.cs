namespace PolicyCheck.Reporting.Excel;

/// <summary>
/// A workbook for managers: what to do as a list with work states, the accounts against the rules, and what could not be
/// judged. Only <see cref="GapWorkbook"/> and its sheets touch ClosedXML, so other formats start without it.
/// </summary>
internal sealed class ExcelReporter : IReporter
{
    public string Format => "excel";

    public string FileName => "gap-report.xlsx";

    public bool IsDefault => true;

    public void Write(Report report, Stream output)
    {
        var words = new ReportWords(report.Language);
        using var workbook = new MemoryStream();
        GapWorkbook.Save(report, words, workbook);
        workbook.Position = 0;
        var title = PlainText.Clean(words.Format(ReportTerms.Title, report.OrganisationName));
        StableZip.Copy(workbook, output, new DocumentProperties(title, words[ReportTerms.Subject], "PolicyCheck", words.Tag, report.AsOf));
    }
}
