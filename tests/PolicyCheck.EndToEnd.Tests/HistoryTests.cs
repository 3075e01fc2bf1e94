using System.Text.Json;
using PolicyCheck.Tests.Support;
using static PolicyCheck.EndToEnd.Tests.Texts;

namespace PolicyCheck.EndToEnd.Tests;

/// <summary>The inventories before the latest, as <c>check</c> looks at them.</summary>
public sealed class HistoryTests : IDisposable
{
    private readonly TempFolder _temp = new();

    public HistoryTests()
    {
        _temp.Write("policies/a/a.policy", Policy(rules: Rule()));
        Write("2026-03-31", "x", "");
        Write("2026-06-30", "x", "", "");
        Write("2026-09-30", "x", "x", "", "");
    }

    public void Dispose() => _temp.Dispose();

    [Fact]
    public async Task Every_inventory_of_the_folder_is_judged_on_its_own_day()
    {
        var (run, json) = await Check();

        Assert.Equal("", run.Error);
        var history = json.GetProperty("history");
        Assert.Equal(
            ["2026-03-31 1 50", "2026-06-30 2 33", "2026-09-30 2 50"],
            history.GetProperty("snapshots").EnumerateArray().Select(s => $"{s.GetProperty("date")} {s.GetProperty("byVerdict").GetProperty("gap")} {s.GetProperty("percentMet")}"));
        Assert.Equal(
            ["a3 persisting 2026-06-30", "a4 new 2026-09-30"],
            json.GetProperty("results").EnumerateArray().Where(r => r.GetProperty("verdict").GetString() == "gap")
                .Select(r => $"{r.GetProperty("subject").GetProperty("id")} {r.GetProperty("change")} {r.GetProperty("since")}"));
        var resolved = Assert.Single(history.GetProperty("resolved").EnumerateArray());
        Assert.Equal(("a2", "2026-03-31"), (resolved.GetProperty("account").GetString(), resolved.GetProperty("since").GetString()));
    }

    [Fact]
    public async Task The_summary_says_it_in_a_line()
    {
        var run = await BuiltProgram.RunIn(_temp.Path, "check", "--format", "markdown");

        Assert.Contains("\n  since 2026-06-30: 1 new, 1 resolved\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("## Trend", await File.ReadAllTextAsync(_temp.PathOf("reports/a/2026-09-30/gap-report.md")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_can_be_switched_off_and_is_none_for_a_single_inventory()
    {
        Assert.Equal(JsonValueKind.Null, (await Check("--no-history")).Json.GetProperty("history").ValueKind);
        _temp.Write("alone.json", Snapshot("a", "x"));
        Assert.Equal(JsonValueKind.Null, (await Check("--snapshot", "alone.json")).Json.GetProperty("history").ValueKind);
    }

    [Theory]
    [InlineData("policies/a/snapshots/2026-06-30.json", "2026-03-31 2026-06-30")]
    [InlineData("policies/a", "2026-03-31 2026-06-30 2026-09-30")]
    public async Task What_comes_after_the_chosen_inventory_is_left_out(string snapshot, string days) => Assert.Equal(days, Days((await Check("--snapshot", snapshot)).Json));

    [Fact]
    public async Task What_comes_after_the_chosen_day_is_left_out() => Assert.Equal("2026-03-31 2026-05-01", Days((await Check("--as-of", "2026-05-01")).Json));

    [Fact]
    public async Task An_earlier_inventory_that_cannot_be_used_is_left_out_with_a_warning()
    {
        _temp.Write("policies/a/snapshots/2026-06-30.json", "{ \"organisationId\": ");
        _temp.Write("policies/a/snapshots/2026-04-30.json", Snapshot("b", "x"));

        var (run, json) = await Check();

        Assert.Equal("2026-03-31 2026-09-30", Days(json));
        Assert.Contains("2026-06-30.json(1,21): warning PC0802: left out of the history: ", run.Error, StringComparison.Ordinal);
        Assert.Contains("2026-04-30.json: warning PC0802: left out of the history: the inventory is of 'b', not of 'a'", run.Error, StringComparison.Ordinal);
        Assert.Equal(1, run.ExitStatus); // for its gaps
    }

    [Fact]
    public async Task A_table_may_be_an_earlier_inventory()
    {
        _temp.Write("policies/a/snapshots/2026-06-30.csv", "Konto-id;Användarnamn\na1;x\na2;\n");
        File.Delete(_temp.PathOf("policies/a/snapshots/2026-06-30.json"));

        var (run, json) = await Check("--organisation", "a");

        Assert.DoesNotContain("PC0802", run.Error, StringComparison.Ordinal);
        Assert.Equal("2026-03-31 2026-06-30 2026-09-30", Days(json));
    }

    private static string Days(JsonElement json) => string.Join(' ', json.GetProperty("history").GetProperty("snapshots").EnumerateArray().Select(s => s.GetProperty("date").GetString()));

    private async Task<(ProgramRun Run, JsonElement Json)> Check(params string[] arguments)
    {
        var run = await BuiltProgram.RunIn(_temp.Path, ["check", "--format", "json", .. arguments]);
        using var json = JsonDocument.Parse(run.Output);
        return (run, json.RootElement.Clone());
    }

    private void Write(string day, params string[] handles) =>
        _temp.Write($"policies/a/snapshots/{day}.json", Snapshot("a", handles).Replace("2026-06-30", day, StringComparison.Ordinal));
}
