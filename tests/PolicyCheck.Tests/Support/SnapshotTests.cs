using System.Text.RegularExpressions;
using Snapshooter.Xunit;
using Xunit.Sdk;

namespace PolicyCheck.Tests.Support;

public sealed partial class SnapshotTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("policycheck-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Every_snapshot_belongs_to_a_test()
    {
        foreach (var project in Directory.GetDirectories(Repository.PathOf("tests")))
        {
            var unused = Unused(project);
            Assert.True(
                unused.Count == 0,
                "No test of the project names these snapshots (write the name out as a literal, or delete the file): "
                + string.Join(", ", unused));
        }
    }

    [Fact]
    public void A_snapshot_without_a_test_is_found()
    {
        Source("ReportTests.cs", """
            class ReportTests
            {
                [InlineData("in-inline-data")]
                void Whole_report(string name) => Snapshot.Match(Text(), name);
                void By_method() => Snapshot.Match(Text());
                void By_literal() => Snapshot.Match(Text(), "by literal.å");
                void Without_snapshot() => Prefix("in-inline-data-and-more");
            }
            """);
        foreach (var name in new[]
        {
            "in-inline-data", "ReportTests.By_method", "by literal.å", "in-inline", "ReportTests.By_me", "ReportTests.Gone",
            "OtherTests.By_method",
        })
        {
            Source($"__snapshots__/{name}.snap", "");
        }

        Source("__snapshots__/__mismatch__/left behind.snap", "");

        Assert.Equal(["OtherTests.By_method", "ReportTests.By_me", "ReportTests.Gone", "in-inline"], Unused(_folder));
    }

    [Fact]
    public void A_difference_names_the_first_line_that_differs()
    {
        Source("__snapshots__/text.snap", "one\r\ntwo\r\nthree\r\n");

        var failure = Assert.ThrowsAny<XunitException>(() => Snapshot.Match("one\ntvå\nthree", "text", TestFile));

        Assert.Contains("line 2:\n  snapshot: «two»\n  value:    «två»\n", failure.Message.ReplaceLineEndings("\n"));
        Assert.Equal("one\ntvå\nthree\n", File.ReadAllText(MismatchOf("text")));

        Snapshot.Match("one\ntwo\nthree", "text", TestFile);
        Assert.False(File.Exists(MismatchOf("text")));
    }

    [Fact]
    public void A_value_that_ends_too_early_differs_too()
    {
        Source("__snapshots__/text.snap", "one\ntwo\n");

        var failure = Assert.ThrowsAny<XunitException>(() => Snapshot.Match("one", "text", TestFile));

        Assert.Contains("«two»\n  value:    (no such line)", failure.Message.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void Objects_are_kept_as_indented_json()
    {
        Source("__snapshots__/SomeTests.Some_method.snap", "{\n  \"Ort\": \"Östermalm\",\n  \"Dag\": \"Monday\",\n  \"Tom\": null\n}\n");

        Snapshot.Match(
            new { Ort = "Östermalm", Dag = DayOfWeek.Monday, Tom = (string?)null },
            sourceFile: TestFile,
            method: "Some_method");
    }

    private string TestFile => Path.Combine(_folder, "SomeTests.cs");

    private string MismatchOf(string name) => Path.Combine(_folder, "__snapshots__", "__mismatch__", name + ".snap");

    private void Source(string path, string text)
    {
        path = Path.Combine(_folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    /// <summary>Names of snapshots that no source of the project has as a literal or as the Class.Method of a test.</summary>
    private static List<string> Unused(string project)
    {
        var sources = Directory
            .EnumerateFiles(project, "*.cs", SearchOption.AllDirectories)
            .Where(path => !BuildOutput().IsMatch(Path.GetRelativePath(project, path)))
            .Select(File.ReadAllText)
            .Where(text => text.Contains("Snapshot.Match(", StringComparison.Ordinal))
            .ToList();
        return Directory
            .EnumerateFiles(project, "*.snap", SearchOption.AllDirectories)
            .Where(path => Path.GetFileName(Path.GetDirectoryName(path)) == "__snapshots__")
            .Where(path => !BuildOutput().IsMatch(Path.GetRelativePath(project, path)))
            .Select(path => Path.GetFileNameWithoutExtension(path))
            .Where(name => !sources.Any(text => Names(text, name)))
            .Order(StringComparer.Ordinal)
            .ToList();
    }

    private static bool Names(string source, string snapshot)
    {
        if (source.Contains($"\"{snapshot}\"", StringComparison.Ordinal)) return true;

        var dot = snapshot.IndexOf('.', StringComparison.Ordinal);
        return dot > 0
            && Regex.IsMatch(source, $@"\bclass {Regex.Escape(snapshot[..dot])}\b")
            && Regex.IsMatch(source, $@"\b{Regex.Escape(snapshot[(dot + 1)..])}\(");
    }

    [GeneratedRegex(@"(^|[/\\])(bin|obj)[/\\]")]
    private static partial Regex BuildOutput();
}
