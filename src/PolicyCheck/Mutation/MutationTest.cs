using PolicyCheck.Binding;
using PolicyCheck.Evaluation;

namespace PolicyCheck.Mutation;

/// <summary>
/// Mutation testing of policies: each rule, and each definition and parameter it uses, is altered in one place at a time, and
/// the examples are asked whether they notice. A mutant that none of them notices is live only when an inventory was found
/// that tells it from the rule; that inventory, as an example, comes with it. So a mutant that asks the same in other words
/// needs no mark in the policy: there is nothing to show.
/// </summary>
public static class MutationTest
{
    /// <summary>Runs all mutants.</summary>
    /// <param name="policies">Policies without errors whose examples hold.</param>
    /// <param name="isWanted">Which rules to alter, with what they use; null for all.</param>
    /// <param name="csharp">Their conditions in C#; needed only when they have some.</param>
    public static MutationResults Run(IReadOnlyList<BoundPolicy> policies, Func<BoundRule, bool>? isWanted = null, CSharpConditions? csharp = null)
    {
        var rules = policies.SelectMany(p => p.Rules.Select(r => new Tested(new PolicyFamily(p, r, csharp)))).ToList();
        var wanted = rules.Where(r => isWanted?.Invoke(r.Family.Rule) ?? true).ToList();
        var tasks = policies.SelectMany(p => Tasks(p, rules, wanted)).ToList();
        return new MutationResults([.. tasks.AsParallel().AsOrdered().WithMergeOptions(ParallelMergeOptions.FullyBuffered).SelectMany(task => task.Run())]);
    }

    /// <summary>Parameters, definitions and rules in the order in which they are written.</summary>
    private static IEnumerable<Task> Tasks(BoundPolicy policy, List<Tested> rules, List<Tested> wanted)
    {
        var mutators = new RuleMutators(policy.Syntax);
        foreach (var parameter in policy.Syntax.Parameters.Where(p => wanted.Exists(r => r.Family.Uses.Contains(p))))
        {
            yield return new Task(policy.Id, parameter, mutators.Of(parameter), rules.FindAll(r => r.Family.Uses.Contains(parameter)));
        }

        foreach (var definition in policy.Syntax.Definitions.Where(d => wanted.Exists(r => r.Family.Uses.Contains(d))))
        {
            yield return new Task(policy.Id, definition, mutators.Of(definition), rules.FindAll(r => r.Family.Uses.Contains(definition)));
        }

        foreach (var rule in wanted.Where(r => policy.Rules.Contains(r.Family.Rule, ReferenceEqualityComparer.Instance)))
        {
            yield return new Task(policy.Id, rule.Family.Rule.Syntax, mutators.Of(rule.Family.Rule.Syntax), [rule]);
        }
    }

    /// <summary>A rule with its inventories, which are made once for all mutants that concern it.</summary>
    private sealed class Tested(PolicyFamily family)
    {
        private readonly Lazy<ExamplePool> _pool = new(() => new ExamplePool(family));
        private readonly Lazy<string> _text = new(() => ConditionText.Of(family.Original().Rule));

        public PolicyFamily Family => family;

        public ExamplePool Pool => _pool.Value;

        public string Text => _text.Value;
    }

    /// <summary>The mutants of one declaration and the rules that use it.</summary>
    private sealed record Task(string Policy, object Declaration, IEnumerable<Mutant> Mutants, IReadOnlyList<Tested> Affected)
    {
        // One new example often notices several changes.
        private readonly List<(Tested Rule, TriedExample Example)> _found = [];

        public IEnumerable<MutantResult> Run()
        {
            var seen = new HashSet<string>(StringComparer.Ordinal);
            foreach (var mutant in Mutants)
            {
                var altered = Affected.Select(r => (Rule: r, Mutant: r.Family.Altered(Declaration, mutant.Declaration))).ToList();

                // What the binder refuses is no policy, and what two changes make of a rule alike is one mutant.
                if (!altered.TrueForAll(a => a.Mutant is not null))
                {
                    continue;
                }

                var different = altered.Select(a => (a.Rule, Mutant: a.Mutant!, Text: ConditionText.Of(a.Mutant!.Rule))).Where(a => a.Text != a.Rule.Text).ToList();
                if (different.Count == 0)
                {
                    yield return new MutantResult(Policy, mutant.Change, MutantFate.Equivalent, null);
                }
                else if (seen.Add(string.Join('\n', different.Select(a => a.Text))))
                {
                    yield return Judge(mutant.Change, different.ConvertAll(a => (a.Rule, a.Mutant)));
                }
            }
        }

        private MutantResult Judge(Change change, List<(Tested Rule, CompiledRule Mutant)> different)
        {
            if (different.Exists(a => a.Rule.Pool.Examples.Any(e => e.Notices(a.Mutant))))
            {
                return new MutantResult(Policy, change, MutantFate.Noticed, null);
            }

            var witness = Witness(different);
            return new MutantResult(Policy, change, witness is null ? MutantFate.NoDifference : MutantFate.Live, witness);
        }

        private Witness? Witness(List<(Tested Rule, CompiledRule Mutant)> different)
        {
            foreach (var (rule, example) in _found)
            {
                if (different.Find(d => d.Rule == rule).Mutant is { } mutant && example.Notices(mutant))
                {
                    return Counterexamples.Word(example, mutant);
                }
            }

            foreach (var (rule, mutant) in different)
            {
                if (Counterexamples.Find(rule.Pool, mutant) is { } example)
                {
                    _found.Add((rule, example));
                    return Counterexamples.Word(example, mutant);
                }
            }

            return null;
        }
    }
}
