using System.Globalization;

namespace PolicyCheck.Reporting.Markdown;

/// <summary>What is excepted by a waiver in force; nothing where there is none.</summary>
internal sealed class MarkdownWaivers(MarkdownPage page, ReportWords words)
{
    public void Write(IReadOnlyList<ReportFinding> waived)
    {
        if (waived.Count == 0)
        {
            return;
        }

        page.Heading(2, string.Create(CultureInfo.InvariantCulture, $"{words.SignAndLabel(Evaluation.Verdict.Waived)} ({waived.Count})"));
        page.Paragraph(words[ReportTerms.WaiversIntro]);
        page.Table(
            [
                words[ReportTerms.Rule], words[ReportTerms.Regarding], words[ReportTerms.Otherwise], words[ReportTerms.FromDay], words[ReportTerms.ThroughDay],
                words[ReportTerms.Because], words[ReportTerms.ApprovedBy], words[ReportTerms.File],
            ],
            waived.Take(MarkdownSections.MaxRows).Select(f => Row(f, f.Waiver!)));
        if (waived.Count > MarkdownSections.MaxRows)
        {
            page.Paragraph(words.Format(ReportTerms.More, waived.Count - MarkdownSections.MaxRows));
        }
    }

    private string[] Row(ReportFinding finding, ReportWaiver waiver) =>
    [
        words.RuleAndClauses(finding.Rule), ReportWords.Who(finding), words.SignAndLabel(waiver.Verdict), ReportWords.Day(waiver.From),
        $"{words.Through(waiver)} {words.SoonMark(waiver)}".Trim(), waiver.Because ?? "", waiver.ApprovedBy ?? "", ReportWords.PlaceOf(waiver),
    ];
}
