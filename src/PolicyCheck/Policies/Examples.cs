using PolicyCheck.Binding;
using PolicyCheck.Diagnostics;
using PolicyCheck.Evaluation;

namespace PolicyCheck.Policies;

/// <summary>What came of running the examples.</summary>
/// <param name="Count">How many were run.</param>
/// <param name="Diagnostics">Those that gave another verdict, and rules that have none.</param>
public sealed record ExampleResults(int Count, IReadOnlyList<Diagnostic> Diagnostics);

/// <summary>Runs the examples that stand in policies.</summary>
public static class Examples
{
    /// <summary>Runs every example of every rule.</summary>
    /// <param name="policies">The policies.</param>
    /// <param name="isWanted">Which rules to run the examples of; null for all.</param>
    public static ExampleResults Run(IReadOnlyList<CompiledPolicy> policies, Func<BoundRule, bool>? isWanted = null)
    {
        var bag = new DiagnosticBag();
        var count = 0;
        foreach (var rule in policies.SelectMany(p => p.Rules).Where(r => isWanted?.Invoke(r.Rule) ?? true))
        {
            if (rule.Rule.Examples.Count == 0)
            {
                bag.Add(PolicyDiagnostics.HasNoExample(Location.Of(rule.Rule.Source, rule.Rule.Syntax.Id.Span), rule.Rule.Id));
            }

            foreach (var example in rule.Rule.Examples)
            {
                count++;
                Run(rule, example, bag);
            }
        }

        return new ExampleResults(count, bag.Sealed());
    }

    private static void Run(CompiledRule rule, BoundExample example, DiagnosticBag bag)
    {
        var context = new EvaluationContext(example.Snapshot, example.Snapshot.AsOf);
        var answer = rule.Ask(context, example.Subject);
        var language = rule.Rule.Language;
        var expected = example.Syntax.Verdict.Name;
        if (VerdictTerms.TryParse(expected, language, out var verdict) && verdict == answer.Verdict)
        {
            return;
        }

        var finding = Explanations.Describe(context, rule, new Outcome(example.Subject, Subjects.AccountOf(example.Subject), answer));
        bag.Add(PolicyDiagnostics.Differs(
            Location.Of(rule.Rule.Source, example.Syntax.Span), rule.Rule.Id, example.Syntax.Name.Value, expected, VerdictTerms.Word(answer.Verdict, language), finding.Message.TrimEnd('.')));
    }
}
