namespace PolicyCheck.Reporting.Excel;

/// <summary>Where the figures come from, what the words mean, and what was wrong with the data.</summary>
internal static class AboutSheet
{
    /// <summary>Remarks at most; the JSON report has them all.</summary>
    private const int MaxNotes = 1000;

    private const string None = "–";

    public static void Write(Sheet sheet, Report report, ReportWords words)
    {
        sheet.SetWidth(1, 30);
        sheet.SetWidth(2, 60);
        sheet.SetWidth(3, 44);
        sheet.SetWidth(4, 44);
        sheet.SetWidth(5, 16);
        foreach (var column in new[] { 6, 7, 8, 9, 10 })
        {
            sheet.SetWidth(column, 13);
        }

        sheet.Across = 4;
        sheet.Title(words[ReportTerms.About]);
        if (report.Snapshot.Note is { } note)
        {
            sheet.Sentence($"{words[ReportTerms.NoteHeading]}: {note}", isNote: true);
        }

        sheet.Skip();
        sheet.Table(Plain(words[ReportTerms.Detail], words[ReportTerms.Value]), [.. words.Origin(report).Select(o => new object?[] { o.Label, o.Text })]);
        Policies(sheet, report, words);
        Meanings(sheet, report, words);
        Notes(sheet, report, words);
    }

    private static void Policies(Sheet sheet, Report report, ReportWords words)
    {
        if (report.Policies.Count > 0)
        {
            sheet.Skip();
            sheet.Heading(words[ReportTerms.PoliciesHeading]);
            sheet.Table(
                Plain([.. new[]
                {
                    ReportTerms.Policy, ReportTerms.PolicyName, ReportTerms.File, ReportTerms.Source, ReportTerms.Version, ReportTerms.Rules, ReportTerms.InScope,
                    ReportTerms.Decided, ReportTerms.Effective, ReportTerms.ValidTo,
                }.Select(t => words[t])]),
                [.. report.Policies.Select(p => new object?[] { p.Id, p.Title, p.File, p.Source ?? None, p.Version, p.RuleCount, p.AccountsInScope, Day(p.DecidedOn), Day(p.EffectiveFrom), Day(p.ValidTo) })]);
        }
    }

    private static void Meanings(Sheet sheet, Report report, ReportWords words)
    {
        sheet.Skip();
        sheet.Heading(words[ReportTerms.Legend]);
        sheet.Table(
            Plain(words[ReportTerms.Assessment], words[ReportTerms.Meaning]),
            [
                .. ReportWords.ShownIn(report).Select(v => new object?[] { new VerdictCell(v, words.SignAndLabel(v)), words[ReportTerms.MeaningOf(v)] }),
                [ReportTerms.NotCoveredSign, words[ReportTerms.NotCovered]],
            ]);
        sheet.Sentence(words[ReportTerms.HowToRead]);
    }

    private static void Notes(Sheet sheet, Report report, ReportWords words)
    {
        if (report.Notices.Count > 0)
        {
            sheet.Skip();
            sheet.Heading(words[ReportTerms.NoticesHeading]);
            foreach (var notice in report.Notices)
            {
                sheet.Sentence(notice);
            }
        }

        if (report.DataNotes.Count > 0)
        {
            sheet.Skip();
            sheet.Heading(words[ReportTerms.DataNotesHeading]);
            sheet.Table(
                Plain(words[ReportTerms.Id], words[ReportTerms.Remark], words[ReportTerms.Place]),
                [.. report.DataNotes.Take(MaxNotes).Select(n => new object?[] { n.Id, n.Help.Length == 0 ? n.Message : $"{n.Message}; {n.Help}", ReportWords.PlaceOf(n) })]);
            if (report.DataNotes.Count > MaxNotes)
            {
                sheet.Sentence(words.Format(ReportTerms.More, report.DataNotes.Count - MaxNotes));
            }
        }
    }

    private static object Day(DateOnly? day) => day is { } known ? known : None;

    /// <summary>Columns of the widths set above.</summary>
    private static Column[] Plain(params string[] headings) => [.. headings.Select(h => new Column(h, 0, 0))];
}
