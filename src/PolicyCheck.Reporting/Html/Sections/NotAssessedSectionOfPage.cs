using PolicyCheck.Evaluation;

namespace PolicyCheck.Reporting.Html.Sections;

/// <summary>What could not be judged because the inventory does not keep it; single missing values stand in the work list.</summary>
internal sealed class NotAssessedSectionOfPage() : HtmlSection("not-assessed", ReportTerms.NotAssessed)
{
    public override void Write(SectionContext context)
    {
        var (page, words, report) = (context.Page, context.Words, context.Report);
        var singles = report.Findings.Count(f => f.Verdict == Verdict.Unknown);
        if (report.NotAssessed.Count + singles == 0)
        {
            page.Paragraph(words[report.Counts.Judged == 0 ? ReportTerms.NothingJudged : ReportTerms.NothingMissing]);
            return;
        }

        page.Paragraph(words[ReportTerms.NotAssessedIntro]);
        if (report.NotAssessed.Count > 0)
        {
            var table = new HtmlTable(page, "not-assessed-table", words[ReportTerms.SectionsHeading],
            [
                new(words[ReportTerms.Section]), new(words[ReportTerms.Remark]), new(words[ReportTerms.Why]), new(words[ReportTerms.Concerned]), new(words[ReportTerms.Rules]),
            ]);
            table.Write(report.NotAssessed.Select(l => new HtmlRow(
                [words.SectionTitle(l), words.NotAssessed(l), words.Why(l), words.Concerned(l), string.Join(", ", l.Rules.Select(r => r.Rule.Id))])));
        }

        if (singles > 0)
        {
            page.Paragraph(words.Format(HtmlTerms.SinglesInWorkList, words.SignAndLabel(Verdict.Unknown), singles));
        }
    }
}
