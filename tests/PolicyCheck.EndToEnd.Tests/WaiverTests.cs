using System.Text.Json;
using PolicyCheck.Tests.Support;
using static PolicyCheck.EndToEnd.Tests.Texts;

namespace PolicyCheck.EndToEnd.Tests;

public sealed class WaiverTests : IDisposable
{
    private readonly TempFolder _temp = new();

    public WaiverTests()
    {
        _temp.Write("policies/a/a.policy", Policy(rules: Rule()));
        _temp.Write("policies/a/waivers.policy", "waive A1\n  covers a1\n  from 2026-06-01\n  through 2026-06-30\n  reason \"Being renamed.\"\n  approved by unit-manager\n");
        _temp.Write("policies/a/snapshots/2026-06-30.json", Snapshot("a", ""));
    }

    public void Dispose() => _temp.Dispose();

    [Theory]
    [InlineData("2026-05-31", "gap", 1)]
    [InlineData("2026-06-01", "waived", 0)]
    [InlineData("2026-06-30", "waived", 0)]
    [InlineData("2026-07-01", "gap", 1)]
    public async Task A_waiver_holds_from_its_first_day_through_the_whole_of_its_last(string asOf, string verdict, int status)
    {
        var run = await BuiltProgram.RunIn(_temp.Path, "check", "--as-of", asOf, "--format", "json", "--fail-on", "gap");

        Assert.Equal(status, run.ExitStatus);
        var root = JsonDocument.Parse(run.Output).RootElement;
        var result = root.GetProperty("results")[0];
        Assert.Equal(verdict, result.GetProperty("verdict").GetString());
        Assert.Equal(verdict == "waived" ? 1 : 0, root.GetProperty("summary").GetProperty("byVerdict").GetProperty("waived").GetInt32());
        if (verdict == "waived")
        {
            var waiver = result.GetProperty("waiver");
            Assert.Equal(("gap", "2026-06-30"), (waiver.GetProperty("verdict").GetString(), waiver.GetProperty("through").GetString()));
            Assert.Equal(("policies/a/waivers.policy", 1), (waiver.GetProperty("source").GetProperty("path").GetString(), waiver.GetProperty("source").GetProperty("line").GetInt32()));
        }
        else
        {
            Assert.Equal(JsonValueKind.Null, result.GetProperty("waiver").ValueKind);
        }
    }

    [Theory]
    [InlineData("unknown")]
    [InlineData("advisory")]
    public async Task A_waived_answer_never_fails_a_run(string level) =>
        Assert.Equal(0, (await BuiltProgram.RunIn(_temp.Path, "check", "--format", "json", "--fail-on", level)).ExitStatus);

    [Fact]
    public async Task The_summary_and_the_explanation_show_the_waiver()
    {
        var check = await BuiltProgram.RunIn(_temp.Path, "check", "--format", "markdown");
        var explain = await BuiltProgram.RunIn(_temp.Path, "explain", "A1", "a1");

        Assert.Contains("Answers waived: 1, of which end within 30 days: 1", check.Output, StringComparison.Ordinal);
        Assert.Contains("◇ Waived\n", explain.Output, StringComparison.Ordinal);
        Assert.Contains("  Without the waiver: ✗ Gap\n", explain.Output, StringComparison.Ordinal);
        Assert.Contains(
            "  Waiver from 2026-06-01 through 2026-06-30: Being renamed; approved by unit manager, policies/a/waivers.policy(1)\n", explain.Output, StringComparison.Ordinal);
    }
}
