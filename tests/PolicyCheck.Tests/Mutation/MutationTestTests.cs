using System.Text.RegularExpressions;
using PolicyCheck.Mutation;
using PolicyCheck.Syntax;
using PolicyCheck.Tests.Support;

namespace PolicyCheck.Tests.Mutation;

public sealed partial class MutationTestTests
{
    [Fact]
    public void No_example_is_missing_in_the_shipped_policies() =>
        Assert.Empty(MutationTest.Run(ShippedPolicies.Bound).Live.Select(m => $"{m.Change} {m.Witness!.Line}"));

    [Theory]
    [InlineData("policies/ostermalm/rutin.policy.md")]
    [InlineData("policies/hallstahammar/riktlinje.policy.md")]
    public void Pasting_every_suggested_example_leaves_none_of_its_changes_unnoticed(string file)
    {
        var text = PolicyPrinter.Print(PolicyParser.Parse(file, File.ReadAllBytes(Repository.PathOf(file))).Policy!);
        var poor = Example().Replace(text, "$1");
        var before = MutationTest.Run([ShippedPolicies.Bind(poor)]);
        Assert.NotEmpty(before.Live);

        var rich = before.Live.Select(m => m.Witness!).DistinctBy(w => (w.Rule, w.Line)).Aggregate(poor, Paste);

        // With more examples to start from, a difference may be found where there was none before.
        var after = MutationTest.Run([ShippedPolicies.Bind(rich)]);
        var undecided = before.Mutants.Where(m => m.Fate == MutantFate.NoDifference).Select(Key).ToHashSet();
        Assert.DoesNotContain(after.Live, m => !undecided.Contains(Key(m)));
    }

    /// <summary>A change without its place, which moves when lines are added above.</summary>
    private static (string, string, string?) Key(MutantResult mutant) => (mutant.Change.Declaration, mutant.Change.Before, mutant.Change.After);

    [Fact]
    public void The_same_changes_get_the_same_examples_each_time()
    {
        var policies = ShippedPolicies.Bind("policy T \"Test\"\n  applies to accounts\n\nrule T1 \"Title\"\n  require every archive-event has succeeded and sent-to-registrar within 3 days after captured\n");

        Assert.Equal(MutationTest.Run([policies]).Mutants, MutationTest.Run([policies]).Mutants);
    }

    [Fact]
    public void Only_the_rules_that_are_wanted_are_altered()
    {
        var all = MutationTest.Run(ShippedPolicies.Bound, rule => rule.Id == "HBG-3a").Mutants;

        Assert.Equal(["HBG-3a", "minst-redaktörer", "redaktörer"], all.Select(m => m.Change.Declaration).Distinct().Order(StringComparer.Ordinal));
    }

    private static string Paste(string policy, Witness witness) =>
        Regex.Replace(policy, $@"^(?:regel|intyga) {Regex.Escape(witness.Rule)} .*\n", match => match.Value + "  " + witness.Line + "\n", RegexOptions.Multiline);

    /// <summary>All examples of a rule but its first.</summary>
    [GeneratedRegex(@"^((?:  exempel .*\n)?)(?:  exempel .*\n)*", RegexOptions.Multiline)]
    private static partial Regex Example();
}
