using System.IO.Compression;
using PolicyCheck.Tests.Support;
using static PolicyCheck.EndToEnd.Tests.Texts;

namespace PolicyCheck.EndToEnd.Tests;

/// <summary>What somebody wrote into one month's workbook stands in the next month's.</summary>
public sealed class CarryTests : IDisposable
{
    private readonly TempFolder _temp = new();

    public CarryTests()
    {
        _temp.Write("policies/a/a.policy", Policy(rules: Rule()));
        _temp.Write("policies/a/snapshots/2026-06-30.json", Snapshot("a", "", ""));
    }

    public void Dispose() => _temp.Dispose();

    [Fact]
    public async Task Notes_are_carried_from_the_folder_of_reports_and_from_a_file()
    {
        Assert.Equal(0, (await Check("--as-of", "2026-06-30")).ExitStatus);
        Start("reports/a/2026-06-30/gap-report.xlsx");

        var fromFolder = await Check("--as-of", "2026-07-31", "--carry", "reports");
        var fromFile = await Check("--as-of", "2026-07-31", "--carry", "reports/a/2026-06-30/gap-report.xlsx", "--out", "out");

        Assert.Equal((0, 0), (fromFolder.ExitStatus, fromFile.ExitStatus));
        Assert.All(new[] { "reports", "out" }, folder => Assert.Contains("<x:t>In progress<", Texts($"{folder}/a/2026-07-31/gap-report.xlsx"), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("missing.xlsx", 3, "missing.xlsx: error PC0400")]
    [InlineData("policies/a/a.policy", 3, "error PC0900")]
    public async Task A_file_that_cannot_be_read_ends_the_run_and_nothing_is_written(string file, int status, string message)
    {
        var run = await Check("--carry", file);

        Assert.Equal(status, run.ExitStatus);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_temp.PathOf("reports")));
    }

    [Fact]
    public async Task One_file_cannot_serve_two_organisations()
    {
        _temp.Write("policies/b/b.policy", Policy("B", rules: Rule("B1")));
        _temp.Write("policies/b/snapshots/2026-06-30.json", Snapshot("b", ""));

        var run = await Check("--carry", "x.xlsx");

        Assert.Equal(2, run.ExitStatus);
        Assert.Contains("--carry: 'x.xlsx' is one workbook, but 2 organisations are checked", run.Error, StringComparison.Ordinal);
    }

    private Task<ProgramRun> Check(params string[] arguments) => BuiltProgram.RunIn(_temp.Path, ["check", "--fail-on", "never", .. arguments]);

    /// <summary>Sets every status to the next one.</summary>
    private void Start(string file)
    {
        var texts = Texts(file).Replace("Not started", "In progress", StringComparison.Ordinal);
        using var zip = ZipFile.Open(_temp.PathOf(file), ZipArchiveMode.Update);
        zip.GetEntry("xl/sharedStrings.xml")!.Delete();
        using var writer = new StreamWriter(zip.CreateEntry("xl/sharedStrings.xml").Open());
        writer.Write(texts);
    }

    private string Texts(string file)
    {
        using var zip = ZipFile.OpenRead(_temp.PathOf(file));
        using var reader = new StreamReader(zip.GetEntry("xl/sharedStrings.xml")!.Open());
        return reader.ReadToEnd();
    }
}
