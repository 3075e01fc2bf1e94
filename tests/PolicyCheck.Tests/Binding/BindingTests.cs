using PolicyCheck.Binding;
using PolicyCheck.Diagnostics;
using PolicyCheck.Evaluation;
using PolicyCheck.Syntax;
using PolicyCheck.Tests.Support;

namespace PolicyCheck.Tests.Binding;

/// <summary>Policies whose form is right and whose names or types are not, from <c>Broken/*.txt</c>, and what must be said about them.</summary>
/// <param name="File">The file it stands in.</param>
/// <param name="Title">What it shows.</param>
/// <param name="Sources">The policy, its errors marked; further policies follow after lines <c>+++</c> and are right.</param>
/// <param name="Expected">The diagnostics as they are printed, without the path.</param>
public sealed record MistakenPolicy(string File, string Title, IReadOnlyList<string> Sources, IReadOnlyList<string> Expected)
{
    internal static IReadOnlyList<MistakenPolicy> All { get; } =
    [
        .. Directory.GetFiles(Repository.PathOf("tests", "PolicyCheck.Tests", "Binding", "Broken"), "*.txt").Order(StringComparer.Ordinal)
            .SelectMany(file => System.IO.File.ReadAllText(file).ReplaceLineEndings("\n").Split("=== ").Skip(1).Select(text => Parse(Path.GetFileName(file), text))),
    ];

    public override string ToString() => $"{File}: {Title}";

    internal void Check()
    {
        var marked = MarkedText.Parse(Sources[0]);
        var parsed = Sources.Skip(1).Select((text, i) => PolicyParser.Parse(new SourceText($"parent{i + 1}.policy", text)))
            .Prepend(PolicyParser.Parse(new SourceText("x.policy", marked.Text))).ToList();
        Assert.Empty(parsed.SelectMany(p => p.Diagnostics));

        var diagnostics = Binder.Bind([.. parsed.Select(p => p.Policy!)], DerivedFields.All, VerdictWords.Instance).Diagnostics;

        Assert.Equal(Expected, diagnostics.Select(Printed));
        marked.AssertPlaces(diagnostics.Where(d => d.Location.Path == "x.policy"));
    }

    private static string Printed(Diagnostic diagnostic) =>
        diagnostic.Location.Path == "x.policy" ? diagnostic.ToString()["x.policy".Length..] : diagnostic.ToString();

    private static MistakenPolicy Parse(string file, string text)
    {
        var parts = text.Split("\n---\n");
        var end = parts[0].IndexOf('\n', StringComparison.Ordinal);
        var expected = parts.Length > 1 ? parts[1].Split('\n', StringSplitOptions.RemoveEmptyEntries) : [];
        return new MistakenPolicy(file, parts[0][..end], parts[0][(end + 1)..].Split("\n+++\n"), expected);
    }
}

public sealed class BindingTests
{
    public static TheoryData<string> Titles => [.. MistakenPolicy.All.Select(b => b.ToString())];

    [Theory]
    [MemberData(nameof(Titles))]
    public void Says_what_is_wrong_and_where(string title) => MistakenPolicy.All.First(b => b.ToString() == title).Check();

    [Fact]
    public void Every_kind_of_diagnostic_is_provoked()
    {
        var provoked = MistakenPolicy.All.SelectMany(b => b.Expected).SelectMany(line => line.Split(' ', ':').Where(word => word.StartsWith("PC", StringComparison.Ordinal)).Take(1));

        Assert.Equal(BindingDiagnostics.All.Select(d => d.Id).Order(StringComparer.Ordinal), provoked.Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void No_two_titles_are_the_same() => Assert.Distinct(MistakenPolicy.All.Select(b => b.ToString()));
}
