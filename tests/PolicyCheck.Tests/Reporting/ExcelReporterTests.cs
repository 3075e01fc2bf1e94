using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using PolicyCheck.Model;
using PolicyCheck.Reporting;
using Snapshot = Snapshooter.Xunit.Snapshot;

namespace PolicyCheck.Tests.Reporting;

public sealed class ExcelReporterTests
{
    [Fact]
    public void The_cells_in_Swedish() => Snapshot.Match(Dump(SampleRun.Small()), "ExcelReporterTests.Swedish");

    [Fact]
    public void The_cells_in_English() => Snapshot.Match(Dump(SampleRun.Small(Language.English)), "ExcelReporterTests.English");

    [Fact]
    public void The_cells_with_attestations_and_waivers() => Snapshot.Match(Dump(SampleRun.WithAttestations()), "ExcelReporterTests.Attested");

    [Fact]
    public void The_cells_with_history()
    {
        // The other sheets say what they say without.
        var (with, without) = (Dump(SampleRun.WithHistory()).Split('\n'), Dump(SampleRun.Small()).Split('\n'));

        Snapshot.Match(string.Join('\n', with.Except(without)), "ExcelReporterTests.History");
    }

    [Fact]
    public void The_same_run_gives_the_same_bytes() =>
        Assert.Equal(SampleRun.Bytes(SampleRun.Small(), "excel"), SampleRun.Bytes(SampleRun.Small(), "excel"));

    [Fact]
    public void Nothing_in_the_file_is_random_or_of_today()
    {
        using var zip = new ZipArchive(new MemoryStream(SampleRun.Bytes(SampleRun.Small(), "excel")));
        Assert.All(zip.Entries, entry => Assert.Equal(1980, entry.LastWriteTime.Year));
        var text = string.Concat(zip.Entries.Select(entry => new StreamReader(entry.Open()).ReadToEnd()));
        Assert.DoesNotMatch("[0-9a-f]{32}", text);
        Assert.DoesNotMatch("[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-", text);
        Assert.Contains("2026-11-20T00:00:00Z", text);
    }

    public static TheoryData<string> Reports => [.. SampleRun.All.Keys];

    [Theory]
    [MemberData(nameof(Reports))]
    public void The_workbook_is_valid(string run)
    {
        using var document = Open(SampleRun.All[run]());
        var errors = new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(document).Select(e => $"{e.Part?.Uri} {e.Path?.XPath}: {e.Description}");
        Assert.Empty(errors);
    }

    [Fact]
    public void Names_never_become_formulas_or_links()
    {
        using var document = Open(SampleRun.WithNames(HostileNames.All));
        foreach (var part in document.WorkbookPart!.WorksheetParts)
        {
            Assert.Empty(part.Worksheet.Descendants<CellFormula>());
            Assert.Empty(part.Worksheet.Descendants<Hyperlink>());
            Assert.Empty(part.HyperlinkRelationships);
        }

        var cells = Cells(document).Where(c => c.Type == "s").ToList();
        Assert.All(cells, cell => Assert.DoesNotContain(cell.Value, c => char.IsControl(c) && c != '\n'));
        Assert.All(cells, cell => Assert.True(cell.IsQuoted == "=+-@＝".Contains(cell.Value[0]), $"{cell.Sheet}!{cell.Reference} «{cell.Value}» {cell.IsQuoted}"));
        var values = cells.Select(c => c.Value).ToHashSet();
        Assert.All(
            new[] { "=1+1", "+1+1", "-1+1", "@SUM(1+9)", "＝1+1", "'=1+1", "x\";=1+1", "<script>alert(1)</script>", "@skellefteakommun", "agnp.exe", "_x005F_x003D_1+1", "tumme 👍🏽" },
            name => Assert.Contains(name, values));
    }

    [Fact]
    public void A_long_text_is_cut_with_a_mark()
    {
        using var document = Open(SampleRun.WithNames(new string('å', 40_000), "b"));
        var longest = Cells(document).MaxBy(c => c.Value.Length)!.Value;
        Assert.Equal(32_767, longest.Length);
        Assert.EndsWith("[avkortat]", longest);
    }

    [Theory]
    [InlineData(Language.Swedish, "Avvikelserapport: Provs kommun", "sv-SE")]
    [InlineData(Language.English, "Gap report: Provs kommun", "en-GB")]
    public void The_document_says_what_it_is(Language language, string title, string tag)
    {
        using var document = Open(SampleRun.Small(language));
        Assert.Equal((title, "PolicyCheck", tag), (document.PackageProperties.Title, document.PackageProperties.Creator, document.PackageProperties.Language));
        Assert.Equal(new DateTime(2026, 11, 20), document.PackageProperties.Created!.Value.ToUniversalTime());
    }

