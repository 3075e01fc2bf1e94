using PolicyCheck.Binding;
using PolicyCheck.Evaluation;
using PolicyCheck.Policies;
using PolicyCheck.Reporting.Coverage;
using PolicyCheck.Syntax;
using Snapshooter.Xunit;
using Language = PolicyCheck.Model.Language;

namespace PolicyCheck.Tests.Policies;

/// <summary>Clauses against what covers them.</summary>
public sealed class CoverageTests : IDisposable
{
    private const string List = """
        # The clauses

        | Clause | Place | Strength | Checked by |
        |---|---|---|---|
        | T-1 | section 1 | must | rule |
        | T-2 | section 1 | must | content |
        | T-3 | section 2 | should | attestation |
        | T-4 | section 2 | information | information |
        """;

    private const string Rules = """
        policy T "Town"
          applies to accounts
          clause list "t.clauses.md"
        rule T-1 "Public"
          require visibility is public
          example "ok" account { visibility: public } gives pass
        rule T-2 "Posts have pictures"
          for each post
          require images is at least 1
          example "ok" post { images: 1 } gives pass
        attest T-3 "Thought through"
          should be attested by unit-manager
          valid for 12 months
          example "ok" account { } gives attestation-due
        information T-4 "Why"
          reason "background"
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory().FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Every_clause_and_its_kind()
    {
        var coverage = Cover(Rules, List);

        Assert.Empty(coverage.Diagnostics);
        var document = Assert.Single(coverage.Documents);
        Assert.Equal([ClauseCheck.Rule, ClauseCheck.Content, ClauseCheck.Attestation, ClauseCheck.Information], document.Clauses.Select(c => c.Check!.Value));
        Assert.Equal(4, document.Covered);
    }

    [Theory]
    [InlineData("rule T-1", "PC0313", "T-1")]
    [InlineData("rule T-2", "PC0313", "T-2")]
    [InlineData("attest T-3", "PC0313", "T-3")]
    [InlineData("information T-4", "PC0313", "T-4")]
    public void A_declaration_that_is_taken_away_leaves_its_clause_uncovered(string head, string id, string clause)
    {
        var start = Rules.IndexOf(head, StringComparison.Ordinal);
        var end = NextHead(start);

        var diagnostic = Assert.Single(Cover(Rules[..start] + Rules[end..], List).Diagnostics);

        Assert.Equal(id, diagnostic.Descriptor.Id);
        Assert.Contains(clause, diagnostic.Message, StringComparison.Ordinal);
        Assert.EndsWith("t.clauses.md", diagnostic.Location.Path, StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_list_wants_checked_is_not_covered_by_an_information()
    {
        var coverage = Cover(Rules.Replace("attest T-3 \"Thought through\"\n  should be attested by unit-manager\n  valid for 12 months\n  example \"ok\" account { } gives attestation-due", "information T-3 \"Thought through\"\n  reason \"x\"", StringComparison.Ordinal), List);

        Assert.Equal("PC0314", Assert.Single(coverage.Diagnostics).Descriptor.Id);
    }

    [Theory]
    [InlineData("rule", "clauses T-1, T-4", null)]
    [InlineData("rule, attestation", "clauses T-1, T-4", "PC0317")]
    [InlineData("rule, rule", "clauses T-1, T-2", "PC0317")]
    public void A_clause_that_asks_for_two_things_needs_two_covers(string listed, string cites, string? expected)
    {
        var list = List.Replace("| T-1 | section 1 | must | rule |", $"| T-1 | section 1 | must | {listed} |", StringComparison.Ordinal);
        var coverage = Cover(Rules.Replace("  require visibility is public", $"  {cites}\n  require visibility is public", StringComparison.Ordinal), list);

        Assert.Equal(expected, coverage.Diagnostics.SingleOrDefault()?.Descriptor.Id);
    }

    [Fact]
    public void A_clause_that_no_list_has_is_named_with_the_nearest()
    {
        var diagnostic = Assert.Single(Cover(Rules.Replace("information T-4 \"Why\"", "information T-4 \"Why\"\n  clauses T-4, T-33", StringComparison.Ordinal), List).Diagnostics);

        Assert.Equal("PC0315", diagnostic.Descriptor.Id);
        Assert.Contains("did you mean 'T-3'?", diagnostic.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_policy_without_a_list_says_so() =>
        Assert.Equal("PC0316", Assert.Single(Cover(Rules.Replace("  clause list \"t.clauses.md\"\n", "", StringComparison.Ordinal), List).Diagnostics).Descriptor.Id);

    [Fact]
    public void A_list_that_is_not_there_says_so() =>
        Assert.Contains(Cover(Rules.Replace("t.clauses.md", "s.clauses.md", StringComparison.Ordinal), List).Diagnostics, d => d.Descriptor.Id == "PC0312");

    [Fact]
    public void Both_ways_on_a_page_and_for_programs()
    {
        var coverage = Cover(Rules.Replace("  require visibility is public", "  clauses T-1, T-2\n  require visibility is public", StringComparison.Ordinal), List + "\n| T-5 | end | may | information |\n");
        using var json = new MemoryStream();
        CoverageJson.Write(coverage, "1.2.3", json);
        var text = System.Text.Encoding.UTF8.GetString(json.ToArray()).Replace(_folder.Replace('\\', '/'), "FOLDER", StringComparison.Ordinal);

        Snapshot.Match(CoverageMarkdown.Write(coverage, Language.English) + "\n---\n" + CoverageMarkdown.Write(coverage, Language.Swedish) + "\n---\n" + text, "coverage");
    }

    private static int NextHead(int start)
    {
        string[] heads = ["\nrule ", "\nattest ", "\ninformation "];
        var next = heads.Select(h => Rules.IndexOf(h, start, StringComparison.Ordinal)).Where(i => i >= 0).DefaultIfEmpty(Rules.Length - 1).Min();
        return next + 1;
    }

    private Coverage Cover(string policy, string list)
    {
        File.WriteAllText(Path.Combine(_folder, "t.policy"), policy);
        File.WriteAllText(Path.Combine(_folder, "t.clauses.md"), list);
        var set = PolicySet.Parse(PolicyFolder.Find([_folder]));
        Assert.Empty(set.Diagnostics);
        var bound = Binder.Bind(set.Policies, DerivedFields.All, VerdictWords.Instance);
        Assert.Empty(bound.Diagnostics);
        return Coverage.Of(bound.Policies, bound.Policies, ClauseRegister.Of(bound.Policies));
    }
}
