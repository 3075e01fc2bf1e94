using System.IO.Compression;
using PolicyCheck.Tests.Support;

namespace PolicyCheck.EndToEnd.Tests;

/// <summary>The policies and inventories of this repository.</summary>
public sealed class ShippedPoliciesTests : IDisposable
{
    private readonly TempFolder _temp = new();

    public void Dispose() => _temp.Dispose();

    [Fact]
    public async Task The_same_inputs_give_the_same_bytes_on_every_machine()
    {
        var here = await Check("x", "UTC", "C");
        var there = await Check("y", "Pacific/Auckland", "sv_SE.ISO-8859-1");

        Assert.Equal(1, here.ExitStatus);
        Assert.Equal(here with { Output = here.Output.Replace(_temp.PathOf("x"), _temp.PathOf("y"), StringComparison.Ordinal) }, there);
        Assert.Equal(28, _temp.Files("x").Count);
        Assert.Equal(_temp.Files("x"), _temp.Files("y"));
        Assert.All(_temp.Files("x"), file => Assert.Equal(File.ReadAllBytes(_temp.PathOf($"x/{file}")), File.ReadAllBytes(_temp.PathOf($"y/{file}"))));
        Assert.Contains("exempel kördes, alla som de ska", there.Output, StringComparison.Ordinal);
    }

    /// <summary>Workbooks are compared part by part: how well a machine packs them may differ.</summary>
    [Fact]
    public async Task The_reports_in_the_repository_are_those_of_today()
    {
        var run = await BuiltProgram.Run("check", "policies", "--fail-on", "never", "--out", _temp.PathOf("now"));
        Assert.Equal(0, run.ExitStatus);

        var kept = _temp.Files("now").Where(f => Path.GetExtension(f) is ".md" or ".html" or ".xlsx").ToList();

        Assert.Equal(12, kept.Count);
        Assert.All(kept, file =>
        {
            var (path, now) = (Repository.PathOf("reports", file), _temp.PathOf($"now/{file}"));
            Assert.True(File.Exists(path) && Parts(path).SequenceEqual(Parts(now)), $"reports/{file} is not what the program writes; run: policycheck check policies --fail-on never");
        });

        static IEnumerable<string> Parts(string path)
        {
            if (!path.EndsWith(".xlsx", StringComparison.Ordinal))
            {
                return [File.ReadAllText(path)];
            }

            using var zip = ZipFile.OpenRead(path);
            return [.. zip.Entries.Select(e => e.FullName + "\n" + new StreamReader(e.Open()).ReadToEnd())];
        }
    }

    [Fact]
    public async Task The_department_is_also_checked_against_the_city()
    {
        var run = await BuiltProgram.Run("check", "policies/vof", "--out", _temp.Path, "--format", "markdown", "--language", "en");

        Assert.Equal(1, run.ExitStatus);
        Assert.Contains("VOF + HBG", run.Output, StringComparison.Ordinal);
        Assert.Contains("Met", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_policies_are_laid_out_as_the_formatter_does()
    {
        var run = await BuiltProgram.RunIn(Repository.Root, "fmt", "--check", "policies");

        Assert.True(run.ExitStatus == 0, run.Output + "\nrun: policycheck fmt");
    }

    private Task<ProgramRun> Check(string folder, string zone, string language) => BuiltProgram.RunWith(
        new() { ["TZ"] = zone, ["LANG"] = language, ["LC_ALL"] = language }, Repository.Root, "check", "policies", "--format", "markdown,excel,html,json,csv,sarif,junit", "--out", _temp.PathOf(folder));
}
