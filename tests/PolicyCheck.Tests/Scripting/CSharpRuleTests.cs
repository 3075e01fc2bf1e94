using PolicyCheck.Evaluation;
using PolicyCheck.Model;
using PolicyCheck.Mutation;
using PolicyCheck.Policies;
using PolicyCheck.Scripting;

namespace PolicyCheck.Tests.Scripting;

/// <summary>Rules that the language cannot say: they compare the elements of one list with each other.</summary>
public sealed class CSharpRuleTests
{
    private const string English = """
        policy PACE "How often an account posts"
          applies to accounts

        parameter most-posts-a-week = 2 "the C# below says the same number"

        rule PACE-1 "No flood of posts"
          when    platform is facebook
          require csharp "account.Posts.All(p => account.Posts.Count(q => q.PublishedAt.Value >= p.PublishedAt.Value && q.PublishedAt.Value < p.PublishedAt.Value.AddDays(7)) <= 2)"
          gap     "More than {most-posts-a-week} posts within a week; {count of posts} in all."
          remedy  "Spread the posts."
          example "three in a week"  account { platform: facebook, posts: [ { published: "2026-05-01T12:00:00+02:00" }, { published: "2026-05-03T12:00:00+02:00" }, { published: "2026-05-07T12:00:00+02:00" } ] }  gives gap
          example "three in eight days"  account { platform: facebook, posts: [ { published: "2026-05-01T12:00:00+02:00" }, { published: "2026-05-03T12:00:00+02:00" }, { published: "2026-05-08T12:00:00+02:00" } ] }  gives pass
          example "a post without a time"  account { platform: facebook, posts: [ { published: unknown }, { published: "2026-05-03T12:00:00+02:00" } ] }  gives unknown
        """;

    private const string Swedish = """
        # Behörigheter

        Den som kan ändra kontots inställningar ska inte också vara den som skriver.

        ```policy
        riktlinje DELAT "Delat ansvar"
          gäller konton

        definiera ansvaret-delat som csharp "!account.Access.Any(a => a.Role.Value == AccessRole.Administrator && account.Access.Any(b => b.Role.Value == AccessRole.Editor && b.PersonRef.Known() == a.PersonRef.Known()))"

        regel DELAT-1 "Ingen är både redaktör och administratör"
          kräv     ansvaret-delat
          bör      inte csharp "account.Access.GroupBy(g => g.PersonRef.Known()).Any(g => g.Count() > 1)"
          åtgärd   "Dela på behörigheterna."
          exempel  "samma person"   konto { behörigheter: [ { roll: redaktör, person: p1 }, { roll: administratör, person: p1 } ] }   ger brist
          exempel  "två personer"   konto { behörigheter: [ { roll: redaktör, person: p1 }, { roll: administratör, person: p2 } ] }   ger uppfyllt
        ```
        """;

    [Fact]
    public void Posts_compared_with_each_other()
    {
        var policies = CSharpPolicies.Compile(English, "pace.policy");
        var result = CSharpPolicies.Evaluate(policies, """
            { "organisationId": "a", "asOf": "2026-06-30", "dataCompleteness": { "posts": "Complete" }, "accounts": [
              { "accountId": "calm", "platform": "Facebook", "posts": [ { "postId": "1", "publishedAt": "2026-05-01T10:00:00Z" }, { "postId": "2", "publishedAt": "2026-05-20T10:00:00Z" } ] },
              { "accountId": "eager", "platform": "Facebook", "posts": [ { "postId": "3", "publishedAt": "2026-05-01T10:00:00Z" }, { "postId": "4", "publishedAt": "2026-05-02T10:00:00Z" }, { "postId": "5", "publishedAt": "2026-05-03T10:00:00Z" } ] },
              { "accountId": "no-list", "platform": "Facebook" },
              { "accountId": "no-time", "platform": "Facebook", "posts": [ { "postId": "6" } ] },
              { "accountId": "elsewhere", "platform": "X" } ] }
            """);

        Assert.Empty(Examples.Run(policies).Diagnostics);
        Assert.Equal(["calm: Pass", "eager: Gap", "no-list: Unknown", "no-time: Unknown", "elsewhere: NotApplicable"], CSharpPolicies.Verdicts(result));
        var findings = Findings(result);
        Assert.Equal("More than 2 posts within a week; 3 in all.", findings[1].Message);
        Assert.Equal("posts", Assert.Single(findings[1].Observed).Name);
        Assert.Equal(("posts", Section.Posts), Assert.Single(findings[2].Missing) is var missing ? (missing.Name, missing.Section) : default);
        Assert.Equal("Cannot be judged; not known: something that the C# condition reads.", findings[3].Message);
        Assert.Equal(Section.Posts, Assert.Single(findings[3].Missing).Section);
    }

