using PolicyCheck.Evaluation;

namespace PolicyCheck.Reporting.Excel;

/// <summary>The accounts down, the rules across, a verdict in each cell as sign and word.</summary>
internal static class AccountsSheet
{
    /// <summary>Rows at most; a workbook with more opens slowly, and the JSON report has them all.</summary>
    private const int MaxRows = 5000;

    /// <summary>Columns of rules that the legend runs across: those of the first page, since what runs over its edge is cut on paper.</summary>
    private const int LegendRules = 8;

    /// <summary>Rules that can still be read on one page; more go over several, with the account's name on each.</summary>
    private const int RulesOnAPage = 16;

    public static void Write(Sheet sheet, Report report, ReportWords words)
    {
        var rules = report.RulesBesideAccounts;
        Column[] columns =
        [
            new(words[ReportTerms.Account], 22, 34), new(words[ReportTerms.Platform], 10, 14), new(words[ReportTerms.Department], 16, 32), new(words[ReportTerms.Unit], 16, 32),
            .. rules.Select(r => new Column(report.Rules[r].Id, 11, 14)),
        ];
        var rows = report.Accounts.Take(MaxRows).Select(a => Row(a, rules.Select(r => a.Verdicts[r]), words)).ToList();
        sheet.SetWidths(columns, rows);
        sheet.Across = Math.Min(columns.Length, 4 + LegendRules);
        sheet.Title(words[ReportTerms.Matrix]);
        if (rows.Count == 0 || rules.Count == 0)
        {
            sheet.Sentence(words[rows.Count == 0 ? ReportTerms.NoAccounts : report.Rules.Any(r => r.IsAboutAccounts && r.IsUnknownEverywhere) ? ReportTerms.NothingInMatrix : ReportTerms.NoRuleColumns]);
            return;
        }

        sheet.Sentence($"{words[ReportTerms.Legend]}: {words.ShortLegend(report)}");
        foreach (var sentence in new[]
        {
            words.OutsideMatrix(report),
            report.Accounts.Count > MaxRows ? words.Format(ReportTerms.More, report.Accounts.Count - MaxRows) : null,
        }.OfType<string>())
        {
            sheet.Sentence(sentence);
        }

        var header = sheet.Row;
        sheet.Table(columns, rows).SetAutoFilter();
        sheet.Freeze(header, 1);
        sheet.Cells.PageSetup.SetColumnsToRepeatAtLeft(1, 1);
        sheet.Cells.PageSetup.PagesWide = 1 + ((rules.Count - 1) / RulesOnAPage);
    }

    private static IReadOnlyList<object?> Row(ReportAccount account, IEnumerable<Verdict?> verdicts, ReportWords words) =>
    [
        account.Label, account.Platform, account.Department, account.Unit,
        .. verdicts.Select(v => v is { } known ? new VerdictCell(known, words.SignAndShort(known)) : (object)ReportTerms.NotCoveredSign),
    ];
}
