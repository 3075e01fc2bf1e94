using System.Text.Json;
using PolicyCheck.Tests.Support;
using static PolicyCheck.EndToEnd.Tests.Texts;

namespace PolicyCheck.EndToEnd.Tests;

/// <summary><c>policycheck diff</c></summary>
public sealed class DiffTests : IDisposable
{
    private const string Old = "policies/helsingborg/snapshots/2026-06-30.json";

    private const string New = "policies/helsingborg/snapshots/2026-11-20.json";

    private readonly TempFolder _temp = new();

    public void Dispose() => _temp.Dispose();

    [Fact]
    public async Task Two_shipped_inventories_as_text()
    {
        var run = await BuiltProgram.Run("diff", Old, New, "--language", "en");

        Assert.Equal("", run.Error);
        Assert.Equal(1, run.ExitStatus);
        Assert.StartsWith("Helsingborgs stad  2026-06-30 → 2026-11-20\n", run.Output, StringComparison.Ordinal);
        Assert.Matches("\n[0-9]+ new, [0-9]+ remain .*, [0-9]+ resolved, [0-9]+ can no longer be judged, 1 waived\\.\n", run.Output);
        Assert.Contains("was renamed from “Exempelnaturen” to “Exempelnaturen i Helsingborg”", run.Output, StringComparison.Ordinal);
        Assert.Contains(": gap (was not yet due) – the day 2026-06-30 has passed\n", run.Output, StringComparison.Ordinal);
        Assert.Contains(": waived (was gap) – a waiver holds through 2027-01-31\n", run.Output, StringComparison.Ordinal);
        Assert.Matches("\n  … [0-9]+ more \\(--format markdown or json\\)\n", run.Output);
    }

