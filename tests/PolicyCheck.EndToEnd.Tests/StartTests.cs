namespace PolicyCheck.EndToEnd.Tests;

public sealed class StartTests
{
    [Fact]
    public async Task Version_is_the_one_of_the_build()
    {
        var run = await BuiltProgram.Run("--version");

        Assert.Equal("", run.Error);
        Assert.Equal(0, run.ExitStatus);
        Assert.StartsWith("0.1.0", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_names_the_command()
    {
        var run = await BuiltProgram.Run("--help");

        Assert.Equal(0, run.ExitStatus);
        Assert.Contains("policycheck", run.Output, StringComparison.Ordinal);
    }
}
