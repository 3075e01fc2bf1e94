using System.Text;
using PolicyCheck.Binding;
using PolicyCheck.Comparison;
using PolicyCheck.Diagnostics;
using PolicyCheck.Evaluation;
using PolicyCheck.Inventory;
using PolicyCheck.Model;
using PolicyCheck.Syntax;

namespace PolicyCheck.Tests.Comparison;

/// <summary>Policies and inventories given as texts, and what differs between the runs.</summary>
internal static class ComparedTexts
{
    public const string June = "2026-06-30";

    public const string November = "2026-11-20";

    /// <summary>A policy for all accounts with one rule named R.</summary>
    public static string Rule(string body) => $"policy A \"a\"\n  applies to accounts\n\nrule R \"r\"\n{body}\n";

    /// <summary>An inventory of a day; what is not said of completeness is complete.</summary>
    public static string Listed(string asOf, string accounts, string more = "", string complete = "\"access\": \"Complete\", \"archiveEvents\": \"Complete\", \"posts\": \"Complete\"") =>
        $$"""{ "organisationId": "town", "asOf": "{{asOf}}", "dataCompleteness": { "accounts": "Complete", {{complete}} }, {{more}} "accounts": [ {{accounts}} ] }""";

    /// <summary>An open account.</summary>
    public static string Account(string id, string more = "") => $$"""{ "accountId": "{{id}}", "status": "Active", "openedOn": "2024-02-01" {{(more.Length == 0 ? "" : ", " + more)}} }""";

    public static Snapshot Read(string inventory)
    {
        var read = JsonSnapshot.Read("test.json", () => new MemoryStream(Encoding.UTF8.GetBytes(inventory)));
        return read.Snapshot ?? throw new InvalidOperationException(string.Join('\n', read.Diagnostics));
    }

    /// <summary>Compares two inventories that meet the same policies.</summary>
    public static SnapshotComparison Compare(string policy, string old, string @new, string waivers = "")
    {
        var (policies, exceptions) = Compile(policy, waivers);
        return SnapshotComparison.Of(Run(policies, exceptions, old), Run(policies, exceptions, @new));
    }

    /// <summary>Compares inventories that meet two versions of the policies; where they are the same text, there is one inventory.</summary>
    public static SnapshotComparison Compare((string Policy, string Inventory) old, (string Policy, string Inventory) @new)
    {
        var first = Read(old.Inventory);
        var second = old.Inventory == @new.Inventory ? first : Read(@new.Inventory);
        return SnapshotComparison.Of(Run(Compile(old.Policy, "").Policies, [], first), Run(Compile(@new.Policy, "").Policies, [], second));
    }

    /// <summary>The only change of a finding.</summary>
    public static FindingChange Single(SnapshotComparison comparison) => Assert.Single(comparison.Findings);

    /// <summary>The only change as <c>New Pass→Gap Time</c>.</summary>
    public static string Text(SnapshotComparison comparison) => Text(Single(comparison));

    /// <summary>A change as <c>New Pass→Gap Time</c>.</summary>
    public static string Text(FindingChange change) =>
        $"{change.Kind} {change.VerdictBefore}→{change.VerdictAfter} {string.Join('+', change.Cause?.Kinds ?? [])}".TrimEnd();

    public static ComparedRun Run(IReadOnlyList<CompiledPolicy> policies, IReadOnlyList<Waiver> waivers, string inventory) => Run(policies, waivers, Read(inventory));

    public static ComparedRun Run(IReadOnlyList<CompiledPolicy> policies, IReadOnlyList<Waiver> waivers, Snapshot snapshot, DateOnly? asOf = null) =>
        ComparedRun.Of(policies, waivers, new EvaluationContext(snapshot, asOf ?? snapshot.AsOf));

    public static (IReadOnlyList<CompiledPolicy> Policies, IReadOnlyList<Waiver> Waivers) Compile(string policy, string waivers)
    {
        (string Path, string Text)[] files = waivers.Length == 0 ? [("a/a.policy", policy)] : [("a/a.policy", policy), ("a/waivers.policy", waivers)];
        var parsed = files.Select(f => PolicyParser.Parse(new SourceText(f.Path, f.Text))).ToList();
        Assert.Empty(parsed.SelectMany(p => p.Diagnostics).Select(d => d.ToString()));
        var bound = Binder.Bind([.. parsed.Select(p => p.Policy!)], DerivedFields.All, VerdictWords.Instance);
        Assert.DoesNotContain(bound.Diagnostics, d => d.IsError);
        return (CompiledPolicy.Compile(bound.Policies), [.. bound.Waivers.Select(w => new Waiver(w))]);
    }
}
