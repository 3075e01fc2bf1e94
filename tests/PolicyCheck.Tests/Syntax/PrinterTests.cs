using PolicyCheck.Diagnostics;
using PolicyCheck.Model;
using PolicyCheck.Syntax;

namespace PolicyCheck.Tests.Syntax;

public sealed class PrinterTests
{
    [Theory]
    [InlineData("antal olika redaktörer.person >= minst-redaktörer")]
    [InlineData("antal redaktörer är minst 2 och inte låst")]
    [InlineData("arkiveringar där lyckades en gång varje år i december")]
    [InlineData("(arkiveringar där lyckades).dag")]
    [InlineData("varje behörighet där roll = redaktör har person är känt")]
    [InlineData("(varje behörighet har a) och b")]
    [InlineData("b och varje behörighet har a")]
    [InlineData("a och (b eller c)")]
    [InlineData("a och b eller c")]
    [InlineData("inte (a och b)")]
    [InlineData("(a och b) och c")]
    [InlineData("antal (inlägg där a = b) > 2")]
    [InlineData("2 < antal inlägg där a = b")]
    [InlineData("svar inom 1 arbetsdag efter mottaget")]
    [InlineData("dag är tidigast 2026-01-01")]
    [InlineData("dag är före 14 dagar efter idag")]
    [InlineData("a - (b - c)")]
    [InlineData("a - b - c")]
    [InlineData("plattform är någon av facebook, \"x och y\"")]
    [InlineData("arkiveringar högst 6 månader mellan")]
    [InlineData("inlägg där (arkiveringar enligt takt)")]
    [InlineData("adress matchar \"^\\d+\\.se$\"")]
    [InlineData("antal (olika)")]
    [InlineData("a är (känt)")]
    public void A_condition_prints_as_it_is_best_written(string text) => Assert.Equal(text, Printed(text, Language.Swedish));

    [Theory]
    [InlineData("((a))  AND\tb", "a and b")]
    [InlineData("(a = b) or (c)", "a = b or c")]
    [InlineData("any grants have role is editor", "some grants has role is editor")]
    [InlineData("a older than 1 days", "a is older than 1 day")]
    [InlineData("0.50", "0.5")]
    [InlineData("flag = no", "flag = no")]
    [InlineData("no", "no")]
    [InlineData("no or (no) and not no", "no or no and not no")]
    [InlineData("no grants has (no)", "no grants has no")]
    [InlineData("\"\\\"\\\\\"", "\"\\\"\\\\\"")]
    [InlineData("a exists and b does not exist", "a exists and b does not exist")]
    public void Other_ways_to_write_it_print_the_same(string text, string expected) => Assert.Equal(expected, Printed(text, Language.English));

    [Fact]
    public void Letters_in_two_parts_are_one() => Assert.Equal("öppet är känt", Printed("o\u0308ppet a\u0308r ka\u0308nt", Language.Swedish));

    [Fact]
    public void A_policy_prints_in_columns()
    {
        const string Canonical = """
            riktlinje HBG "Instruktioner för sociala medier"
              gäller konton  hos helsingborg, "Vård & omsorg" där öppet
              källa          "Instruktioner"
              bygger på      KOMMUNEN, ../vof/vof.policy.md

            parameter minst-redaktörer = 2 "Så många krävs"
            parameter ord = [ja, "b", 3 dagar]

            definiera redaktörer som behörigheter där roll = redaktör

            regel HBG-3a "Minst två utsedda redaktörer"
              punkt     HBG-3a, HBG-3b
              allvar    hög
              när       öppet
              kräv      antal olika redaktörer.person >= minst-redaktörer
              förbjud   a
              kräv      b
              brist     "{antal redaktörer} av \"{a = \"b\"}\""
              åtgärd    "Utse en till."
              ansvarig  förvaltningens-kommunikationsansvarige
              frist     30 dagar
              exempel   "en ensam" den 2026-06-30 konto { behörigheter: [{ roll: redaktör, utsedd: ja }] } person {} ger brist

            regel HBG-4 "För alla"
              för organisationen
              vänta medan  a till 2026-12-31
              bör          b

            """;

        var parsed = PolicyParser.Parse(new SourceText("x.policy", Canonical));

        Assert.Empty(parsed.Diagnostics);
        Assert.Equal(Canonical, PolicyPrinter.Print(parsed.Policy!));
    }

    private static string Printed(string text, Language language)
    {
        var (expression, diagnostics) = PolicyParser.ParseExpression(new SourceText("x", text), language);
        Assert.Empty(diagnostics);
        return PolicyPrinter.Print(expression!, language);
    }
}
