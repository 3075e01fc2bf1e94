using ClosedXML.Excel;
using PolicyCheck.Tables;

namespace PolicyCheck.Tests.Tables;

/// <summary>The values of workbooks.</summary>
public sealed class WorkbookValueTests
{
    [Theory]
    [InlineData("2284", "2284")]
    [InlineData("0", "0")]
    [InlineData("-0", "0")]
    [InlineData("2284.0", "2284")]
    [InlineData("4.0999999999999996", "4.1")]
    [InlineData("0.1", "0.1")]
    [InlineData("-12.5", "-12.5")]
    [InlineData("123456789012345", "123456789012345")]
    [InlineData("1.00012345678901E+17", "100012345678901000")]
    [InlineData("1.5E-07", "0.00000015")]
    [InlineData("1E+300", "1E+300")]
    public void Numbers_are_told_shortly_and_exactly(string value, string shown) =>
        Assert.Equal($"1: Number:{shown}", WorkbookParts.OfCells($"<c r=\"A1\"><v>{value}</v></c>").Read().Shown());

    [Theory]
    [InlineData("yyyy-mm-dd", "46022", "Date:2025-12-31")]
    [InlineData("yyyy-mm-dd;@", "46022.604166666664", "Date:2025-12-31T14:30:00")]
    [InlineData("[$-41D]d mmmm yyyy", "46022", "Date:2025-12-31")]
    [InlineData("\"den \"d mmm", "46022", "Date:2025-12-31")]
    [InlineData("yyyy-mm-dd", "1", "Date:1900-01-01")]
    [InlineData("yyyy-mm-dd", "59", "Date:1900-02-28")]
    [InlineData("yyyy-mm-dd", "60", "Number:60")]
    [InlineData("yyyy-mm-dd", "61", "Date:1900-03-01")]
    [InlineData("yyyy-mm-dd", "0", "Number:0")]
    [InlineData("yyyy-mm-dd", "-5", "Number:-5")]
    [InlineData("yyyy-mm-dd", "2958466", "Number:2958466")]
    [InlineData("yyyy-mm-dd", "1000000000000", "Number:1000000000000")]
    [InlineData("yyyy-mm-dd", "46022.999999999", "Date:2026-01-01")]
    [InlineData("hh:mm", "0.14583333333333334", "03:30:00")]
    [InlineData("hh:mm:ss", "0.14583333333333332", "03:30:00")]
    [InlineData("hh:mm", "46022.604166666664", "Date:2025-12-31T14:30:00")]
    [InlineData("[h]:mm", "1.1041666666666667", "26:30:00")]
    [InlineData("[h]:mm", "1E+15", "Number:1000000000000000")]
    [InlineData("0.00", "46022", "Number:46022")]
    [InlineData("General", "46022", "Number:46022")]
    public void Dates_are_what_the_format_makes_of_a_number_if_there_is_such_a_day(string format, string value, string shown) =>
        Assert.Equal($"1: {shown}", WorkbookParts.OfCells($"<c r=\"A1\" s=\"1\"><v>{value}</v></c>").Formats(format).Read().Shown());

    [Theory]
    [InlineData("date1904=\"1\"", "44560", "Date:2025-12-31")]
    [InlineData("date1904=\"true\"", "44560", "Date:2025-12-31")]
    [InlineData("date1904=\"0\"", "46022", "Date:2025-12-31")]
    [InlineData("date1904=\"1\"", "60", "Date:1904-03-01")]
    [InlineData("date1904=\"1\"", "0", "Date:1904-01-01")]
    public void Days_are_counted_from_1904_where_the_workbook_says_so(string properties, string value, string shown) =>
        Assert.Equal($"1: {shown}", WorkbookParts.OfCells($"<c r=\"A1\" s=\"1\"><v>{value}</v></c>").Formats("yyyy-mm-dd").Properties(properties).Read().Shown());

    [Fact]
    public void A_day_has_no_time_and_a_moment_has_one_to_the_second()
    {
        var cells = WorkbookParts.OfCells("<c r=\"A1\" s=\"1\"><v>46022</v></c><c r=\"B1\" s=\"1\"><v>46022.14583333333</v></c>").Formats("yyyy-mm-dd hh:mm").Read().Tables![0].Rows[0].Cells;

        Assert.Equal(new Cell(CellKind.Date, "2025-12-31", new DateTime(2025, 12, 31)), cells[0]);
        Assert.Equal(new Cell(CellKind.Date, "2025-12-31T03:30:00", new DateTime(2025, 12, 31, 3, 30, 0)), cells[1]);
    }

    [Fact]
    public void Texts_stand_in_the_cell_or_in_the_list_plain_or_rich()
    {
        var result = WorkbookParts.OfCells(
            """<c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c><c r="D1" t="inlineStr"><is><t> å </t></is></c><c r="E1" t="inlineStr"><is><r><t>a</t></r><r><t>b</t></r></is></c><c r="F1" t="s"><v>3</v></c><c r="G1" t="s"><v>4</v></c>""")
            .Shared("<t>Förskolan</t>", "<r><rPr><b/></rPr><t xml:space=\"preserve\">Två </t></r><r><t>delar</t></r><rPh sb=\"0\" eb=\"1\"><t>läshjälp</t></rPh>", "<t>rad ett_x000D_\nrad två</t>", "<t/>", "<t>007</t>")
            .Read();

        Assert.Equal("1: Förskolan | Två delar | rad ett\\r\\nrad två |  å  | ab |  | 007", result.Shown());
    }

