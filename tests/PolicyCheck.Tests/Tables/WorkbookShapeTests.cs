namespace PolicyCheck.Tests.Tables;

/// <summary>What is hidden, merged or left out in workbooks, and the forms in which programs write them.</summary>
public sealed class WorkbookShapeTests
{
    private const string Row = "<sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c></row></sheetData>";

    [Fact]
    public void Sheets_come_in_order_with_what_is_hidden_flagged_and_empty_ones_kept()
    {
        var result = new WorkbookParts().Sheet("Dold", Row, "state=\"hidden\"").Sheet("Tom", "<sheetData/>").Sheet("Å &amp; Ö", Row).Sheet("Gömd", Row, "state=\"veryHidden\"").Read();

        Assert.Equal(["Dold True 1", "Tom False 0", "Å & Ö False 1", "Gömd True 1"], result.Tables!.Select(t => $"{t.Sheet} {t.IsHidden} {t.Rows.Count}"));
        Assert.Empty(result.Diagnostics);
    }

    [Fact]
    public void Hidden_rows_and_columns_are_flagged()
    {
        var result = new WorkbookParts().Sheet("S", """<cols><col min="2" max="3" width="9" hidden="1"/><col min="4" max="4" width="0"/><col min="5" max="5"/></cols><sheetData><row r="1" hidden="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c><c r="D1"><v>4</v></c><c r="E1"><v>5</v></c></row><row r="2" hidden="true"><c r="A2"><v>6</v></c></row><row r="3" ht="0"><c r="A3"><v>7</v></c></row><row r="4"><c r="B4"><f>B1</f><v>8</v></c></row></sheetData>""").Read();

        Assert.Equal("1h: Number:1 | Number:2{HiddenColumn} | {HiddenColumn} | Number:4{HiddenColumn} | Number:5\n2h: Number:6\n3h: Number:7\n4:  | Number:8{Formula, HiddenColumn}", result.Shown());
    }

    [Fact]
    public void Merged_ranges_repeat_their_first_value_in_rows_that_have_one_of_their_own()
    {
        var result = new WorkbookParts().Sheet("S", """<sheetData><row r="1"><c r="A1" t="str"><v>Kultur</v></c><c r="B1"><v>1</v></c><c r="D1"/></row><row r="2"><c r="A2" t="str"><v>under</v></c><c r="B2"><v>2</v></c></row><row r="4"><c r="B4"><v>4</v></c></row><row r="5"><c r="A5" t="str"><v>Rubrik</v></c><c r="B5"/></row><row r="7"><c r="B7"><v>7</v></c></row></sheetData><mergeCells><mergeCell ref="A1:A4"/><mergeCell ref="A5:XFD5"/><mergeCell ref="A7:B7"/></mergeCells>""").Read();

        Assert.Equal("1: Kultur | Number:1\n2: Kultur{Merged} | Number:2\n4: Kultur{Merged} | Number:4\n5: Rubrik | Rubrik{Merged} | Rubrik{Merged} | Rubrik{Merged}\n7:  | Number:7", result.Shown());
    }

    [Theory]
    [InlineData("""<dimension ref="A1:XFD1048576"/><sheetData><row r="2"><c r="B2"><v>1</v></c></row></sheetData>""", "2:  | Number:1")]
    [InlineData("""<dimension ref="A1"/><sheetData><row r="2"><c r="B2"><v>1</v></c></row></sheetData>""", "2:  | Number:1")]
    [InlineData("""<sheetData><row><c><v>1</v></c><c><v>2</v></c></row><row/><row><c><v>3</v></c></row></sheetData>""", "1: Number:1 | Number:2\n3: Number:3")]
    [InlineData("""<sheetData><row r="3"><c r="c3"><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row></sheetData>""", "3:  |  | Number:1 | Number:2\n4: Number:3")]
    [InlineData("""<sheetData><row r="1"><c r="C1"><v>3</v></c><c r="A1"><f>X</f><v>1</v></c></row></sheetData>""", "1: Number:1{Formula} |  | Number:3")]
    [InlineData("""<sheetData><row r="1"><c r="A1" s="99"><v>1</v></c></row><row r="1048576"><c r="XFD1048576" s="1"/></row></sheetData>""", "1: Number:1")]
    [InlineData("""<cols><col min="x" max="1"/></cols><sheetData><row r="1048576"><c r="A1048576"><v>1</v></c></row></sheetData>""", "1048576: Number:1")]
    public void Sizes_and_references_that_lie_or_are_missing_do_no_harm(string content, string shown) =>
        Assert.Equal(shown, new WorkbookParts().Sheet("S", content).Read().Shown());

