using System.Text.Json.Nodes;
using PolicyCheck.Evaluation;

namespace PolicyCheck.Tests.Cases;

/// <summary>Which policies say anything about an account: never another municipality's, and all that cover it.</summary>
public sealed class ScopeTests
{
    [Theory]
    [InlineData("as it is", "Hbg", "", "HBG HBGI")]
    [InlineData("a VoF unit", "Vof", "", "HBG HBGI VOF")]
    [InlineData("VoF itself", "Vof", "ownerUnitId = vof", "HBG HBGI VOF")]
    [InlineData("a VoF division", "Vof", "ownerUnitId = hemvard", "HBG HBGI VOF")]
    [InlineData("VoF's account given to another department", "Vof", "ownerUnitId = skola", "HBG HBGI")]
    [InlineData("a common account that VoF is responsible for", "Hbg", "scope = Common; ownerUnitId = slf-kommunikation; responsibleUnitId = vof", "HBG HBGI")]
    [InlineData("the city's own account", "Hbg", "ownerUnitId = helsingborg", "HBG HBGI")]
    [InlineData("Ostermalm", "Ost", "", "OST")]
    [InlineData("Hallstahammar", "Hal", "", "HAL")]
    [InlineData("a private account in Ostermalm", "Ost", "visibility = Private", "OST")]
    [InlineData("Hallstahammar with Ostermalm's picture", "Hal", "profile.pictureKind = BlueStErik", "HAL")]
    public void Policies_that_apply(string name, string baseline, string edits, string policies)
    {
        Assert.NotEmpty(name);
        Assert.Equal(policies, Policies(Ask(baseline, edits)));
    }

    [Fact]
    public void Vof_s_own_inventory_without_the_city_is_held_to_the_city_s_rules_too()
    {
        var answers = Ask("Vof", "/organisationId = vof; /units = [ { unitId: vof, kind: Department }, { unitId: hemvard, parentUnitId: vof, kind: Division }, { unitId: solgarden, parentUnitId: hemvard, kind: Unit } ]; /persons = null");
        Assert.Equal("HBG HBGI VOF", Policies(answers));
        Assert.Equal(Verdict.Pass, answers["HBG-11a"].Verdict);
        Assert.Equal(Verdict.Unknown, answers["HBG-3a"].Verdict);
    }

    [Fact]
    public void Vof_s_own_inventory_without_any_units_is_held_to_both()
    {
        Assert.Equal("HBG HBGI VOF", Policies(Ask("Vof", "/organisationId = vof; /units = null; /persons = null; ownerUnitId = null")));
    }

    [Fact]
    public void A_unit_tree_in_a_circle_ends()
    {
        Assert.Equal("HBG HBGI VOF", Policies(Ask("Vof", "/units[vof].parentUnitId = solgarden")));
    }

    [Fact]
    public void Accounts_of_four_municipalities_in_one_inventory_keep_apart()
    {
        var merged = Baselines.Make(Baseline.Vof, Baselines.D0);
        merged["organisationId"] = "sverige";
        foreach (var other in new[] { Baseline.Hbg, Baseline.Ost, Baseline.Hal })
        {
            var inventory = Baselines.Make(other, Baselines.D0);
            foreach (var (list, entries) in inventory.Where(p => p.Value is JsonArray && (other != Baseline.Hbg || p.Key == "accounts")).ToList())
            {
                merged[list] ??= new JsonArray();
                foreach (var entry in entries!.AsArray())
                {
                    merged[list]!.AsArray().Add(entry!.DeepClone());
                }
            }

            foreach (var (fact, value) in inventory["governance"]!.AsObject())
            {
                merged["governance"]![fact] = value?.DeepClone();
            }
        }

        foreach (var baseline in Enum.GetValues<Baseline>())
        {
            var account = baseline.ToString().ToLowerInvariant();
            var alone = PolicyRun.Shipped.Ask(Baselines.Make(baseline, Baselines.D0), Baselines.D0, account);
            var together = PolicyRun.Shipped.Ask(merged, Baselines.D0, account);
            Assert.Equal(alone, together);
        }
    }

    [Fact]
    public void One_account_s_fault_is_not_another_s()
    {
        var inventory = Baselines.Make(Baseline.Hbg, Baselines.D0);
        var other = inventory["accounts"]![0]!.DeepClone();
        other["accountId"] = "other";
        inventory["accounts"]!.AsArray().Add(other);
        foreach (var attestation in inventory["attestations"]!.AsArray().Where(a => (string?)a!["subjectId"] == "hbg").ToList())
        {
            var again = attestation!.DeepClone();
            again["subjectId"] = "other";
            inventory["attestations"]!.AsArray().Add(again);
        }

        Edits.Apply(inventory, "access = []; archiveEvents = []; changeNotices = null; profile = null");
        Assert.Equal(PolicyRun.Shipped.Ask(Baselines.Make(Baseline.Hbg, Baselines.D0), Baselines.D0, "hbg"), PolicyRun.Shipped.Ask(inventory, Baselines.D0, "other"));
    }

    [Theory]
    [InlineData("VOF-2e")]
    [InlineData("HBG-0c")]
    [InlineData("OST-H2")]
    [InlineData("HAL-15x")]
    public void A_permission_and_an_umbrella_make_no_rule(string clause) => Assert.DoesNotContain(clause, PolicyRun.Shipped.RuleIds);

    private static IReadOnlyDictionary<string, RuleAnswer> Ask(string baseline, string edits)
    {
        var inventory = Baselines.Make(Enum.Parse<Baseline>(baseline), Baselines.D0);
        Edits.Apply(inventory, edits);
        return PolicyRun.Shipped.Ask(inventory, Baselines.D0);
    }

    private static string Policies(IReadOnlyDictionary<string, RuleAnswer> answers) =>
        string.Join(' ', answers.Keys.Select(id => id.Split('-')[0]).Distinct().Order(StringComparer.Ordinal));
}
