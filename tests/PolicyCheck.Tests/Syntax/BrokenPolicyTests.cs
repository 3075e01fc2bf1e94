using System.Text;
using PolicyCheck.Diagnostics;
using PolicyCheck.Syntax;
using PolicyCheck.Tests.Support;

namespace PolicyCheck.Tests.Syntax;

/// <summary>A broken policy from <c>Broken/*.txt</c> and what must be said about it.</summary>
/// <param name="File">The file it stands in.</param>
/// <param name="Title">What it shows; one that ends in <c>(md)</c> is Markdown, in <c>(json)</c> the JSON form.</param>
/// <param name="Source">The policy, its errors marked.</param>
/// <param name="Expected">The diagnostics as they are printed, without the path.</param>
public sealed record BrokenPolicy(string File, string Title, string Source, IReadOnlyList<string> Expected)
{
    private string Path => Title.EndsWith("(md)", StringComparison.Ordinal) ? "x.policy.md" : Title.EndsWith("(json)", StringComparison.Ordinal) ? "x.policy.json" : "x.policy";

    internal static IEnumerable<BrokenPolicy> All =>
        Directory.GetFiles(Repository.PathOf("tests", "PolicyCheck.Tests", "Syntax", "Broken"), "*.txt")
            .Order(StringComparer.Ordinal)
            .SelectMany(file => System.IO.File.ReadAllText(file).ReplaceLineEndings("\n").Split("=== ").Skip(1)
                .Select(text => Parse(System.IO.Path.GetFileName(file), text)));

    public override string ToString() => $"{File}: {Title}";

    internal void Check(Func<string, string> layout)
    {
        var marked = MarkedText.Parse(layout(Source));
        var diagnostics = PolicyParser.Parse(new SourceText(Path, marked.Text)).Diagnostics;

        Assert.Equal(Expected, diagnostics.Select(d => d.ToString()[Path.Length..]));
        marked.AssertPlaces(diagnostics);
    }

    private static BrokenPolicy Parse(string file, string text)
    {
        var parts = text.Split("\n---\n");
        var end = parts[0].IndexOf('\n', StringComparison.Ordinal);
        return new BrokenPolicy(
            file, parts[0][..end], parts[0][(end + 1)..], parts[1].Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }
}

public sealed class BrokenPolicyTests
{
    public static TheoryData<string> Titles => [.. BrokenPolicy.All.Select(b => b.ToString())];

    [Theory]
    [MemberData(nameof(Titles))]
    public void Says_what_is_wrong_and_where(string title) => Named(title).Check(text => text);

    [Theory]
    [MemberData(nameof(Titles))]
    public void Says_the_same_with_the_line_ends_of_Windows(string title) =>
        Named(title).Check(text => text.Replace("\n", "\r\n", StringComparison.Ordinal));

    [Fact]
    public void A_byte_order_mark_takes_no_column()
    {
        foreach (var path in new[] { "x.policy", "x.policy.md" })
        {
            var text = "riktlinje A \"å\"\r\n  gäller konton ock\r\n";
            byte[] bytes = [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(path == "x.policy" ? text : "```policy\r\n" + text + "```\r\n")];

            var diagnostic = Assert.Single(PolicyParser.Parse(path, bytes).Diagnostics);

            Assert.Equal(new LinePosition(path == "x.policy" ? 2 : 3, 17), diagnostic.Location.Start);
        }
    }

    [Fact]
    public void Every_kind_of_diagnostic_is_provoked_here_or_among_the_hostile_files()
    {
        var provoked = BrokenPolicy.All.SelectMany(b => b.Expected).SelectMany(line => line.Split(' ', ':').Where(word => word.StartsWith("PC", StringComparison.Ordinal)).Take(1));

        Assert.Equal(
            SyntaxDiagnostics.All.Select(d => d.Id).Order(StringComparer.Ordinal),
            provoked.Concat(HostileFileTests.Provoked).Concat(ClauseListTests.Provoked).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void No_two_titles_are_the_same() => Assert.Distinct(BrokenPolicy.All.Select(b => b.ToString()));

    private static BrokenPolicy Named(string title) => BrokenPolicy.All.First(b => b.ToString() == title);
}