    [Fact]
    public void Every_sheet_prints_on_landscape_A4_one_page_wide_with_page_numbers()
    {
        using var document = Open(SampleRun.Small());
        foreach (var sheet in document.WorkbookPart!.WorksheetParts.Select(p => p.Worksheet))
        {
            var setup = sheet.Elements<PageSetup>().Single();
            Assert.Equal(OrientationValues.Landscape, setup.Orientation!.Value);
            Assert.Equal(9u, setup.PaperSize!.Value);
            Assert.True(sheet.SheetProperties!.PageSetupProperties!.FitToPage!.Value);
            Assert.Equal((1u, 0u), (setup.FitToWidth?.Value ?? 1, setup.FitToHeight!.Value));
            Assert.Contains("&P", sheet.Descendants<OddFooter>().Single().Text);
        }
    }

    [Fact]
    public void The_work_list_is_a_table_with_filter_frozen_heading_and_states()
    {
        using var document = Open(SampleRun.Small());
        var table = Assert.Single(document.WorkbookPart!.WorksheetParts.SelectMany(p => p.TableDefinitionParts)).Table;
        Assert.NotNull(table.AutoFilter);
        var sheet = document.WorkbookPart.WorksheetParts.Single(p => p.TableDefinitionParts.Any()).Worksheet;
        Assert.Equal(PaneStateValues.FrozenSplit, sheet.Descendants<Pane>().Single().State!.Value);
        Assert.Equal("\"Ej påbörjad,Pågår,Klar,Undantag söks\"", sheet.Descendants<Formula1>().Single().Text);
    }

    [Theory]
    [InlineData(Language.Swedish, "Svar per enhet", "Enhet", "Antal svar")]
    [InlineData(Language.English, "Answers by unit", "Unit", "Number of answers")]
    public void The_summary_has_a_chart_with_titles_names_and_alternative_text(Language language, params string[] titles)
    {
        using var document = Open(SampleRun.Small(language));
        var drawing = Assert.Single(document.WorkbookPart!.WorksheetParts.Select(p => p.DrawingsPart).OfType<DrawingsPart>());
        var chart = Assert.Single(drawing.ChartParts).ChartSpace;
        Assert.Equal(titles, chart.Descendants<DocumentFormat.OpenXml.Drawing.Charts.Title>().Select(t => t.InnerText));
        var series = chart.Descendants<DocumentFormat.OpenXml.Drawing.Charts.BarChartSeries>().ToList();
        Assert.All(series, s => Assert.NotEmpty(s.GetFirstChild<DocumentFormat.OpenXml.Drawing.Charts.SeriesText>()!.Descendants<DocumentFormat.OpenXml.Drawing.Charts.NumericValue>().Single().Text));
        Assert.NotEmpty(series);
        Assert.Contains("Biblioteken", drawing.WorksheetDrawing.Descendants<DocumentFormat.OpenXml.Drawing.Spreadsheet.NonVisualDrawingProperties>().Single().Description!.Value, StringComparison.Ordinal);
    }

    /// <summary>LibreOffice leaves out every other name where two lines each have no room.</summary>
    [Theory]
    [InlineData(40, 12)]
    [InlineData(41, 6)]
    public void Long_names_of_units_leave_fewer_bars(int letters, int bars)
    {
        using var document = Open(SampleRun.Changed(root => root["units"] = new JsonArray(
            [.. Enumerable.Range(0, 20).Select(i => new JsonObject { ["unitId"] = $"u{i}", ["kind"] = "Unit", ["nameSv"] = $"{i:00}".PadRight(letters, 'x') })])));
        var chart = document.WorkbookPart!.WorksheetParts.Select(p => p.DrawingsPart).OfType<DrawingsPart>().Single().ChartParts.Single().ChartSpace;
        var names = chart.Descendants<DocumentFormat.OpenXml.Drawing.Charts.CategoryAxisData>().First().Descendants<DocumentFormat.OpenXml.Drawing.Charts.StringPoint>();

        Assert.Equal(bars, names.Count());
        Assert.Equal(1, chart.Descendants<DocumentFormat.OpenXml.Drawing.Charts.TickLabelSkip>().Single().Val!.Value);
    }

    /// <summary>ClosedXML takes borders that are none for the same whatever their colour, and keeps the first that any workbook of the process had.</summary>
    [Fact]
    public void A_border_that_is_none_has_no_colour()
    {
        using var document = Open(SampleRun.Small());
        var sides = document.WorkbookPart!.WorkbookStylesPart!.Stylesheet.Borders!.Descendants<BorderPropertiesType>().ToList();

        Assert.Contains(sides, s => s.Style?.Value == BorderStyleValues.Thin && s.Color is not null);
        Assert.Contains(sides, s => s.Style?.Value == BorderStyleValues.None);
        Assert.All(sides, s => Assert.True(s.Style?.Value != BorderStyleValues.None || s.Color is null));
    }

