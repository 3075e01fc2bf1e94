using System.Diagnostics;
using ClosedXML.Excel;
using PolicyCheck.Model;
using PolicyCheck.Tests.Support;

namespace PolicyCheck.Tests.Reporting;

/// <summary>What somebody wrote into a report stands in the next one.</summary>
public sealed class CarryTests
{
    private const string Editors = "PRV-1 | b-ig";
    private const string Picture = "PRV-5 | a-fb | post-1";

    [Fact]
    public void Status_and_comment_stand_on_the_same_finding()
    {
        using var old = new Notebook(SampleRun.Small());
        old.Note(Editors, "Pågår", "Ringt skolan.\nÅterkommer på måndag.");
        old.Note(Picture, "Ej påbörjad", "Vem?");

        var (next, said) = Notebook.Next(SampleRun.Small(), old.Save());

        using (next)
        {
            Assert.Empty(said);
            Assert.Equal(("Pågår", "Ringt skolan.\nÅterkommer på måndag."), next.NoteOn(Editors));
            Assert.Equal(("Ej påbörjad", "Vem?"), next.NoteOn(Picture));
            Assert.Null(next.Resolved);
        }
    }

    [Fact]
    public void Every_column_of_a_workbook_with_history_is_known()
    {
        using var old = new Notebook(SampleRun.WithHistory());

        var (next, said) = Notebook.Next(SampleRun.WithHistory(), old.Save());

        using (next)
        {
            Assert.Empty(said);
        }
    }

    [Fact]
    public void Rows_may_be_moved_sorted_filtered_and_hidden_and_so_may_columns()
    {
        using var old = new Notebook(SampleRun.Small());
        old.Note(Editors, "Klar", "Utsedd.");
        var sheet = old.Actions;
        var header = Notebook.Header(sheet).RowNumber();
        sheet.Tables.Single().DataRange.Sort(Notebook.Column(sheet, "Id"), XLSortOrder.Descending);
        Notebook.RowOf(sheet, Editors).Hide();
        sheet.Row(1).InsertRowsAbove(3);
        sheet.Column(Notebook.Column(sheet, "Prioritet")).Hide();
        Assert.NotEqual(header, Notebook.Header(sheet).RowNumber());

        var (next, said) = Notebook.Next(SampleRun.Small(), old.Save());

        using (next)
        {
            Assert.Empty(said);
            Assert.Equal(("Klar", "Utsedd."), next.NoteOn(Editors));
        }
    }

    [Theory]
    [InlineData(Language.Swedish, "Undantag söks", Language.English, "Exemption sought")]
    [InlineData(Language.English, "Done", Language.Swedish, "Klar")]
    [InlineData(Language.English, "Waits for IT", Language.Swedish, "Waits for IT")]
    public void The_languages_of_the_reports_may_differ(Language from, string written, Language to, string read)
    {
        using var old = new Notebook(SampleRun.Small(from));
        old.Note(Editors, written, "Å, ä & ö");
        old.Note(Picture, written, "");

        var (next, said) = Notebook.Next(Notebook.WithoutGap(to), old.Save());

        using (next)
        {
            Assert.Empty(said);
            Assert.Equal((read, "Å, ä & ö"), next.NoteOn(Editors));
            Assert.Equal(read, Assert.Single(Notebook.Rows(next.Resolved!))[3]);
        }
    }

    [Fact]
    public void What_is_resolved_is_kept_with_its_day_and_its_answer_now()
    {
        using var old = new Notebook(SampleRun.Small());
        old.Note(Picture, "Klar", "Bild tillagd.");

        var (next, said) = Notebook.Next(Notebook.WithoutGap(), old.Save());

        using (next)
        {
            Assert.Empty(said);
            var row = Assert.Single(Notebook.Rows(next.Resolved!));
            Assert.Equal(["PRV-5", "Biblioteken\ninlägg post-1", "Inlägget har 0 bilder.\nbilder: 0", "Klar", "Bild tillagd.", "2026-11-20", "✓ Uppfyllt", "", Picture], row);

            // And in the report after that, though nothing new was resolved.
            var (third, _) = Notebook.Next(Notebook.WithoutGap(Language.English), next.Save());
            using (third)
            {
                var kept = Assert.Single(Notebook.Rows(third.Resolved!));
                Assert.Equal(("Done", "Bild tillagd.", "2026-11-20", "✓ Met", Picture), (kept[3], kept[4], kept[5], kept[6], kept[8]));
            }
        }
    }

