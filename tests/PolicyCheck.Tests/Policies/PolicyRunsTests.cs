using PolicyCheck.Evaluation;
using PolicyCheck.Policies;
using PolicyCheck.Tests.Support;
using static PolicyCheck.Tests.Policies.PolicyTexts;

namespace PolicyCheck.Tests.Policies;

public sealed class PolicyRunsTests : IDisposable
{
    private readonly TempFolder _temp = new();

    public PolicyRunsTests()
    {
        _temp.Write("p/city/c.policy", Policy("CITY") + Rule("C1"));
        _temp.Write("p/vof/v.policy", Policy("VOF", "builds on CITY") + Rule("V1"));
        _temp.Write("p/east/e.policy", Policy("EAST") + Rule("E1"));
        foreach (var organisation in new[] { "city", "vof", "east" })
        {
            _temp.Write($"p/{organisation}/snapshots/2026-06-30.json", Snapshot(organisation));
        }
    }

    public void Dispose() => _temp.Dispose();

    [Fact]
    public void Each_organisation_meets_its_own_inventory_with_what_it_builds_on()
    {
        var (set, policies) = Compile(_temp.PathOf("p"));

        var planned = PolicyRuns.ByOrganisation(set, policies);

        Assert.Empty(planned.Diagnostics);
        Assert.Equal(["city: CITY", "east: EAST", "vof: VOF CITY"], planned.Runs.Select(Text));
        Assert.All(planned.Runs, run => Assert.Contains($"/{run.Name}/snapshots/", run.Snapshot, StringComparison.Ordinal));
    }

    [Fact]
    public void Parents_looked_up_beside_have_no_run_of_their_own()
    {
        var (set, policies) = Compile(_temp.PathOf("p/vof"));

        Assert.Equal(["vof: VOF CITY"], PolicyRuns.ByOrganisation(set, policies).Runs.Select(Text));
    }

    [Fact]
    public void A_chosen_inventory_meets_all_policies()
    {
        var (_, policies) = Compile(_temp.PathOf("p"));

        var run = Assert.Single(PolicyRuns.OnSnapshot(_temp.PathOf("p/east"), policies).Runs);

        Assert.Null(run.Name);
        Assert.Equal(3, run.Policies.Count);
        Assert.EndsWith("p/east/snapshots/2026-06-30.json", run.Snapshot, StringComparison.Ordinal);
    }

    [Fact]
    public void Policies_that_others_build_on_need_no_inventory()
    {
        Directory.Delete(_temp.PathOf("p/city/snapshots"), recursive: true);
        var (set, policies) = Compile(_temp.PathOf("p"));

        var planned = PolicyRuns.ByOrganisation(set, policies);

        Assert.Empty(planned.Diagnostics);
        Assert.Equal(["east: EAST", "vof: VOF CITY"], planned.Runs.Select(Text));
    }

    [Fact]
    public void Policies_for_anybody_need_no_inventory_where_others_run()
    {
        _temp.Write("p/anybody/a.policy", Policy("ANY") + Rule("A1"));
        var (set, policies) = Compile(_temp.PathOf("p"));

        var planned = PolicyRuns.ByOrganisation(set, policies);

        Assert.Empty(planned.Diagnostics);
        Assert.Equal(["city: CITY", "east: EAST", "vof: VOF CITY"], planned.Runs.Select(Text));
    }

    [Fact]
    public void Policies_for_anybody_alone_judge_nothing_without_an_inventory()
    {
        _temp.Write("p/anybody/a.policy", Policy("ANY") + Rule("A1"));
        var (set, policies) = Compile(_temp.PathOf("p/anybody"));

        var planned = PolicyRuns.ByOrganisation(set, policies);

        Assert.Empty(planned.Runs);
        Assert.True(planned.LacksOnlySnapshots);
        Assert.Equal(_temp.PathOf("p/anybody"), Assert.Single(planned.Diagnostics).Location.Path);
    }

    [Fact]
    public void Policies_that_name_an_organisation_need_an_inventory()
    {
        _temp.Write("p/west/w.policy", Policy("WEST").Replace("accounts", "accounts of west", StringComparison.Ordinal) + Rule("W1"));
        var (set, policies) = Compile(_temp.PathOf("p"));

        Assert.Equal(_temp.PathOf("p/west"), Assert.Single(PolicyRuns.ByOrganisation(set, policies).Diagnostics).Location.Path);
    }

    [Fact]
    public void Policies_for_anybody_come_last_on_a_chosen_inventory()
    {
        _temp.Write("p/a/a.policy", Policy("ANY") + Rule("A1"));
        _temp.Write("p/east/e.policy", Policy("EAST").Replace("accounts", "accounts of east", StringComparison.Ordinal) + Rule("E1"));
        var (_, policies) = Compile(_temp.PathOf("p/a"), _temp.PathOf("p/east"));

        Assert.Equal(": EAST ANY", Text(Assert.Single(PolicyRuns.OnSnapshot(_temp.PathOf("p/east"), policies).Runs)));
    }

    [Fact]
    public void Examples_are_counted_and_those_that_differ_named()
    {
        _temp.Write("p/east/e.policy", Policy("EAST") + Rule("E1") + Rule("E2", "example \"no\" account { handle: \"x\" } gives gap"));
        var (_, policies) = Compile(_temp.PathOf("p/east"));

        var results = Examples.Run(policies);

        Assert.Equal(2, results.Count);
        var diagnostic = Assert.Single(results.Diagnostics);
        Assert.True(diagnostic.IsError);
        Assert.Equal(9, diagnostic.Location.Start!.Value.Line);
    }

    private static string Text(PolicyRun run) => $"{run.Name}: {string.Join(' ', run.Policies.Select((CompiledPolicy p) => p.Policy.Id))}";
}
