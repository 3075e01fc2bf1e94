using System.Text;
using PolicyCheck.Diagnostics;
using PolicyCheck.Model;
using PolicyCheck.Syntax;
using Stopwatch = System.Diagnostics.Stopwatch;

namespace PolicyCheck.Tests.Syntax;

/// <summary>Whatever a file holds, reading it ends soon and with something to say, never with a crash.</summary>
public sealed class HostileFileTests
{
    private const string Head = "policy A \"a\"\n  applies to accounts\nrule X \"x\"\n";

    /// <summary>The kinds of diagnostics that only these files provoke.</summary>
    internal static readonly string[] Provoked = ["PC0100", "PC0107", "PC0108", "PC0115", "PC0118", "PC0147", "PC0152"];

    [Fact]
    public void An_empty_file() =>
        Says("", "(1,1): error PC0101: this file has no line that begins with 'policy' or 'riktlinje'; "
            + "begin it with policy ID \"title\" or riktlinje ID \"titel\"; in Markdown inside a ```policy block");

    [Theory]
    [InlineData(" \n\t\r\n")]
    [InlineData("# only a comment")]
    [InlineData("hello world")]
    [InlineData("\uFEFF\uFEFF")]
    public void A_file_without_a_policy(string text) => Assert.Equal("PC0101", Assert.Single(Read(text)).Descriptor.Id);

    [Fact]
    public void Ten_megabytes_of_noise()
    {
        var bytes = new byte[10_000_000];
        new Random(1).NextBytes(bytes);

        Says(bytes, ": error PC0115: the file is 10,000,000 bytes; at most 4,194,304 are read; a policy is text of some kilobytes; is this the right file?");
    }

    [Fact]
    public void As_much_noise_as_is_read()
    {
        var bytes = new byte[PolicyParser.MaxFileSize];
        new Random(1).NextBytes(bytes);

        Assert.Equal("PC0100", Assert.Single(Read(bytes)).Descriptor.Id);
    }

    [Fact]
    public void Noise_that_is_text()
    {
        var random = new Random(1);
        const string Signs = "aå (){}[]\"\\#=<>!.,-+\n\n0123456789policyrule";
        var text = Head + new string([.. Enumerable.Range(0, 1_000_000).Select(_ => Signs[random.Next(Signs.Length)])]);

        Assert.NotEmpty(Read(text));
    }

    [Fact]
    public void A_byte_that_is_no_text() =>
        Says([.. Encoding.UTF8.GetBytes("policy"), 0xFF], ": error PC0100: this file cannot be read as text (byte 6); save it as UTF-8");

    [Fact]
    public void A_NUL_byte() => Says("policy A \0", ": error PC0100: this file cannot be read as text (byte 9); save it as UTF-8");

    [Fact]
    public void A_hundred_thousand_parentheses() =>
        Says(
            Head + "  require " + new string('(', 100_000) + "a" + new string(')', 100_000),
            "(4,211): error PC0107: this is nested deeper than 200 levels; name a part of it with 'define'");

    [Fact]
    public void As_many_parentheses_as_are_read() =>
        Assert.Empty(Read(Head + "  require " + new string('(', DeclarationScanner.MaxNesting) + "a" + new string(')', DeclarationScanner.MaxNesting)));

    [Theory]
    [InlineData(Language.English, "not ", "define")]
    [InlineData(Language.Swedish, "inte ", "definiera")]
    public void A_hundred_thousand_negations(Language language, string not, string define)
    {
        var head = language == Language.English ? Head + "  require " : "riktlinje A \"a\"\n  gäller konton\nregel X \"x\"\n  kräv ";
        var many = string.Concat(Enumerable.Repeat(not, 100_000)) + "a";

        var diagnostic = Assert.Single(Read(head + many));

        Assert.Equal("PC0108", diagnostic.Descriptor.Id);
        Assert.Equal($"split it, or name a part of it with '{define}'", diagnostic.Help);
        Assert.Equal($"this is {many.Length} characters long; at most 20000 are read", diagnostic.Message);
    }

