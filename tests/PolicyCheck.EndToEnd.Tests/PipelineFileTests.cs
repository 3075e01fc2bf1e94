using System.Text;
using PolicyCheck.Tests.Support;
using YamlDotNet.RepresentationModel;

namespace PolicyCheck.EndToEnd.Tests;

/// <summary>
/// The script steps of azure-pipelines.yml and of the GitHub workflow, run as they stand in a clone of the policies with the built
/// program. The steps that build, test and pack the sources are left to the service: the tests of this solution do the same.
/// </summary>
public sealed class PipelineFileTests : IDisposable
{
    private const string Azure = "azure-pipelines.yml";

    private const string GitHub = ".github/workflows/policycheck.yml";

    private static readonly string[] NeedSources = ["dotnet build ", "dotnet test ", "dotnet pack "];

    private readonly TempFolder _temp = new();

    public void Dispose() => _temp.Dispose();

    [Theory]
    [InlineData(Azure)]
    [InlineData(GitHub)]
    public void Each_does_what_the_other_does(string file)
    {
        var scripts = string.Join('\n', Steps(file).Select(s => s.Script));

        Assert.All(
            ["dotnet build ", "dotnet test ", " fmt --check policies", " lint policies", "coverage policies", "test --mutate policies", " diff ", " check policies", "html,json,csv,sarif,junit"],
            command => Assert.Contains(command, scripts, StringComparison.Ordinal));
    }

