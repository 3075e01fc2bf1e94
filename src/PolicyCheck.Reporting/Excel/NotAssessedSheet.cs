using PolicyCheck.Evaluation;

namespace PolicyCheck.Reporting.Excel;

/// <summary>What could not be judged: whole sections in a line each, single missing values in a row each.</summary>
internal static class NotAssessedSheet
{
    /// <summary>Rows at most; a workbook with more opens slowly, and the JSON report has them all.</summary>
    private const int MaxRows = 5000;

    /// <summary>Rules that a line names at most.</summary>
    private const int MaxRules = 20;

    /// <summary>Lines of what to fill in first: a list of everything would be first of nothing.</summary>
    private const int MaxFillIn = 25;

    public static void Write(Sheet sheet, Report report, ReportWords words)
    {
        var unknown = report.Findings.Where(f => f.Verdict == Verdict.Unknown).ToList();
        Column[] sections =
        [
            new(words[ReportTerms.Section], 28, 36), new(words[ReportTerms.Remark], 36, 44), new(words[ReportTerms.Why], 30, 40),
            new(words[ReportTerms.Concerned], 20, 26), new(words[ReportTerms.Rules], 40, 50),
        ];
        Column[] singles =
        [
            new(words[ReportTerms.Rule], 28, 36), new(words[ReportTerms.Requirement], 36, 44), new(words[ReportTerms.Regarding], 30, 40),
            new(words[ReportTerms.Unit], 20, 26), new(words[ReportTerms.Missing], 40, 50),
        ];
        Column[] first =
        [
            new(words[ReportTerms.FillInWhat], 28, 36), new(words[ReportTerms.FillInHow], 36, 44), new(words[ReportTerms.FillInWhere], 30, 40),
            new(words[ReportTerms.FillInSettles], 20, 26), new(words[ReportTerms.Rules], 40, 50),
        ];
        var fill = report.FillIn.Lines.Take(MaxFillIn).Select(l => Row(l, words)).ToList();
        var lines = report.NotAssessed.Select(l => Row(l, words)).ToList();
        var rows = unknown.Take(MaxRows).Select(f => Row(f, words)).ToList();
        sheet.SetWidths(first, fill);
        sheet.SetWidths(sections, lines);
        sheet.SetWidths(singles, rows);
        sheet.Across = sections.Length;
        sheet.Title(words[ReportTerms.NotAssessed]);
        sheet.Sentence(lines.Count + rows.Count == 0
            ? words[report.Counts.Judged == 0 ? ReportTerms.NothingJudged : ReportTerms.NothingMissing]
            : words[ReportTerms.NotAssessedIntro]);
        if (fill.Count > 0)
        {
            sheet.Skip();
            sheet.Heading(words[ReportTerms.FillInHeading]);
            if (report.FillIn.NeedMore > 0)
            {
                sheet.Sentence(words.Format(ReportTerms.FillInMore, report.FillIn.NeedMore, report.FillIn.Answers));
            }

            sheet.Table(first, fill);
        }

        if (lines.Count > 0)
        {
            sheet.Skip();
            sheet.Heading(words[ReportTerms.SectionsHeading]);
            sheet.Table(sections, lines);
        }

        if (rows.Count > 0)
        {
            sheet.Skip();
            sheet.Heading(words[ReportTerms.SinglesHeading]);
            sheet.RepeatOnPaper(sheet.Row);
            sheet.Table(singles, rows);
            if (unknown.Count > MaxRows)
            {
                sheet.Sentence(words.Format(ReportTerms.More, unknown.Count - MaxRows));
            }
        }
    }

    private static IReadOnlyList<object?> Row(FillInLine line, ReportWords words) =>
    [
        words.WhatIsMissing(line), words.HowToFillIn(line), words.WhereToFillIn(line), line.Settles, words.Few([.. line.Rules.Select(r => r.Id)], MaxRules),
    ];

    private static IReadOnlyList<object?> Row(NotAssessedSection line, ReportWords words) =>
    [
        words.SectionTitle(line), words.NotAssessed(line), words.Why(line),
        words.Concerned(line), string.Join(", ", line.Rules.Select(r => r.Rule.Id)),
    ];

    private static IReadOnlyList<object?> Row(ReportFinding finding, ReportWords words) =>
        [words.RuleAndClauses(finding.Rule), finding.Rule.Title, ReportWords.Who(finding), finding.Unit, words.Missing(finding)];
}
