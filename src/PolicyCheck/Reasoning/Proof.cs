using PolicyCheck.Binding;

namespace PolicyCheck.Reasoning;

/// <summary>
/// Proves that conditions cannot give certain answers at once. It proves or stays silent: what it does not understand it
/// takes for possible, so that a finding is never a guess.
/// </summary>
public static class Proof
{
    /// <summary>False when it is proven that no inventory whatever gives all these answers at once.</summary>
    public static bool IsPossible(params IReadOnlyList<Answered> asked) => IsPossible(ElementNames.None, asked);

    /// <summary>False when it is proven that a condition never gives one of the answers.</summary>
    public static bool CanBe(BoundExpression condition, Answers answers) => IsPossible(new Answered(condition, answers));

    internal static bool IsPossible(ElementNames names, params IReadOnlyList<Answered> asked)
    {
        IReadOnlyList<Case> cases = [Case.Anything];
        foreach (var (condition, answers) in asked)
        {
            cases = Cases.Both(cases, new Cases(names).Of(condition, answers));
        }

        return cases.Any(c => c.IsPossible(names));
    }
}
