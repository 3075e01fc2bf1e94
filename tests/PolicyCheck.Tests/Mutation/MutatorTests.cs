using PolicyCheck.Mutation;
using PolicyCheck.Tests.Support;

namespace PolicyCheck.Tests.Mutation;

/// <summary>Every way to alter a rule: alive where no example shows it, noticed once the suggested example is pasted.</summary>
public sealed class MutatorTests
{
    /// <summary>A rule's properties, the change, as the policy would word it; nothing after the arrow where a part is left out.</summary>
    public static TheoryData<string, string, string?> Changes => new()
    {
        { "require count of access is at least 2", "count of access is at least 2", "count of access is more than 2" },
        { "require count of access is at least 2", "count of access is at least 2", "count of access is at most 2" },
        { "require count of access < 3", "count of access < 3", "count of access <= 3" },
        { "require count of access = 3", "count of access = 3", "count of access != 3" },
        { "require visibility is public", "visibility is public", "visibility is not public" },
        { "require opened is before 2021-01-01", "opened is before 2021-01-01", "opened is on or before 2021-01-01" },
        { "require opened is before 2021-01-01", "opened is before 2021-01-01", "opened is after 2021-01-01" },
        { "require platform is one of facebook, x", "platform is one of facebook, x", "platform is not one of facebook, x" },
        { "require platform is one of facebook, x", "facebook", null },
        { "require platform is one of facebook, x", "x", null },
        { "require count of access is at least 2", "2", "3" },
        { "require count of access is at least 2", "2", "1" },
        { "require opened is on or after 2021-01-01", "2021-01-01", "2021-01-02" },
        { "require opened is on or after 2021-01-01", "2021-01-01", "2020-12-31" },
        { "require register.reported-to-comms no later than 14 days after opened", "14 days", "15 days" },
        { "require register.reported-to-comms no later than 14 days after opened", "14 days", "13 days" },
        { "require register.reported-to-comms no later than 14 days after opened", "14 days after opened", "14 days before opened" },
        { "require register.reported-to-comms no later than 14 days after opened",
            "register.reported-to-comms no later than 14 days after opened", "register.reported-to-comms within 14 days after opened" },
        { "require register.reported-to-comms within 14 days after opened",
            "register.reported-to-comms within 14 days after opened", "register.reported-to-comms no later than 14 days after opened" },
        { "require opened older than 365 days", "opened older than 365 days", "opened is younger than 365 days" },
        { "require comments-enabled is yes", "yes", "no" },
        { "require archives once every half-year", "once every half-year", "once every quarter" },
        { "require archives once every half-year", "once every half-year", "once every year" },
        { "require archives once every year in december", "once every year in december", "once every year in november" },
        { "require archives once every year in december", "once every year in december", "once every year in january" },
        { "require archives once every year in december", "once every year in december", "once every year" },
        { "require archives once every year except for accounts younger than 30 days",
            "once every year except for accounts younger than 30 days", "once every year" },
        { "require archives at most 6 months between", "6 months", "7 months" },
        { "require archives at most 6 months between", "6 months", "5 months" },
        { "require every archive-event has succeeded", "every archive-event has succeeded", "some archive-event has succeeded" },
        { "require at least 50 percent of archives have succeeded", "50", "51" },
        { "require at least 50 percent of archives have succeeded", "at least 50 percent of archives have succeeded", "every archives has succeeded" },
        { "require no archive-event has succeeded", "no archive-event has succeeded", "every archive-event has succeeded" },
        { "require count of access.person is at least 2", "count of access.person", "count of distinct access.person" },
        { "require count of distinct access.person is at least 2", "count of distinct access.person", "count of access.person" },
        { "require latest archives.captured is after 2026-01-01", "latest archives.captured", "earliest archives.captured" },
        { "require comments-enabled and shared-login", "comments-enabled and shared-login", "comments-enabled or shared-login" },
        { "require comments-enabled and shared-login", "shared-login", null },
        { "require comments-enabled or shared-login", "comments-enabled or shared-login", "comments-enabled and shared-login" },
        { "require comments-enabled or shared-login", "shared-login", null },
        { "require count of (archives where succeeded) is at least 1", "succeeded", null },
        { "require count of profile.contact-methods among email, phone is at least 1",
            "profile.contact-methods among email, phone", "profile.contact-methods" },
        { "require count of profile.contact-methods among email, phone is at least 1", "phone", null },
        { "require not comments-enabled", "not comments-enabled", "comments-enabled" },
        { "require comments-enabled", "comments-enabled", "not comments-enabled" },
        { "require tags contains \"official\"", "tags contains \"official\"", "not tags contains \"official\"" },
        { "require handle matches \"^town\"", "handle matches \"^town\"", "not handle matches \"^town\"" },
        { "require owner belongs to \"school\"", "owner belongs to \"school\"", "not owner belongs to \"school\"" },
        { "require handle is known", "handle is known", "handle is missing" },
        { "require access exists", "access exists", "access does not exist" },
        { "require count of access + count of tags is at least 2", "count of access + count of tags", "count of access - count of tags" },
        { "when comments-enabled\n  require shared-login", "when comments-enabled", null },
        { "pending while status is closing\n  require shared-login", "pending while status is closing", null },
        { "require comments-enabled\n  require shared-login", "require shared-login", null },
        { "require comments-enabled", "require", "should" },
        { "should comments-enabled", "should", "require" },
        { "require comments-enabled", "require", "forbid" },
        { "forbid comments-enabled", "forbid", "require" },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public void A_change_is_alive_until_its_example_is_pasted(string properties, string before, string? after)
    {
        var live = Find(Run(Rule(properties)), before, after);
        Assert.Equal(MutantFate.Live, live.Fate);
        Assert.NotEqual(live.Witness!.Verdict, live.Witness.Mutated);

        var noticed = Find(Run(Rule($"{properties}\n  {live.Witness.Line}")), before, after);
        Assert.Equal(MutantFate.Noticed, noticed.Fate);
    }

    [Theory]
    [InlineData("attested by unit-manager, communicator\n  valid for 12 months", "communicator", null)]
    [InlineData("attested by unit-manager\n  valid for 12 months", "12 months", "13 months")]
    [InlineData("attested by unit-manager\n  valid for 12 months", "12 months", "11 months")]
    [InlineData("attested by unit-manager\n  valid for 12 months\n  renewed after opened", "valid for 12 months", null)]
    [InlineData("attested by unit-manager\n  valid for 12 months\n  renewed after opened", "renewed after opened", null)]
    [InlineData("attested by unit-manager\n  valid for 12 months", "attested by", "should be attested by")]
    [InlineData("should be attested by unit-manager\n  valid for 12 months", "should be attested by", "attested by")]
    [InlineData("require comments-enabled\n  attested by unit-manager\n  valid for 12 months", "require comments-enabled", null)]
    [InlineData("when comments-enabled\n  attested by unit-manager\n  valid for 12 months", "when comments-enabled", null)]
    public void What_people_attest_is_altered_too(string properties, string before, string? after)
    {
        // An attestation says three things at once, so an example has to show where to begin.
        const string Example = "  example \"vouched for\" account { comments-enabled: yes } attestation { attested: 2026-10-01, attested-by: unit-manager, outcome: yes } gives pass\n";
        var live = Find(Run(Attested(properties + "\n" + Example)), before, after);
        Assert.Equal(MutantFate.Live, live.Fate);

        var noticed = Find(Run(Attested($"{properties}\n  {live.Witness!.Line}\n{Example}")), before, after);
        Assert.Equal(MutantFate.Noticed, noticed.Fate);
    }

    [Fact]
    public void An_attestation_that_answers_in_want_of_data_is_left_out()
    {
        const string Properties = "require comments-enabled\n  otherwise attested by unit-manager\n  valid for 12 months";
        var live = Find(Run(Rule(Properties)), "otherwise attested by", null);
        Assert.Equal(MutantFate.Live, live.Fate);

        Assert.Equal(MutantFate.Noticed, Find(Run(Rule($"{Properties}\n  {live.Witness!.Line}")), "otherwise attested by", null).Fate);
    }

    [Theory]
    [InlineData("parameter least = 2", "require count of access is at least least", "least", "2", "3")]
    [InlineData("parameter platforms = [facebook, x]", "require platform is one of platforms", "platforms", "x", null)]
    [InlineData("parameter how-often = once every half-year", "require archives according to how-often", "how-often", "once every half-year", "once every year")]
    [InlineData("parameter strict = no", "require strict is no or comments-enabled", "strict", "no", "yes")]
    [InlineData("define editors as access where role is editor and in-force", "require editors exists", "editors", "in-force", null)]
    public void What_a_rule_uses_is_altered_too(string declaration, string property, string name, string before, string? after)
    {
        var live = Find(Run(Rule(property, declaration)), before, after);
        Assert.Equal((name, MutantFate.Live, "T1"), (live.Change.Declaration, live.Fate, live.Witness!.Rule));

        var noticed = Find(Run(Rule($"{property}\n  {live.Witness.Line}", declaration)), before, after);
        Assert.Equal(MutantFate.Noticed, noticed.Fate);
    }

    [Fact]
    public void A_change_of_a_definition_is_noticed_by_any_rule_that_uses_it()
    {
        const string Define = "define editors as access where role is editor";
        var second = "rule T2 \"Other\"\n  require count of editors is at least 1\n"
            + "  example \"administrator\" account { access: [ { role: administrator } ] } gives gap\n";

        Assert.Equal(MutantFate.Live, Find(Run(Rule("require editors exists", Define)), "role is editor", null).Fate);
        Assert.Equal(MutantFate.Noticed, Find(Run(Rule("require editors exists", Define) + second), "role is editor", null).Fate);
    }

    [Fact]
    public void Where_a_change_stands_is_told()
    {
        var change = Find(Run(Rule("require count of access is at least 2")), "2", "3").Change;

        Assert.Equal(("text.policy", 5, 39), (change.At.Path, change.At.Start!.Value.Line, change.At.Start.Value.Column));
    }

    [Theory]
    [InlineData("", "require comments-enabled or comments-enabled", "comments-enabled", null)]
    [InlineData("parameter strict = no", "require (strict is yes and comments-enabled) or shared-login", "comments-enabled", "not comments-enabled")]
    public void What_asks_the_same_by_its_form_is_no_finding(string declaration, string property, string before, string? after) =>
        Assert.Equal(MutantFate.Equivalent, Find(Run(Rule(property, declaration)), before, after).Fate);

    [Fact]
    public void What_no_inventory_tells_apart_is_no_finding()
    {
        // Whoever has two different persons has one.
        var mutant = Find(Run(Rule("require count of access.person is at least 1")), "count of access.person", "count of distinct access.person");

        Assert.Null(mutant.Witness);
        Assert.Equal(MutantFate.NoDifference, mutant.Fate);
    }

    private static string Rule(string properties, string declaration = "") =>
        $"policy T \"Test\"\n  applies to accounts\n{declaration}\nrule T1 \"Title\"\n  {properties}\n";

    private static string Attested(string properties) =>
        $"policy T \"Test\"\n  applies to accounts\n\nattest T1 \"Title\"\n  {properties}\n";

    private static MutationResults Run(string policy) => MutationTest.Run([ShippedPolicies.Bind(policy)]);

    private static MutantResult Find(MutationResults results, string before, string? after) =>
        results.Mutants.FirstOrDefault(m => m.Change.Before == before && m.Change.After == after)
        ?? throw new InvalidOperationException(string.Join('\n', results.Mutants.Select(m => $"{m.Change.Before} → {m.Change.After}")));
}
