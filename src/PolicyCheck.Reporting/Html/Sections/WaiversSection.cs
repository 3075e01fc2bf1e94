namespace PolicyCheck.Reporting.Html.Sections;

/// <summary>What is not met and excepted by a waiver in force: until when, why, and who approved it.</summary>
internal sealed class WaiversSection() : HtmlSection("waivers", ReportTerms.Waivers)
{
    public override void Write(SectionContext context)
    {
        var (page, words, waived) = (context.Page, context.Words, context.Report.Waived);
        page.Paragraph(words[waived.Count == 0 ? ReportTerms.NothingWaived : ReportTerms.WaiversIntro]);
        if (waived.Count == 0)
        {
            return;
        }

        var table = new HtmlTable(page, "waivers-table", words[ReportTerms.Waivers],
        [
            new(words[ReportTerms.Rule]), new(words[ReportTerms.Regarding]), new(words[ReportTerms.Otherwise]), new(words[ReportTerms.FromDay], "day"),
            new(words[ReportTerms.ThroughDay]), new(words[ReportTerms.Because]), new(words[ReportTerms.ApprovedBy]), new(words[ReportTerms.File]),
        ], rowHeading: 1, isTitled: true);
        table.Write(waived.Take(MaxRows).Select(f => Row(context, f, f.Waiver!)));
        TellRest(context, waived.Count);
    }

    private static HtmlRow Row(SectionContext context, ReportFinding finding, ReportWaiver waiver) => new(
    [
        context.Words.RuleAndClauses(finding.Rule), ReportWords.Who(finding), Verdicts.Cell(context, waiver.Verdict), ReportWords.Day(waiver.From),
        $"{context.Words.Through(waiver)} {context.Words.SoonMark(waiver)}".Trim(), waiver.Because ?? "–", waiver.ApprovedBy ?? "–", ReportWords.PlaceOf(waiver),
    ]);
}
