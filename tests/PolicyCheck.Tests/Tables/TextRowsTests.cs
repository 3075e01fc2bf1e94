using PolicyCheck.Tables;

namespace PolicyCheck.Tests.Tables;

/// <summary>The rows of text files, and the quotation marks in them.</summary>
public sealed class TextRowsTests
{
    [Theory]
    [InlineData("a;b\r\n\r\n\"x\ny\";2\rc;d\n\n\n\"q\"\"z\";e", "1: a | b\n3: x\\ny | 2\n5: c | d\n8: q\"z | e")]
    [InlineData("a;b\r\n\"x\r\ny\";2\r\nc;d", "1: a | b\n2: x\\r\\ny | 2\n4: c | d")]
    [InlineData("\n\n;;\n\"\"\na;\"\";b;;\n", "5: a |  | b")]
    [InlineData("a; b ;\" c \"\n \n", "1: a |  b  |  c \n2:  ")]
    public void Rows_have_the_line_on_which_they_begin(string text, string read)
    {
        var result = Reading.Of(text);

        Assert.Equal(read, result.Shown());
        Assert.Empty(result.Diagnostics);
    }

    [Fact]
    public void Values_are_texts_and_stay_as_they_are() =>
        Assert.Equal("1: a | b | c | d\n2: 1,5 | 007 | =1+1 | @konto", Reading.Of("a;b;c;d\n1,5;007;=1+1;@konto").Shown());

    [Fact]
    public void A_cell_is_pointed_to_by_line_and_column()
    {
        var table = Assert.Single(Reading.Of("a;b\n1;2").Tables!);

        Assert.Equal("konton(2,2)", table.At(2, 1).Place);
        Assert.Equal((null, 2, false), (table.Sheet, table.Width, table.IsHidden));
    }

    [Fact]
    public void A_quotation_mark_inside_a_value_is_part_of_it()
    {
        var result = Reading.Of("a;b\n5\" skärm;x\n5\" skärm;y");

        Assert.Equal("1: a | b\n2: 5\" skärm | x\n3: 5\" skärm | y", result.Shown());
        Assert.Equal("konton(2,2): warning PC0715: a quotation mark stands in the middle of a value, here and in 1 more place; it was read as part of it", result.Said());
    }

    [Fact]
    public void Text_after_a_closing_quotation_mark_is_part_of_the_value()
    {
        var result = Reading.Of("a;b\n\"Bibban\"s;x");

        Assert.Equal("1: a | b\n2: Bibbans | x", result.Shown());
        Assert.Equal("konton(2,9): warning PC0716: text follows a closing quotation mark, here; it was read as part of the value", result.Said());
    }

    [Fact]
    public void A_quotation_mark_that_is_never_closed_is_named_where_it_stands()
    {
        var result = Reading.Of("a;b\nå\"ä;ö\n\"x\ny\";\"öppen\n2;3\n");

        Assert.Null(result.Tables);
        Assert.Equal(
            """
            konton(2,2): warning PC0715: a quotation mark stands in the middle of a value, here; it was read as part of it
            konton(4,4): error PC0714: the quotation mark here is never closed, so all that follows would be one value
            """,
            result.Said(),
            ignoreLineEndingDifferences: true);
    }

    [Fact]
    public void A_quotation_mark_that_would_swallow_the_rest_of_a_large_file_is_named_too()
    {
        var result = Reading.Of("a;b\nc;\"öppen\n" + string.Concat(Enumerable.Repeat("x;y;z\n", 1_000_000)));

        Assert.Equal("konton(2,3): error PC0714: the quotation mark here is never closed, so all that follows would be one value", result.Said());
    }

    [Fact]
    public void A_row_without_end_is_refused()
    {
        var result = Reading.Of("sep=;\na;b\nc;\"" + new string('x', 10_000_000) + "\"\nd;e\n");

        Assert.Equal("konton(3,1): error PC0705: the row that begins here is longer than 4,194,304 characters", result.Said());
    }

    [Theory]
    [InlineData("")]
    [InlineData("\uFEFF")]
    [InlineData("\r\n\n")]
    [InlineData(";;\n;;\n")]
    public void A_file_without_a_value_is_empty(string text) =>
        Assert.Equal("konton: error PC0403: the file is empty", Reading.Of(text).Said());

    [Fact]
    public void Rows_cells_and_bytes_have_limits_that_can_be_raised()
    {
        var limits = TableLimits.Default;

        Assert.Equal("a\nb\nc".Length, Reading.Of("a\nb\nc", limits with { Rows = 3, Cells = 3, FileBytes = 5 }).Shown().Replace(": ", "", StringComparison.Ordinal).Length - 3);
        Assert.Equal("konton: error PC0702: the file has more than 2 rows with a value, the most that are read", Reading.Of("a\nb\n\nc", limits with { Rows = 2 }).Said());
        Assert.Equal("konton: error PC0703: the file has more than 2 cells with a value, the most that are read", Reading.Of("a;b;c", limits with { Cells = 2 }).Said());
        Assert.Equal("konton: error PC0700: the file is larger than 1 MB, the most that is read", Reading.Of(new string('a', (1 << 20) + 1), limits with { FileBytes = 1 << 20 }).Said());
        Assert.Contains("--max-file-size MB", Reading.Of("abc", limits with { FileBytes = 2 }).Diagnostics[0].Help, StringComparison.Ordinal);
    }
}
