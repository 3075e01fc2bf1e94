using PolicyCheck.Evaluation;
using PolicyCheck.Reporting.Excel;

namespace PolicyCheck.Reporting.Templates;

/// <summary>The exceptions in force, to be read only: they are granted in the policies.</summary>
internal static class ExceptionsSheet
{
    public static void Write(Sheet sheet, IReadOnlyList<Waiver> waivers, ReportWords words)
    {
        Column[] columns =
        [
            new(words[ReportTerms.Rule], 14, 20), new(words[TemplateTerms.Concerns], 24, 36), new(words[TemplateTerms.Through], 14, 16),
            new(words[TemplateTerms.Because], 40, 60), new(words[TemplateTerms.ApprovedBy], 24, 40),
        ];
        var rows = waivers.OrderBy(w => w.Validity.Through ?? DateOnly.MaxValue).Select(w => Row(w, words)).ToList();
        sheet.SetWidths(columns, rows);
        sheet.Across = columns.Length;
        sheet.Title(words[ReportTerms.Waivers]);
        sheet.Sentence(words[rows.Count == 0 ? TemplateTerms.NoWaivers : TemplateTerms.WaiversIntro]);
        if (rows.Count > 0)
        {
            var header = sheet.Row;
            sheet.Table(columns, rows);
            sheet.Freeze(header, 0);
        }

        // Against typing by mistake, not against anybody: there is no password.
        sheet.Cells.Protect();
    }

    private static object?[] Row(Waiver waiver, ReportWords words) =>
    [
        waiver.Bound.Syntax.Rules.Select(r => r.Name).ToArray(),
        waiver.Bound.Syntax.Subjects.Select(s => s.Name).ToArray(),
        waiver.Validity.Through is { } day ? (object)day : words[ReportTerms.NoEnd],
        waiver.Bound.Syntax.Reason?.Value ?? "",
        waiver.Bound.ApprovedBy,
    ];
}
