using PolicyCheck.Binding;
using PolicyCheck.Diagnostics;
using PolicyCheck.Evaluation;
using PolicyCheck.Syntax;

namespace PolicyCheck.Benchmarks;

/// <summary>The shipped policies, and the simple rules as a policy.</summary>
internal static class Policies
{
    /// <summary>Path and content of every shipped policy.</summary>
    public static IReadOnlyList<(string Path, byte[] Bytes)> Files { get; } =
        [.. Directory.GetFiles(Path.Combine(Root(), "policies"), "*.policy.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(f => (f.Replace('\\', '/'), File.ReadAllBytes(f)))];

    public static List<PolicySyntax> Parse() => [.. Files.Select(f => PolicyParser.Parse(f.Path, f.Bytes).Policy!)];

    public static BoundPolicies Bind(IReadOnlyList<PolicySyntax> policies) => Binder.Bind(policies, DerivedFields.All, VerdictWords.Instance);

    /// <summary>The simple rules compiled from the language.</summary>
    public static Func<EvaluationContext, object, Truth>[] CompileSimpleRules()
    {
        var rules = SimpleRules.All.Select((rule, i) => $"rule R{i} \"r\"\n  require {rule.Condition}\n");
        var parsed = PolicyParser.Parse(new SourceText("simple.policy", $"policy S \"s\"\n  applies to accounts\n{string.Concat(rules)}"));
        var bound = Bind([parsed.Policy!]);
        return parsed.Diagnostics.Concat(bound.Diagnostics).FirstOrDefault() is { } problem
            ? throw new InvalidOperationException(problem.ToString())
            : [.. bound.Policies[0].Rules.Select(r => ExpressionCompiler.CompileCondition(r.Duties[0].Condition))];
    }

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "PolicyCheck.sln")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("PolicyCheck.sln stands in no folder above the program.");
        }

        return folder;
    }
}
