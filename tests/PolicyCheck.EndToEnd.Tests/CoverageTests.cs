using System.Text.Json;
using System.Text.RegularExpressions;
using PolicyCheck.Tests.Support;

namespace PolicyCheck.EndToEnd.Tests;

/// <summary>Every clause of the five guidelines, and of the policy about the inventory itself, is covered, and the loss of any rule is noticed.</summary>
public sealed class CoverageTests : IDisposable
{
    private readonly TempFolder _temp = new();

    public void Dispose() => _temp.Dispose();

    [Fact]
    public async Task All_clauses_of_the_shipped_guidelines_are_covered()
    {
        var run = await BuiltProgram.RunIn(Repository.PathOf("."), "coverage", "--format", "json");

        Assert.Equal("", run.Error);
        Assert.Equal(0, run.ExitStatus);
        using var json = JsonDocument.Parse(run.Output);
        Assert.Equal(353, json.RootElement.GetProperty("clauses").GetInt32());
        Assert.Equal(353, json.RootElement.GetProperty("covered").GetInt32());
        var documents = json.RootElement.GetProperty("documents").EnumerateArray().ToDictionary(d => d.GetProperty("policy").GetString()!, d => d.GetProperty("clauses").GetInt32());
        Assert.Equal(new Dictionary<string, int> { ["HAL"] = 115, ["HBG"] = 55, ["HBGI"] = 43, ["INV"] = 15, ["OST"] = 83, ["VOF"] = 42 }, documents.OrderBy(d => d.Key).ToDictionary());
    }

    [Theory]
    [InlineData("ostermalm/rutin.policy.md", "OST-S5a", "PC0313: nothing covers the clause OST-S5a ")]
    [InlineData("ostermalm/rutin.policy.md", "OST-U3d-konto", "PC0317: the clause OST-U3d ")]
    [InlineData("hallstahammar/riktlinje.policy.md", "HAL-10e", "PC0313: nothing covers the clause HAL-10e ")]
    [InlineData("helsingborg/instruktion.policy.md", "HBG-11a", "PC0313: nothing covers the clause HBG-11a ")]
    [InlineData("vof/riktlinje.policy.md", "VOF-5f", "PC0313: nothing covers the clause VOF-5f ")]
    public async Task A_rule_that_is_taken_away_is_named(string file, string rule, string expected)
    {
        _temp.CopyMarkdown(Repository.PathOf("policies"), "policies");
        var path = System.IO.Path.Combine(_temp.Path, "policies", file);
        var text = await File.ReadAllTextAsync(path);
        var shorter = RuleOf(rule).Replace(text, "");
        Assert.NotEqual(text, shorter);
        await File.WriteAllTextAsync(path, shorter);

        var run = await BuiltProgram.RunIn(_temp.Path, "coverage");

        Assert.Equal(1, run.ExitStatus);
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
    }

    /// <summary>A declaration from its first line to the next declaration or the end of its block.</summary>
    private static Regex RuleOf(string rule) => new($@"(?m)^(?:regel|intyga) {rule} [\s\S]*?(?=^(?:regel|intyga|upplysning|definiera|parameter|```))");
}
