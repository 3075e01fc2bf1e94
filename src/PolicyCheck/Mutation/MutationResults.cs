namespace PolicyCheck.Mutation;

/// <summary>What became of a mutant.</summary>
public enum MutantFate
{
    /// <summary>An example gives another verdict than it says.</summary>
    Noticed,

    /// <summary>It asks the same as the rule does, by its form.</summary>
    Equivalent,

    /// <summary>No example notices it, but neither does any of the inventories that were generated: probably equivalent.</summary>
    NoDifference,

    /// <summary>No example notices it, and an inventory shows that it asks something else.</summary>
    Live,
}

/// <summary>One mutant and its fate.</summary>
/// <param name="Policy">Id of the policy in which the change is made.</param>
/// <param name="Change">What was altered.</param>
/// <param name="Fate">What became of it.</param>
/// <param name="Witness">For a live one: an example that would notice it.</param>
public sealed record MutantResult(string Policy, Change Change, MutantFate Fate, Witness? Witness);

/// <summary>All mutants.</summary>
/// <param name="Mutants">In the order of the policies' texts.</param>
public sealed record MutationResults(IReadOnlyList<MutantResult> Mutants)
{
    /// <summary>The mutants that need an example.</summary>
    public IEnumerable<MutantResult> Live => Mutants.Where(m => m.Fate == MutantFate.Live);

    /// <summary>How many mutants had a fate.</summary>
    public int Count(MutantFate fate) => Mutants.Count(m => m.Fate == fate);
}
