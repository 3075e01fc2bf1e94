using FsCheck;
using FsCheck.Fluent;
using PolicyCheck.Binding;
using PolicyCheck.Diagnostics;
using PolicyCheck.Evaluation;
using PolicyCheck.Model;
using PolicyCheck.Syntax;
using PolicyCheck.Tests.Support;

namespace PolicyCheck.Tests.Syntax;

/// <summary>A policy comes back from its JSON form as it was.</summary>
public sealed class JsonLawTests
{
    public static TheoryData<string> Shipped => [.. JsonForm.ShippedFiles];

    [Theory]
    [InlineData(Language.English)]
    [InlineData(Language.Swedish)]
    public void Every_tree_comes_back_from_JSON(Language language) => Check(600, language, policy =>
    {
        var json = JsonForm.Of(policy);
        var (read, diagnostics) = JsonForm.Read(json);
        var problem = diagnostics.Count > 0 ? string.Join('\n', diagnostics) : TreeComparer.Difference(policy, read);
        return (problem is null).Label($"{problem}\n{json}");
    });

    [Theory]
    [InlineData(Language.English)]
    [InlineData(Language.Swedish)]
    public void Every_policy_comes_back_from_JSON_letter_for_letter(Language language) => Check(200, language, policy =>
    {
        var text = PolicyPrinter.Print(policy);
        var again = JsonForm.Read(JsonForm.Of(PolicyParser.Parse(new SourceText("x.policy", text)).Policy!)).Policy!;
        return (PolicyPrinter.Print(again) == text).Label(text);
    });

    [Theory]
    [MemberData(nameof(Shipped))]
    public void Shipped_policies_come_back_from_JSON(string file)
    {
        var policy = JsonForm.Shipped(file);

        var (again, diagnostics) = JsonForm.Read(JsonForm.Of(policy));

        Assert.Empty(diagnostics);
        Assert.Null(TreeComparer.Difference(policy, again));
        Assert.Equal(PolicyPrinter.Print(policy), PolicyPrinter.Print(again!));
        Assert.Equal(JsonForm.Of(policy), JsonForm.Of(again!));
    }

    [Fact]
    public void Properties_may_stand_in_any_order()
    {
        var policy = JsonForm.Shipped("policies/vof/riktlinje.policy.md");

        var (again, diagnostics) = JsonForm.Read(Reversed(System.Text.Json.Nodes.JsonNode.Parse(JsonForm.Of(policy))!).ToJsonString());

        Assert.Empty(diagnostics);
        Assert.Null(TreeComparer.Difference(policy, again));
    }

    [Fact]
    public void Whatever_a_value_is_replaced_by_is_told_and_never_breaks_what_comes_after()
    {
        var whole = JsonForm.Of(JsonForm.Shipped("policies/helsingborg/intranat.policy.md")).Split('\n');
        string[] others = ["null", "[]", "{}", "\"\"", "-1", "1e999", "true", "\"and\"", "\"a b\"", "{ \"node\": \"not\" }", "[[[]]]", "\"\\ud800\"", "\"a\\nb\""];
        var random = new Random(17);
        for (var round = 0; round < 1200; round++)
        {
            var lines = (string[])whole.Clone();
            var at = random.Next(1, lines.Length);
            var colon = lines[at].IndexOf(": ", StringComparison.Ordinal);
            if (colon < 0 || lines[at].EndsWith('[') || lines[at].EndsWith('{'))
            {
                continue;
            }

            lines[at] = lines[at][..(colon + 2)] + others[random.Next(others.Length)] + (lines[at].EndsWith(',') ? "," : "");
            var (policy, diagnostics) = JsonForm.Read(string.Join('\n', lines));
            Assert.True(policy is not null || diagnostics.Any(d => d.IsError), lines[at]);
            if (policy is null)
            {
                continue;
            }

            // What is accepted can be written; what is not accepted can still be bound.
            Binder.Bind([policy], DerivedFields.All, VerdictWords.Instance);
            if (diagnostics.Count == 0)
            {
                Assert.Null(TreeComparer.Difference(policy, PolicyParser.Parse(new SourceText("x.policy", PolicyPrinter.Print(policy))).Policy));
            }
        }
    }

    private static System.Text.Json.Nodes.JsonNode Reversed(System.Text.Json.Nodes.JsonNode node) => node switch
    {
        System.Text.Json.Nodes.JsonObject o => new System.Text.Json.Nodes.JsonObject(
            o.Reverse().Select(p => KeyValuePair.Create(p.Key, p.Value is null ? null : (System.Text.Json.Nodes.JsonNode?)Reversed(p.Value)))),
        System.Text.Json.Nodes.JsonArray a => new System.Text.Json.Nodes.JsonArray([.. a.Select(e => Reversed(e!))]),
        _ => node.DeepClone(),
    };

    // A fixed seed: the same trees on every machine and run.
    private static void Check(int trees, Language language, Func<PolicySyntax, Property> law) =>
        FsCheck.Check.One(Config.QuickThrowOnFailure.WithMaxTest(trees).WithReplay(20_260_630, 17), Prop.ForAll(Arb.From(new SyntaxGenerator(language).Policy), law));
}
