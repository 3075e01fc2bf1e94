using System.Text.Json;
using PolicyCheck.Tests.Support;
using static PolicyCheck.EndToEnd.Tests.Texts;

namespace PolicyCheck.EndToEnd.Tests;

public sealed class CheckTests : IDisposable
{
    private static readonly string[] Reports = ["gap-report.html", "gap-report.json", "gap-report.md", "gap-report.xlsx"];

    private readonly TempFolder _temp = new();

    public void Dispose() => _temp.Dispose();

    [Fact]
    public async Task Nothing_to_find_is_0_and_writes_all_reports()
    {
        Write("a", Snapshot("a", "one", "two"));

        var run = await Check();

        Assert.Equal("", run.Error);
        Assert.Equal(0, run.ExitStatus);
        Assert.Equal(Reports.Select(r => $"a/2026-06-30/{r}"), _temp.Files("reports"));
        Assert.Contains("2 examples were run", run.Output, StringComparison.Ordinal);
        Assert.Contains("reports/a/2026-06-30/gap-report.md", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("require handle is known", "gap", null, 1)]
    [InlineData("require handle is known", "gap", "never", 0)]
    [InlineData("should handle is known", "advisory", null, 0)]
    [InlineData("should handle is known", "advisory", "advisory", 1)]
    [InlineData("should handle is known", "advisory", "unknown", 1)]
    [InlineData("require handle is \"x\"", "unknown", "advisory", 0)]
    [InlineData("require handle is \"x\"", "unknown", "unknown", 1)]
    public async Task Findings_fail_the_check_from_the_chosen_level_on(string duty, string verdict, string? level, int status)
    {
        Write("a", Snapshot("a", "x", ""), Rule(duty: duty, verdict: verdict));

        var run = await Check(["--format", "markdown", .. level is null ? Array.Empty<string>() : ["--fail-on", level]]);

        Assert.Equal("", run.Error);
        Assert.Equal(status, run.ExitStatus);
    }

    [Fact]
    public async Task A_run_without_accounts_is_said_aloud_and_is_no_pass()
    {
        Write("a", Snapshot("a"));

        var run = await Check("--format", "markdown");

        Assert.Equal(1, run.ExitStatus);
        Assert.Contains("warning PC0307", run.Error, StringComparison.Ordinal);
        Assert.Contains("Nothing was checked", run.Output, StringComparison.Ordinal);
        Assert.Equal(0, (await Check("--format", "markdown", "--fail-on", "never")).ExitStatus);
    }

    [Fact]
    public async Task An_example_that_differs_stops_the_run()
    {
        Write("a", Snapshot("a", "x"), Rule(verdict: "pass"));

        var run = await Check();

        Assert.Equal(2, run.ExitStatus);
        Assert.Contains("policies/a/a.policy(10,3): error PC0305: example 'not named' of rule 'A1' should give 'pass' but gives 'gap': No handle", run.Error, StringComparison.Ordinal);
        Assert.Empty(_temp.Files("reports"));
    }

    [Fact]
    public async Task Errors_of_all_files_are_told_in_one_run()
    {
        Write("a", Snapshot("a", "x"), Rule(duty: "require handel is known") + Rule("A2", "require urk is known"));
        Write("b", Snapshot("b", "x"), Rule("B1", "require (handle is known"), id: "B");

        var run = await Check();

        Assert.Equal(2, run.ExitStatus);
        Assert.Equal("", run.Output);
        Assert.Contains("policies/a/a.policy(5,11): error PC0201", run.Error, StringComparison.Ordinal);
        Assert.Contains("did you mean 'handle'?", run.Error, StringComparison.Ordinal);
        Assert.Contains("policies/a/a.policy(12,11): error PC0201", run.Error, StringComparison.Ordinal);
        Assert.Contains("policies/b/a.policy(5,11): error PC0110", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_alone_is_all_that_is_printed()
    {
        Write("a", Snapshot("a", "x", ""));

        var one = await Check("--format", "json");
        Write("b", Snapshot("b", "x"), Rule("B1"), id: "B");
        var two = await Check("--format", "JSON");

        Assert.Equal(1, one.ExitStatus);
        Assert.True(JsonDocument.Parse(one.Output).RootElement.TryGetProperty("tool", out _));
        var several = JsonDocument.Parse(two.Output).RootElement;
        Assert.Equal(2, several.GetProperty("runs").GetArrayLength());
        Assert.True(several.TryGetProperty("tool", out _));
        Assert.Empty(_temp.Files("reports"));
    }

    [Fact]
    public async Task Formats_are_repeated_or_parted_by_commas_and_json_goes_to_a_file_where_out_is_given()
    {
        Write("a", Snapshot("a", "x"));

        await Check("--format", "json", "--out", "x");
        await Check("--format", "json,markdown", "--format", "json", "--out", "y/z/");

        Assert.Equal(["a/2026-06-30/gap-report.json"], _temp.Files("x"));
        Assert.Equal(["a/2026-06-30/gap-report.json", "a/2026-06-30/gap-report.md"], _temp.Files("y/z"));
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("sarif")]
    [InlineData("junit")]
    public async Task A_format_for_other_programs_is_written_when_it_is_named(string format)
    {
        Write("a", Snapshot("a", "x", ""));

        await Check("--format", format);

        Assert.StartsWith("a/2026-06-30/gap-report.", Assert.Single(_temp.Files("reports")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_policy_finds_what_it_builds_on_and_stays_off_other_inventories()
    {
        Write("city", Snapshot("city", ""), Rule("C1"), id: "CITY");
        _temp.Write("policies/vof/v.policy", "policy VOF \"v\"\n  applies to accounts\n  builds on CITY\n" + Rule("V1"));
        _temp.Write("policies/vof/snapshots/2026-06-30.json", Snapshot("vof", "x"));

        var run = await BuiltProgram.RunIn(_temp.Path, "check", "policies/vof", "--format", "json");

        Assert.Equal("", run.Error);
        Assert.Equal(0, run.ExitStatus);
        Assert.Contains("\"C1\"", run.Output, StringComparison.Ordinal);
        Assert.Contains("\"V1\"", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_chosen_inventory_names_its_own_folder_safely()
    {
        Write("a", Snapshot("a", "x"));
        _temp.Write("other.json", Snapshot("../../evil\\u001b", "x", ""));

        var run = await Check("--snapshot", "other.json", "--as-of", "2026-12-31", "--format", "markdown");

        Assert.Equal(1, run.ExitStatus);
        Assert.Equal(["evil/2026-12-31/gap-report.md"], _temp.Files("reports"));
        Assert.DoesNotContain('\u001b', run.Output);
    }

    [Fact]
    public async Task No_colour_and_no_caret_without_a_terminal()
    {
        Write("a", Snapshot("a", "x"), Rule(duty: "require handel is known"));

        var plain = await BuiltProgram.RunWith(new() { ["NO_COLOR"] = "1" }, _temp.Path, "check");
        var other = await BuiltProgram.RunWith(new() { ["NO_COLOR"] = "", ["TERM"] = "xterm-256color" }, _temp.Path, "check");

        Assert.DoesNotContain('\u001b', plain.Error + other.Error);
        Assert.Single(other.Error.TrimEnd('\n').Split('\n'));
        Assert.Equal(plain, other);
    }

    [Theory]
    [InlineData("--format excell", "--format: there is no 'excell'; did you mean 'excel'? choose markdown, excel, html, json, csv, sarif or junit")]
    [InlineData("--format markdown,,json", "--format: there is no ''; choose markdown, excel, html, json, csv, sarif or junit")]
    [InlineData("--fail-on gaps", "--fail-on: there is no 'gaps'; did you mean 'gap'? choose gap, advisory, unknown or never")]
    [InlineData("--language de", "--language: there is no 'de'; choose sv or en")]
    [InlineData("--as-of 2026-02-30", "--as-of: '2026-02-30' is not a day; write it as 2026-06-30")]
    [InlineData("--format-on gap", "there is no option '--format-on'; did you mean '--format'?")]
    [InlineData("--wrong", "there is no option '--wrong'; choose --snapshot, --as-of, --out, --format, --fail-on, --language, --allow-csharp, ")]
    [InlineData("--out", "--out")]
    public async Task A_wrong_command_line_is_2_and_says_what_to_write(string arguments, string message)
    {
        var run = await BuiltProgram.RunIn(_temp.Path, ["check", .. arguments.Split(' ')]);

        Assert.Equal(2, run.ExitStatus);
        Assert.Equal("", run.Output);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
        Assert.Contains("--help", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_command_is_2()
    {
        Assert.Equal(2, (await BuiltProgram.RunIn(_temp.Path)).ExitStatus);
        Assert.Equal(2, (await BuiltProgram.RunIn(_temp.Path, "chekc")).ExitStatus);
    }

    [Fact]
    public async Task Reports_that_cannot_be_written_are_2_and_nothing_is_half_written()
    {
        Write("a", Snapshot("a", "x"));
        _temp.Write("reports/a/2026-06-30/gap-report.xlsx/in-the-way.txt", "");
        _temp.Write("file", "");

        var inTheWay = await Check();
        var notAFolder = await Check("--out", "file");

        Assert.Equal(2, inTheWay.ExitStatus);
        Assert.Contains("policycheck: error: 'reports/a/2026-06-30/gap-report.xlsx' cannot be written: there is a folder of that name; no file was changed", inTheWay.Error, StringComparison.Ordinal);
        Assert.Equal(["a/2026-06-30/gap-report.xlsx/in-the-way.txt"], _temp.Files("reports"));
        Assert.Equal(2, notAFolder.ExitStatus);
        Assert.Contains("policycheck: error: 'file/a/2026-06-30/gap-report.md' cannot be written", notAFolder.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", inTheWay.Error + notAFolder.Error, StringComparison.Ordinal);
    }

    private Task<ProgramRun> Check(params string[] arguments) => BuiltProgram.RunIn(_temp.Path, ["check", .. arguments]);

    private void Write(string organisation, string snapshot, string? rules = null, string id = "A")
    {
        _temp.Write($"policies/{organisation}/a.policy", Policy(id, rules: rules ?? Rule()));
        _temp.Write($"policies/{organisation}/snapshots/2026-06-30.json", snapshot);
    }
}
