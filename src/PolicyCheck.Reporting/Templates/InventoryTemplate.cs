using ClosedXML.Excel;
using PolicyCheck.Evaluation;
using PolicyCheck.Model;
using PolicyCheck.Reporting.Excel;
using PolicyCheck.Tables.Layout;

namespace PolicyCheck.Reporting.Templates;

/// <summary>
/// A workbook in which people keep an inventory, and which is read back as it is: empty with a few examples, or filled from an
/// inventory. Its sheets, headings and words are those of <see cref="SheetForm"/>, so the two cannot drift apart.
/// </summary>
public static class InventoryTemplate
{
    // Kept by some only; the others would have empty sheets to wonder about.
    private static readonly Section[] Rare = [Section.ChangeNotices, Section.Assignments, Section.Acknowledgements, Section.Trainings];

    // What an empty workbook says of itself; it has no day, and the machine's clock is not asked.
    private static readonly DateOnly NoDay = new(2000, 1, 1);

    /// <summary>Writes the workbook; the same inventory gives the same bytes.</summary>
    /// <param name="from">The inventory to fill it from; null for an empty one with examples.</param>
    /// <param name="options">What it should be like.</param>
    /// <param name="output">Where to.</param>
    /// <returns>The names of what the inventory says and the workbook cannot hold, or would not be read back as it is.</returns>
    public static IReadOnlyList<string> Write(Snapshot? from, TemplateOptions options, Stream output)
    {
        var notHeld = new NotHeld();
        var words = new ReportWords(options.Language);
        using var file = new MemoryStream();
        using (var workbook = new XLWorkbook())
        {
            workbook.Style.Font.FontName = "Calibri";
            workbook.Style.Font.FontSize = Sheet.TextSize;
            Fill(workbook, from, options, words, notHeld);
            workbook.SaveAs(file);
        }

        file.Position = 0;
        var day = from is { AsOf: var known } && known != default ? known : NoDay;
        StableZip.Copy(file, output, new DocumentProperties(words[TemplateTerms.Title], words[ReportTerms.Subject], "PolicyCheck", words.Tag, day));
        return notHeld.Names;
    }

    /// <summary>The kinds of sheets that a workbook gets.</summary>
    internal static IReadOnlyList<SheetForm> FormsOf(Snapshot? from, bool all) =>
        [.. SheetForm.All.Where(f => all || !Rare.Contains(f.Section) || (from is not null && FormTable.HasData(f, from)))];

    private static void Fill(XLWorkbook workbook, Snapshot? from, TemplateOptions options, ReportWords words, NotHeld notHeld)
    {
        var choices = new Choices(workbook, words);
        var forms = FormsOf(from, options.AllSheets);
        InstructionSheet.Write(new Sheet(workbook, words, TemplateTerms.Instructions), words);
        SettingsSheet.Write(new Sheet(workbook, words, TemplateTerms.About), from, forms, choices, words, notHeld);
        foreach (var form in forms)
        {
            // What the examples cannot say is nobody's loss.
            var table = new FormTable(form, from ?? Examples.Of(options.Language), options.Language, from is null ? new NotHeld() : notHeld);
            new FormSheet(new Sheet(workbook, words, new ReportTerm(form.Name(Language.English), form.Name(Language.Swedish))), table, choices, words).Write(areExamples: from is null);
        }

        var waivers = options.Waivers.Where(w => from is null || from.AsOf == default || w.Validity.On(from.AsOf) == ValidityState.InForce);
        ExceptionsSheet.Write(new Sheet(workbook, words, ReportTerms.Waivers), [.. waivers], words);
        choices.MoveLast();
        AddRest(from, words, notHeld);
    }

    /// <summary>What belongs to no account and has no sheet.</summary>
    internal static void AddRest(Snapshot? from, ReportWords words, NotHeld notHeld)
    {
        foreach (var (section, value) in new (Section, object?)[] { (Section.Governance, from?.Governance), (Section.ExternalPosts, from?.ExternalPosts) })
        {
            if (value is not null)
            {
                notHeld.Add(SettingsSheet.NameOf(section, words));
            }
        }
    }
}
