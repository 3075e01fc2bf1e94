using ClosedXML.Excel;
using DocumentFormat.OpenXml.Packaging;
using PolicyCheck.Reporting.History;

namespace PolicyCheck.Reporting.Excel;

/// <summary>The list of sheets, in their order.</summary>
internal static class GapWorkbook
{
    public static void Save(Report report, ReportWords words, Stream output)
    {
        using var workbook = new XLWorkbook();
        workbook.Style.Font.FontName = "Calibri";
        workbook.Style.Font.FontSize = Sheet.TextSize;
        var (charts, trendPlace) = SummarySheet.Write(new Sheet(workbook, words, ReportTerms.Summary), report, words);
        ActionsSheet.Write(new Sheet(workbook, words, ReportTerms.Actions), report, words);
        AccountsSheet.Write(new Sheet(workbook, words, ReportTerms.AccountsHeading), report, words);
        if (report.History is { } history)
        {
            var header = TrendSheet.Write(new Sheet(workbook, words, HistoryTerms.Heading), report, history, words);
            charts = [.. charts, TrendChart.Of(words[ReportTerms.Summary], words[HistoryTerms.Heading], history, header, trendPlace, words)];
        }

        var bars = RulesSheet.Write(new Sheet(workbook, words, ReportTerms.RulesHeading), report, words);
        NotAssessedSheet.Write(new Sheet(workbook, words, ReportTerms.NotAssessed), report, words);
        ComingSheet.Write(new Sheet(workbook, words, ReportTerms.Coming), report, words);
        WaiversSheet.Write(new Sheet(workbook, words, ReportTerms.Waivers), report, words);
        if (report.Carried.Resolved.Count > 0)
        {
            ResolvedSheet.Write(new Sheet(workbook, words, ReportTerms.Resolved), report, words);
        }

        AboutSheet.Write(new Sheet(workbook, words, ReportTerms.About), report, words);
        workbook.SaveAs(output);
        using var document = SpreadsheetDocument.Open(output, isEditable: true);
        if (bars is not null)
        {
            DataBars.Add(document.WorkbookPart!, bars);
        }

        Charts.Add(document.WorkbookPart!, charts);
    }
}