    [FactWithBash]
    public async Task The_steps_for_Azure_run_as_they_stand()
    {
        await Clone();
        var staging = _temp.PathOf("staging");
        var output = await RunAll(Azure, new() { ["TF_BUILD"] = "True", ["BUILD_ARTIFACTSTAGINGDIRECTORY"] = staging, ["SYSTEM_PULLREQUEST_TARGETBRANCH"] = "refs/heads/main" });

        foreach (var file in new[] { "gap-report.md", "gap-report.xlsx", "gap-report.html", "gap-report.json", "gap-report.csv", "gap-report.sarif", "gap-report.junit.xml" })
        {
            Assert.Equal(4, _temp.Files("staging/reports").Count(f => f.EndsWith("/" + file, StringComparison.Ordinal)));
            Assert.Equal(4, _temp.Files("clone/reports").Count(f => f.EndsWith("/" + file, StringComparison.Ordinal)));
        }

        Assert.Equal(["hallstahammar.sarif", "helsingborg.sarif", "ostermalm.sarif", "vof.sarif"], _temp.Files("staging/sarif").Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Contains($"##vso[task.uploadsummary]{staging}/comparison/changes.md", output, StringComparison.Ordinal);
        Assert.Equal(4, output.Split('\n').Count(l => l.StartsWith($"##vso[task.uploadsummary]{staging}/reports/", StringComparison.Ordinal)));
    }

    [FactWithBash]
    public async Task A_change_is_told_by_the_accounts_that_it_makes_non_compliant()
    {
        var clone = await Clone();
        var policy = Path.Combine(clone, "policies/helsingborg/instruktion.policy.md");
        File.WriteAllText(policy, Stricter(File.ReadAllText(policy)));
        var compare = Steps(Azure).Single(s => s.Script.Contains(" diff ", StringComparison.Ordinal));

        var output = await Run(compare.Name, compare.Script, new() { ["TF_BUILD"] = "True", ["BUILD_ARTIFACTSTAGINGDIRECTORY"] = _temp.PathOf("staging") });

        Assert.Matches("##vso\\[task.logissue type=warning\\][1-9][0-9]* konton har brister men hade inga förut\\.", output);
        Assert.Matches("^# Förändringar i alla organisationer\n\n\\*\\*[1-9][0-9]* konton har brister men hade inga förut\\.\\*\\*\n", File.ReadAllText(_temp.PathOf("staging/comparison/changes.md")));
    }

    [FactWithBash]
    public async Task The_steps_for_GitHub_run_as_they_stand()
    {
        await Clone();
        var (summary, variables) = (_temp.Write("summary.md", ""), _temp.Write("variables", ""));
        await RunAll(GitHub, new()
        {
            ["GITHUB_ACTIONS"] = "true",
            ["GITHUB_STEP_SUMMARY"] = summary,
            ["GITHUB_ENV"] = variables,
            ["GITHUB_REF"] = "refs/heads/main",
            ["GITHUB_BASE_REF"] = "main",
            ["FAILON"] = "never",
        });

        Assert.Equal(28, _temp.Files("clone/reports").Count(f => f.Contains("/gap-report.", StringComparison.Ordinal)));
        Assert.Equal(4, _temp.Files("clone/sarif").Count);
        Assert.StartsWith("# Förändringar i alla organisationer\n", File.ReadAllText(summary), StringComparison.Ordinal);
        Assert.Equal(4, File.ReadAllLines(summary).Count(l => l.StartsWith("# ", StringComparison.Ordinal)) - 1);
        Assert.Matches("^DAY=[0-9]{4}-[0-9]{2}-[0-9]{2}\n$", File.ReadAllText(variables));
    }

    /// <summary>The text with a rule that no account keeps.</summary>
    private static string Stricter(string policy) => policy + "\n```policy\n" +
        """
        regel HBG-PROV "Kontot har minst hundra redaktörer"
          punkter   HBG-A3a
          kräv      antal olika redaktörer.person är minst 100
          brist     "Kontot har för få redaktörer."
          åtgärd    "Utse fler."
          ansvarig  "kontoägaren"
          frist     30 dagar
        """ + "\n```\n";

    private async Task<string> RunAll(string file, Dictionary<string, string> variables)
    {
        var output = new StringBuilder();
        foreach (var (name, script) in Steps(file).Where(s => !NeedSources.Any(s.Script.Contains)))
        {
            output.Append(await Run(name, script, variables));
        }

        return output.ToString();
    }

    /// <summary>A clone of a repository whose main holds the policies as they are, with the program where a release build puts it.</summary>
    private async Task<string> Clone()
    {
        foreach (var file in Directory.EnumerateFiles(Repository.PathOf("policies"), "*", SearchOption.AllDirectories))
        {
            _temp.Write($"origin/policies/{Path.GetRelativePath(Repository.PathOf("policies"), file)}", File.ReadAllBytes(file));
        }

        var (origin, clone) = (_temp.PathOf("origin"), _temp.PathOf("clone"));
        await Git(origin, "init", "--quiet", "--initial-branch", "main");
        await Git(origin, "add", ".");
        await Git(origin, "-c", "user.name=test", "-c", "user.email=test@example.org", "commit", "--quiet", "--message", "Policies");
        await Git(_temp.Path, "clone", "--quiet", origin, clone);
        var bin = Path.Combine(clone, "src/PolicyCheck.Cli/bin/Release");
        Directory.CreateDirectory(bin);
        Directory.CreateSymbolicLink(Path.Combine(bin, "net10.0"), Path.GetDirectoryName(BuiltProgram.Dll)!);
        return clone;
    }

    private static Task Git(string folder, params string[] arguments) => ChildProcess.Succeeds("git", arguments, folder);

    /// <summary>Runs a step as the services do: a file that bash reads, in the root of the clone.</summary>
    private async Task<string> Run(string name, string script, Dictionary<string, string> variables)
    {
        var run = await ChildProcess.Succeeds("bash", ["-e", _temp.Write($"{name}.sh", script + "\n")], _temp.PathOf("clone"), variables);
        return run.Output + run.Error;
    }

    /// <summary>The steps that are scripts, by name.</summary>
    private static List<(string Name, string Script)> Steps(string file)
    {
        var yaml = new YamlStream();
        yaml.Load(new StringReader(File.ReadAllText(Repository.PathOf(file))));
        var root = yaml.Documents[0].RootNode;
        var steps = (YamlSequenceNode)(file == Azure ? root["steps"] : root["jobs"]["policycheck"]["steps"]);
        var (script, name) = file == Azure ? ("bash", "displayName") : ("run", "name");
        return [.. steps.Cast<YamlMappingNode>().Where(s => s.Children.ContainsKey(script)).Select(s => ((string)s[name]!, (string)s[script]!))];
    }
}
