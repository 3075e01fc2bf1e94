using PolicyCheck.Tests.Support;
using static PolicyCheck.EndToEnd.Tests.Texts;

namespace PolicyCheck.EndToEnd.Tests;

/// <summary>Conditions in C#: off unless the run allows them, and no compiler unless there are some.</summary>
public sealed class CSharpTests : IDisposable
{
    private const string Condition = "require csharp \"account.Handle is not null\"";

    private readonly TempFolder _temp = new();

    public void Dispose() => _temp.Dispose();

    [Fact]
    public async Task Without_permission_a_policy_with_CSharp_is_2_and_says_how_to_allow_it()
    {
        Write(Condition);

        var check = await Run("check");
        var explain = await Run("explain", "A1", "a1");

        Assert.Equal(2, check.ExitStatus);
        Assert.Contains("policies/a/a.policy(5,11): error PC0500: ", check.Error, StringComparison.Ordinal);
        Assert.Contains("--allow-csharp", check.Error, StringComparison.Ordinal);
        Assert.Equal((2, check.Error), (explain.ExitStatus, explain.Error));
        Assert.Empty(_temp.Files("reports"));
    }

    [Fact]
    public async Task With_permission_it_answers()
    {
        Write(Condition);

        var check = await Run("check", "--allow-csharp", "--format", "json");
        var explain = await Run("explain", "A1", "a2", "--allow-csharp");

        Assert.Equal(("", 1), (check.Error, check.ExitStatus));
        Assert.Contains("\"verdict\": \"gap\"", check.Output, StringComparison.OrdinalIgnoreCase);
        Assert.Equal("", explain.Error);
        Assert.Contains("handle = not known", explain.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_permission_what_is_refused_is_2_and_nothing_of_it_is_done()
    {
        Write("require csharp \"System.IO.File.CreateText(\\\"made.txt\\\") is null\"");

        var check = await Run("check", "--allow-csharp");

        Assert.Equal(2, check.ExitStatus);
        Assert.Contains("policies/a/a.policy(5,19): error PC0512: ", check.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(_temp.PathOf("made.txt")));
    }

    [Fact]
    public async Task Without_CSharp_the_compiler_is_not_loaded()
    {
        // A copy from which the compiler was taken away; the list of files that it would miss goes with it.
        var source = Path.GetDirectoryName(BuiltProgram.Dll)!;
        foreach (var file in Directory.GetFiles(source).Where(f => !Path.GetFileName(f).StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal) && !f.EndsWith(".deps.json", StringComparison.Ordinal)))
        {
            File.Copy(file, Directory.CreateDirectory(_temp.PathOf("program")).FullName + "/" + Path.GetFileName(file));
        }

        var copy = _temp.PathOf("program/policycheck.dll");
        Write("require handle is not \"\"");
        var without = await BuiltProgram.RunCopy(copy, _temp.Path, "check", "--allow-csharp", "--fail-on", "never", "--format", "markdown");
        Write(Condition);
        var refused = await BuiltProgram.RunCopy(copy, _temp.Path, "check");
        var allowed = await BuiltProgram.RunCopy(copy, _temp.Path, "check", "--allow-csharp");

        Assert.Equal(("", 0), (without.Error, without.ExitStatus));
        Assert.Equal(2, refused.ExitStatus);
        Assert.Contains("PC0500", refused.Error, StringComparison.Ordinal);
        Assert.Contains("Microsoft.CodeAnalysis", allowed.Error, StringComparison.Ordinal); // the copy does miss it
    }

    private Task<ProgramRun> Run(params string[] arguments) => BuiltProgram.RunIn(_temp.Path, arguments);

    private void Write(string duty)
    {
        _temp.Write("policies/a/a.policy", Policy(rules: Rule(duty: duty, verdict: duty == Condition ? "gap" : "unknown")));
        _temp.Write("policies/a/snapshots/2026-06-30.json", Snapshot("a", "x", ""));
    }
}
