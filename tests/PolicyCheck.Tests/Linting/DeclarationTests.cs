using PolicyCheck.Tests.Support;
using static PolicyCheck.Tests.Linting.LintRun;

namespace PolicyCheck.Tests.Linting;

/// <summary>Names, clauses, references and examples.</summary>
public sealed class DeclarationTests
{
    private const string Examples = "  example \"yes\" account { handle: \"x\" } gives pass\n  example \"no\" account { handle: unknown } gives gap";

    private const string Clauses = "| Clause | Place | Strength | Checked by |\n|---|---|---|---|\n| A-1 | p. 1 | must | rule |\n| A-2 | p. 2 | should | rule |\n";

    [Fact]
    public void Unused_names()
    {
        Finds("PC0606", $"{Header}parameter ⟦lonely⟧ = 2\n{Rule("  require handle is known")}");
        Finds("PC0607", $"{Header}define ⟦lonely⟧ as count of access\n{Rule("  require handle is known")}");
    }

    [Fact]
    public void A_name_that_only_an_unused_definition_uses_is_unused()
    {
        var text = MarkedText.Parse($"{Header}parameter ⟦most⟧ = 2\ndefine ⟦crowded⟧ as count of access is more than most\n{Rule("  require handle is known")}");
        var findings = Of(text.Text);

        Assert.Equal(["PC0606", "PC0607"], findings.Select(d => d.Descriptor.Id));
        text.AssertPlaces(findings);
    }

