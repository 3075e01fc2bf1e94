using System.IO.Compression;
using ClosedXML.Excel;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using PolicyCheck.Inventory;
using PolicyCheck.Model;
using PolicyCheck.Reporting;
using PolicyCheck.Reporting.Templates;
using PolicyCheck.Tables.Import;
using PolicyCheck.Tables.Layout;
using PolicyCheck.Tests.Support;

namespace PolicyCheck.Tests.Tables;

/// <summary>The workbook as people meet it: sheets, notes, lists, what cells refuse.</summary>
public sealed class TemplateStructureTests
{
    private static readonly Lazy<Snapshot> Shipped = new(() =>
    {
        var path = Repository.PathOf("policies", "vof", "snapshots", "2026-06-30.json");
        return JsonSnapshot.Read(path, () => File.OpenRead(path)).Snapshot!;
    });

    [Fact]
    public void Sheets_stand_in_their_order()
    {
        string[] always = ["Instruktion", "Om inventeringen", "Konton", "Behörigheter", "Arkiveringar", "Beslut", "Intyganden", "Enheter", "Personer", "Dispenser"];
        Assert.Equal(always, Names(TemplateBook.Of()));
        Assert.Equal(["Ändringsanmälningar", "Kvittenser"], Names(TemplateBook.Of(Shipped.Value)).Except(always));
        Assert.Equal(SheetForm.All.Select(f => f.Name(Language.English)), Names(TemplateBook.Of(null, Language.English, all: true))[2..^1]);
        Assert.Equal(["Instructions", "About"], Names(TemplateBook.Of(null, Language.English))[..2]);
    }

    [Fact]
    public void Only_the_sheet_of_waivers_is_protected()
    {
        using var workbook = TemplateBook.Of().Open();
        Assert.All(workbook.Worksheets, s => Assert.Equal(s.Name == "Dispenser", s.Protection.IsProtected));
    }

    [Theory]
    [InlineData(Language.Swedish)]
    [InlineData(Language.English)]
    public void Every_column_has_a_note_its_format_and_the_rule_of_its_kind(Language language)
    {
        using var workbook = TemplateBook.Of(null, language, all: true).Open();
        foreach (var form in SheetForm.All)
        {
            var sheet = workbook.Worksheet(form.Name(language));
            var offset = form.ListOfAccount is null ? 1 : 2;
            foreach (var (field, column) in form.Fields.Select((f, i) => (f, i + offset)))
            {
                Assert.Equal(field.Heading(language), sheet.Cell(1, column).GetString());
                Assert.True(sheet.Cell(1, column).HasComment, $"{sheet.Name}: {field.Heading(language)}");
                var rules = sheet.DataValidations.Where(v => v.Ranges.Any(r => r.Contains(sheet.Cell(2001, column)) && r.Contains(sheet.Cell(2, column)))).Select(v => v.AllowedValues);
                Assert.Equal(RuleOf(field.Field), rules);
                Assert.Equal(field.Field.Kind switch { FieldKind.Date => "yyyy-mm-dd", FieldKind.Number => "0", _ => "@" }, sheet.Column(column).Style.NumberFormat.Format);
            }

            Assert.True(sheet.AutoFilter.IsEnabled);
            Assert.Equal((1, 1), (sheet.SheetView.SplitRow, sheet.SheetView.SplitColumn));
            Assert.Equal((XLPageOrientation.Landscape, XLPaperSize.A4Paper), (sheet.PageSetup.PageOrientation, sheet.PageSetup.PaperSize));
        }
    }

    [Fact]
    public void Headings_and_ids_stand_on_every_page()
    {
        using var document = TemplateBook.Of(all: true).OpenXml();
        var titles = document.WorkbookPart!.Workbook.DefinedNames!.Elements<DefinedName>().Where(n => n.Name == "_xlnm.Print_Titles").Select(n => n.Text).ToList();
        Assert.All(SheetForm.All, f => Assert.Contains($"{f.Name(Language.Swedish)}!$A:$A,{f.Name(Language.Swedish)}!$1:$1", titles.Select(t => t.Replace("'", "", StringComparison.Ordinal))));
    }

    [Fact]
    public void Lists_offer_words_that_are_read()
    {
        using var document = TemplateBook.Of(all: true).OpenXml();
        var rules = document.WorkbookPart!.WorksheetParts.SelectMany(p => p.Worksheet.Descendants<DataValidation>()).ToList();
        Assert.All(rules, r => Assert.InRange(r.Formula1!.Text.Length, 1, 255));
        Assert.Contains(rules, r => r.Formula1!.Text == "\"facebook,instagram,x,linkedin,youtube,tiktok,snapchat,annan plattform\"" && r.ShowErrorMessage?.Value != true);
        Assert.Contains(rules, r => r.Formula1!.Text == "\"skärmdump,fullständig export,webbarkiv,inga,okänt\"");
        Assert.All(rules.Where(r => r.Type!.Value == DataValidationValues.Date), r => Assert.Equal("Skriv dagen som 2026-01-31. Vet ni inte, lämna cellen tom.", r.Error));
    }

