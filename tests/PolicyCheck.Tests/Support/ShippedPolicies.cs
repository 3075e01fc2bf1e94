using PolicyCheck.Binding;
using PolicyCheck.Diagnostics;
using PolicyCheck.Evaluation;
using PolicyCheck.Inventory;
using PolicyCheck.Model;
using PolicyCheck.Syntax;

namespace PolicyCheck.Tests.Support;

/// <summary>The policies and sample inventories of the repository.</summary>
internal static class ShippedPolicies
{
    private static readonly Lazy<IReadOnlyList<BoundPolicy>> All = new(() => Bind(Files("*.policy.md")));

    /// <summary>Every shipped policy, bound together and without errors.</summary>
    public static IReadOnlyList<BoundPolicy> Bound => All.Value;

    /// <summary>The sample inventories.</summary>
    public static IReadOnlyList<string> Snapshots => Files("*.json").Where(f => f.Contains("/snapshots/", StringComparison.Ordinal)).ToList();

    /// <summary>Compiles afresh: compiled rules keep counters and are not for several threads.</summary>
    public static IReadOnlyList<CompiledPolicy> Compile() => CompiledPolicy.Compile(Bound);

    /// <summary>Reads a sample inventory.</summary>
    public static Snapshot Read(string file)
    {
        var result = JsonSnapshot.Read(file, () => File.OpenRead(Repository.PathOf(file)));
        return result.Snapshot ?? throw new InvalidOperationException(string.Join('\n', result.Diagnostics));
    }

    /// <summary>Binds one policy text that must be right.</summary>
    public static BoundPolicy Bind(string text)
    {
        var parsed = PolicyParser.Parse(new SourceText("text.policy", text));
        var bound = Binder.Bind(parsed.Policy is { } policy ? [policy] : [], DerivedFields.All, VerdictWords.Instance);
        Assert.True(parsed.Diagnostics.Count + bound.Diagnostics.Count == 0, string.Join('\n', [.. parsed.Diagnostics, .. bound.Diagnostics, text]));
        return bound.Policies[0];
    }

    private static IReadOnlyList<BoundPolicy> Bind(IReadOnlyList<string> files)
    {
        var parsed = files.Select(f => PolicyParser.Parse(f, File.ReadAllBytes(Repository.PathOf(f)))).ToList();
        var bound = Binder.Bind([.. parsed.Select(p => p.Policy).OfType<PolicySyntax>()], DerivedFields.All, VerdictWords.Instance);
        List<Diagnostic> diagnostics = [.. parsed.SelectMany(p => p.Diagnostics), .. bound.Diagnostics];
        return diagnostics.Count == 0 ? bound.Policies : throw new InvalidOperationException(string.Join('\n', diagnostics));
    }

    private static List<string> Files(string pattern) =>
        Directory.GetFiles(Repository.PathOf("policies"), pattern, SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(Repository.Root, f).Replace('\\', '/'))
            .Order(StringComparer.Ordinal).ToList();
}
