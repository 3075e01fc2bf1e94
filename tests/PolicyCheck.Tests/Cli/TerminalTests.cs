using PolicyCheck.Cli;
using PolicyCheck.Diagnostics;

namespace PolicyCheck.Tests.Cli;

public sealed class TerminalTests
{
    private static readonly DiagnosticDescriptor Kind = new("PC9999", "Test", DiagnosticSeverity.Error, "Title", "there is no field '{0}'", "did you mean '{0}s'?");

    private static readonly Diagnostic Example = new(
        Kind, Location.Of(new SourceText("a/b.policy.md", "riktlinje\n\tkräv följar\u001b > 1"), new TextSpan(16, 6)), null, "följar");

    [Fact]
    public void Pipes_get_one_line_a_diagnostic()
    {
        var error = new StringWriter { NewLine = "\n" };

        Terminal.Of(TextWriter.Null, error).Write([Example]);

        Assert.Equal("a/b.policy.md(2,7): error PC9999: there is no field 'följar'; did you mean 'följars'?\n", error.ToString());
    }

    [Fact]
    public void People_also_see_the_place()
    {
        var error = new StringWriter { NewLine = "\n" };

        Terminal.Of(TextWriter.Null, error, isWatched: true).Write([Example]);

        Assert.Equal(
            "a/b.policy.md(2,7): error PC9999: there is no field 'följar'; did you mean 'följars'?\n"
            + "        kräv följar > 1\n"
            + "             ^^^^^^\n",
            error.ToString());
    }

    [Fact]
    public void Colours_are_only_added_to_the_words()
    {
        var error = new StringWriter { NewLine = "\n" };

        Terminal.Of(TextWriter.Null, error, colours: true).Write([Example]);

        Assert.StartsWith("a/b.policy.md(2,7): \x1b[31merror PC9999\x1b[0m: there", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Text_of_an_inventory_is_cleaned()
    {
        var output = new StringWriter { NewLine = "\n" };
        var terminal = Terminal.Of(output, TextWriter.Null);

        terminal.WriteLine("a\u001b]0;title\u0007b\nc");
        terminal.WriteLine([("x\u202E", Tone.Bad), ("y", Tone.Plain)]);

        Assert.Equal("a]0;titleb c\nxy\n", output.ToString());
    }
}