    [Fact]
    public void Names_are_used_by_definitions_messages_recurrences_scopes_attestations_and_children()
    {
        IsSilent($"{Header}parameter most = 2\ndefine crowded as count of access is more than most\n{Rule("  forbid crowded")}");
        IsSilent($"{Header}parameter wait = 14 days\n{Rule("  require handle is known\n  gap \"Within {wait}.\"")}");
        IsSilent($"{Header}parameter often = once every year\n{Rule("  require archives according to often")}");
        IsSilent($"policy A \"a\"\n  applies to accounts where platform is place\nparameter place = facebook\n{Rule("  require handle is known")}");
        IsSilent($"{Header}parameter long = 12 months\nattest R1 \"r\"\n  attested by registrar\n  valid for long\n");
        Assert.Empty(Of([("a/a.policy", $"{Header}parameter most = 2\n"), ("b/b.policy", $"policy B \"b\"\n  builds on A\n  applies to accounts\n{Rule("  require count of access is at most most")}")]));
    }

    [Fact]
    public void A_clause_checked_twice()
    {
        Finds("PC0608", $"{Header}{Rule("  clause C1\n  require handle is known")}{Rule("  clause ⟦c1⟧\n  require url is known", "R2")}");
        Finds("PC0609", $"{Header}{Rule("  clause C1\n  require handle is known")}{Rule("  clause ⟦C1⟧\n  should url is known", "R2")}");
        Finds("PC0609", $"{Header}{Rule("  clause C1\n  when open\n  require handle is known")}{Rule("  clause ⟦C1⟧\n  when not open\n  require url is known", "R2")}");
        Finds("PC0609", $"{Header}{Rule("  require handle is known")}information I1 \"i\"\n  clause ⟦R1⟧\n  reason \"none\"\n");
        IsSilent($"{Header}{Rule("  clause C1\n  require handle is known")}{Rule("  clause C2\n  require url is known", "R2")}");
    }

    [Fact]
    public void Both_places_of_a_clause_are_named()
    {
        var finding = Assert.Single(Of($"{Header}{Rule("  clause C1\n  require handle is known")}{Rule("  clause C1\n  require url is known", "R2")}"));

        Assert.Contains("which 'R1' at a/a.policy(4,10) already checks", finding.Message, StringComparison.Ordinal);
        Assert.Equal("rule R1", Assert.Single(finding.Related).What);
    }

    [Fact]
    public void Clauses_beside_their_list()
    {
        Assert.Equal(
            "a/a.policy(5,10): error PC0315: 'R1' cites the clause A-11, which stands in no clause list; did you mean 'A-1'?",
            Lines(Listed("  clause A-11\n  require handle is known")));
        Assert.Equal(
            "a/a.policy(5,10): warning PC0610: 'R1' cites the clause a-1, which is listed as A-1 at a/a.clauses.md(3,3); did you mean 'A-1'?",
            Lines(Listed("  clause a-1\n  require handle is known")));
        Assert.Equal(
            "a/a.policy(5,10): warning PC0629: the clause A-1 is binding ('must' at a/a.clauses.md(3,3)), but 'R1' only recommends it; write 'require' (kräv) or 'forbid' (förbjud), or correct the list",
            Lines(Listed("  clause A-1\n  should handle is known")));
        Assert.Equal(
            "a/a.policy(5,10): warning PC0630: the clause A-2 recommends ('should' at a/a.clauses.md(4,3)), but 'R1' demands it; write 'should' (bör), or correct the list",
            Lines(Listed("  clause A-2\n  require handle is known")));
        Assert.Empty(Listed("  clause A-1\n  require handle is known"));
        Assert.Empty(Listed("  clause A-2\n  should handle is known"));

        static IReadOnlyList<Diagnostics.Diagnostic> Listed(string rule) =>
            Of([("a/a.policy", $"policy A \"a\"\n  applies to accounts\n  clause list \"a.clauses.md\"\n{Rule(rule)}")], clauseList: Clauses);
    }

    [Fact]
    public void References_out_of_date()
    {
        var policy = $"policy A \"a\"\n  applies to accounts\n  refers to \"The programme\" valid to 2022-12-31\n{Rule("  require handle is known")}";

        Assert.Equal(
            "a/a.policy(3,13): warning PC0614: \"The programme\" was valid to 2022-12-31; it is read as of 2023-01-01; refer to the document that replaced it",
            Lines(Of(policy, asOf: new DateOnly(2023, 1, 1))));
        Assert.Empty(Of(policy, asOf: new DateOnly(2022, 12, 31)));
        Assert.Empty(Of(policy)); // without a day nothing is out of date
    }

    [Fact]
    public void One_document_with_two_last_days()
    {
        Finds("PC0615", $"policy A \"a\"\n  applies to accounts\n  refers to \"The programme\" valid to 2022-12-31\n  refers to ⟦\"The Programme\"⟧ valid to 2020-12-31\n{Rule("  require handle is known")}");
        IsSilent($"policy A \"a\"\n  applies to accounts\n  refers to \"The programme\" valid to 2022-12-31\n  refers to \"The policy\" valid to 2020-12-31\n{Rule("  require handle is known")}");
        Assert.Empty(Of(
        [
            ("a/a.policy", $"policy A \"a\"\n  applies to accounts of a\n  refers to \"The programme\" valid to 2022-12-31\n{Rule("  require handle is known")}"),
            ("b/b.policy", $"policy B \"b\"\n  applies to accounts of b\n  refers to \"The programme\" valid to 2020-12-31\n{Rule("  require handle is known", "R2")}"),
        ]));
    }

    [Fact]
    public void Examples_that_only_pass_or_only_fail()
    {
        Finds("PC0616", $"{Header}rule ⟦R1⟧ \"r\"\n  require handle is known\n  example \"no\" account {{ handle: unknown }} gives gap\n");
        Finds("PC0617", $"{Header}rule ⟦R1⟧ \"r\"\n  require handle is known\n  example \"yes\" account {{ handle: \"x\" }} gives pass\n");
        IsSilent($"{Header}{Rule($"  require handle is known\n{Examples}")}");
        IsSilent($"{Header}{Rule($"  should handle is known\n{Examples.Replace("gap", "advisory", StringComparison.Ordinal)}")}");
    }
}
