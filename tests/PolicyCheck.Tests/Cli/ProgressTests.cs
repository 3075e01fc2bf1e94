using PolicyCheck.Cli;

namespace PolicyCheck.Tests.Cli;

public sealed class ProgressTests
{
    [Fact]
    public void Work_gives_its_result_or_its_own_exception()
    {
        var progress = new Progress(Terminal.Of(TextWriter.Null, TextWriter.Null));

        Assert.Equal(42, progress.While(() => 42));
        Assert.Equal("mine", Assert.Throws<UserError>(() => progress.While<int>(() => throw new UserError("mine"))).Message);
    }

    [Fact]
    public void Quick_work_shows_nothing_to_a_watcher()
    {
        var error = new StringWriter();
        var progress = new Progress(Terminal.Of(TextWriter.Null, error, isWatched: true));

        Assert.Equal(1, progress.While(() =>
        {
            progress.Stage("quick");
            progress.Close();
            return 1;
        }));
        Assert.Equal("", error.ToString());
    }

    [Fact]
    public void There_is_room_for_deep_conditions() =>
        Assert.Equal(100_000, new Progress(Terminal.Of(TextWriter.Null, TextWriter.Null)).While(() => Depth(100_000)));

    private static int Depth(int levels) => levels == 0 ? 0 : 1 + Depth(levels - 1);
}