    [Fact]
    public void What_nobody_touched_is_not_kept()
    {
        using var old = new Notebook(SampleRun.Small());
        Assert.Null(new Notebook(Notebook.Carry(Notebook.WithoutGap(), old.Save()).Report).Resolved);
    }

    [Fact]
    public void A_rule_that_is_gone_leaves_its_notes()
    {
        using var old = new Notebook(SampleRun.Small());
        old.Note(Picture, "Pågår", "");

        var (next, _) = Notebook.Next(SampleRun.WithoutRules(), old.Save());

        using (next)
        {
            Assert.Equal("Prövas inte längre", Assert.Single(Notebook.Rows(next.Resolved!))[6]);
        }
    }

    [Fact]
    public void Rows_that_cannot_be_understood_are_listed_and_told()
    {
        using var old = new Notebook(SampleRun.Small());
        var sheet = old.Actions;
        var (id, comment) = (Notebook.Column(sheet, "Id"), Notebook.Column(sheet, "Kommentar"));
        var rows = sheet.Tables.Single().DataRange.Rows().Select(r => sheet.Row(r.RowNumber())).ToList();
        old.Note(Editors, "Pågår", "Först");
        var withoutId = rows.First(r => r.Cell(id).GetString() == Picture);
        withoutId.Cell(comment).SetValue<string>("Utan id");
        withoutId.Cell(id).Clear();
        var edited = rows.First(r => r.Cell(id).GetString() is not ("" or Editors));
        edited.Cell(comment).SetValue<string>("Ändrat id");
        edited.Cell(id).SetValue<string>("XYZ-1 | a-fb");
        var twice = rows.Last(r => r.Cell(id).GetString() is not ("" or Editors) && r != edited);
        twice.Cell(comment).SetValue<string>("Två gånger");
        twice.Cell(id).SetValue<string>(Editors);
        twice.Cell(Notebook.Column(sheet, "Regel")).SetValue<string>("PRV-1");
        var own = sheet.Row(rows[^1].RowNumber() + 2);
        own.Cell(Notebook.Column(sheet, "Åtgärd")).SetValue<string>("Egen rad: boka möte");

        var (next, said) = Notebook.Next(SampleRun.Small(), old.Save());

        using (next)
        {
            var listed = Notebook.Rows(next.Resolved!);
            Assert.Equal(4, listed.Count);
            Assert.Contains(listed, r => r[4] == "Utan id" && r[7] == "Raden saknade id.");
            Assert.Contains(listed, r => r[4] == "Ändrat id" && r[7] == "Radens id var ändrat." && r[8] == "XYZ-1 | a-fb");
            Assert.Contains(listed, r => r[2].Contains("Egen rad: boka möte", StringComparison.Ordinal));
            Assert.Contains(listed, r => r[7] == "En annan rad med samma id sade något annat.");
            Assert.Equal(["PC0901", "PC0901", "PC0902", "PC0903"], said.Select(d => d.Descriptor.Id).Order(StringComparer.Ordinal));
            Assert.Contains(said, d => d.Location.Cell == $"Åtgärder!{XLHelper.GetColumnLetterFromNumber(id)}{withoutId.RowNumber()}");

            // Their trouble is remembered, in the other language too, and not told again.
            var (third, silent) = Notebook.Next(SampleRun.Small(Language.English), next.Save());
            using (third)
            {
                Assert.Empty(silent);
                Assert.Contains(Notebook.Rows(third.Resolved!), r => r[4] == "Utan id" && r[7] == "The row had no id.");
            }
        }
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("-ring IT")]
    [InlineData("@skolan")]
    [InlineData("+46 8 00 00 00")]
    [InlineData("0123")]
    [InlineData("2026-01-02")]
    [InlineData("TRUE")]
    [InlineData("_x0041_")]
    [InlineData("a | b")]
    [InlineData("<b>&amp;")]
    [InlineData("tumme 👍🏽")]
    public void A_comment_stays_the_text_that_it_is(string comment)
    {
        using var written = new Notebook(SampleRun.Small());
        var cell = Notebook.RowOf(written.Actions, Editors).Cell(Notebook.Column(written.Actions, "Kommentar"));
        cell.SetValue<string>(comment);
        cell.Style.IncludeQuotePrefix = true;
        var (second, said) = Notebook.Next(SampleRun.Small(), written.Save());
        using (second)
        {
            Assert.Empty(said);
            // The library that writes here takes _x0041_ for an A, as a spreadsheet does.
            Assert.Equal(comment.Replace("_x0041_", "A", StringComparison.Ordinal), second.NoteOn(Editors).Comment);
            Assert.DoesNotContain(second.Actions.CellsUsed(), c => c.HasFormula);
        }
    }

