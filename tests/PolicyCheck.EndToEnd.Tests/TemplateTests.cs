using PolicyCheck.Tests.Support;

namespace PolicyCheck.EndToEnd.Tests;

/// <summary><c>policycheck template</c>: what it writes, where, and what it never overwrites.</summary>
public sealed class TemplateTests : IDisposable
{
    private readonly TempFolder _temp = new();

    public void Dispose() => _temp.Dispose();

    [Fact]
    public async Task It_writes_a_workbook_and_overwrites_none()
    {
        var first = await Run("template");
        Assert.Equal((0, "inventering.xlsx\n", ""), (first.ExitStatus, first.Output, first.Error));
        var bytes = await File.ReadAllBytesAsync(_temp.PathOf("inventering.xlsx"));

        var again = await Run("template");
        Assert.Equal((2, ""), (again.ExitStatus, again.Output));
        Assert.Equal("policycheck: error: 'inventering.xlsx' exists already, and may hold somebody's work; give another name with -o, or --force to replace it\n", again.Error);

        var forced = await Run("template", "--force");
        Assert.Equal(0, forced.ExitStatus);
        Assert.Equal(bytes, await File.ReadAllBytesAsync(_temp.PathOf("inventering.xlsx")));

        var english = await Run("template", "--language", "en");
        Assert.Equal((0, "inventory.xlsx\n"), (english.ExitStatus, english.Output));
        Assert.Equal(["inventering.xlsx", "inventory.xlsx"], _temp.Files());
    }

    [Fact]
    public async Task What_is_filled_from_an_inventory_is_checked_alike()
    {
        var policies = Repository.PathOf("policies", "helsingborg");
        var snapshot = Repository.PathOf("policies", "helsingborg", "snapshots", "2026-11-20.json");
        var written = await Run("template", "--from", snapshot, "--policies", policies, "-o", "out/2026-11-20.xlsx");
        Assert.Equal((0, "out/2026-11-20.xlsx\n"), (written.ExitStatus, written.Output));
        Assert.Contains("policycheck: warning: not in the workbook: Konton: ", written.Error, StringComparison.Ordinal);

        // Read from the workbook, and written again, it is the same workbook.
        var again = await Run("template", "--from", "out/2026-11-20.xlsx", "--policies", policies, "-o", "again.xlsx");
        Assert.Equal((0, "again.xlsx\n"), (again.ExitStatus, again.Output));
        Assert.DoesNotContain("not in the workbook", again.Error, StringComparison.Ordinal);
        Assert.Equal(await File.ReadAllBytesAsync(_temp.PathOf("out/2026-11-20.xlsx")), await File.ReadAllBytesAsync(_temp.PathOf("again.xlsx")));
    }

    [Theory]
    [InlineData(2, "'inventering.csv' is no name for an Excel workbook; end it in .xlsx", "-o", "inventering.csv")]
    [InlineData(2, "--output: give a path", "-o", "")]
    [InlineData(2, "--language: there is no 'se'; did you mean 'sv'? choose sv or en", "--language", "se")]
    [InlineData(3, "nowhere.json", "--from", "nowhere.json")]
    [InlineData(2, "nowhere", "--policies", "nowhere")]
    public async Task What_cannot_be_done_is_told_and_writes_nothing(int status, string error, params string[] arguments)
    {
        var run = await Run(["template", .. arguments]);
        Assert.Equal(status, run.ExitStatus);
        Assert.Contains(error, run.Error, StringComparison.Ordinal);
        Assert.Empty(_temp.Files());
    }

    private Task<ProgramRun> Run(params string[] arguments) => BuiltProgram.RunIn(_temp.Path, arguments);
}