    [Theory]
    [InlineData("not ", "a", "")]
    [InlineData("every a has ", "b", "")]
    [InlineData("count of ", "a", "")]
    [InlineData("a where ", "a", "")]
    [InlineData("1 day after ", "today", "")]
    [InlineData("", "a", " + a")]
    public void As_deep_as_the_longest_property_can_be(string before, string middle, string after)
    {
        var count = (DeclarationScanner.MaxProperty - 100) / (before.Length + after.Length);
        var text = string.Concat(Enumerable.Repeat(before, count)) + middle + string.Concat(Enumerable.Repeat(after, count));

        Assert.Equal("PC0107", Assert.Single(Read(Head + "  require " + text)).Descriptor.Id);
    }

    [Fact]
    public void Five_thousand_operands_are_too_many_characters_but_not_too_deep()
    {
        static string Chain(int count) => "  kräv " + string.Join(" och ", Enumerable.Repeat("a", count));
        const string Swedish = "riktlinje A \"a\"\n  gäller konton\nregel X \"x\"\n";

        Assert.Equal("PC0108", Assert.Single(Read(Swedish + Chain(5_000))).Descriptor.Id);
        Assert.Empty(Read(Swedish + Chain(3_000)));
    }

    [Fact]
    public void Nested_examples()
    {
        var text = "  require a\n  example \"n\" account " + string.Concat(Enumerable.Repeat("{ a: ", 150)) + "1" + string.Concat(Enumerable.Repeat(" }", 150)) + " gives gap";

        Assert.Empty(Read(Head + text));
    }

    [Fact]
    public void A_line_of_a_megabyte() =>
        Assert.Equal("PC0108", Assert.Single(Read(Head + "  require " + new string('a', 1_000_000))).Descriptor.Id);

    [Fact]
    public void A_word_of_a_megabyte_that_begins_a_line() =>
        Assert.Equal("PC0103", Assert.Single(Read(Head + "  require a\n" + new string('a', 1_000_000))).Descriptor.Id);

    [Fact]
    public void A_million_lines_that_nobody_understands() =>
        Assert.Equal(
            DeclarationScanner.MaxUnknownLines,
            Read(Head + "  require a\n" + string.Concat(Enumerable.Repeat("x\n", 1_000_000))).Count(d => d.Descriptor.Id == "PC0103"));

    [Fact]
    public void Twenty_thousand_rules()
    {
        var rules = Enumerable.Range(1, 20_000).Select(i => $"rule X{i} \"x\"\n  require count of a where b = {i} > 2 and c\n");

        Assert.Empty(Read("policy A \"a\"\n  applies to accounts\n" + string.Concat(rules)));
    }

    [Fact]
    public void A_megabyte_of_Markdown_quotes() =>
        Assert.Equal("PC0118", Assert.Single(Read(Encoding.UTF8.GetBytes(new string('>', 1_000_000) + "\n```policy\n" + Head + "```\n"), "x.policy.md")).Descriptor.Id);

    private static void Says(string text, string expected) => Says(Encoding.UTF8.GetBytes(text), expected);

    private static void Says(byte[] bytes, string expected) => Assert.Equal("x.policy" + expected, Assert.Single(Read(bytes)).ToString());

    private static IReadOnlyList<Diagnostic> Read(string text) => Read(Encoding.UTF8.GetBytes(text));

    private static IReadOnlyList<Diagnostic> Read(byte[] bytes, string path = "x.policy")
    {
        var clock = Stopwatch.StartNew();
        var diagnostics = PolicyParser.Parse(path, bytes).Diagnostics;

        // Each takes a second or so by itself; other tests run beside it.
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(15), $"took {clock.Elapsed}");
        return diagnostics;
    }
}
