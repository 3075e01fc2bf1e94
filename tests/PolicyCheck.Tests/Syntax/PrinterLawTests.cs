using FsCheck;
using FsCheck.Fluent;
using PolicyCheck.Diagnostics;
using PolicyCheck.Model;
using PolicyCheck.Syntax;
using PolicyCheck.Tests.Support;

namespace PolicyCheck.Tests.Syntax;

/// <summary>What the printer prints reads back as the same tree, apart from spans.</summary>
public sealed class PrinterLawTests
{
    [Theory]
    [InlineData(Language.English)]
    [InlineData(Language.Swedish)]
    public void Every_condition_reads_back(Language language)
    {
        var arbitrary = Arb.From(new SyntaxGenerator(language).Condition, SyntaxGenerator.Shrink);
        Check(4000, Prop.ForAll(arbitrary, expression => Holds(expression, PolicyPrinter.Print(expression, language), text =>
        {
            var (read, diagnostics) = PolicyParser.ParseExpression(new SourceText("law", text), language);
            return (read, diagnostics);
        })));
    }

    [Theory]
    [InlineData(Language.English)]
    [InlineData(Language.Swedish)]
    public void Every_policy_reads_back(Language language)
    {
        var arbitrary = Arb.From(new SyntaxGenerator(language).Policy, Shrink);
        Check(1500, Prop.ForAll(arbitrary, policy => Holds(policy, PolicyPrinter.Print(policy), text =>
        {
            var parsed = PolicyParser.Parse(new SourceText("generated.policy", text));
            return (parsed.Policy, parsed.Diagnostics);
        })));
    }

    [Theory]
    [InlineData(Language.English)]
    [InlineData(Language.Swedish)]
    public void What_is_printed_prints_the_same_again(Language language)
    {
        Check(300, Prop.ForAll(Arb.From(new SyntaxGenerator(language).Policy), policy =>
        {
            var once = PolicyPrinter.Print(policy);
            return PolicyPrinter.Print(PolicyParser.Parse(new SourceText("generated.policy", once)).Policy!) == once;
        }));
    }

    // A fixed seed: the same trees on every machine and run.
    private static void Check(int trees, Property property) =>
        FsCheck.Check.One(Config.QuickThrowOnFailure.WithMaxTest(trees).WithReplay(20_260_630, 17), property);

    private static Property Holds(object tree, string text, Func<string, (object? Tree, IReadOnlyList<Diagnostic> Diagnostics)> read)
    {
        var (again, diagnostics) = read(text);
        var problem = diagnostics.Count > 0 ? string.Join('\n', diagnostics) : TreeComparer.Difference(tree, again);
        return (problem is null).Label($"{problem}\n{text}");
    }

    private static IEnumerable<PolicySyntax> Shrink(PolicySyntax policy)
    {
        for (var i = 0; i < policy.Rules.Count; i++)
        {
            yield return policy with { Rules = [.. policy.Rules.Take(i), .. policy.Rules.Skip(i + 1)] };
        }

        for (var i = 0; i < policy.Definitions.Count; i++)
        {
            yield return policy with { Definitions = [.. policy.Definitions.Take(i), .. policy.Definitions.Skip(i + 1)] };
        }

        for (var i = 0; i < policy.Parameters.Count; i++)
        {
            yield return policy with { Parameters = [.. policy.Parameters.Take(i), .. policy.Parameters.Skip(i + 1)] };
        }

        foreach (var rule in policy.Rules.Take(policy.Rules.Count == 1 ? 1 : 0))
        {
            yield return policy with { Rules = [rule with { Examples = [], Gap = null, Pending = null, When = null }] };
            yield return policy with { Rules = [rule with { Examples = [] }] };
            yield return policy with { Rules = [rule with { Gap = null }] };
            yield return policy with { Rules = [rule with { Pending = null }] };
            yield return policy with { Rules = [rule with { Duties = [rule.Duties[^1]] }] };
        }
    }
}
