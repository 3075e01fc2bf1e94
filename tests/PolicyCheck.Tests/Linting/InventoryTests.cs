using static PolicyCheck.Tests.Linting.LintRun;

namespace PolicyCheck.Tests.Linting;

/// <summary>What an inventory shows about policies.</summary>
public sealed class InventoryTests
{
    private const string Snapshot = """
        { "organisationId": "town", "asOf": "2026-06-30", "dataCompleteness": { "access": "Complete" },
          "units": [ { "unitId": "town" }, { "unitId": "school", "parentUnitId": "town" } ],
          "accounts": [ { "accountId": "a1", "status": "Active", "openedOn": "2020-01-01", "ownerUnitId": "school", "access": [] } ],
          "attestations": [ { "clauseId": "R1", "subjectKind": "Account", "subjectId": "a1", "attestedByRole": "Registrar", "attestedOn": "2025-07-15", "outcome": "Yes" } ] }
        """;

    [Fact]
    public void A_rule_that_met_nothing()
    {
        Assert.Equal(
            "a/a.policy(3,6): info PC0626: rule 'R1' applies to nothing in s.json; right where nothing of the kind exists; otherwise compare its 'when' (när) with the inventory",
            Lines(Of($"{Header}{Rule("  when status is closed\n  require handle is known")}", Snapshot)));
        Assert.Empty(Of($"{Header}{Rule("  when status is active\n  require handle is known")}", Snapshot));
    }

    [Fact]
    public void A_definition_that_met_nothing()
    {
        Assert.Equal(
            "a/a.policy(3,8): info PC0627: 'editors' is empty for every account in s.json; right where nothing of the kind exists; otherwise compare it with the inventory",
            Lines(Of($"{Header}define editors as access where designated\n{Rule("  require count of editors is at least 1")}", Snapshot)));
        Assert.Equal(["PC0627"], Of($"{Header}define gone as closed-down\n{Rule("  require gone or handle is known")}", Snapshot).Select(d => d.Descriptor.Id));

        // Of a list that nobody has kept it is not known whether it is empty.
        Assert.Empty(Of($"{Header}define shots as archives where succeeded\n{Rule("  require count of shots is at least 1")}", Snapshot));
    }

    [Fact]
    public void A_policy_that_covers_nothing_and_one_past_its_last_day()
    {
        Assert.Equal(["PC0307"], Of($"policy A \"a\"\n  applies to accounts of elsewhere\n{Rule("  require handle is known")}", Snapshot).Select(d => d.Descriptor.Id));
        Assert.Equal(["PC0309"], Of($"policy A \"a\"\n  applies to accounts\n  valid to 2026-06-29\n{Rule("  require handle is known")}", Snapshot).Select(d => d.Descriptor.Id));
        Assert.Empty(Of($"policy A \"a\"\n  applies to accounts\n  valid to 2026-06-30\n{Rule("  require handle is known")}", Snapshot));
    }

    [Fact]
    public void A_unit_that_the_inventory_lacks()
    {
        Assert.Equal(
            "a/a.policy(3,19): warning PC0628: the inventory s.json has no unit 'schol'; did you mean 'school'?",
            Lines(Of($"{Header}parameter place = \"schol\"\n{Rule("  require owner belongs to place")}", Snapshot)));
        Assert.Empty(Of($"{Header}parameter place = \"school\"\n{Rule("  require owner belongs to place")}", Snapshot));
    }

    [Theory]
    [InlineData(12, true)]
    [InlineData(13, false)]
    public void Attestations_that_end_soon(int months, bool isSoon)
    {
        var findings = Of($"{Header}attest R1 \"r\"\n  attested by registrar\n  valid for {months} months\n", Snapshot);

        Assert.Equal(
            isSoon ? "a/a.policy(3,8): info PC0625: an attestation of rule 'R1' in the inventory s.json ends within 30 days, on 2026-07-15; ask for a new one in time" : "",
            Lines(findings));
    }
}