    [Fact]
    public void Behörigheter_jämförda_med_varandra()
    {
        var policies = CSharpPolicies.Compile(Swedish);
        var result = CSharpPolicies.Evaluate(policies, """
            { "organisationId": "a", "asOf": "2026-06-30", "persons": [ { "personRef": "p1" }, { "personRef": "p2" } ], "accounts": [
              { "accountId": "delat", "access": [ { "personRef": "p1", "role": "Editor" }, { "personRef": "p2", "role": "Administrator" } ] },
              { "accountId": "samma", "access": [ { "personRef": "p1", "role": "Editor" }, { "personRef": "p1", "role": "Administrator" } ] },
              { "accountId": "dubbelt", "access": [ { "personRef": "p1", "role": "Editor" }, { "personRef": "p1", "role": "Editor" } ] },
              { "accountId": "okänd", "access": [ { "personRef": "p1", "role": "Editor" }, { "role": "Administrator" } ] },
              { "accountId": "utan" } ] }
            """);

        Assert.Empty(Examples.Run(policies).Diagnostics);
        Assert.Equal(["delat: Pass", "samma: Gap", "dubbelt: Advisory", "okänd: Unknown", "utan: Unknown"], CSharpPolicies.Verdicts(result));
        Assert.Equal("Kan inte bedömas; uppgift saknas om behörigheter.", Findings(result)[4].Message);
    }

    [Fact]
    public void Explanations_show_what_was_read_and_why_nothing_is_known()
    {
        var result = CSharpPolicies.Evaluate(
            CSharpPolicies.Compile(CSharpPolicies.Markdown(["account.Profile.PictureKind.Value == ProfilePicture.Other && account.Handle.Known().Length / account.Tags.Count > 0"])),
            """{ "organisationId": "a", "asOf": "2026-06-30", "accounts": [ { "accountId": "a", "handle": "x", "tags": [], "profile": { "pictureKind": "Other" } }, { "accountId": "b" } ] }""");
        var explanations = result.Rules[0].Outcomes.Select(o => Explanations.Explain(result.Context, result.Rules[0].Rule, o).Conditions[0]).ToList();

        Assert.Equal(
            ["profile.picture = other", "handle = x", "tags = none", "not known = the answer of the C# condition, which cannot be computed"],
            explanations[0].Parts.Select(p => $"{p.Text} = {p.Value}"));
        Assert.Equal(
            ["profile.picture = not known", "handle = not known", "tags = not known", "not known = something that the C# condition reads"],
            explanations[1].Parts.Select(p => $"{p.Text} = {p.Value}"));
    }

    [Fact]
    public void A_post_is_asked_together_with_its_account_and_the_facts_of_the_run()
    {
        const string Policy = """
            policy A "a"
              applies to accounts
            rule A1 "x"
              for each post
              require csharp "account.Handle.Known() == \"a\" && LocalTime.Day(post.PublishedAt.Value) <= asOf && historyKnownFrom.Value < asOf && organisation == \"o\""
            rule A2 "x"
              for the organisation
              require csharp "governance.Roles.Count == 0"
            """;
        var result = CSharpPolicies.Evaluate(CSharpPolicies.Compile(Policy, "a.policy"), """
            { "organisationId": "o", "asOf": "2026-06-30", "historyKnownFrom": "2020-01-01", "governance": { "roles": [] }, "accounts": [
              { "accountId": "a", "handle": "a", "posts": [ { "postId": "p1", "publishedAt": "2026-06-30T21:30:00Z" } ] },
              { "accountId": "b", "handle": "b", "posts": [ { "postId": "p2", "publishedAt": "2026-06-30T21:30:00Z" } ] } ] }
            """);

        Assert.Equal(["p1: Pass", "p2: Gap"], CSharpPolicies.Verdicts(result));
        Assert.Equal(Verdict.Pass, Assert.Single(result.Rules[1].Outcomes).Answer.Verdict);
    }

