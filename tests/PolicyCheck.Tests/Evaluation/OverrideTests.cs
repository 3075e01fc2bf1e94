using PolicyCheck.Evaluation;

namespace PolicyCheck.Tests.Evaluation;

/// <summary>A policy may tighten what the policy above it asks for, and never loosen it; each only for its own accounts.</summary>
public sealed class OverrideTests
{
    private const string City = """
        policy C "city"
          applies to accounts of city
        parameter min-grants = 2
        parameter interval = once every year
        define grants as access where role is editor
        rule C-1 "Enough editors"
          require count of grants is at least min-grants
          gap "{count of grants} of {min-grants}."
        rule C-2 "Archived"
          severity low
          require archives according to interval
        rule C-3 "Public"
          require visibility is public
        """;

    private const string Inventory = """
        { "organisationId": "city", "asOf": "2026-11-20", "dataCompleteness": { "archiveEvents": "Complete" },
          "units": [ { "unitId": "city", "kind": "Organisation" }, { "unitId": "care", "parentUnitId": "city", "kind": "Department" }, { "unitId": "art", "parentUnitId": "city", "kind": "Department" } ],
          "accounts": [
            { "accountId": "care-1", "status": "Active", "openedOn": "2020-01-01", "ownerUnitId": "care", "visibility": "Private",
              "access": [ { "role": "Editor" }, { "role": "Editor" } ], "archiveEvents": [ { "capturedOn": "2025-03-01" }, { "capturedOn": "2026-03-01" } ] },
            { "accountId": "art-1", "status": "Active", "openedOn": "2020-01-01", "ownerUnitId": "art", "visibility": "Private",
              "access": [ { "role": "Editor" }, { "role": "Editor" } ], "archiveEvents": [ { "capturedOn": "2025-03-01" }, { "capturedOn": "2026-03-01" } ] } ] }
        """;

    private static ExceptionRun Run(string overrides, string inventory = Inventory) => ExceptionRun.Of(
        inventory, new DateOnly(2026, 11, 20), ("city/c.policy", City), ("care/d.policy", "policy D \"department\"\n  applies to accounts of care\n  builds on C\n" + overrides));

    [Fact]
    public void A_stricter_value_holds_for_the_policys_own_accounts_only()
    {
        var run = Run("override min-grants = 3");
        Assert.Equal(Verdict.Gap, run.Verdict("C-1", "care-1"));
        Assert.Equal(Verdict.Pass, run.Verdict("C-1", "art-1"));
        Assert.Equal("2 of 3.", run.Finding("C-1", "care-1").Message);
    }

    [Fact]
    public void A_softer_value_changes_nothing()
    {
        var one = Inventory.Replace("{ \"role\": \"Editor\" }, { \"role\": \"Editor\" }", "{ \"role\": \"Editor\" }", StringComparison.Ordinal);
        var run = Run("override min-grants = 1", one);
        Assert.Equal(Verdict.Gap, run.Verdict("C-1", "care-1"));
        Assert.Equal("1 of 2.", run.Finding("C-1", "care-1").Message);
    }

    [Fact]
    public void Of_two_gaps_the_stricter_value_is_shown()
    {
        var one = Inventory.Replace("{ \"role\": \"Editor\" }, { \"role\": \"Editor\" }", "{ \"role\": \"Editor\" }", StringComparison.Ordinal);
        var run = Run("override min-grants = 3", one);
        Assert.Equal("1 of 3.", run.Finding("C-1", "care-1").Message);
        Assert.Equal("1 of 2.", run.Finding("C-1", "art-1").Message);
    }

    [Fact]
    public void A_recurrence_can_be_overridden_too()
    {
        var run = Run("override interval = once every half-year");
        Assert.Equal(Verdict.Pending, run.Verdict("C-2", "care-1"));
        Assert.Equal(Verdict.Pass, run.Verdict("C-2", "art-1"));
    }

    [Fact]
    public void A_severity_holds_for_the_policys_own_accounts_only()
    {
        var run = Run("override severity of C-3 = high");
        Assert.Equal(PolicyCheck.Syntax.Severity.High, run.Finding("C-3", "care-1").Rule.Severity);
        Assert.Equal(PolicyCheck.Syntax.Severity.Medium, run.Finding("C-3", "art-1").Rule.Severity);
    }

    [Fact]
    public void Units_and_people_of_others_are_not_asked_about()
    {
        const string rules = """
            rule D-1 "Each unit is mapped"
              for each unit
              require presence-mappings exist
            rule D-2 "Each person is employed"
              for each person
              require employed
            """;
        var inventory = Inventory.Replace("\"accounts\":", "\"persons\": [ { \"personRef\": \"p\", \"active\": true }, { \"personRef\": \"q\", \"active\": true } ], \"accounts\":", StringComparison.Ordinal);
        var arts = inventory.IndexOf("art-1", StringComparison.Ordinal);
        inventory = inventory[..arts].Replace("\"role\": \"Editor\"", "\"role\": \"Editor\", \"personRef\": \"p\"", StringComparison.Ordinal)
            + inventory[arts..].Replace("\"role\": \"Editor\"", "\"role\": \"Editor\", \"personRef\": \"q\"", StringComparison.Ordinal);

        var run = Run(rules, inventory);

        Assert.Equal(["care"], run.Subjects("D-1"));
        Assert.Equal(["p"], run.Subjects("D-2"));
    }
}
