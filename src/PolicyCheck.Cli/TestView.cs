using System.Globalization;
using PolicyCheck.Mutation;

namespace PolicyCheck.Cli;

/// <summary>Shows the results of a test to people.</summary>
internal sealed class TestView(Terminal terminal)
{
    /// <summary>Prints the policies, the changes that went unnoticed, and the sum of it.</summary>
    public void Show(FinishedTest test, bool verbose)
    {
        var width = test.Policies.Select(p => p.Policy.Id.Length).Append(0).Max();
        foreach (var (policy, rules) in test.Policies)
        {
            terminal.WriteLine(
                (policy.Id.PadRight(width + 2), Tone.Strong),
                ($"{Count(rules.Count, "rule")}, {Count(rules.Sum(r => r.Examples.Count), "example")}", Tone.Plain));
        }

        var failed = test.Examples.Diagnostics.Count(d => d.IsError);
        terminal.WriteLine(
            failed == 0 ? $"{Count(test.Examples.Count, "example")}, all as they say" : $"{Count(test.Examples.Count, "example")}, {failed} not as they say",
            failed == 0 ? Tone.Good : Tone.Bad);
        if (test.Mutation is { } mutation)
        {
            Show(mutation, verbose, test.Elapsed);
        }
    }

    private void Show(MutationResults mutation, bool verbose, TimeSpan elapsed)
    {
        foreach (var same in mutation.Live.GroupBy(m => (m.Witness!.Rule, m.Witness.Line)))
        {
            terminal.WriteLine();
            foreach (var live in same)
            {
                Show(live, Tone.Doubtful);
            }

            terminal.WriteLine($"  no example notices; this one of rule {same.Key.Rule} would:");
            terminal.WriteLine($"  {same.Key.Line}");
        }

        if (verbose && mutation.Count(MutantFate.NoDifference) > 0)
        {
            terminal.WriteLine();
            terminal.WriteLine("No example notices these, and no inventory was found in which they make a difference:");
            foreach (var mutant in mutation.Mutants.Where(m => m.Fate == MutantFate.NoDifference))
            {
                Show(mutant, Tone.Faint);
            }
        }

        terminal.WriteLine();
        var unnoticed = mutation.Live.Count();
        terminal.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{Count(mutation.Mutants.Count, "change")} tried in {elapsed.TotalSeconds:0.0} s: {mutation.Count(MutantFate.Noticed)} noticed, {unnoticed} unnoticed, {mutation.Count(MutantFate.Equivalent)} that change nothing, {mutation.Count(MutantFate.NoDifference)} without a difference that could be found"),
            unnoticed == 0 ? Tone.Good : Tone.Bad);
    }

    private void Show(MutantResult mutant, Tone tone)
    {
        var (at, change) = (mutant.Change.At, mutant.Change);
        terminal.WriteLine(
            (string.Create(CultureInfo.InvariantCulture, $"{at.Path}({at.Start?.Line},{at.Start?.Column}): "), Tone.Plain),
            ($"{change.Declaration}: ", Tone.Strong),
            (change.After is { } after ? $"'{change.Before}' → '{after}'" : $"without '{change.Before}'", tone),
            (mutant.Witness is { } witness ? $" gives {witness.Mutated ?? "no answer"}" : "", Tone.Plain));
    }

    private static string Count(int count, string what) => string.Create(CultureInfo.InvariantCulture, $"{count} {what}{(count == 1 ? "" : "s")}");
}
