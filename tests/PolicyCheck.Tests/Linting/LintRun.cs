using System.Text;
using PolicyCheck.Binding;
using PolicyCheck.Diagnostics;
using PolicyCheck.Evaluation;
using PolicyCheck.Inventory;
using PolicyCheck.Linting;
using PolicyCheck.Policies;
using PolicyCheck.Syntax;
using PolicyCheck.Tests.Support;

namespace PolicyCheck.Tests.Linting;

/// <summary>Policies, and perhaps an inventory, as texts, and what the lint says about them.</summary>
internal static class LintRun
{
    /// <summary>A policy of one line for all accounts.</summary>
    public const string Header = "policy A \"a\"\n  applies to accounts\n";

    /// <summary>Findings on one policy; that examples are missing is left out.</summary>
    public static IReadOnlyList<Diagnostic> Of(string policy, string? snapshot = null, DateOnly? asOf = null) => Of([("a/a.policy", policy)], snapshot, asOf);

    /// <summary>Findings on several policies, which meet one inventory.</summary>
    public static IReadOnlyList<Diagnostic> Of(
        IReadOnlyList<(string Path, string Text)> files, string? snapshot = null, DateOnly? asOf = null, string? clauseList = null)
    {
        var parsed = files.Select(f => PolicyParser.Parse(new SourceText(f.Path, f.Text))).ToList();
        Assert.Empty(parsed.SelectMany(p => p.Diagnostics).Select(d => d.ToString()));
        var bound = Binder.Bind([.. parsed.Select(p => p.Policy).OfType<PolicySyntax>()], DerivedFields.All, VerdictWords.Instance);
        Assert.DoesNotContain(bound.Diagnostics, d => d.IsError);
        var compiled = CompiledPolicy.Compile(bound.Policies);
        var read = snapshot is null ? null : JsonSnapshot.Read("s.json", () => new MemoryStream(Encoding.UTF8.GetBytes(snapshot)));
        Assert.True(read is null || read.Snapshot is not null, read is null ? "" : string.Join('\n', read.Diagnostics));
        IReadOnlyList<InventoryRun> runs = read is null ? [] : [new InventoryRun(new PolicyRun(null, "s.json", compiled), read.Snapshot!, asOf ?? read.Snapshot!.AsOf)];
        var list = clauseList is null ? null : ClauseListParser.Parse(new SourceText("a/a.clauses.md", clauseList)).Clauses;
        var register = new ClauseRegister(list is null ? [] : [(bound.Policies[0], list)], []);
        var input = new LintInput(bound.Policies, compiled, [.. bound.Waivers.Select(w => new Waiver(w))], register, runs, asOf, 30);
        return [.. Linter.Run(input).Where(d => d.Descriptor.Id != "PC0306")];
    }

    /// <summary>Exactly one finding of that kind on each mark, and no other.</summary>
    public static IReadOnlyList<Diagnostic> Finds(string id, string marked)
    {
        var text = MarkedText.Parse(marked);
        var findings = Of(text.Text);
        Assert.Equal(text.Spans.Select(_ => id), findings.Select(d => d.Descriptor.Id));
        text.AssertPlaces(findings);
        return findings;
    }

    /// <summary>No finding at all.</summary>
    public static void IsSilent(string policy) => Assert.Empty(Of(policy).Select(d => d.ToString()));

    /// <summary>One rule for all accounts.</summary>
    public static string Rule(string body, string id = "R1") => $"rule {id} \"r\"\n{body}\n";

    /// <summary>The lines that people read.</summary>
    public static string Lines(IEnumerable<Diagnostic> diagnostics) => string.Join('\n', diagnostics);
}