    [Fact]
    public void A_note_that_became_a_formula_is_told()
    {
        using var old = new Notebook(SampleRun.Small());
        Notebook.RowOf(old.Actions, Editors).Cell(Notebook.Column(old.Actions, "Kommentar")).FormulaA1 = "1+1";

        var (next, said) = Notebook.Next(SampleRun.Small(), old.Save());

        using (next)
        {
            Assert.Equal("PC0905", Assert.Single(said).Descriptor.Id);
            Assert.NotEqual("", next.NoteOn(Editors).Comment);
        }
    }

    [Fact]
    public void A_column_of_ones_own_is_told()
    {
        using var old = new Notebook(SampleRun.Small());
        var column = Notebook.Column(old.Actions, "Id") + 1;
        Notebook.Header(old.Actions).Cell(column).SetValue<string>("Ärende");
        Notebook.RowOf(old.Actions, Editors).Cell(column).SetValue<string>("A-17");

        var said = Assert.Single(Notebook.Carry(SampleRun.Small(), old.Save()).Said);

        Assert.Equal("PC0904", said.Descriptor.Id);
        Assert.Contains("'Ärende'", said.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_report_of_another_organisation_is_told()
    {
        using var old = new Notebook(SampleRun.Changed(root => root["units"]![0]!["nameSv"] = "Annans kommun"));
        Assert.Equal("PC0906", Assert.Single(Notebook.Carry(SampleRun.Small(), old.Save()).Said).Descriptor.Id);
    }

    [FactWithLibreOffice]
    public async Task Notes_outlive_another_program_that_saves_the_workbook()
    {
        using var temp = new TempFolder();
        using var old = new Notebook(SampleRun.Small());
        old.Note(Editors, "Pågår", "=1+1 är ingen formel");
        await File.WriteAllBytesAsync(temp.PathOf("old.xlsx"), old.Save());
        var start = new ProcessStartInfo(FactWithLibreOfficeAttribute.Program!, [$"-env:UserInstallation={new Uri(temp.PathOf("profile"))}", "--headless", "--convert-to", "xlsx", "--outdir", temp.PathOf("saved"), temp.PathOf("old.xlsx")])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        await process.WaitForExitAsync();

        var (next, said) = Notebook.Next(SampleRun.Small(), await File.ReadAllBytesAsync(temp.PathOf("saved/old.xlsx")));

        using (next)
        {
            Assert.Empty(said);
            Assert.Equal(("Pågår", "=1+1 är ingen formel"), next.NoteOn(Editors));
        }
    }

    [Fact]
    public void What_is_no_report_is_an_error()
    {
        using var other = new XLWorkbook();
        other.AddWorksheet("Blad1").Cell(1, 1).SetValue<string>("x");
        using var output = new MemoryStream();
        other.SaveAs(output);

        Assert.Equal("PC0900", Assert.Single(Notebook.Carry(SampleRun.Small(), output.ToArray()).Said).Descriptor.Id);
        Assert.True(Assert.Single(Notebook.Carry(SampleRun.Small(), "nothing"u8.ToArray()).Said).IsError);
    }

    [Fact]
    public void A_report_without_findings_has_nothing_to_carry()
    {
        using var old = new Notebook(SampleRun.WithoutAccounts());
        Assert.DoesNotContain(Notebook.Carry(SampleRun.Small(), old.Save()).Said, d => d.IsError);
    }
}
