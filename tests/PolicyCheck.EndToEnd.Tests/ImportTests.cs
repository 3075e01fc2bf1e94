using System.Text.Json;
using PolicyCheck.Tests.Support;
using static PolicyCheck.EndToEnd.Tests.Texts;

namespace PolicyCheck.EndToEnd.Tests;

/// <summary>Lists of accounts as people keep them, from the command line.</summary>
public sealed class ImportTests : IDisposable
{
    private const string List = "Konto-id;Konto;Användarnamn\na1;Account 1;x\na2;Account 2;\n";

    private readonly TempFolder _temp = new();

    public void Dispose() => _temp.Dispose();

    [Fact]
    public async Task A_list_in_the_folder_of_snapshots_is_checked_as_it_is()
    {
        _temp.Write("policies/a/a.policy", Policy("A", " where organisation = a", Rule()));
        _temp.Write("policies/a/snapshots/2026-06-30.csv", List);

        var run = await Run("check", "--format", "json");

        Assert.Contains("info PC0733: the file does not say whose inventory it is; it is read as that of 'a'", run.Error, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(run.Output);
        Assert.Equal(["pass", "gap"], json.RootElement.GetProperty("results").EnumerateArray().Select(r => r.GetProperty("verdict").GetString()));
    }

    [Fact]
    public async Task The_same_accounts_as_a_list_and_as_a_snapshot_give_the_same_result()
    {
        _temp.Write("policies/a/a.policy", Policy("A", rules: Rule()));
        _temp.Write("2026-06-30.csv", List);
        Assert.Equal(0, (await Run("import", "2026-06-30.csv", "--organisation", "a", "-o", "read.json")).ExitStatus);

        var fromList = await Run("check", "--snapshot", "2026-06-30.csv", "--organisation", "a", "--format", "json");
        var fromSnapshot = await Run("check", "--snapshot", "read.json", "--format", "json");

        Assert.Equal(fromSnapshot.Output.Replace("read.json", "2026-06-30.csv", StringComparison.Ordinal), fromList.Output);
    }

    [Fact]
    public async Task A_finding_names_the_cell_that_it_rests_on()
    {
        _temp.Write("policies/a/a.policy", Policy("A", rules: Rule()));
        _temp.Write("2026-06-30.csv", List);

        var report = await Run("check", "--snapshot", "2026-06-30.csv", "--organisation", "a", "--format", "markdown", "--out", "out");
        var explained = await Run("explain", "A1", "a2", "--snapshot", "2026-06-30.csv", "--organisation", "a");

        Assert.Contains("handle: not known (C3)", File.ReadAllText(_temp.PathOf("out/a/2026-06-30/gap-report.md")), StringComparison.Ordinal);
        Assert.Contains("handle ← C3", explained.Output, StringComparison.Ordinal);
        Assert.NotEqual(3, report.ExitStatus);
    }

    [Fact]
    public async Task A_suggested_mapping_can_be_given_back()
    {
        _temp.Write("kanaler.csv", "who,facebook,instagram\nA,aa,\nB,bb,cc\n");
        var suggested = await Run("import", "kanaler.csv", "--suggest-map", "--language", "en");
        _temp.Write("kanaler.map", suggested.Output);

        var run = await Run("import", "kanaler.csv", "--map", "kanaler.map", "--organisation", "o", "--as-of", "2026-01-02");

        Assert.Equal(0, run.ExitStatus);
        using var json = JsonDocument.Parse(run.Output);
        Assert.Equal(["a-facebook", "b-facebook", "b-instagram"], json.RootElement.GetProperty("accounts").EnumerateArray().Select(a => a.GetProperty("accountId").GetString()));
    }

    [Fact]
    public async Task The_same_accounts_in_every_form_give_the_same_result_byte_for_byte()
    {
        _temp.Write("policies/a/a.policy", Policy("A", rules: Rule()));
        _temp.Write("2026-06-30.csv", "Konto-id;Konto;Användarnamn;Plattform;Målgrupp\na1;Account 1;@kommun;X;alla\na2;=1+1;;Facebook;\n");
        var results = new List<string>();
        foreach (var form in new[] { "json", "xlsx", "csv" })
        {
            Assert.Equal(0, (await Run("import", "2026-06-30.csv", "--organisation", "a", "-o", $"2026-06-30-{form}.{form}")).ExitStatus);
            var run = await Run("check", "--snapshot", $"2026-06-30-{form}.{form}", "--organisation", "a", "--format", "json");
            results.Add(run.Output.Replace($"2026-06-30-{form}.{form}", "inventory", StringComparison.Ordinal));
        }

        Assert.Contains("\"label\": \"=1+1\"", results[0], StringComparison.Ordinal);
        Assert.Equal(results[0], results[1]);
        Assert.Equal(results[0], results[2]);
    }

    [Fact]
    public async Task Rows_are_shown_as_they_stand()
    {
        _temp.Write("x.csv", "a;b\n1;\"två\nrader\"\n");
        var run = await Run("import", "x.csv", "--rows");
        using var json = JsonDocument.Parse(run.Output);
        Assert.Equal("två\nrader", json.RootElement[0].GetProperty("b").GetString());
    }

    [Theory]
    [InlineData("kanaler.csv", "--map", "saknas.map", 2, "saknas.map: error PC0780: the mapping cannot be read: there is no such file")]
    [InlineData("kanaler.csv", "--max-rows", "1", 3, "--max-rows")]
    [InlineData("kanaler.csv", "--max-rows", "många", 2, "--max-rows: 'många' is not a number")]
    [InlineData("kanaler.csv", "--as-of", "i går", 2, "'i går' is not a day")]
    [InlineData("saknas.csv", "--organisation", "o", 3, "saknas.csv: error PC0400")]
    public async Task What_goes_wrong_is_said_and_nothing_is_written(string file, string option, string value, int status, string message)
    {
        _temp.Write("kanaler.csv", "Konto;Plattform\nA;X\nB;X\n");
        var run = await Run("import", file, option, value, "-o", "out.json");
        Assert.Equal(status, run.ExitStatus);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(_temp.PathOf("out.json")));
    }

    private Task<ProgramRun> Run(params string[] arguments) => BuiltProgram.RunIn(_temp.Path, arguments);
}