    [Fact]
    public void A_condition_that_looks_at_too_much_stops_and_says_so()
    {
        var policies = CSharpPolicies.Compile(CSharpPolicies.Markdown(["account.Posts.Any(p => account.Posts.All(q => q.PostId == p.PostId))", "account.Posts.Any(p => account.Posts.Any(q => q.PostId != p.PostId && p.PostId == \"none\"))"]));
        var many = new Account { AccountId = "many", Posts = [.. Enumerable.Range(0, 1001).Select(i => new Post { PostId = $"p{i}" })] };
        var context = new EvaluationContext(new Snapshot { Accounts = [many] }, new DateOnly(2026, 6, 30));

        var result = Evaluator.Evaluate(policies, context);

        Assert.Equal(["many: Gap"], CSharpPolicies.Verdicts(result));
        Assert.Equal(["many: Unknown"], CSharpPolicies.Verdicts(result, 1));
        Assert.Contains("too many elements", Explanations.Describe(context, result.Rules[1].Rule, result.Rules[1].Outcomes[0]).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_slow_evaluator_agrees()
    {
        var policies = CSharpPolicies.Compile(CSharpPolicies.Markdown(["account.Handle.Known().Length > 3", "account.Posts.Any()", "account.CommentsEnabled"]));
        var generator = new Support.SnapshotGenerator(7);
        for (var i = 0; i < 20; i++)
        {
            var snapshot = generator.Next();
            var context = new EvaluationContext(snapshot, snapshot.AsOf);
            foreach (var (rule, account) in from p in policies from r in p.Rules from a in snapshot.Accounts select (r, a))
            {
                var walked = new Interpreter(context, account, account, rule.Policy.CSharp).Truth(rule.Rule.Duties[0].Condition);
                Assert.Equal(RuleAnswer.OfDuty(rule.Rule.Duties[0].Kind, walked), rule.Ask(context, account));
            }
        }
    }

    [Fact]
    public void Altered_rules_keep_their_CSharp()
    {
        var policies = CSharpPolicies.Compile(English, "pace.policy");

        var results = MutationTest.Run([.. policies.Select(p => p.Policy)], csharp: policies[0].CSharp);

        Assert.NotEmpty(results.Mutants);
        Assert.Throws<InvalidOperationException>(() => CompiledPolicy.Compile([.. policies.Select(p => p.Policy)]));
    }

    [Fact]
    public void Overridden_and_attested_rules_may_be_written_in_CSharp()
    {
        const string Parent = """
            policy P "p"
              applies to accounts of o
            parameter least = 1
            rule P1 "x"
              require csharp "account.Posts.Any()" and count of posts is at least least
            attest P2 "y"
              when csharp "account.Handle is not null"
              attested by unit-manager
              valid for 12 months
            """;
        var policies = CSharpPolicies.Compile(Parent, "p.policy", "policy Q \"q\"\n  applies to accounts\n  builds on P\n\noverride least = 2 \"more is better\"\n");
        var result = CSharpPolicies.Evaluate(policies, """
            { "organisationId": "o", "asOf": "2026-06-30", "accounts": [
              { "accountId": "one", "posts": [ { "postId": "p1" } ] }, { "accountId": "two", "handle": "x", "posts": [ { "postId": "p2" }, { "postId": "p3" } ] } ] }
            """);

        Assert.Equal(["one: Gap", "two: Pass"], CSharpPolicies.Verdicts(result));
        Assert.Equal("one: NotApplicable", CSharpPolicies.Verdicts(result, 1).First());
        Assert.NotEqual("two: NotApplicable", CSharpPolicies.Verdicts(result, 1).Last());
    }

    [Fact]
    public void Policies_without_CSharp_need_no_compiler()
    {
        var prepared = CSharpBlocks.Prepare(Support.ShippedPolicies.Bound, isAllowed: true);

        Assert.Same(CSharpConditions.None, prepared.Conditions);
        Assert.Empty(prepared.Diagnostics);
    }

    private static List<Finding> Findings(EvaluationResult result) =>
        [.. result.Rules[0].Outcomes.Select(o => Explanations.Describe(result.Context, result.Rules[0].Rule, o))];
}