    [Theory]
    [InlineData("\\")]
    [InlineData("/")]
    public void Names_of_parts_may_be_written_with_backslashes(string slash)
    {
        var parts = new WorkbookParts { Names = n => n.Replace("/", slash, StringComparison.Ordinal) }.Sheet("S", Row);

        Assert.Equal("1: Number:1", parts.Read().Shown());
    }

    [Fact]
    public void Strict_workbooks_are_read()
    {
        var parts = new WorkbookParts
        {
            Texts = t => t.Replace(WorkbookParts.Main, "http://purl.oclc.org/ooxml/spreadsheetml/main", StringComparison.Ordinal)
                .Replace("http://schemas.openxmlformats.org/officeDocument/2006/relationships", "http://purl.oclc.org/ooxml/officeDocument/relationships", StringComparison.Ordinal),
        };

        Assert.Equal("1: a | Date:2025-12-31", parts.Sheet("S", """<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>46022</v></c></row></sheetData>""").Shared("<t>a</t>").Formats("yyyy-mm-dd").Read().Shown());
    }

    [Fact]
    public void Parts_may_have_other_names_and_prefixes()
    {
        var parts = new WorkbookParts
        {
            Names = n => n.Replace("workbook.xml", "workbook2.xml", StringComparison.Ordinal).Replace("sharedStrings", "texts", StringComparison.Ordinal).Replace("worksheets/", "other/", StringComparison.Ordinal),
            Texts = t => t.Replace("xl/workbook.xml", "/xl/workbook2.xml", StringComparison.Ordinal).Replace("sharedStrings.xml", "../xl/texts.xml", StringComparison.Ordinal).Replace("worksheets/", "/xl/other/", StringComparison.Ordinal),
        };

        Assert.Equal("1: a", parts.Sheet("S", """<sheetData xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:row r="1"><x:c r="A1" t="s"><x:v>0</x:v></x:c></x:row></sheetData>""").Shared("<t>a</t>").Read().Shown());
    }

    [Fact]
    public void Sheets_with_a_chart_are_no_tables()
    {
        var parts = new WorkbookParts { Texts = t => t.Replace("/worksheet\" Target=\"worksheets/sheet1.xml", "/chartsheet\" Target=\"worksheets/sheet1.xml", StringComparison.Ordinal) };

        Assert.Equal("S", Assert.Single(parts.Sheet("Diagram", "").Sheet("S", Row).Read().Tables!).Sheet);
    }

    [Fact]
    public void A_workbook_without_styles_or_cells_is_no_mistake()
    {
        Assert.Empty(new WorkbookParts().Sheet("S", "").Read().Tables![0].Rows);
        Assert.Equal("1: Number:46022", new WorkbookParts().Sheet("S", """<sheetData><row r="1"><c r="A1" s="4"><v>46022</v></c></row></sheetData>""").Read().Shown());
    }

    [Fact]
    public void What_is_not_opened_is_said_once_a_kind()
    {
        var result = new WorkbookParts().Sheet("S", Row)
            .With("xl/vbaProject.bin", "x").With("xl/externalLinks/externalLink1.xml", "<a/>").With("xl/externalLinks/externalLink2.xml", "<a/>").With("xl/connections.xml", "<a/>")
            .With("xl/embeddings/oleObject1.bin", "x").With("xl/embeddings/Book1.xlsx", "PK").With("xl/activeX/activeX1.xml", "<a/>").With("docProps/custom.xml", "").Read();

        Assert.Equal("1: Number:1", result.Shown());
        Assert.Equal(
            """
            konton: info PC0720: the workbook holds controls; they were not run
            konton: info PC0720: the workbook holds data connections; they were not opened
            konton: info PC0720: the workbook holds embedded files; they were not opened
            konton: info PC0720: the workbook holds embedded objects (OLE); they were not opened
            konton: info PC0720: the workbook holds links to other workbooks; they were not followed
            konton: info PC0720: the workbook holds macros; they were not run
            """,
            result.Said(),
            ignoreLineEndingDifferences: true);
    }
}
