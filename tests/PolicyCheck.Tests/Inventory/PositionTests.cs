using System.Text;

namespace PolicyCheck.Tests.Inventory;

/// <summary>Lines and columns as editors count them: ⟦ marks where the diagnostic must point.</summary>
public sealed class PositionTests
{
    [Theory]
    [InlineData("{\n  \"organisationId\": \"O\", \"asOf\": ⟦7,\n \"accounts\": [] }")]
    [InlineData("{\r\n\r\n\t\"organisationId\": \"O\",\t\"asOf\": ⟦7,\r\n \"accounts\": [] }")]
    [InlineData("{\r  \"organisationId\": \"O\",\r \"asOf\": ⟦7,\r \"accounts\": [] }")]
    [InlineData("{ \"note\": \"åäö 😀 € 👩‍👩‍👧\", \"organisationId\": \"O\", \"asOf\": ⟦7, \"accounts\": [] }")]
    [InlineData("{ \"organisationId\": \"O\", \"asOf\": \"2026-01-01\", \"accounts\": [\n\t{ \"accountId\": \"Å😀\", ⟦\"färg\": 1 } ] }")]
    [InlineData("{ \"organisationId\": \"O\", \"asOf\": \"2026-01-01\", \"accounts\": [\n⟦{ \"url\": \"😀\" } ] }")]
    [InlineData("{ \"note\": \"å\",\r\n \"asOf\" ⟦; }")]
    public void The_place_is_that_of_the_mark(string marked)
    {
        var at = marked.IndexOf('⟦', StringComparison.Ordinal);
        var text = marked.Remove(at, 1);
        var source = new Diagnostics.SourceText("x", text);
        var expected = source.Position(at);
        foreach (var preamble in new byte[][] { [], [0xEF, 0xBB, 0xBF] })
        {
            var diagnostic = Assert.Single(JsonText.Read([.. preamble, .. Encoding.UTF8.GetBytes(text)]).Diagnostics);
            Assert.Equal(expected, diagnostic.Location.Start);
            Assert.Equal(source.Line(expected.Line), diagnostic.Location.LineText);
        }
    }

    [Fact]
    public void Places_hold_far_into_a_long_file()
    {
        var lines = Enumerable.Range(0, 20_000).Select(i => $"{{ \"accountId\": \"Å{i}\", \"displayName\": \"Förskolan 😀\" }},\r\n");
        var json = $"{{ \"organisationId\": \"O\", \"asOf\": \"2026-01-01\", \"accounts\": [\r\n{string.Concat(lines)}{{ \"accountId\": \"Z😀\", oops ] }}";
        Assert.StartsWith("test.json(20002,23): error PC0406: this is not JSON: unexpected 'o' in $.accounts[20000].accountId", Assert.Single(JsonText.Read(json).Diagnostics).ToString());
    }

    [Fact]
    public void The_underline_covers_the_value()
    {
        var diagnostic = Assert.Single(JsonText.Read(JsonText.WithAccount("\"status\": \"Åpen😀\"")).Diagnostics);
        Assert.Equal("\"Åpen😀\"".Length, diagnostic.Location.Length);
    }

    [Fact]
    public void A_line_with_a_password_or_of_great_length_is_not_shown()
    {
        Assert.Null(JsonText.Read(JsonText.WithAccount("\"password\": \"hemligt\"")).Diagnostics[0].Location.LineText);
        Assert.Null(JsonText.Read(JsonText.WithAccount($"\"x\": \"{new string('x', 500)}\"")).Diagnostics[0].Location.LineText);
    }
}
