using System.Text;
using PolicyCheck.Syntax;

namespace PolicyCheck.Tests.Syntax;

/// <summary>The table of a document's clauses, and what is said of one that cannot be read.</summary>
public sealed class ClauseListTests
{
    private const string Head = "| Clause | Place | Strength | Checked by |\n|---|---|---|---|\n";

    internal static readonly string[] Provoked = ["PC0130", "PC0131", "PC0132"];

    [Fact]
    public void Reads_both_languages_among_other_tables_and_prose()
    {
        var english = Parse("# x\n\n| a | b |\n|--|--|\n| 1 | 2 |\n\n" + Head + "| A-1 | *point* 1 | must not | content |\n");
        Assert.Equal(("A-1", ClauseStrength.MustNot, ClauseCheck.Content), Only(english));

        var swedish = Parse("| Punkt | Ställe | Styrka | Prövas genom |\n|---|---|---|---|\n| Å-1 | sist | bör inte | intygande |\n");
        Assert.Equal(("Å-1", ClauseStrength.ShouldNot, ClauseCheck.Attestation), Only(swedish));
    }

    [Theory]
    [InlineData("# nothing", "x.md: error PC0130: there is no table of clauses here; write a Markdown table whose headings are 'Clause | Place | Strength | Checked by' or 'Punkt | Ställe | Styrka | Prövas genom'")]
    [InlineData(Head + "| T-1 | x | muss | rule |\n", "x.md(3,13): error PC0131: 'muss' cannot stand here; did you mean 'must'?")]
    [InlineData(Head + "| T-1 | x | must | by hand |\n", "x.md(3,20): error PC0131: 'by hand' cannot stand here; write 'rule', 'content', 'attestation' or 'information'")]
    [InlineData(Head + "| T-1 | x | must | rule |\n| t-1 | y | should | rule |\n", "x.md(4,3): error PC0132: the clause 't-1' is listed in line 3 already; take one of the two lines away, or correct its id")]
    public void Says_what_is_wrong_and_where(string list, string expected) => Assert.Equal(expected, Parse(list).Diagnostics.Single().ToString());

    private static (string Id, ClauseStrength Strength, ClauseCheck Check) Only(ParsedClauseList list)
    {
        Assert.Empty(list.Diagnostics);
        var entry = Assert.Single(list.Clauses!.Clauses);
        return (entry.Id.Name, entry.Strength, entry.Check);
    }

    private static ParsedClauseList Parse(string text) => ClauseListParser.Parse("x.md", Encoding.UTF8.GetBytes(text));
}
