using PolicyCheck.Binding;
using PolicyCheck.Mutation;
using PolicyCheck.Policies;

namespace PolicyCheck.Cli;

/// <summary>How the results of a test are printed.</summary>
internal enum TestFormat
{
    /// <summary>For people.</summary>
    Text,

    /// <summary>For other programs.</summary>
    Json,
}

/// <summary>What a test was asked to do.</summary>
/// <param name="Paths">Files and folders with policies.</param>
/// <param name="Mutate">True to alter the rules.</param>
/// <param name="Rules">Ids of the rules to test; empty for all.</param>
/// <param name="Format">How the results are printed.</param>
/// <param name="Verbose">True to list changes that make no difference too.</param>
/// <param name="AllowCSharp">Whether conditions in C# may run.</param>
internal sealed record TestOptions(IReadOnlyList<string> Paths, bool Mutate, IReadOnlyList<string> Rules, TestFormat Format, bool Verbose, bool AllowCSharp)
{
    /// <summary>True for a rule that is to be tested: one that is named, or else one of the policies that were asked for.</summary>
    public bool Includes(BoundRule rule, bool isAskedFor) => Rules.Count == 0 ? isAskedFor : Rules.Contains(rule.Id, StringComparer.OrdinalIgnoreCase);
}

/// <summary>A test, done.</summary>
/// <param name="Policies">The policies with the rules of each that were tested.</param>
/// <param name="Examples">What the examples gave.</param>
/// <param name="Mutation">What became of the mutants; null when none were made.</param>
/// <param name="Elapsed">How long the mutants took.</param>
internal sealed record FinishedTest(
    IReadOnlyList<(BoundPolicy Policy, IReadOnlyList<BoundRule> Rules)> Policies, ExampleResults Examples, MutationResults? Mutation, TimeSpan Elapsed);