    [Fact]
    public void Words_that_are_too_many_for_a_rule_stand_on_a_sheet_that_nobody_sees()
    {
        using var workbook = new XLWorkbook();
        var cells = workbook.Worksheets.Add("Konton").Range(2, 1, 9, 2);
        var choices = new Choices(workbook, new ReportWords(Language.Swedish));
        var words = Enumerable.Range(100, 90).Select(i => $"ord {i}").ToList();
        choices.Offer(cells.Column(1).AsRange(), words, isOpen: false);
        choices.Offer(cells.Column(2).AsRange(), words, isOpen: true);
        workbook.Worksheets.Add("Dispenser");
        choices.MoveLast();
        var lists = workbook.Worksheet(3);
        Assert.Equal(("Listor", XLWorksheetVisibility.VeryHidden), (lists.Name, lists.Visibility));
        Assert.Equal(words, lists.CellsUsed().Select(c => c.GetString()));
        Assert.All(workbook.Worksheet("Konton").DataValidations, v => Assert.Equal("Listor!$A$1:$A$90", v.Value.Replace("'", "", StringComparison.Ordinal)));
    }

    [Fact]
    public void Columns_that_few_need_are_folded_while_they_are_empty()
    {
        using var empty = TemplateBook.Of().Open();
        using var filled = TemplateBook.Of(Shipped.Value).Open();
        var (before, after) = (empty.Worksheet("Konton"), filled.Worksheet("Konton"));
        var application = after.Row(1).CellsUsed().Where(c => c.GetString().StartsWith("Ansökan: ", StringComparison.Ordinal)).Select(c => c.Address.ColumnNumber).ToList();
        Assert.Equal(16, application.Count);
        Assert.False(before.Column(application[0]).IsHidden);
        Assert.All(application.Skip(1), c => Assert.True(before.Column(c).IsHidden && !after.Column(c).IsHidden && after.Column(c).OutlineLevel == 1));
        Assert.All(after.ColumnsUsed().Where(c => c.IsHidden), c => Assert.Single(c.CellsUsed()));
    }

    [Fact]
    public void Examples_are_marked()
    {
        using var workbook = TemplateBook.Of(all: true).Open();
        foreach (var form in SheetForm.All)
        {
            var rows = workbook.Worksheet(form.Name(Language.Swedish)).RowsUsed().Skip(1).ToList();
            Assert.InRange(rows.Count, 1, 3);
            Assert.All(rows, r => Assert.True(r.Cell(1).HasComment && r.Cell(1).Style.Font.Italic));
            Assert.All(rows, r => Assert.True(form.Section == Section.Attestations || ExampleRows.IsExample(r.Cell(1).GetString())));
        }
    }

    [Theory]
    [InlineData("empty")]
    [InlineData("all")]
    [InlineData("shipped")]
    public void The_workbook_is_valid_and_always_the_same(string kind)
    {
        var book = Make();
        using var document = book.OpenXml();
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(document).Select(e => $"{e.Part?.Uri} {e.Path?.XPath}: {e.Description}"));
        Assert.Equal(book.Parts(), Make().Parts()); // first, since texts show where they differ
        Assert.Equal(book.Bytes, Make().Bytes);
        using var zip = new ZipArchive(new MemoryStream(book.Bytes));
        Assert.All(zip.Entries, e => Assert.Equal(1980, e.LastWriteTime.Year));
        Assert.DoesNotContain(Environment.UserName + "<", string.Concat(zip.Entries.Where(e => e.Name.StartsWith("comments", StringComparison.Ordinal)).Select(e => new StreamReader(e.Open()).ReadToEnd())));

        TemplateBook Make() => kind == "shipped" ? TemplateBook.Of(Shipped.Value) : TemplateBook.Of(null, Language.English, all: kind == "all");
    }

    [Fact]
    public void No_source_asks_ClosedXML_to_fit_anything() =>
        Assert.All(Directory.EnumerateFiles(Repository.PathOf("src", "PolicyCheck.Reporting"), "*.cs", SearchOption.AllDirectories), f => Assert.DoesNotContain("AdjustToContents", File.ReadAllText(f)));

    private static string[] Names(TemplateBook book)
    {
        using var workbook = book.Open();
        return [.. workbook.Worksheets.Select(s => s.Name)];
    }

    private static XLAllowedValues[] RuleOf(FieldInfo field) => field.Kind switch
    {
        FieldKind.Enum or FieldKind.Truth => [XLAllowedValues.List],
        FieldKind.Date => [XLAllowedValues.Date],
        FieldKind.Number => [XLAllowedValues.WholeNumber],
        _ => [],
    };
}
