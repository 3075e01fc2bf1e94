using System.Globalization;
using PolicyCheck.Model;
using PolicyCheck.Reporting.Csv;
using PolicyCheck.Tables.Layout;
using PolicyCheck.Tables.Values;

namespace PolicyCheck.Reporting.Templates;

/// <summary>The accounts of an inventory as a text file that Excel with Swedish settings opens: semicolons, UTF-8 with its mark, CRLF.</summary>
public static class InventoryTable
{
    /// <summary>Writes the accounts, a line each, under the headings of the workbook's sheet.</summary>
    /// <param name="snapshot">The inventory.</param>
    /// <param name="language">Language of the headings and the words.</param>
    /// <param name="output">Where to.</param>
    /// <returns>The names of what the inventory says and the file does not, or would not be read back as it is.</returns>
    public static IReadOnlyList<string> WriteCsv(Snapshot snapshot, Language language, Stream output)
    {
        var notHeld = new NotHeld();
        var words = new ReportWords(language);
        var table = new FormTable(SheetForm.Accounts, snapshot, language, notHeld);
        using var writer = CsvText.Writer(output);
        writer.WriteLine(string.Join(';', table.Columns.Select(c => Field(FormTable.Stored(c.Heading)))));
        foreach (var row in table.Rows)
        {
            writer.WriteLine(string.Join(';', row.Select(Cell)));
        }

        notHeld.Add(words[TemplateTerms.About]);
        foreach (var form in SheetForm.All.Where(f => f != SheetForm.Accounts && FormTable.HasData(f, snapshot)))
        {
            notHeld.Add(form.Name(language));
        }

        InventoryTemplate.AddRest(snapshot, words, notHeld);
        return notHeld.Names;
    }

    private static string Cell(object? value) => value switch
    {
        null => "",
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        int number => number.ToString(CultureInfo.InvariantCulture),
        _ => Field((string)value),
    };

    /// <summary>A text that a spreadsheet would compute gets a mark; one that carries a mark of its own has got its second one already.</summary>
    private static string Field(string text) => CsvText.Quoted(FormulaText.IsLike(text) ? FormulaText.Marked(text) : text);
}