    [Fact]
    public void Each_share_of_a_rule_has_a_bar_from_nothing_to_all()
    {
        using var document = Open(SampleRun.Small());
        var bars = Assert.Single(document.WorkbookPart!.WorksheetParts.SelectMany(p => p.Worksheet.Elements<ConditionalFormatting>()));
        var shares = Cells(document).Where(c => c.Sheet == "Regler" && c.Format == "0 %").Select(c => c.Reference).ToList();

        Assert.Equal($"{shares[0]}:{shares[^1]}", bars.SequenceOfReferences!.InnerText);
        Assert.Equal(["0", "1"], bars.Descendants<ConditionalFormatValueObject>().Select(v => v.Val!.Value));
    }

    [Fact]
    public void On_paper_the_work_list_ends_with_the_comment()
    {
        using var document = Open(SampleRun.Small());
        var area = document.WorkbookPart!.Workbook.DefinedNames!.Elements<DefinedName>().Single(n => n.Name == "_xlnm.Print_Area").Text;
        var last = area.Split(':')[1].Replace("$", "", StringComparison.Ordinal);
        var header = Cells(document).Single(c => c.Sheet == "Åtgärder" && c.Value == "Kommentar").Reference;

        Assert.Equal(header.TrimEnd("0123456789".ToCharArray()), last.TrimEnd("0123456789".ToCharArray()));
    }

    [Theory]
    [InlineData("https://www.facebook.com/biblioteken", true)]
    [InlineData("http://example.org/konto", true)]
    [InlineData("www.facebook.com/biblioteken", false)]
    [InlineData("javascript:alert(1)", false)]
    [InlineData("file:///etc/passwd", false)]
    [InlineData("https://user:word@example.org/konto", false)]
    [InlineData("se https://www.facebook.com/biblioteken", false)]
    public void Only_the_address_of_a_page_becomes_a_link(string url, bool isLink)
    {
        using var document = Open(SampleRun.Changed(root => root["accounts"]![0]!["url"] = url));
        var links = document.WorkbookPart!.WorksheetParts.SelectMany(p => p.HyperlinkRelationships).Select(r => r.Uri.ToString()).Distinct();
        Assert.Equal(isLink ? [url] : [], links);
    }

    private static SpreadsheetDocument Open(Report report) => SpreadsheetDocument.Open(new MemoryStream(SampleRun.Bytes(report, "excel")), isEditable: false);

    /// <summary>A line a cell: sheet and place, type, value, number format, and a mark where Excel may not take the text for a formula.</summary>
    private static string Dump(Report report)
    {
        using var document = Open(report);
        var dump = new StringBuilder();
        foreach (var cell in Cells(document))
        {
            dump.Append(CultureInfo.InvariantCulture, $"{cell.Sheet}!{cell.Reference} {cell.Type} {cell.Value.Replace("\n", "⏎")}");
            dump.Append(cell.Format.Length == 0 ? "" : $" [{cell.Format}]").Append(cell.IsQuoted ? " quotePrefix" : "").Append('\n');
        }

        return dump.ToString();
    }

    private static IEnumerable<DumpedCell> Cells(SpreadsheetDocument document)
    {
        var book = document.WorkbookPart!;
        var strings = book.SharedStringTablePart!.SharedStringTable.Elements<SharedStringItem>().Select(s => s.InnerText).ToList();
        var styles = book.WorkbookStylesPart!.Stylesheet;
        var formats = styles.NumberingFormats?.Elements<NumberingFormat>().ToDictionary(f => f.NumberFormatId!.Value, f => f.FormatCode!.Value!) ?? [];
        var cellFormats = styles.CellFormats!.Elements<CellFormat>().ToList();
        foreach (var sheet in book.Workbook.Sheets!.Elements<DocumentFormat.OpenXml.Spreadsheet.Sheet>())
        {
            foreach (var cell in ((WorksheetPart)book.GetPartById(sheet.Id!.Value!)).Worksheet.Descendants<Cell>().Where(c => c.CellValue is not null))
            {
                var style = cellFormats[(int)(cell.StyleIndex?.Value ?? 0)];
                var isText = cell.DataType?.Value == CellValues.SharedString;
                yield return new DumpedCell(
                    sheet.Name!.Value!,
                    cell.CellReference!.Value!,
                    isText ? "s" : "n",
                    isText ? strings[int.Parse(cell.CellValue!.Text, CultureInfo.InvariantCulture)] : cell.CellValue!.Text,
                    formats.GetValueOrDefault(style.NumberFormatId?.Value ?? 0, ""),
                    style.QuotePrefix?.Value ?? false);
            }
        }
    }

    private sealed record DumpedCell(string Sheet, string Reference, string Type, string Value, string Format, bool IsQuoted);
}
