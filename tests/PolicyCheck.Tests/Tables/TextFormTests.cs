using System.Text;

namespace PolicyCheck.Tests.Tables;

/// <summary>Text files in the encodings and with the separators that programs write.</summary>
public sealed class TextFormTests
{
    private const string Swedish = "Namn;Förvaltning\r\nBiblioteket;Kultur och fritid\r\n";
    private const string Read = "1: Namn | Förvaltning\n2: Biblioteket | Kultur och fritid";

    [Theory]
    [InlineData("utf-8", false)]
    [InlineData("utf-8", true)]
    [InlineData("utf-16", true)]
    [InlineData("utf-16BE", true)]
    [InlineData("utf-16", false)]
    [InlineData("utf-16BE", false)]
    public void Unicode_is_read_with_and_without_its_mark(string name, bool hasMark)
    {
        var encoding = Encoding.GetEncoding(name);
        var result = Reading.Of([.. hasMark ? encoding.GetPreamble() : [], .. encoding.GetBytes(Swedish)]);

        Assert.Equal(Read, result.Shown());
        Assert.Empty(result.Diagnostics);
    }

    [Fact]
    public void Windows_1252_is_taken_where_UTF_8_fails_and_said()
    {
        var result = Reading.Of(Encoding.Latin1.GetBytes(Swedish + "\u0080uro;caf\u00E9\r\n"));

        Assert.Equal(Read + "\n3: €uro | café", result.Shown());
        Assert.Equal("konton(1,7): info PC0719: the text is not UTF-8 from here on and was read as Windows-1252, the older encoding of Excel", result.Said());
    }

    [Fact]
    public void A_character_across_the_blocks_of_the_file_is_no_mistake()
    {
        var result = Reading.Of(new string('a', (1 << 16) - 1) + "å;b");

        Assert.Empty(result.Diagnostics);
    }

    [Fact]
    public void A_file_put_together_from_two_encodings_is_told()
    {
        var result = Reading.Of([.. Encoding.UTF8.GetBytes("Förskolan;a\r\nGå"), 0xE5, .. "ng;b\r\n"u8]);

        Assert.Equal("konton(2,3): warning PC0718: most of the text is UTF-8, but not what stands here (bytes in all: 1); it was read as '�'", result.Said());
        Assert.Equal("1: Förskolan | a\n2: Gå�ng | b", result.Shown());
    }

    [Fact]
    public void UTF_16_that_breaks_off_is_refused()
    {
        var result = Reading.Of([0xFF, 0xFE, .. Encoding.Unicode.GetBytes("a;b\nc;d"), 0x41]);

        Assert.Equal("PC0717", Assert.Single(result.Diagnostics).Descriptor.Id);
        Assert.Null(result.Tables);
    }

    [Theory]
    [InlineData("a;b;c\n1;2;3", "2: 1 | 2 | 3")]
    [InlineData("a,b,c\n1,2,3", "2: 1 | 2 | 3")]
    [InlineData("a\tb\tc\n1\t2\t3", "2: 1 | 2 | 3")]
    [InlineData("a;b\n1,5;2,5", "2: 1,5 | 2,5")]
    [InlineData("Sociala medier, kommunen\na;b\n1;2\n3;4", "2: a | b\n3: 1 | 2\n4: 3 | 4")]
    [InlineData("a,b\n\"x;y;z\",2\n\"x;y\",3", "2: x;y;z | 2\n3: x;y | 3")]
    [InlineData("a,b\n\"x\n;;;;\",2", "2: x\\n;;;; | 2")]
    [InlineData("Namn, ort;Länk", "1: Namn, ort | Länk")]
    public void The_separator_is_the_one_that_parts_the_records_alike(string text, string read) =>
        Assert.EndsWith(read, Reading.Of(text).Shown(), StringComparison.Ordinal);

    [Theory]
    [InlineData("sep=,\n\"Date\";\"Primary\",x\n")]
    [InlineData("SEP=,\r\n\"Date\";\"Primary\",x\n")]
    [InlineData("\"sep=,\"\n\"Date\";\"Primary\",x\n")]
    public void A_line_sep_settles_the_separator_and_is_no_row(string text) =>
        Assert.Equal("2: Date;\"Primary\" | x", Reading.Of(text).Shown());

    [Theory]
    [InlineData("sep=|\na|b", "2: a | b")]
    [InlineData("sep=\t\na\tb", "2: a | b")]
    [InlineData("sep=x\na;b", "1: sep=x\n2: a | b")]
    public void Only_a_sign_can_be_such_a_separator(string text, string read) => Assert.Equal(read, Reading.Of(text).Shown());

    [Fact]
    public void The_schema_that_SharePoint_writes_first_is_no_row()
    {
        var schema = "ListSchema={\"schemaXmlList\":[\"<Field Name=\\\"a,b\\\"/>\"]}" + new string(' ', 100_000);

        Assert.Equal("2: Konto | Länk\n3: a | b", Reading.Of(schema + "\nKonto,Länk\na,b").Shown());
    }
}
