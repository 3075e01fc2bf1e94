using System.Text.Json;
using PolicyCheck.Tests.Support;
using static PolicyCheck.EndToEnd.Tests.Texts;

namespace PolicyCheck.EndToEnd.Tests;

public sealed class TestCommandTests : IDisposable
{
    private const string Weak = "rule A1 \"Two\"\n  require count of access is at least 2\n"
        + "  example \"three\" account { access: [ { role: editor }, { role: editor }, { role: editor } ] } gives pass\n"
        + "  example \"none\" account { access: [] } gives gap\n";

    private const string Strong = Weak
        + "  example \"two\" account { access: [ { role: editor }, { role: editor } ] } gives pass\n"
        + "  example \"one\" account { access: [ { role: editor } ] } gives gap\n";

    private readonly TempFolder _temp = new();

    public void Dispose() => _temp.Dispose();

    [Fact]
    public async Task Examples_that_hold_are_counted()
    {
        var run = await Test(Weak);

        Assert.Equal("", run.Error);
        Assert.Equal("A  1 rule, 2 examples\n2 examples, all as they say\n", run.Output);
        Assert.Equal(0, run.ExitStatus);
    }

    [Fact]
    public async Task An_example_that_does_not_hold_is_an_error()
    {
        var run = await Test(Weak + "  example \"wrong\" account { access: [] } gives pass\n", "--mutate");

        Assert.Contains("policies/a/a.policy(8,", run.Error, StringComparison.Ordinal);
        Assert.Contains("error PC0305: example 'wrong' of rule 'A1' should give 'pass' but gives 'gap'", run.Error, StringComparison.Ordinal);
        Assert.EndsWith("3 examples, 1 not as they say\n", run.Output, StringComparison.Ordinal);
        Assert.Equal(2, run.ExitStatus);
    }

    [Fact]
    public async Task A_rule_without_example_is_named()
    {
        var run = await Test(Weak + "rule A2 \"None\"\n  require handle is known\n");

        Assert.Contains("warning PC0306: rule 'A2' has no example", run.Error, StringComparison.Ordinal);
        Assert.Equal(0, run.ExitStatus);
    }

    [Fact]
    public async Task A_change_that_no_example_notices_is_named_with_one_that_would()
    {
        var run = await Test(Weak, "--mutate");

        Assert.Contains("policies/a/a.policy(5,11): A1: 'count of access is at least 2' → 'count of access is more than 2' gives gap\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("  no example notices; this one of rule A1 would:\n  example   \"", run.Output, StringComparison.Ordinal);
        Assert.Equal(1, run.ExitStatus);
    }

    [Fact]
    public async Task Examples_that_notice_every_change_are_enough()
    {
        var run = await Test(Strong, "--mutate", "--verbose");

        Assert.Matches(@"changes tried in .* s: \d+ noticed, 0 unnoticed,", run.Output);
        Assert.Equal("", run.Error);
        Assert.Equal(0, run.ExitStatus);
    }

    [Fact]
    public async Task Other_programs_get_json()
    {
        var run = await Test(Weak, "--mutate", "--format", "json");

        using var document = JsonDocument.Parse(run.Output);
        var mutants = document.RootElement.GetProperty("notNoticed").EnumerateArray().ToList();
        Assert.Equal(mutants.Count(m => m.GetProperty("fate").GetString() == "live"), document.RootElement.GetProperty("mutants").GetProperty("live").GetInt32());
        Assert.Contains(mutants, m => m.GetProperty("after").GetString() == "3" && m.GetProperty("line").GetInt32() == 5 && m.GetProperty("example").GetProperty("rule").GetString() == "A1");
        Assert.Equal(1, run.ExitStatus);
    }

    [Theory]
    [InlineData("--rule", "A9", "there is no rule 'A9'; did you mean 'A1'?")]
    [InlineData("--format", "xml", "--format: there is no 'xml'; choose text or json")]
    public async Task A_slip_on_the_command_line_is_explained(string option, string value, string expected)
    {
        var run = await Test(Weak, option, value);

        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
        Assert.Equal(2, run.ExitStatus);
    }

    [Fact]
    public async Task One_rule_can_be_tested()
    {
        var run = await Test(Weak + Rule("A2"), "--rule", "a1");

        Assert.Equal("A  1 rule, 2 examples\n2 examples, all as they say\n", run.Output);
    }

    private Task<ProgramRun> Test(string rules, params string[] options)
    {
        _temp.Write("policies/a/a.policy", Policy(rules: rules));
        return BuiltProgram.RunIn(_temp.Path, ["test", .. options]);
    }
}