    [Fact]
    public async Task Two_shipped_inventories_as_json_and_as_markdown()
    {
        var run = await BuiltProgram.Run("diff", Old, New, "--format", "json");

        using var json = JsonDocument.Parse(run.Output);
        Assert.Equal(["tool", "old", "new", "summary", "accountsWithGaps", "findings", "notKept", "accounts", "units", "persons", "drift"], json.RootElement.EnumerateObject().Select(p => p.Name));
        var findings = json.RootElement.GetProperty("findings").EnumerateArray().ToList();
        Assert.All(json.RootElement.GetProperty("summary").EnumerateObject(), kind => Assert.Equal(kind.Value.GetInt32(), findings.Count(f => f.GetProperty("change").GetString() == kind.Name)));
        Assert.All(findings, f => Assert.Equal(
            ["change", "rule", "policy", "subject", "account", "before", "after", "severity", "since", "message", "cause"], f.EnumerateObject().Select(p => p.Name)));
        Assert.All(findings, f => Assert.Equal(f.GetProperty("before").GetString() == f.GetProperty("after").GetString(), f.GetProperty("cause").ValueKind == JsonValueKind.Null));

        var page = await BuiltProgram.Run("diff", Old, New, "--format", "markdown");
        Assert.StartsWith("# Förändringar: Helsingborgs stad, 2026-06-30 till 2026-11-20\n", page.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>", page.Output, StringComparison.Ordinal); // names from inventories are harmless
    }

    [Fact]
    public async Task The_same_inventory_twice_has_no_new_gap()
    {
        var run = await BuiltProgram.Run("diff", "policies/vof", New.Replace("helsingborg", "vof", StringComparison.Ordinal), "--language", "en");

        Assert.Equal(0, run.ExitStatus);
        Assert.Contains("\n0 new, ", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Accounts", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_versions_of_the_policies()
    {
        _temp.Write("policies/a/a.policy", Policy(rules: Rule()));
        _temp.Write("before/a/a.policy", Policy(rules: Rule().Replace("handle is known", "handle is known or handle is missing", StringComparison.Ordinal)));
        _temp.Write("policies/a/snapshots/2026-06-30.json", Snapshot("a", "x", ""));

        var run = await BuiltProgram.RunIn(_temp.Path, "diff", "policies/a", "policies/a", "--old-policies", "before");

        Assert.Equal("", run.Error);
        Assert.Equal(1, run.ExitStatus);
        Assert.Contains("1 new, 0 remain, 0 resolved.", run.Output, StringComparison.Ordinal);
        Assert.Contains(": gap (was met) – the policy was changed\n", run.Output, StringComparison.Ordinal);
        Assert.Equal(0, (await BuiltProgram.RunIn(_temp.Path, "diff", "policies/a", "policies/a")).ExitStatus);
    }

    [Fact]
    public async Task Two_folders_of_organisations_each_by_its_own_policies()
    {
        foreach (var (folder, lenient) in new[] { ("before", true), ("after", false) })
        {
            _temp.Write($"{folder}/a/a.policy", Policy(rules: lenient ? Rule().Replace("handle is known", "handle is known or handle is missing", StringComparison.Ordinal) : Rule()));
            _temp.Write($"{folder}/a/snapshots/2026-06-30.json", Snapshot("a", "", "", "x"));
            _temp.Write($"{folder}/b/b.policy", Policy("B", rules: Rule("B1")));
            _temp.Write($"{folder}/b/snapshots/2026-06-30.json", Snapshot("b", lenient ? "" : "x", "x"));
        }

        _temp.Write("after/c/c.policy", Policy("C", rules: Rule("C1")));
        _temp.Write("after/c/snapshots/2026-06-30.json", Snapshot("c", ""));

        var text = await BuiltProgram.RunIn(_temp.Path, "diff", "before", "after");
        var page = await BuiltProgram.RunIn(_temp.Path, "diff", "before", "after", "--format", "markdown");
        var data = await BuiltProgram.RunIn(_temp.Path, "diff", "before", "after", "--format", "json");

        Assert.Equal((1, 1, 1), (text.ExitStatus, page.ExitStatus, data.ExitStatus));
        Assert.Equal("after/c: info PC0803: there is no 'c' with an inventory in before, so it is compared with nothing; compare folders that hold the same organisations\n", text.Error);
        Assert.EndsWith("\n2 accounts have gaps and had none before, 1 account has no gap any more.\n", text.Output, StringComparison.Ordinal);
        Assert.StartsWith("# Changes in all organisations\n\n**2 accounts have gaps and had none before, 1 account has no gap any more.**\n", page.Output, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(data.Output);
        var organisations = json.RootElement.GetProperty("organisations").EnumerateArray().ToList();
        Assert.Equal(
            [("a", 2, 0), ("b", 0, 1)],
            organisations.Select(o => (o.GetProperty("name").GetString()!, o.GetProperty("accountsWithGaps").GetProperty("gained").GetInt32(), o.GetProperty("accountsWithGaps").GetProperty("lost").GetInt32())));
        Assert.Equal(0, (await BuiltProgram.RunIn(_temp.Path, "diff", "after", "after")).ExitStatus);
    }

    [Fact]
    public async Task Folders_without_an_organisation_in_common_are_2()
    {
        foreach (var name in new[] { "a", "b" })
        {
            _temp.Write($"of-{name}/{name}/{name}.policy", Policy(rules: Rule()));
            _temp.Write($"of-{name}/{name}/snapshots/2026-06-30.json", Snapshot(name, "x"));
        }

        var run = await BuiltProgram.RunIn(_temp.Path, "diff", "of-a", "of-b");

        Assert.Equal(2, run.ExitStatus);
        Assert.Contains("of-a: error PC0804: of-a and of-b have no organisation with an inventory in common", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Odd_pairs_are_told()
    {
        _temp.Write("policies/a/a.policy", Policy(rules: Rule()));
        _temp.Write("policies/a/snapshots/2026-06-30.json", Snapshot("a", "x"));
        _temp.Write("other.json", Snapshot("b", "x").Replace("2026-06-30", "2026-07-31", StringComparison.Ordinal));

        var run = await BuiltProgram.RunIn(_temp.Path, "diff", "other.json", "policies/a");

        Assert.Contains("other.json: warning PC0800: the first inventory is judged as of 2026-07-31, after the second (2026-06-30)", run.Error, StringComparison.Ordinal);
        Assert.Contains("2026-06-30.json: warning PC0801: the inventory is of 'a', but the one it is compared with (other.json) is of 'b'", run.Error, StringComparison.Ordinal);
        Assert.Equal(0, run.ExitStatus);
    }

    [Theory]
    [InlineData(3, "none.json", "policies/a")]
    [InlineData(3, "policies/a", "none.json")]
    [InlineData(3, "empty", "policies/a")]
    [InlineData(2, "policies/a")]
    [InlineData(2, "policies/a", "policies/a", "--policies", "nowhere")]
    [InlineData(2, "policies/a", "policies/a", "--format", "html")]
    public async Task Errors(int status, params string[] arguments)
    {
        _temp.Write("policies/a/a.policy", Policy(rules: Rule()));
        _temp.Write("policies/a/snapshots/2026-06-30.json", Snapshot("a", "x"));
        Directory.CreateDirectory(_temp.PathOf("empty"));

        var run = await BuiltProgram.RunIn(_temp.Path, ["diff", .. arguments]);

        Assert.Equal(status, run.ExitStatus);
        Assert.NotEqual("", run.Error);
        Assert.Equal("", run.Output);
    }
}
