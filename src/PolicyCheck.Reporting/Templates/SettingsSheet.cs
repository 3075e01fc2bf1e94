using ClosedXML.Excel;
using PolicyCheck.Model;
using PolicyCheck.Reporting.Excel;
using PolicyCheck.Tables.Layout;
using PolicyCheck.Tables.Values;
using Settings = PolicyCheck.Tables.Import.AboutSheet;

namespace PolicyCheck.Reporting.Templates;

/// <summary>What the inventory says about itself: whose it is, of which day, and how complete each section is.</summary>
internal static class SettingsSheet
{
    private static readonly XLColor ToFill = XLColor.FromHtml("#FFF2CC");

    private const int LettersInALine = 50;

    // The sections whose records are told by days that a log covers.
    private static readonly Section[] Logs = [Section.ArchiveEvents, Section.Posts, Section.Inbound, Section.Moderation, Section.Monitoring];

    public static void Write(Sheet sheet, Snapshot? from, IReadOnlyList<SheetForm> forms, Choices choices, ReportWords words, NotHeld notHeld)
    {
        foreach (var (width, column) in new[] { 34.0, 24, 14, 14, 52 }.Select((w, i) => (w, i + 1)))
        {
            sheet.SetWidth(column, width);
        }

        sheet.Across = 5;
        sheet.Title(Settings.Name(words.Language));
        sheet.Sentence(words[TemplateTerms.AboutIntro]);
        sheet.Skip();
        WriteSettings(sheet, from, choices, words, notHeld);
        sheet.Skip();
        sheet.Heading(words[TemplateTerms.SectionsHeading]);
        sheet.Sentence(words[TemplateTerms.Completenesses]);
        sheet.Sentence(words[TemplateTerms.Logs]);
        WriteSections(sheet, from, forms, choices, words);
    }

    /// <summary>A section as a line begins with it.</summary>
    public static string NameOf(Section section, ReportWords words)
    {
        var word = CellWriter.Word(EnumTerms.For(typeof(Section)).Term((int)section), words.Language);
        return char.ToUpperInvariant(word[0]) + word[1..];
    }

    private static void WriteSettings(Sheet sheet, Snapshot? from, Choices choices, ReportWords words, NotHeld notHeld)
    {
        var first = sheet.Row + 1;
        var rows = new List<object?[]>();
        foreach (var (setting, index) in Settings.Settings.Select((s, i) => (s, i)))
        {
            var name = words.Language == Language.Swedish ? setting.Swedish : setting.English;
            var value = from is null ? null : setting.Get(from);
            rows.Add([name, Shown(value), null, null, words[TemplateTerms.Settings[index]]]);
            if (value is string text && text.Length > 0 && (!CellWriter.IsReadAs(text) || Wordings.IsUnknown(text)))
            {
                notHeld.Add($"{Settings.Name(words.Language)}: {name}");
            }
        }

        sheet.Table([.. new[] { words[TemplateTerms.Setting], words[TemplateTerms.Value], "", "", words[TemplateTerms.Explanation] }.Select(h => new Column(h, 0, 0))], rows);
        for (var row = first - 1; row < sheet.Row; row++)
        {
            sheet.Cells.Range(row, 2, row, 4).Merge();
        }

        for (var i = 0; i < rows.Count; i++)
        {
            sheet.Cells.Row(first + i).Height = (15 * Math.Max(Lines(rows[i][1]), Lines(rows[i][4]))) + 3;
        }

        var values = sheet.Cells.Range(first, 2, first + rows.Count - 1, 2);
        values.Style.Fill.SetBackgroundColor(ToFill).Alignment.SetHorizontal(XLAlignmentHorizontalValues.Left).NumberFormat.SetFormat("@");
        var days = sheet.Cells.Range(first + 1, 2, first + 2, 2);
        days.Style.NumberFormat.Format = "yyyy-mm-dd";
        choices.TakeDays(days);
    }

    /// <summary>Lines that a value fills across its merged cells, whose height Excel does not fit.</summary>
    private static int Lines(object? value) => value switch
    {
        string text => (text.Length / LettersInALine) + 1,
        string[] parts => parts.Sum(p => Lines(p)),
        _ => 1,
    };

    private static object? Shown(object? value) => value switch
    {
        DateOnly day => day == default ? null : day,
        string text => FormTable.Stored(TypedText.Clean(text)).Split('\n'),
        _ => null,
    };

    private static void WriteSections(Sheet sheet, Snapshot? from, IReadOnlyList<SheetForm> forms, Choices choices, ReportWords words)
    {
        var first = sheet.Row + 1;
        sheet.RepeatOnPaper(sheet.Row);
        var sections = Enum.GetValues<Section>();
        sheet.Table(
            [.. new[] { TemplateTerms.Section, TemplateTerms.Completeness, TemplateTerms.LogFrom, TemplateTerms.LogTo, TemplateTerms.Where }.Select(t => new Column(words[t], 0, 0))],
            [.. sections.Select(s => Row(s, from, forms, words))]);
        var last = sheet.Row - 1;
        var kept = sheet.Cells.Range(first, 2, last, 2);
        kept.Style.Fill.SetBackgroundColor(ToFill);
        choices.Offer(kept, typeof(Completeness), isOpen: false);
        var days = sheet.Cells.Range(first, 3, last, 4);
        days.Style.NumberFormat.Format = "yyyy-mm-dd";
        choices.TakeDays(days);
        foreach (var log in Logs)
        {
            var row = first + Array.IndexOf(sections, log);
            sheet.Cells.Range(row, 3, row, 4).Style.Fill.SetBackgroundColor(ToFill);
        }
    }

    private static object?[] Row(Section section, Snapshot? from, IReadOnlyList<SheetForm> forms, ReportWords words)
    {
        var where = WhereIs(section, forms, words);
        Completeness? kept = from is null
            ? (where is null ? Completeness.Absent : null)
            : from.DataCompleteness.TryGetValue(section, out var known) ? known : null;
        var days = from is not null && from.LogCoverage.TryGetValue(section, out var span) ? span : (DateSpan?)null;
        return
        [
            NameOf(section, words),
            kept is { } said ? CellWriter.Word(EnumTerms.For(typeof(Completeness)).Term((int)said), words.Language) : null,
            days?.From,
            days?.To,
            where ?? words[TemplateTerms.NotInWorkbook],
        ];
    }

    /// <summary>The sheet or the columns that hold a section; null when the workbook has none.</summary>
    private static string? WhereIs(Section section, IReadOnlyList<SheetForm> forms, ReportWords words)
    {
        if (forms.FirstOrDefault(f => f.Section == section) is { } form)
        {
            return words.Format(TemplateTerms.OnSheet, form.Name(words.Language));
        }

        var columns = SheetForm.Accounts.Fields.FirstOrDefault(f => f.Steps is [var record, _, ..] && record.Section == section);
        return columns is null ? null : words.Format(TemplateTerms.InColumns, new FieldPath([columns.Steps[0]]).Heading(words.Language));
    }
}
