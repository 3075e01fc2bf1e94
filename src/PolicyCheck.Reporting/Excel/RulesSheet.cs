using PolicyCheck.Evaluation;

namespace PolicyCheck.Reporting.Excel;

/// <summary>The rules with what came of each.</summary>
internal static class RulesSheet
{
    public static void Write(Sheet sheet, Report report, ReportWords words)
    {
        var counts = CountColumns.Of(ReportWords.ShownIn(report), withOverdue: false);
        Column[] columns =
        [
            new(words[ReportTerms.Rule], 10, 14), new(words[ReportTerms.Clause], 10, 16), new(words[ReportTerms.Requirement], 34, 50), new(words[ReportTerms.Priority], 9, 11),
            .. counts.Select(c => c.Heading).Append(ReportTerms.NotApplicable).Append(ReportTerms.ShareMet).Select(t => new Column(words[t], 9, 20)),
            new(words[ReportTerms.Remark], 18, 24),
        ];
        var rows = report.Rules.Select(r => Row(r, counts, words)).ToList();
        sheet.SetWidths(columns, rows);
        sheet.Across = columns.Length;
        sheet.Title(words[ReportTerms.RulesHeading]);
        sheet.Sentence(words[ReportTerms.HowToRead]);
        if (rows.Count == 0)
        {
            sheet.Sentence(words[ReportTerms.NothingJudged]);
            return;
        }

        var header = sheet.Row;
        sheet.Table(columns, rows).SetAutoFilter();
        sheet.Freeze(header, 1);
    }

    private static IReadOnlyList<object?> Row(ReportRule rule, IReadOnlyList<CountColumn> counts, ReportWords words) =>
    [
        rule.Id, string.Join(", ", rule.Clauses), rule.Title, words.Severity(rule.Severity),
        .. counts.Select(c => (object)c.Of(rule.Counts, 0)), rule.Counts[Verdict.NotApplicable],
        new Percent(rule.Counts.PercentMet),
        words.Remark(rule),
    ];
}
