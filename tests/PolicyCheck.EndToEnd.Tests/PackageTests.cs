using PolicyCheck.Tests.Support;
using static PolicyCheck.EndToEnd.Tests.Texts;

namespace PolicyCheck.EndToEnd.Tests;

/// <summary>The program as a .NET tool, installed from the package as a user does.</summary>
public sealed class PackageTests : IDisposable
{
    private readonly TempFolder _temp = new();

    public void Dispose() => _temp.Dispose();

    [Fact]
    public async Task The_packed_tool_is_installed_and_checks()
    {
        // No other source may stand in for the package.
        var sources = _temp.Write("nuget.config", $"<configuration><packageSources><clear /><add key=\"packed\" value=\"{_temp.PathOf("package")}\" /></packageSources></configuration>");
        await Succeeds("dotnet", "pack", Repository.PathOf("src", "PolicyCheck.Cli"), "--no-build", "-c", BuiltProgram.Configuration, "-o", _temp.PathOf("package"));
        await Succeeds("dotnet", "tool", "install", "policycheck", "--tool-path", _temp.PathOf("tools"), "--configfile", sources);
        _temp.Write("policies/a/a.policy", Policy(rules: Rule()));
        _temp.Write("policies/a/snapshots/2026-06-30.json", Snapshot("a", "x"));

        var output = await Succeeds(_temp.PathOf(OperatingSystem.IsWindows() ? "tools/policycheck.exe" : "tools/policycheck"), "check");

        Assert.Contains("reports/a/2026-06-30/gap-report.md", output, StringComparison.Ordinal);
        Assert.Single(_temp.Files("package"));
    }

    private async Task<string> Succeeds(string program, params string[] arguments) => (await ChildProcess.Succeeds(program, arguments, _temp.Path)).Output;
}