    [Fact]
    public void Truths_errors_and_dates_in_words_are_known()
    {
        var result = WorkbookParts.OfCells(
            """<c r="A1" t="b"><v>1</v></c><c r="B1" t="b"><v>true</v></c><c r="C1" t="b"><v>0</v></c><c r="D1" t="e"><v>#REF!</v></c><c r="E1" t="e"><v>#SPILL!</v></c><c r="F1" t="d"><v>2025-12-31</v></c><c r="G1" t="d"><v>2025-12-31T14:30:00.000</v></c><c r="H1" t="d"><v>i går</v></c><c r="I1"><v>tolv</v></c>""").Read();

        Assert.Equal("1: Truth:TRUE | Truth:TRUE | Truth:FALSE | Error:#REF! | Error:#SPILL! | Date:2025-12-31 | Date:2025-12-31T14:30:00 | i går | tolv", result.Shown());
    }

    [Fact]
    public void A_text_in_a_cell_with_a_date_format_is_not_guessed_at() =>
        Assert.Equal("1: 01/11/2022 | 1:30", WorkbookParts.OfCells("<c r=\"A1\" s=\"1\" t=\"str\"><v>01/11/2022</v></c><c r=\"B1\" s=\"1\" t=\"str\"><v>1:30</v></c>").Formats("[h]:mm").Read().Shown());

    [Fact]
    public void Formulas_give_what_was_computed_last_and_are_flagged()
    {
        var result = WorkbookParts.OfCells(
            """<c r="A1"><f>1+1</f><v>2</v></c><c r="B1" t="str"><f>"a"</f><v>a</v></c><c r="C1"><f>NOW()</f></c><c r="D1"><f>1</f><v></v></c><c r="E1" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="F1"><f t="shared" si="0"/><v>3</v></c><c r="G1" t="str"><f>""</f><v></v></c><c r="H1" t="str"><v>x</v></c>""").Read();

        Assert.Equal("1: Number:2{Formula} | a{Formula} | {Formula} | {Formula} | Error:#DIV/0!{Formula} | Number:3{Formula} |  | x", result.Shown());
    }

    [Fact]
    public void A_formula_that_fills_a_range_is_flagged_in_all_of_it() =>
        Assert.Equal(
            "1: Number:1{Formula} | Number:2{Formula} | Number:3\n2: Number:4{Formula} | Number:5{Formula} | Number:6\n3: Number:7",
            WorkbookParts.Of("""<row r="1"><c r="A1"><f t="array" ref="A1:B2">X</f><v>1</v></c><c r="B1"><v>2</v></c><c r="C1"><v>3</v></c></row><row r="2"><c r="A2"><v>4</v></c><c r="B2"><v>5</v></c><c r="C2"><v>6</v></c></row><row r="3"><c r="A3"><v>7</v></c></row>""").Read().Shown());

    [Fact]
    public void A_row_with_nothing_but_formulas_without_value_does_not_vanish() =>
        Assert.Equal("2: {Formula}", WorkbookParts.Of("""<row r="1"><c r="A1" s="0"/></row><row r="2"><c r="A2"><f>X</f></c></row><row r="3"><c r="A3" t="str"><f>""</f><v></v></c></row>""").Read().Shown());

    [Fact]
    public void A_row_with_nothing_but_empty_texts_is_none() =>
        Assert.Equal("2: a", WorkbookParts.Of("""<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t></t></is></c></row><row r="2"><c r="A2" t="s"><v>1</v></c></row>""").Shared("<t/>", "<t>a</t>").Read().Shown());

    [Fact]
    public void An_ordinary_workbook_is_read_without_a_word()
    {
        using var book = new XLWorkbook();
        var sheet = book.AddWorksheet("Konton");
        sheet.Cell("A1").SetValue("Konto");
        sheet.Cell("B1").SetValue("Startdatum");
        sheet.Cell("A2").SetValue("Förskolan Björken");
        sheet.Cell("B2").SetValue(new DateTime(2024, 2, 29));
        sheet.Cell("C2").SetValue(true);
        sheet.Cell("D2").SetValue(1234.5);
        sheet.Cell("D2").Style.NumberFormat.Format = "# ##0.00 \"kr\"";
        using var stream = new MemoryStream();
        book.SaveAs(stream);
        var result = Reading.Of(stream.ToArray());

        Assert.Equal("1: Konto | Startdatum\n2: Förskolan Björken | Date:2024-02-29 | Truth:TRUE | Number:1234.5", result.Shown());
        Assert.Empty(result.Diagnostics);
        Assert.Equal("konton(Konton!B2)", result.Tables![0].At(2, 1).Place);
    }
}
