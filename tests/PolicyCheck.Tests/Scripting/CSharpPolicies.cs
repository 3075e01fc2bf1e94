using System.Text;
using PolicyCheck.Binding;
using PolicyCheck.Diagnostics;
using PolicyCheck.Evaluation;
using PolicyCheck.Inventory;
using PolicyCheck.Scripting;
using PolicyCheck.Syntax;

namespace PolicyCheck.Tests.Scripting;

/// <summary>Policies with C#, from their text to answers.</summary>
internal static class CSharpPolicies
{
    /// <summary>A Markdown file whose rules have these conditions in C#; each stands on a line of its own.</summary>
    public static string Markdown(IEnumerable<string> codes, string subject = "") =>
        $"# A guideline\n\nA clause, retold.\n\n```policy\npolicy A \"a\"\n  applies to accounts\n\n{string.Concat(codes.Select((code, i) => $"rule A{i} \"rule {i}\"\n{subject}  require csharp \"{Escaped(code)}\"\n"))}```\n";

    /// <summary>The line of the code of a rule of <see cref="Markdown"/>.</summary>
    public static int LineOf(int rule) => 10 + (2 * rule);

    public static string Escaped(string code) => code.Replace("\"", "\\\"", StringComparison.Ordinal);

    public static BoundPolicies Bind(string text, string path = "a.policy.md", string? child = null)
    {
        var parsed = new[] { PolicyParser.Parse(path, Encoding.UTF8.GetBytes(text)), child is null ? null : PolicyParser.Parse("child.policy", Encoding.UTF8.GetBytes(child)) }
            .OfType<ParsedPolicy>().ToList();
        var bound = Binder.Bind([.. parsed.Select(p => p.Policy!)], DerivedFields.All, VerdictWords.Instance);
        Diagnostic[] diagnostics = [.. parsed.SelectMany(p => p.Diagnostics), .. bound.Diagnostics];
        Assert.True(diagnostics.Length == 0, string.Join('\n', (object[])diagnostics));
        return bound;
    }

    /// <summary>What the guard says of a policy, with C# allowed.</summary>
    public static IReadOnlyList<Diagnostic> Check(string text) => CSharpBlocks.Prepare(Bind(text).Policies, isAllowed: true).Diagnostics;

    /// <summary>A policy that the guard lets through, compiled.</summary>
    public static IReadOnlyList<CompiledPolicy> Compile(string text, string path = "a.policy.md", string? child = null)
    {
        var bound = Bind(text, path, child);
        var csharp = CSharpBlocks.Prepare(bound.Policies, isAllowed: true);
        Assert.True(csharp.Diagnostics.Count == 0, string.Join('\n', csharp.Diagnostics));
        return CompiledPolicy.Compile(bound.Policies, csharp.Conditions);
    }

    public static EvaluationResult Evaluate(IReadOnlyList<CompiledPolicy> policies, string snapshot, DateOnly? asOf = null)
    {
        var read = JsonSnapshot.Read("test.json", () => new MemoryStream(Encoding.UTF8.GetBytes(snapshot)));
        Assert.True(read.Snapshot is not null, string.Join('\n', read.Diagnostics));
        return Evaluator.Evaluate(policies, new EvaluationContext(read.Snapshot, asOf ?? read.Snapshot.AsOf));
    }

    /// <summary>What each subject of a rule was answered, as <c>id: verdict</c>.</summary>
    public static IEnumerable<string> Verdicts(EvaluationResult result, int rule = 0) =>
        result.Rules[rule].Outcomes.Select(o => $"{Subjects.Of(o.Subject).Id}: {o.Answer.Verdict}");
}
