using PolicyCheck.Diagnostics;
using PolicyCheck.Syntax;
using PolicyCheck.Tests.Support;
using Snapshot = Snapshooter.Xunit.Snapshot;

namespace PolicyCheck.Tests.Syntax;

public sealed class FormatterTests
{
    private const string Untidy = """
        # Stadens riktlinje


        riktlinje   HBG   "Instruktion"
          gäller konton hos helsingborg   # bara stadens
          källa "Dokumentet"
        parameter minst-antal = 2 "punkt 3"
        # så lång tid
        parameter svarstid = 1   arbetsdag   "snabbt"


        parameter ensam=[a,b ,c]
        definiera redaktörer som
          behörigheter där roll=redaktör
          och ( utsedd   eller  person.typ är anställd )
        regel HBG-3a "Minst två"
          punkter HBG-3a,HBG-3b
          # de öppna
          när öppet

          för varje   konto
          kräv antal   olika redaktörer.person   är fler än minst-antal   # fler än
            och varje redaktör har
            person.typ är anställd
            # eller anställda av andra
            eller extern
          vänta medan öppnades yngre än 14 dagar
            till 2026-12-31
          brist "{minst-antal}   av"
          exempel "en" konto {behörigheter:[{roll:redaktör,utsedd:ja}],taggar:[ a ],följare:3}
            ger brist
          exempel "ingen alls" den 2026-06-30 konto { } person{id:p1} ger uppfyllt
          # till sist

        # ── slut ──

        upplysning HBG-0 "Inledning"
          skäl "Ingen plikt."
        """;

    [Fact]
    public void Blanks_are_chosen_anew_and_everything_else_stays() => Snapshot.Match(Format(Untidy));

    [Fact]
    public void Wordings_stay_as_their_author_chose_them()
    {
        const string Text = "riktlinje A \"a\"\n  gäller konton\n\nregel X \"x\"\n  punkt     A, B\n  kräv      antal a är fler än 2 och inga b har c är känd\n";

        Assert.Equal(Text, Format(Text));
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void Markdown_around_the_blocks_stays_byte_for_byte(string end)
    {
        var prose = "# Rubrik   \n\n\n*   text  \n\n```text\n  regel   X\n```\n\n```policy\nriktlinje A \"a\"\n gäller konton\n```\n   efter\t\n> ```policy\n> regel X \"x\"\n>   kräv  a\n>    och b\n> ```\n\n1. punkt\n\n   ```policy\n   regel Y \"y\"\n     kräv  b\n   ```\n\nslut utan radslut";
        var expected = prose.Replace(" gäller konton", "  gäller konton", StringComparison.Ordinal).Replace(">   kräv  a\n>    och", ">   kräv      a\n>             och", StringComparison.Ordinal)
            .Replace("     kräv  b", "     kräv      b", StringComparison.Ordinal);

        Assert.Equal(expected.ReplaceLineEndings(end), Format(prose.ReplaceLineEndings(end), "x.policy.md"));
    }

    [Fact]
    public void A_block_without_an_end_keeps_its_end() =>
        Assert.Equal("```policy\nriktlinje A \"a\"\n  gäller konton", Format("```policy\nriktlinje   A \"a\"\n gäller konton", "x.policy.md"));

    [Fact]
    public void Lines_are_joined_only_while_they_stay_short()
    {
        var shortName = Definition("a");
        var longName = Definition(string.Join('-', Enumerable.Repeat("mycket", 18)));

        Assert.Equal("definiera a som behörigheter finns\n", Format(shortName).Split("\n\n")[1]);
        Assert.Equal(3, Format(longName).Split("\n\n")[1].Split('\n').Length);
        Assert.Equal(Format(longName), Format(Format(longName)));

        static string Definition(string name) => $"riktlinje A \"a\"\n  gäller konton\n\ndefiniera {name} som\n  behörigheter finns\n";
    }

    [Fact]
    public void A_column_that_is_lined_up_stays_and_one_that_is_not_is_made()
    {
        const string Head = "policy A \"a\"\n  applies to accounts\n\n";
        const string LinedUp = "parameter a      = 1\nparameter abc    = 2  \"why\"\n";

        Assert.Equal(Head + LinedUp, Format(Head + LinedUp));
        Assert.Equal(Head + "parameter a   = 1\nparameter abc = 2  \"why\"\n", Format(Head + "parameter a      = 1\nparameter abc   = 2 \"why\"\n"));
    }

    [Fact]
    public void Definitions_are_lined_up_only_where_their_author_did_so()
    {
        const string Head = "policy A \"a\"\n  applies to accounts\n\n";
        const string LinedUp = "define a    as b\ndefine abc  as c\n";

        Assert.Equal(Head + LinedUp, Format(Head + LinedUp));
        Assert.Equal(Head + "define a as b\ndefine abc as c\n", Format(Head + "define a  as b\ndefine abc  as c\n"));
    }

    [Fact]
    public void A_long_name_of_an_example_stands_out_of_the_column_of_the_others()
    {
        const string Text = "policy A \"a\"\n  applies to accounts\n\nattest X \"x\"\n  attested by  registrar\n  valid for    12 months\n"
            + "  example      \"a\"      account {}   gives gap\n  example      \"b\"      account {}   gives gap\n  example      \"much longer than these\"   account {}   gives gap\n";

        Assert.Equal(Text, Format(Text));
        Assert.Equal(Text, Format(Text.Replace("\"much longer than these\"   ", "\"much longer than these\" ", StringComparison.Ordinal)));
    }

    [Fact]
    public void Files_with_errors_are_left_alone()
    {
        var formatted = PolicyFormatter.Format(new SourceText("x.policy", "policy A \"a\"\n applies to accounts\nrule X \"x\"\n require a adn b\n"));

        Assert.Null(formatted.Text);
        Assert.Equal("PC0102", Assert.Single(formatted.Diagnostics).Descriptor.Id);
    }

    [Fact]
    public void JSON_has_no_layout_of_its_own()
    {
        var json = JsonForm.Of(JsonForm.Shipped("policies/vof/riktlinje.policy.md"));

        Assert.Equal(json, Format(json, "x.policy.json"));
    }

    private static string Format(string text, string path = "x.policy")
    {
        var formatted = PolicyFormatter.Format(new SourceText(path, text));
        Assert.Empty(formatted.Diagnostics);
        return formatted.Text!;
    }
}
