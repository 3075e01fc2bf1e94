using System.Text;
using System.Text.RegularExpressions;
using PolicyCheck.Tests.Support;
using static PolicyCheck.EndToEnd.Tests.Texts;

namespace PolicyCheck.EndToEnd.Tests;

/// <summary><c>policycheck fmt</c> on real files.</summary>
public sealed class FmtTests : IDisposable
{
    private const string Tidy = "policy A \"a\"\n  applies to accounts\n\nrule X \"x\"\n  require   handle is known  # always\n";

    private static readonly string Untidy = Tidy.Replace("  require   ", " require ", StringComparison.Ordinal);

    private readonly TempFolder _temp = new();

    public void Dispose() => _temp.Dispose();

    [Fact]
    public async Task Check_tells_what_differs_and_changes_nothing()
    {
        _temp.Write("policies/a/a.policy", Untidy);
        _temp.Write("policies/a/b.policy", Tidy);

        var run = await Fmt("--check");

        Assert.Equal(new ProgramRun(
            1,
            "policies/a/a.policy(5): 1 line differs from the layout that 'policycheck fmt' gives\n  -  require handle is known  # always\n  +   require   handle is known  # always\n1 of 2 files would be laid out anew\n",
            ""), run);
        Assert.Equal(Untidy, File.ReadAllText(_temp.PathOf("policies/a/a.policy")));
    }

    [Fact]
    public async Task Files_are_written_with_their_mark_and_line_ends_and_then_nothing_is_left_to_do()
    {
        var file = _temp.Write("policies/a/a.policy.md", [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(("text  \n```policy\n" + Untidy + "```\ntext  ").Replace("\n", "\r\n", StringComparison.Ordinal))]);

        var run = await Fmt();

        Assert.Equal(new ProgramRun(0, "policies/a/a.policy.md\n1 of 1 file laid out anew\n", ""), run);
        Assert.Equal(
            [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(("text  \n```policy\n" + Tidy + "```\ntext  ").Replace("\n", "\r\n", StringComparison.Ordinal))],
            File.ReadAllBytes(file));
        Assert.Equal(0, (await Fmt("--check")).ExitStatus);
        Assert.Single(_temp.Files());
    }

    [Fact]
    public async Task A_file_with_errors_is_left_alone_and_the_others_are_written()
    {
        var broken = Untidy + "   require handle ock";
        _temp.Write("policies/a/a.policy", broken);
        _temp.Write("policies/a/b.policy", Untidy);

        var run = await Fmt();

        Assert.Equal(2, run.ExitStatus);
        Assert.StartsWith("policies/a/a.policy(6,19): error PC0102", run.Error, StringComparison.Ordinal);
        Assert.Equal(broken, File.ReadAllText(_temp.PathOf("policies/a/a.policy")));
        Assert.Equal(Tidy, File.ReadAllText(_temp.PathOf("policies/a/b.policy")));
    }

    [Fact]
    public async Task Nothing_there_is_2() => Assert.Equal(2, (await Fmt("none")).ExitStatus);

    [Fact]
    public async Task JSON_by_name_is_told()
    {
        _temp.Write("policies/a/a.policy.json", "{}");

        var run = await Fmt("policies/a/a.policy.json");

        Assert.Equal(2, run.ExitStatus);
        Assert.Contains("policycheck export policies/a/a.policy.json --to policy", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_policy_in_JSON_is_checked_explained_and_printed_as_the_same_policy()
    {
        _temp.Write("policies/a/a.policy", Policy(rules: Rule()));
        _temp.Write("policies/a/snapshots/2026-06-30.json", Snapshot("a", "x", ""));
        var text = await Run("export", "policies/a/a.policy", "--to", "policy");
        var json = await Run("export", "policies/a/a.policy");
        var before = await Run("check", "--format", "json");
        var told = await Run("explain", "A1", "a2");

        File.Delete(_temp.PathOf("policies/a/a.policy"));
        _temp.Write("policies/a/b.policy.json", json.Output);

        Assert.Equal(WithoutVersion(before.Output), WithoutVersion((await Run("check", "--format", "json")).Output.Replace("b.policy.json", "a.policy", StringComparison.Ordinal)));
        Assert.Contains("handle is known", told.Output, StringComparison.Ordinal);
        Assert.Equal(WithoutPlace(told.Output), WithoutPlace((await Run("explain", "A1", "a2")).Output));
        Assert.Equal(json.Output, (await Run("export", "policies/a/b.policy.json")).Output);
        Assert.Equal(text.Output, (await Run("export", "policies/a/b.policy.json", "--to", "policy")).Output);
    }

    [Fact]
    public async Task A_broken_policy_in_JSON_is_2_with_its_place()
    {
        _temp.Write("policies/a/a.policy.json", "{ \"node\": \"policy\",\n  \"language\": \"en\",\n  \"ruels\": [] }");

        var run = await Run("check");

        Assert.Equal(2, run.ExitStatus);
        Assert.Contains("policies/a/a.policy.json(3,3): error PC0142: 'policy' has no property 'ruels'; did you mean 'rules'?", run.Error, StringComparison.Ordinal);
    }

    /// <summary>The version is that of the file, not of what it says.</summary>
    private static string WithoutVersion(string report) => Regex.Replace(report, "\"version\": \"[0-9a-f]{12}\"", "");

    private static string WithoutPlace(string explanation) => explanation[..explanation.IndexOf("\nRule: ", StringComparison.Ordinal)];

    private Task<ProgramRun> Fmt(params string[] arguments) => Run(["fmt", .. arguments]);

    private Task<ProgramRun> Run(params string[] arguments) => BuiltProgram.RunIn(_temp.Path, arguments);
}
