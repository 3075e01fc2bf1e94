using PolicyCheck.Comparison;
using PolicyCheck.Evaluation;
using PolicyCheck.Reporting.Changes;
using PolicyCheck.Reporting.History;

namespace PolicyCheck.Reporting.Excel;

/// <summary>The figures of each inventory, by unit and rule, and what differs from the one before.</summary>
internal static class TrendSheet
{
    /// <summary>Rows of one table at most; a workbook with more opens slowly, and the JSON report has them all.</summary>
    private const int MaxRows = 2000;

    /// <summary>Inventories side by side in the tables of units and rules.</summary>
    private const int DaysAcross = 6;

    /// <summary>Writes the sheet.</summary>
    /// <returns>The row of the headings of its first table, a row for each inventory.</returns>
    public static int Write(Sheet sheet, Report report, ReportHistory history, ReportWords words)
    {
        var counts = CountsOf(history);
        Column[] columns =
        [
            new(words[HistoryTerms.Day], 14, 34), new(words[ReportTerms.Accounts], 24, 40),
            .. counts.Select(c => c.Heading).Append(ReportTerms.ShareMet).Select(t => new Column(words[t], 12, 20)),
        ];
        var rows = history.Snapshots.Select(s => (IReadOnlyList<object?>)
            [s.AsOf, s.Accounts, .. counts.Select(c => (object)c.Of(s.Figures.Counts, s.Figures.Overdue)), new Percent(s.Figures.Counts.PercentMet)]).ToList();
        sheet.SetWidths(columns, rows);
        sheet.Across = columns.Length;
        sheet.Title(words[HistoryTerms.Heading]);
        sheet.Sentence(words[HistoryTerms.Intro]);
        var header = sheet.Row;
        sheet.Table(columns, rows);
        sheet.Skip();
        sheet.Sentence(words.Format(HistoryTerms.SinceThen, ReportWords.Day(history.Previous), history.Changes.ShortSummary));
        Through(sheet, history, words, HistoryTerms.UnitTrend, [words[ReportTerms.Department], words[ReportTerms.Unit]], [.. history.Units.Select(u => (new[] { u.Department, u.Unit }, u.Figures))]);
        Through(
            sheet, history, words, HistoryTerms.RuleTrend, [words[ReportTerms.Rule], words[ReportTerms.Requirement]],
            [.. history.Rules.Where(r => r.Figures.Any(f => f!.Counts.Judged > 0)).Select(r => (new[] { r.Rule.Id, r.Rule.Title }, r.Figures))]);
        Changes(sheet, history.Changes, words, columns.Length);
        return header;
    }

    /// <summary>The counts that some inventory has, as the first table shows them.</summary>
    public static IReadOnlyList<CountColumn> CountsOf(ReportHistory history) =>
        CountColumns.Of([.. ReportWords.ByWeight.Where(v => history.Snapshots.Any(s => s.Figures.Counts[v] > 0))], withOverdue: true);

    private static void Through(
        Sheet sheet, ReportHistory history, ReportWords words, ReportTerm heading, string[] names, IReadOnlyList<(string[] Names, IReadOnlyList<HistoryFigures?> Figures)> rows)
    {
        var skipped = Math.Max(0, history.Snapshots.Count - DaysAcross);
        var days = history.Snapshots.Skip(skipped).Select(s => ReportWords.Day(s.AsOf)).ToList();
        Column[] columns =
        [
            .. names.Concat(days.Select(d => words.Format(HistoryTerms.GapsOn, d))).Concat(days.Select(d => words.Format(HistoryTerms.MetOn, d))).Select(h => new Column(h, 12, 40)),
        ];
        Table(sheet, words, words[heading], columns, [.. rows.Select(r => (IReadOnlyList<object?>)
        [
            .. r.Names,
            .. r.Figures.Skip(skipped).Select(f => f is null ? null : (object?)f.Counts[Verdict.Gap]),
            .. r.Figures.Skip(skipped).Select(f => f is null ? null : new Percent(f.Counts.PercentMet)),
        ])], skipped > 0 ? words.Format(HistoryTerms.OlderLeftOut, DaysAcross, history.Snapshots.Count) : null);
    }

    private static void Changes(Sheet sheet, ChangeReport changes, ReportWords words, int across)
    {
        var changeWords = new ChangeWords(words.Language);
        Column[] columns =
        [
            .. new[] { ReportTerms.Rule, ReportTerms.Regarding, ReportTerms.Unit, ChangeTerms.Before, ChangeTerms.Now, ChangeTerms.Since, ChangeTerms.Cause }.Select(t => new Column(words[t], 12, 40)),
        ];
        foreach (var kind in Enum.GetValues<FindingChangeKind>().Where(k => k != FindingChangeKind.Persisting && changes.Of(k).Any()))
        {
            Table(sheet, words, words[ChangeTerms.Heading(kind)], columns, [.. changes.Of(kind).Select(f => (IReadOnlyList<object?>)
            [
                f.Rule, f.Who, f.Unit, Cell(f.Before), Cell(f.After), f.Since, f.CauseText,
            ])]);
        }

        var happened = changes.Accounts.Where(a => a.Events.Count > 0).ToList();
        if (happened.Count > 0)
        {
            Table(
                sheet, words, words[ChangeTerms.Accounts], [new(words[ReportTerms.Unit], 12, 40), new(words[ReportTerms.Account], 12, 40), new(words[ChangeTerms.Happened], 12, 40)],
                [.. happened.Select(a => (IReadOnlyList<object?>)[a.Unit, a.Who, string.Join("; ", a.EventTexts)])]);
        }

        if (changes.Drift.Count > 0)
        {
            sheet.Skip();
            sheet.Heading(words[ChangeTerms.Keeps]);
            sheet.Across = across;
            foreach (var line in changes.Drift)
            {
                sheet.Sentence(line.Text);
            }
        }

        object Cell(Verdict? verdict) => verdict is { } known ? new VerdictCell(known, words.SignAndLabel(known)) : changeWords.Verdict(null);
    }

    private static void Table(Sheet sheet, ReportWords words, string heading, IReadOnlyList<Column> columns, IReadOnlyList<IReadOnlyList<object?>> rows, string? remark = null)
    {
        if (rows.Count == 0)
        {
            return;
        }

        sheet.SetWidths(columns, rows.Take(MaxRows));
        sheet.Skip();
        sheet.Heading(heading);
        if (remark is not null)
        {
            sheet.Sentence(remark);
        }

        sheet.Table(columns, [.. rows.Take(MaxRows)]);
        if (rows.Count > MaxRows)
        {
            sheet.Sentence(words.Format(ReportTerms.More, rows.Count - MaxRows));
        }
    }
}
