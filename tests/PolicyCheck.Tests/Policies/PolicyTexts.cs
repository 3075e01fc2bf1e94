using System.Text;
using PolicyCheck.Binding;
using PolicyCheck.Evaluation;
using PolicyCheck.Inventory;
using PolicyCheck.Policies;

namespace PolicyCheck.Tests.Policies;

/// <summary>Small policies and inventories, and the line up to compiled policies.</summary>
internal static class PolicyTexts
{
    public static string Policy(string id, string header = "", string rules = "") =>
        $"policy {id} \"Policy {id}\"\n  applies to accounts\n{(header.Length > 0 ? "  " + header + "\n" : "")}\n{rules}";

    public static string Rule(string id, string example = "example \"ok\" account { handle: \"x\" } gives pass") =>
        $"rule {id} \"Has a handle\"\n  require handle is known\n  {example}\n";

    public static string Snapshot(string organisation, string asOf = "2026-06-30") =>
        $$"""{ "organisationId": "{{organisation}}", "asOf": "{{asOf}}", "accounts": [ { "accountId": "a1", "handle": "one" }, { "accountId": "a2" } ] }""";

    /// <summary>Parses, binds and compiles policies that have no errors.</summary>
    public static (PolicySet Set, IReadOnlyList<CompiledPolicy> Policies) Compile(params string[] paths)
    {
        var set = PolicySet.Parse(PolicyFolder.Find(paths));
        Assert.DoesNotContain(set.Diagnostics, d => d.IsError);
        var bound = Binder.Bind(set.Policies, DerivedFields.All, VerdictWords.Instance);
        Assert.DoesNotContain(bound.Diagnostics, d => d.IsError);
        return (set, CompiledPolicy.Compile(bound.Policies));
    }

    public static EvaluationResult Evaluate(IReadOnlyList<CompiledPolicy> policies, string snapshot)
    {
        var read = JsonSnapshot.Read("test.json", () => new MemoryStream(Encoding.UTF8.GetBytes(snapshot)));
        return Evaluator.Evaluate(policies, new EvaluationContext(read.Snapshot!, read.Snapshot!.AsOf));
    }
}
