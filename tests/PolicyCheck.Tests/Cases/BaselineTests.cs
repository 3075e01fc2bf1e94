namespace PolicyCheck.Tests.Cases;

/// <summary>The verdicts of clauses.md 6.1 on D0, for every rule there is.</summary>
public sealed class BaselineTests
{
    // Not common or official, no shared login, nothing closed or changed, no posts, contributions or cases.
    private const string HelsingborgNotApplicable = "HBG-A1b HBG-A5b HBG-3b HBG-3c HBG-11b HBG-11c HBG-4a HBG-4b HBG-5a HBG-5b HBG-6a "
        + "HBG-7c HBG-8a HBG-8b HBG-8c HBG-9 HBG-9a HBG-9b HBG-9c HBG-9d HBG-9e HBG-9f HBG-9g HBG-9h HBGI-2c HBGI-3b HBGI-3c HBGI-3e "
        + "HBGI-4a HBGI-4b HBGI-4c2 HBGI-4d HBGI-4e HBGI-4f HBGI-4g HBGI-4h HBGI-5c HBGI-9a HBGI-9b HBGI-9c";

    // Nothing closed and no posts.
    private const string OstermalmNotApplicable = "OST-H1b OST-R2a OST-R2c OST-R2d OST-I2 OST-I5a OST-I5b OST-I5c OST-I6 OST-I7a OST-I7b OST-I7c";

    // No common account, nothing closed, no posts, contributions or cases, no crisis.
    private const string HallstahammarNotApplicable = "HAL-4a HAL-7b HAL-10c2 HAL-1d HAL-12a HAL-12b HAL-12l HAL-12l-kommentar HAL-12o HAL-13e HAL-13f HAL-13g "
        + "HAL-14e HAL-14f HAL-14f-svar HAL-14o HAL-15a HAL-15b HAL-15c HAL-15d HAL-15e HAL-15f HAL-15g HAL-15h HAL-15i HAL-15j HAL-15k HAL-15l HAL-15m HAL-15n "
        + "HAL-15o HAL-15p HAL-15q HAL-16b-kris HAL-16c1 HAL-16c2 HAL-16c3";

    [Theory]
    [InlineData("Hbg", "HBG HBGI", HelsingborgNotApplicable)]
    [InlineData("Vof", "HBG HBGI VOF", HelsingborgNotApplicable + " VOF-3c VOF-3d VOF-3e VOF-5c VOF-5d VOF-5e VOF-5f VOF-5g VOF-6a VOF-8b VOF-8c")]
    [InlineData("Ost", "OST", OstermalmNotApplicable)]
    [InlineData("Hal", "HAL", HallstahammarNotApplicable)]
    public void A_baseline_keeps_every_rule_of_its_own_municipality_and_hears_of_no_other(string baseline, string policies, string notApplicable)
    {
        var answers = PolicyRun.Shipped.Ask(Baselines.Make(Enum.Parse<Baseline>(baseline), Baselines.D0), Baselines.D0);
        var own = PolicyRun.Shipped.RuleIds.Where(id => policies.Split(' ').Contains(id.Split('-')[0]));
        var without = notApplicable.Split(' ');
        Assert.Equal(
            own.Select(id => $"{id} {(without.Contains(id) ? "NotApplicable" : "Pass")}").Order(StringComparer.Ordinal),
            answers.Select(a => $"{a.Key} {a.Value.Verdict}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_implemented_rule_is_covered_by_a_baseline()
    {
        var covered = Enum.GetValues<Baseline>().SelectMany(b => PolicyRun.Shipped.Ask(Baselines.Make(b, Baselines.D0), Baselines.D0).Keys);
        Assert.Empty(PolicyRun.Shipped.RuleIds.Except(covered));
    }
}
