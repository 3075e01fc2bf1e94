using PolicyCheck.Diagnostics;
using PolicyCheck.Tests.Support;
using static PolicyCheck.Tests.Linting.LintRun;

namespace PolicyCheck.Tests.Linting;

/// <summary>Rules of a policy beside those of the policies that it builds on, and rules that contradict each other.</summary>
public sealed class OverlapTests
{
    private const string Parameters = "parameter half-yearly = once every half-year\nparameter yearly = once every year\nparameter fourteen = 14 days\n"
        + "parameter thirty = 30 days\ndefine shots as archives where kind is screenshot and succeeded\ndefine editors as access where role is editor and designated\n";

    [Theory]
    [InlineData("require count of distinct editors.person is at least 2", "require count of distinct editors.person is at least 1")]
    [InlineData("require count of distinct editors.person is at least 2", "require some editor has role is editor", "access")]
    [InlineData("require shots according to half-yearly", "require shots according to yearly")]
    [InlineData("require (archives where succeeded and kind is screenshot) according to half-yearly", "require shots according to yearly")]
    [InlineData("require shots according to half-yearly", "require (archives where succeeded) according to half-yearly")]
    [InlineData("require archives at most 6 months between", "require archives once every half-year")]
    [InlineData("require archives once every half-year", "require archives at most 12 months between")]
    [InlineData("require archives once every year in december", "require archives once every year")]
    [InlineData("require register.listed-publicly within fourteen after opened", "require register.listed-publicly within thirty after opened")]
    [InlineData("require closure.announced no later than 14 days before closed", "require closure.announced no later than 7 days before closed")]
    [InlineData("require handle is known and url is known", "require handle is known")]
    [InlineData("require handle is known\n  require url is known", "require url is known")]
    [InlineData("require handle is known", "should handle is known")]
    [InlineData("forbid count of access is more than 2", "forbid count of access is more than 3")]
    [InlineData("require at least 90 percent of access have designated", "require at least 50 percent of access have designated")]
    [InlineData("require every access-grant has designated and in-force", "require every access-grant has designated")]
    [InlineData("require platform is facebook", "require platform is one of facebook, instagram")]
    [InlineData("require latest archives.captured is on or after 30 days before today", "require latest archives.captured is on or after 60 days before today")]
    public void Softer(string parent, string child, string plainList = "")
    {
        child = plainList.Length > 0 ? child.Replace("some editor has", "some access-grant has", StringComparison.Ordinal) : child;
        var finding = Assert.Single(Built(parent, child), d => d.Descriptor.Id == "PC0611");

        Assert.Equal("b/b.policy", finding.Location.Path);
        Assert.Equal("a/a.policy", Assert.Single(finding.Related).At.Path);
        Assert.Contains("at a/a.policy(9,6)", finding.Message, StringComparison.Ordinal);

        // And the other way round it is stricter, of which nothing is said.
        Assert.DoesNotContain(Built(child, parent), d => d.Descriptor.Id == "PC0611");
    }

    [Theory]
    [InlineData("require shots according to half-yearly", "require (shots where sent-to-registrar exists) according to yearly")]
    [InlineData("require count of distinct editors.person is at least 2", "require count of distinct (access where role is administrator).person is at least 1")]
    [InlineData("require handle is known", "require handle is known")]
    [InlineData("require archives once every quarter", "require archives once every year in december")]
    [InlineData("require archives once every year", "require archives at most 12 months between")]
    [InlineData("when open\n  require count of access is at least 2", "when not open\n  require count of access is at least 1")]
    [InlineData("require register.listed-publicly within 10 workdays after opened", "require register.listed-publicly within 14 days after opened")]
    [InlineData("require comments-enabled", "require count of access is at least 0 or handle is known or not handle is known")]
    public void Not_softer(string parent, string child) => Assert.DoesNotContain(Built(parent, child), d => d.Descriptor.Id == "PC0611");

    [Fact]
    public void The_finding_says_what_each_demands() => Assert.Contains(
        "rule 'R2' demands less than rule 'R1' at a/a.policy(9,6): 'shots according to yearly' (yearly = once every year), beside 'shots according to half-yearly' (half-yearly = once every half-year)",
        Lines(Built("require shots according to half-yearly", "require shots according to yearly")), StringComparison.Ordinal);

    [Fact]
    public void Rules_of_policies_that_do_not_build_on_each_other_are_not_compared() => Assert.Empty(Of(
    [
        ("a/a.policy", $"{Header}{Rule("  require count of access is at least 2")}"),
        ("b/b.policy", $"policy B \"b\"\n  applies to accounts\n{Rule("  require count of access is at least 1", "R2")}"),
    ]));

