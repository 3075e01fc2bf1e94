using System.Text.Json;
using PolicyCheck.Tests.Support;

namespace PolicyCheck.EndToEnd.Tests;

/// <summary><c>policycheck lint</c> as pipelines call it.</summary>
public sealed class LintTests : IDisposable
{
    private readonly TempFolder _temp = new();

    public void Dispose() => _temp.Dispose();

    [Fact]
    public async Task Nothing_to_remark()
    {
        _temp.Write("p/a/a.policy", Texts.Policy(rules: Texts.Rule()));

        var run = await BuiltProgram.RunIn(_temp.Path, "lint", "p");

        Assert.Equal("Nothing to remark in 1 policy.\n", run.Output);
        Assert.Equal("", run.Error);
        Assert.Equal(0, run.ExitStatus);
    }

    [Fact]
    public async Task Warnings_stand_on_standard_output_by_file_and_nothing_is_written()
    {
        _temp.Write("p/a/a.policy", Texts.Policy(rules: "parameter lonely = 2\n" + Texts.Rule()));
        _temp.Write("p/b/b.policy", Texts.Policy("B", rules: Texts.Rule("B1", "require handle is known or handle is missing")));

        var before = _temp.Files();
        var run = await BuiltProgram.RunIn(_temp.Path, "lint", "p");

        Assert.Equal(2, run.ExitStatus); // an example answers otherwise than it says, which is an error
        Assert.StartsWith("p/a/a.policy(4,11): warning PC0606: nothing uses the parameter 'lonely'; ", run.Output, StringComparison.Ordinal);
        Assert.Contains("\n\np/b/b.policy(5,11): warning PC0601: ", run.Output, StringComparison.Ordinal);
        Assert.EndsWith("1 error and 2 warnings in 2 policies.\n", run.Output, StringComparison.Ordinal);
        Assert.Equal("", run.Error);
        Assert.Equal(before, _temp.Files());
        Assert.Equal(1, (await BuiltProgram.RunIn(_temp.Path, "lint", "p/a")).ExitStatus);
    }

    [Fact]
    public async Task Json_is_a_list_with_both_places()
    {
        _temp.Write("p/a/a.policy", Texts.Policy(rules: Texts.Rule() + Texts.Rule("A2", "require handle is known").Replace("rule A2 \"Has a handle\"", "rule A2 \"Has a handle\"\n  clause A1", StringComparison.Ordinal)));

        var run = await BuiltProgram.RunIn(_temp.Path, "lint", "p", "--format", "json");

        Assert.Equal(1, run.ExitStatus);
        using var json = JsonDocument.Parse(run.Output);
        var finding = Assert.Single(json.RootElement.EnumerateArray());
        Assert.Equal(["id", "severity", "path", "line", "column", "endLine", "endColumn", "message", "help", "related"], finding.EnumerateObject().Select(p => p.Name));
        Assert.Equal(("PC0608", "warning", 12, 10, 12), (finding.GetProperty("id").GetString(), finding.GetProperty("severity").GetString(), finding.GetProperty("line").GetInt32(), finding.GetProperty("column").GetInt32(), finding.GetProperty("endColumn").GetInt32()));
        var related = Assert.Single(finding.GetProperty("related").EnumerateArray());
        Assert.Equal(["path", "line", "column", "endLine", "endColumn", "message"], related.EnumerateObject().Select(p => p.Name));
        Assert.Equal(4, related.GetProperty("line").GetInt32());
    }

    [Fact]
    public async Task Without_an_inventory_the_policies_alone_are_looked_at()
    {
        _temp.Write("p/a/a.policy", Texts.Policy(scope: " of nowhere", rules: Texts.Rule()));

        Assert.Equal(0, (await BuiltProgram.RunIn(_temp.Path, "lint", "p")).ExitStatus);

        _temp.Write("p/a/snapshots/2026-06-30.json", Texts.Snapshot("a", "x"));
        var run = await BuiltProgram.RunIn(_temp.Path, "lint", "p");
        Assert.Contains("warning PC0307: ", run.Output, StringComparison.Ordinal);
        Assert.Equal(1, run.ExitStatus);
    }

    [Fact]
    public async Task Errors()
    {
        _temp.Write("p/a/a.policy", Texts.Policy(rules: "rule A1 \"r\"\n  require handel is known\n"));

        Assert.Equal(2, (await BuiltProgram.RunIn(_temp.Path, "lint", "p")).ExitStatus);
        Assert.Equal(3, (await BuiltProgram.RunIn(_temp.Path, "lint", Repository.PathOf("policies"), "--snapshot", "none.json")).ExitStatus);
        var soon = await BuiltProgram.RunIn(_temp.Path, "lint", "p", "--soon", "x");
        Assert.Equal(2, soon.ExitStatus);
        Assert.Contains("--soon: 'x' is not a number of days", soon.Error, StringComparison.Ordinal);
    }
}
