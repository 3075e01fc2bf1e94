using PolicyCheck.Tests.Support;
using static PolicyCheck.EndToEnd.Tests.Texts;

namespace PolicyCheck.EndToEnd.Tests;

public sealed class ExplainTests : IDisposable
{
    private readonly TempFolder _temp = new();

    public ExplainTests()
    {
        var rules = Rule() + "rule A2 \"Posts are marked\"\n  for each post\n  require topic is known\n  example \"yes\" post { topic: \"x\" } gives pass\n";
        _temp.Write("policies/a/a.policy", Policy(rules: rules));
        _temp.Write(
            "policies/a/snapshots/2026-06-30.json",
            """
            { "organisationId": "a", "asOf": "2026-06-30", "accounts": [
              { "accountId": "a1", "displayName": "The \u001b[31mlibrary\u202E" },
              { "accountId": "a2", "displayName": "The museum", "handle": "museum", "posts": [ { "postId": "p1", "topicKey": "x" }, { "postId": "p2" } ] } ] }
            """);
    }

    public void Dispose() => _temp.Dispose();

    [Fact]
    public async Task A_gap_is_taken_apart()
    {
        var run = await Explain("a1", "A1");

        Assert.Equal("", run.Error);
        Assert.Equal(0, run.ExitStatus);
        Assert.Equal(
            """
            A1  Has a handle
            Clause: A1

            account a1 (The [31mlibrary), as of 2026-06-30, policies/a/snapshots/2026-06-30.json
            ✗ Gap
              No handle.
              require handle is known: ✗ no
              └─ handle = not known

            Remedy: Note the handle.
            Responsible: the editor
            Rule: policies/a/a.policy(4,6)

            """.ReplaceLineEndings("\n"),
            run.Output);
    }

    [Fact]
    public async Task Rule_and_subject_are_found_in_any_case_and_by_name()
    {
        Assert.Contains("✓ Met", (await Explain("the MUSEUM", "a1")).Output, StringComparison.Ordinal);
        Assert.Contains("✓ Met", (await Explain("museum", "a1")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rule_for_anybody_needs_an_inventory_to_be_chosen()
    {
        _temp.Write("policies/anybody/any.policy", "policy ANY \"Anybody's\"\n  applies to accounts\n\n" + Rule("ANY-1"));

        var run = await Explain("a1", "ANY-1");
        Assert.Equal(2, run.ExitStatus);
        Assert.Contains("no inventory here is judged by 'ANY-1', which is for anybody's; give one with --snapshot", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_account_stands_for_its_posts()
    {
        var run = await Explain("a2", "A2");

        Assert.Contains("post p1", run.Output, StringComparison.Ordinal);
        Assert.Contains("post p2", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("post p1", (await Explain("p2", "A2")).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a1", "A9", "policycheck: error: there is no rule 'A9'; did you mean 'A1'?")]
    [InlineData("a1", "zzzz", "policycheck: error: there is no rule 'zzzz'; the rules are: A1, A2")]
    [InlineData("a9", "A1", "policycheck: error: there is no 'a9' in policies/a/snapshots/2026-06-30.json; did you mean 'a1'?")]
    [InlineData("@zzzz", "A1", "policycheck: error: there is no '@zzzz' in policies/a/snapshots/2026-06-30.json; give an id or a name, for example one of: a1, a2")]
    public async Task What_is_not_there_is_suggested(string subject, string rule, string message)
    {
        var run = await Explain(subject, rule);

        Assert.Equal(2, run.ExitStatus);
        Assert.Equal(message + "\n", run.Error);
    }

    [Fact]
    public async Task Help_has_examples_and_completion_knows_the_rules()
    {
        var help = await BuiltProgram.RunIn(_temp.Path, "explain", "--help");
        var completion = await BuiltProgram.RunIn(_temp.Path, "[suggest:21]", "policycheck explain A");

        Assert.Equal(0, help.ExitStatus);
        Assert.Contains("Examples:\n  policycheck explain ", help.Output, StringComparison.Ordinal);
        Assert.Contains("A1\nA2\n", completion.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_policy_in_JSON_and_the_schemas_are_JSON()
    {
        foreach (var arguments in new[] { "export policies/a/a.policy", "schema policy", "schema snapshot" })
        {
            var run = await BuiltProgram.RunIn(_temp.Path, arguments.Split(' '));
            Assert.Equal(0, run.ExitStatus);
            System.Text.Json.JsonDocument.Parse(run.Output).Dispose();
        }

        Assert.Equal(2, (await BuiltProgram.RunIn(_temp.Path, "export", "policies")).ExitStatus);
    }

    private Task<ProgramRun> Explain(string subject, string rule) => BuiltProgram.RunIn(_temp.Path, "explain", rule, subject);
}
