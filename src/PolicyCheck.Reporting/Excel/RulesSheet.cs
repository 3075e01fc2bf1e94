using PolicyCheck.Evaluation;

namespace PolicyCheck.Reporting.Excel;

/// <summary>The rules with what came of each; the share that is met is a number and, behind it, a bar.</summary>
internal static class RulesSheet
{
    /// <summary>Writes the sheet.</summary>
    /// <returns>The shares that get bars; null when there are none.</returns>
    public static BarPlan? Write(Sheet sheet, Report report, ReportWords words)
    {
        var counts = CountColumns.Of(ReportWords.ShownIn(report), withOverdue: false);
        Column[] columns =
        [
            new(words[ReportTerms.Rule], 10, 14), new(words[ReportTerms.Clause], 10, 16), new(words[ReportTerms.Requirement], 34, 50), new(words[ReportTerms.Priority], 9, 11),
            .. counts.Select(c => c.Heading).Append(ReportTerms.NotApplicable).Select(t => new Column(words[t], 9, 20)), new(words[ReportTerms.ShareMet], 16, 20),
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
            return null;
        }

        var header = sheet.Row;
        sheet.Table(columns, rows).SetAutoFilter();
        sheet.Freeze(header, 1);
        return new BarPlan(words[ReportTerms.RulesHeading], sheet.Cells.Range(header + 1, columns.Length - 1, header + rows.Count, columns.Length - 1).RangeAddress.ToString()!);
    }

    private static IReadOnlyList<object?> Row(ReportRule rule, IReadOnlyList<CountColumn> counts, ReportWords words) =>
    [
        rule.Id, string.Join(", ", rule.Clauses), rule.Title, words.Severity(rule.Severity),
        .. counts.Select(c => (object)c.Of(rule.Counts, 0)), rule.Counts[Verdict.NotApplicable],
        new Percent(rule.Counts.PercentMet),
        words.Remark(rule),
    ];
}
