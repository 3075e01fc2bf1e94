using PolicyCheck.Evaluation;
using PolicyCheck.Model;
using PolicyCheck.Syntax;

namespace PolicyCheck.Mutation;

/// <summary>An example that would notice a mutant.</summary>
/// <param name="Rule">The rule it belongs to.</param>
/// <param name="Line">The line to paste among that rule's examples.</param>
/// <param name="Verdict">What the rule answers, in the policy's word.</param>
/// <param name="Mutated">What the mutant answers; null when it cannot answer.</param>
public sealed record Witness(string Rule, string Line, string Verdict, string? Mutated);

/// <summary>Looks for an inventory about which a rule and a mutant of it answer differently.</summary>
internal static class Counterexamples
{
    /// <summary>As much as this many characters are worth a definite answer.</summary>
    private const int DefiniteAnswer = 200;

    /// <summary>The plainest inventory that tells the two apart, or null when none was found.</summary>
    public static TriedExample? Find(ExamplePool pool, CompiledRule mutant)
    {
        var found = pool.Neighbours().Where(t => t.Notices(mutant)).MinBy(t => Weight(t, mutant));
        if (found is null && pool.Sampled().FirstOrDefault(t => t.Notices(mutant)) is { } sampled)
        {
            found = Shrunk(pool, sampled, mutant);
        }

        return found;
    }

    /// <summary>The inventory as an example, with what the rule and the mutant answer.</summary>
    public static Witness Word(TriedExample found, CompiledRule mutant)
    {
        var language = mutant.Rule.Language;
        var verdict = VerdictTerms.Word(found.Verdict!.Value, language);
        var example = found.Syntax with { Verdict = found.Syntax.Verdict with { Name = verdict } };
        return new Witness(
            mutant.Rule.Id,
            $"{Keywords.Wording(Keyword.Example, language)}   {PolicyPrinter.Print(example, language)}",
            verdict,
            found.Ask(mutant) is { } mutated ? VerdictTerms.Word(mutated, language) : null);
    }

    /// <summary>Short examples with a definite answer are the easiest to understand.</summary>
    private static int Weight(TriedExample tried, CompiledRule mutant)
    {
        Verdict?[] answers = [tried.Verdict, tried.Ask(mutant)];
        return PolicyPrinter.Print(tried.Syntax, mutant.Rule.Language).Length + (DefiniteAnswer * answers.Count(a => a is null or Verdict.Unknown));
    }

    /// <summary>Takes away what the difference does not need.</summary>
    private static TriedExample Shrunk(ExamplePool pool, TriedExample tried, CompiledRule mutant)
    {
        var smaller = Removals(tried.Syntax).Select(pool.Try)
            .FirstOrDefault(t => t is not null && t.Verdict == tried.Verdict && t.Notices(mutant));
        if (smaller is not null)
        {
            return Shrunk(pool, smaller, mutant);
        }

        // Its name tells of edits that may have been taken back.
        var name = mutant.Rule.Language == Language.Swedish ? "namnge fallet" : "name the case";
        return pool.Try(tried.Syntax with { Name = tried.Syntax.Name with { Value = name } })!;
    }

    private static IEnumerable<ExampleSyntax> Removals(ExampleSyntax example)
    {
        if (example.AsOf is not null)
        {
            yield return example with { AsOf = null };
        }

        foreach (var fact in example.Facts.Skip(1))
        {
            yield return example with { Facts = [.. example.Facts.Where(f => !ReferenceEquals(f, fact))] };
        }

        foreach (var node in SyntaxTrees.All(example))
        {
            if (node is ExampleField)
            {
                yield return SyntaxTrees.Replace(example, node, null);
            }

            for (var i = 0; node is ListValue list && i < list.Items.Count; i++)
            {
                yield return SyntaxTrees.Replace(example, list, list with { Items = [.. list.Items.Where((_, at) => at != i)] });
            }
        }
    }
}
