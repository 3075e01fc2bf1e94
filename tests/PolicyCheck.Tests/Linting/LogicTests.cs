using static PolicyCheck.Tests.Linting.LintRun;

namespace PolicyCheck.Tests.Linting;

/// <summary>What follows from conditions alone: each finding beside a near miss that must stay silent.</summary>
public sealed class LogicTests
{
    [Theory]
    [InlineData("status is one of active, planned and status is closed")]
    [InlineData("count of access is at least 3 and count of access is less than 3")]
    [InlineData("(some access-grant has role is editor) and (no access-grant has role is editor)")]
    [InlineData("opened is after 2026-01-01 and opened is before 2026-01-02")]
    [InlineData("opened older than 30 days and opened younger than 10 days")]
    [InlineData("closure.announced does not exist and closure.announced is after 2020-01-01")]
    [InlineData("handle is \"a\" and handle is \"b\"")]
    [InlineData("platform is missing and platform is facebook")]
    [InlineData("open and not open")]
    [InlineData("count of archives is less than 0")]
    [InlineData("access does not exist and some access-grant has designated")]
    [InlineData("(status is active or status is planned) and (status is closed or status is closing)")]
    [InlineData("start-application does not exist and start-application.complete")]
    [InlineData("closed does not exist")]
    public void Never_applies(string when) => Finds("PC0600", $"{Header}{Rule($"  when ⟦{when}⟧\n  require handle is known")}");

    [Theory]
    [InlineData("status is one of active, closed and status is not closed")]
    [InlineData("count of access is at least 3 and count of access is at most 4")]
    [InlineData("(some access-grant has role is editor) and (some access-grant has role is not editor)")]
    [InlineData("opened is after 2026-01-01 and opened is before 2026-01-03")]
    [InlineData("opened older than 10 days and opened younger than 30 days")]
    [InlineData("opened older than 30 workdays and opened younger than 10 workdays")]
    [InlineData("closure.announced does not exist and opened is after 2020-01-01")]
    [InlineData("handle is \"a\" and display-name is \"b\"")]
    [InlineData("platform is missing and status is active")]
    [InlineData("open and not closed-down")]
    [InlineData("opened is not 2026-01-01 and opened is on or after 2026-01-01")]
    [InlineData("(some access-grant has role is editor and designated) and (some access-grant has role is editor and not designated)")]
    public void May_apply(string when) => IsSilent($"{Header}{Rule($"  when {when}\n  require url is known")}");

    [Fact]
    public void Never_applies_within_the_scope()
    {
        var finding = Assert.Single(Finds("PC0600", $"policy A \"a\"\n  applies to accounts where platform is facebook\n{Rule("  when ⟦platform is instagram⟧\n  require handle is known")}"));

        Assert.Equal(
            "a/a.policy(4,8): warning PC0600: rule 'R1' can never apply: 'platform is instagram' is never true of an account in the policy's scope (a/a.policy(2,3)); correct its 'when' (när)",
            finding.ToString());
        Assert.Equal(2, Assert.Single(finding.Related).At.Start!.Value.Line);
    }

    [Fact]
    public void A_policy_that_builds_on_another_widens_its_scope()
    {
        var city = $"policy A \"a\"\n  applies to accounts where platform is facebook\n{Rule("  when platform is instagram\n  require handle is known")}";
        var department = $"policy B \"b\"\n  builds on A\n  applies to accounts where platform is instagram\n{Rule("  require url is known", "R2")}";

        Assert.Empty(Of([("a/a.policy", city), ("b/b.policy", department)]));
    }

    [Fact]
    public void What_the_binder_has_said_is_not_said_again() =>
        Assert.Empty(Of($"{Header}{Rule("  when status is active and status is closed\n  require handle is known")}"));

    [Theory]
    [InlineData("require", "count of access is at least 0")]
    [InlineData("require", "shared-login or not shared-login")]
    [InlineData("should", "status is active or status is not active")]
    [InlineData("forbid", "count of archives is less than 0")]
    [InlineData("require", "handle exists")]
    [InlineData("require", "at least 0 percent of access have designated")]
    [InlineData("require", "every (access where designated) has designated")]
    [InlineData("require", "count of distinct access.person is at most 100 or count of distinct access.person is more than 100")]
    public void Never_fails(string kind, string duty) => Finds("PC0601", $"{Header}{Rule($"  {kind} ⟦{duty}⟧")}");

    [Theory]
    [InlineData("require", "count of access is at least 1")]
    [InlineData("require", "shared-login or not comments-enabled")]
    [InlineData("require", "handle is known")]
    [InlineData("require", "at least 1 percent of access have designated")]
    [InlineData("require", "every (access where in-force) has designated")]
    [InlineData("require", "closure.announced exists")]
    [InlineData("forbid", "count of archives is less than 1")]
    public void May_fail(string kind, string duty) => IsSilent($"{Header}{Rule($"  {kind} {duty}")}");

    [Fact]
    public void Never_fails_given_when()
    {
        var finding = Assert.Single(Finds("PC0601", $"{Header}{Rule("  when count of access is at least 2\n  require ⟦count of access is at least 1⟧")}"));

        Assert.Contains("it follows from its 'when' (a/a.policy(4,8))", finding.Message, StringComparison.Ordinal);
        IsSilent($"{Header}{Rule("  when count of access is at least 1\n  require count of access is at least 2")}");
    }

    [Fact]
    public void A_switch_that_is_turned_off_is_no_mistake() =>
        IsSilent($"{Header}parameter strict = no\n{Rule("  when strict\n  require handle is known")}");

    [Fact]
    public void Never_met()
    {
        Finds("PC0602", $"{Header}{Rule("  require ⟦count of access is at least 3 and count of access is at most 2⟧")}");
        Finds("PC0602", $"{Header}{Rule("  when visibility is private\n  require ⟦visibility is public⟧")}");
        IsSilent($"{Header}{Rule("  when visibility is known\n  require visibility is public")}");
    }

    [Fact]
    public void A_part_that_narrows_nothing()
    {
        Finds("PC0603", $"{Header}{Rule("  when count of access is at least 2 and ⟦count of access is at least 1⟧\n  require handle is known")}");
        Finds("PC0603", $"{Header}{Rule("  when open\n  require ⟦open⟧ and handle is known")}");
        Finds("PC0603", $"{Header}{Rule("  require some access-grant has role is editor and ⟦role is one of editor, administrator⟧")}");
        IsSilent($"{Header}{Rule("  when count of access is at least 1 and count of archives is at least 1\n  require handle is known")}");
    }

    [Fact]
    public void A_part_that_decides_where_something_is_not_known_is_needed()
    {
        IsSilent($"{Header}{Rule("  when not (shared-login is known and shared-login is no)\n  require handle is known")}");
        IsSilent($"{Header}{Rule("  require shared-login is no or shared-login is missing")}");
    }

    [Fact]
    public void A_part_that_never_holds()
    {
        Finds("PC0604", $"{Header}{Rule("  require handle is known or ⟦(open and not open)⟧")}");
        Finds("PC0604", $"{Header}{Rule("  when platform is facebook\n  require handle is known or ⟦platform is instagram⟧")}");
        IsSilent($"{Header}{Rule("  require handle is known or (open and not closed-down)")}");
    }

    [Fact]
    public void A_list_that_is_always_empty()
    {
        Finds("PC0605", $"{Header}define none as access where ⟦role is one of editor, administrator and role is account-lead⟧\n{Rule("  require none is known")}");
        IsSilent($"{Header}define some-editors as access where role is one of editor, administrator and role is not editor\n{Rule("  require count of some-editors is at least 2")}");
    }
}
