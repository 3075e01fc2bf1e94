using PolicyCheck.Cli;

namespace PolicyCheck.Tests.Cli;

public sealed class CellTextTests
{
    [Theory]
    [InlineData("abc", 3)]
    [InlineData("åäö", 3)]
    [InlineData("a\u030A", 1)]
    [InlineData("日本", 4)]
    [InlineData("😀", 2)]
    [InlineData("👩‍👩‍👧", 2)]
    [InlineData("🇸🇪", 2)]
    [InlineData("❤️", 2)]
    [InlineData("\u200B", 0)]
    public void Cells(string text, int width) => Assert.Equal(width, CellText.Width(text));

    [Theory]
    [InlineData("kräv följare > 1", 5, 7, "kräv följare > 1", "     ^^^^^^^")]
    [InlineData("\tkräv x", 6, 1, "    kräv x", "         ^")]
    [InlineData("\"😀 日\" x", 6, 1, "\"😀 日\" x", "       ^")]
    [InlineData("\"👩‍👩‍👧\" 日x", 11, 1, "\"👩‍👩‍👧\" 日x", "     ^^")]
    [InlineData("abc", 3, 1, "abc", "   ^")]
    [InlineData("", 0, 1, "", "^")]
    [InlineData("abc", 99, 5, "abc", "   ^")]
    public void A_place_is_marked(string line, int start, int length, string shown, string carets) =>
        Assert.Equal((shown, carets), CellText.Underline(line, start, length, 60));

    [Fact]
    public void A_long_line_is_shown_around_the_place()
    {
        var line = new string('a', 500_000) + "XY" + new string('b', 500_000);

        var (shown, carets) = CellText.Underline(line, 500_000, 2, 60);

        Assert.Equal(60, CellText.Width(shown));
        Assert.StartsWith("…aaa", shown, StringComparison.Ordinal);
        Assert.EndsWith("bbb…", shown, StringComparison.Ordinal);
        Assert.Equal(shown.IndexOf("XY", StringComparison.Ordinal), carets.IndexOf('^', StringComparison.Ordinal));
        Assert.EndsWith(" ^^", carets, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a\u001b[31mb", "a[31mb")]
    [InlineData("a\r\nb\tc", "a  b c")]
    [InlineData("a\u202Eb\u2066c\u200F", "abc")]
    [InlineData("a\u0000\u0085\uFEFFb", "ab")]
    [InlineData("å 😀 👩‍👩‍👧", "å 😀 👩‍👩‍👧")]
    public void Nothing_from_an_inventory_steers_the_terminal(string text, string clean) => Assert.Equal(clean, CellText.Clean(text));

    [Theory]
    [InlineData("abcdef", 4, "abc…")]
    [InlineData("abcd", 4, "abcd")]
    [InlineData("日本語", 4, "日…")]
    public void Texts_are_cut_to_cells(string text, int width, string cut) => Assert.Equal(cut, CellText.Cut(text, width));
}
