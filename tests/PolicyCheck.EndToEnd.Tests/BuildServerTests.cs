using PolicyCheck.Tests.Support;
using static PolicyCheck.EndToEnd.Tests.Texts;

namespace PolicyCheck.EndToEnd.Tests;

/// <summary>What a check tells the build server that runs it.</summary>
public sealed class BuildServerTests : IDisposable
{
    private static readonly Dictionary<string, string> Azure = new() { ["TF_BUILD"] = "True" };

    private readonly TempFolder _temp = new();

    public void Dispose() => _temp.Dispose();

    [Fact]
    public async Task Azure_is_told_the_gaps_at_their_rule_and_given_the_Markdown()
    {
        Write([.. Enumerable.Repeat("", 53)]);

        var run = await BuiltProgram.RunWith(Azure, _temp.Path, "check");
        var told = run.Output.Split('\n').Where(l => l.StartsWith("##vso[task.logissue", StringComparison.Ordinal)).ToList();

        Assert.Equal(1, run.ExitStatus);
        Assert.Equal(51, told.Count);
        Assert.Equal("##vso[task.logissue type=warning;sourcepath=policies/a/a.policy;linenumber=4;code=A1]a1: No handle.", told[0]);
        Assert.Equal("##vso[task.logissue type=warning]… and 3 more in the report", told[50]);
        Assert.Contains($"##vso[task.uploadsummary]{Path.GetFullPath(_temp.PathOf("reports/a/2026-06-30/gap-report.md"))}\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_error_in_a_policy_is_told_with_its_place()
    {
        Write(["x"], Rule(duty: "require handel is known"));

        var azure = await BuiltProgram.RunWith(Azure, _temp.Path, "check");
        var github = await BuiltProgram.RunWith(new() { ["GITHUB_ACTIONS"] = "true" }, _temp.Path, "check");

        Assert.Equal((2, 2), (azure.ExitStatus, github.ExitStatus));
        Assert.Contains("##vso[task.logissue type=error;sourcepath=policies/a/a.policy;linenumber=5;columnnumber=11;code=PC0201]", azure.Output, StringComparison.Ordinal);
        Assert.Contains("::error file=policies/a/a.policy,line=5,col=11,title=PC0201::", github.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task GitHubs_step_summary_gets_the_Markdown()
    {
        Write([""]);
        var summary = _temp.Write("summary.md", "");

        var run = await BuiltProgram.RunWith(new() { ["GITHUB_ACTIONS"] = "true", ["GITHUB_STEP_SUMMARY"] = summary }, _temp.Path, "check");

        Assert.Contains("::warning file=policies/a/a.policy,line=4,title=A1::a1: No handle.\n", run.Output, StringComparison.Ordinal);
        Assert.Equal(File.ReadAllText(_temp.PathOf("reports/a/2026-06-30/gap-report.md")) + "\n", File.ReadAllText(summary));
    }

    [Fact]
    public async Task A_document_on_standard_output_stays_whole()
    {
        Write([""]);

        var run = await BuiltProgram.RunWith(Azure, _temp.Path, "check", "--format", "json");

        Assert.StartsWith("{", run.Output, StringComparison.Ordinal);
        Assert.Contains("##vso[task.logissue", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("##vso[task.logissue", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task At_a_desk_nothing_of_it_is_printed_and_a_name_is_no_command()
    {
        Write([""]);
        _temp.Write("policies/a/snapshots/2026-06-30.json", Snapshot("a", "").Replace("\"a1\"", "\"a1\", \"displayName\": \"##vso[task.complete]x\"", StringComparison.Ordinal));

        var desk = await BuiltProgram.RunIn(_temp.Path, "check");
        var azure = await BuiltProgram.RunWith(Azure, _temp.Path, "check");

        Assert.DoesNotContain("##", desk.Output.Replace("##vso [", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain("##vso[task.complete", azure.Output, StringComparison.Ordinal);
        Assert.Contains("##vso [task.complete", azure.Output, StringComparison.Ordinal);
    }

    private void Write(string[] handles, string? rules = null)
    {
        _temp.Write("policies/a/a.policy", Policy("A", rules: rules ?? Rule()));
        _temp.Write("policies/a/snapshots/2026-06-30.json", Snapshot("a", handles));
    }
}