    [Theory]
    [InlineData("override least = 1 \"fewer\"", true)]
    [InlineData("override least = 3 \"more\"", false)]
    [InlineData("override severity of R1 = low \"less urgent\"", true)]
    [InlineData("override severity of R1 = high \"more urgent\"", false)]
    public void Overrides_that_loosen_have_no_effect(string change, bool isIdle)
    {
        var findings = Of(
        [
            ("a/a.policy", $"{Header}parameter least = 2\n{Rule("  require count of access is at least least")}"),
            ("b/b.policy", $"policy B \"b\"\n  builds on A\n  applies to accounts\n{change}\n{Rule("  require handle is known", "R2")}"),
        ]);

        Assert.Equal(isIdle ? ["PC0612"] : [], findings.Select(d => d.Descriptor.Id));
        Assert.All(findings, d => Assert.Equal("a/a.policy", Assert.Single(d.Related).At.Path));
    }

    [Theory]
    [InlineData("require visibility is public", "require visibility is private")]
    [InlineData("require profile.picture is blue-st-erik", "forbid profile.picture is blue-st-erik")]
    [InlineData("require count of access is 2", "require count of access is at least 3")]
    [InlineData("when open\n  require comments-enabled", "when platform is facebook\n  forbid comments-enabled")]
    [InlineData("require some access-grant has role is editor and designated", "require no access-grant has role is editor")]
    [InlineData("require count of (access where designated) is at least 4", "require count of access is at most 3")]
    public void Contradictory(string first, string second)
    {
        var finding = Assert.Single(Finds("PC0613", $"{Header}{Rule($"  {first}")}{Rule($"  {second}", "⟦R2⟧")}"));

        Assert.Equal(3, Assert.Single(finding.Related).At.Start!.Value.Line);
        Assert.Contains("at a/a.policy(3,6) can apply together but not both be met", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("require visibility is public", "require visibility is known")]
    [InlineData("when open\n  require comments-enabled", "when not open\n  forbid comments-enabled")]
    [InlineData("require visibility is public", "when visibility is private\n  require handle is known")]
    [InlineData("require count of access is 3", "require count of access is at least 3")]
    [InlineData("require count of (access where designated) is at most 3", "require count of access is at least 4")]
    [InlineData("require some access-grant has role is editor", "require some access-grant has role is administrator")]
    public void Not_contradictory(string first, string second) => IsSilent($"{Header}{Rule($"  {first}")}{Rule($"  {second}", "R2")}");

    [Fact]
    public void Contradictions_are_found_along_the_line_but_never_between_municipalities()
    {
        var east = ("a/a.policy", $"policy A \"a\"\n  applies to accounts of east\n{Rule("  require visibility is public")}");
        var west = ("b/b.policy", $"policy B \"b\"\n  applies to accounts of west\n{Rule("  require visibility is private", "R2")}");
        var below = ("b/b.policy", west.Item2.Replace("  applies", "  builds on A\n  applies", StringComparison.Ordinal));

        Assert.Empty(Of([east, west]));
        Assert.Equal("PC0613", Assert.Single(Of([east, below])).Descriptor.Id);
    }

    [Fact]
    public void The_shipped_department_takes_fewer_screenshots_than_the_city()
    {
        var bound = ShippedPolicies.Bound;
        var finding = Assert.Single(OfShipped(), d => d.Descriptor.Id == "PC0611" && d.Message.Contains("'VOF-5i'", StringComparison.Ordinal));

        Assert.NotEmpty(bound);
        Assert.Contains("'HBG-11a'", finding.Message, StringComparison.Ordinal);
        Assert.Contains("en gång varje år", finding.Message, StringComparison.Ordinal);
        Assert.EndsWith("helsingborg/instruktion.policy.md", Assert.Single(finding.Related).At.Path, StringComparison.Ordinal);
    }

    private static IReadOnlyList<Diagnostic> OfShipped()
    {
        var compiled = ShippedPolicies.Compile();
        return PolicyCheck.Linting.Linter.Run(new PolicyCheck.Linting.LintInput(ShippedPolicies.Bound, compiled, [], new PolicyCheck.Policies.ClauseRegister([], []), [], null, 30));
    }

    /// <summary>A rule of a policy and one of a policy that builds on it; the definitions are the parent's.</summary>
    private static IReadOnlyList<Diagnostic> Built(string parent, string child) => Of(
    [
        ("a/a.policy", $"{Header}{Parameters}{Rule($"  {parent}")}"),
        ("b/b.policy", $"policy B \"b\"\n  builds on A\n  applies to accounts\n{Rule($"  {child}", "R2")}"),
    ]);
}
