using System.Text;
using PolicyCheck.Cli;
using PolicyCheck.Tests.Support;

namespace PolicyCheck.Tests.Cli;

public sealed class AtomicFileTests : IDisposable
{
    private readonly TempFolder _temp = new();

    public void Dispose() => _temp.Dispose();

    [Fact]
    public void Files_appear_when_all_are_written()
    {
        _temp.Write("out/b.txt", "old");
        using (var whole = new AtomicFile())
        {
            whole.Add(_temp.PathOf("out/deep/a.txt"), Text("a"));
            whole.Add(_temp.PathOf("out/b.txt"), Text("b"));
            Assert.Equal("old", File.ReadAllText(_temp.PathOf("out/b.txt")));
            whole.Commit();
        }

        Assert.Equal(["out/b.txt", "out/deep/a.txt"], _temp.Files());
        Assert.Equal("b", File.ReadAllText(_temp.PathOf("out/b.txt")));
    }

    [Fact]
    public void A_failure_leaves_everything_as_it_was()
    {
        _temp.Write("out/b.txt", "old");
        Directory.CreateDirectory(_temp.PathOf("out/c.txt"));

        using (var whole = new AtomicFile())
        {
            whole.Add(_temp.PathOf("out/new/a.txt"), Text("a"));
            whole.Add(_temp.PathOf("out/b.txt"), Text("b"));
            var error = Assert.Throws<UserError>(() => whole.Add(_temp.PathOf("out/c.txt"), Text("c")));
            Assert.Contains("there is a folder of that name; no file was changed", error.Message, StringComparison.Ordinal);
        }

        Assert.Equal(["out/b.txt"], _temp.Files());
        Assert.False(Directory.Exists(_temp.PathOf("out/new")));
        Assert.Equal("old", File.ReadAllText(_temp.PathOf("out/b.txt")));
    }

    [Fact]
    public void A_failed_renaming_brings_back_what_was_there()
    {
        _temp.Write("out/a.txt", "old");
        using (var whole = new AtomicFile())
        {
            whole.Add(_temp.PathOf("out/a.txt"), Text("a"));
            whole.Add(_temp.PathOf("out/b.txt"), Text("b"));
            Directory.CreateDirectory(_temp.PathOf("out/b.txt"));
            Assert.Throws<UserError>(whole.Commit);
        }

        Assert.Equal(["out/a.txt"], _temp.Files());
        Assert.Equal("old", File.ReadAllText(_temp.PathOf("out/a.txt")));
    }

    [Fact]
    public void A_mistake_of_a_reporter_leaves_nothing_either()
    {
        using (var whole = new AtomicFile())
        {
            Assert.Throws<InvalidOperationException>(() => whole.Add(_temp.PathOf("out/a.txt"), _ => throw new InvalidOperationException()));
        }

        Assert.Empty(Directory.EnumerateFileSystemEntries(_temp.Path));
    }

    private static Action<Stream> Text(string text) => stream => stream.Write(Encoding.UTF8.GetBytes(text));
}
