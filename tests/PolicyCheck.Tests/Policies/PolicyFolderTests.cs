using PolicyCheck.Policies;
using PolicyCheck.Tests.Support;
using static PolicyCheck.Tests.Policies.PolicyTexts;

namespace PolicyCheck.Tests.Policies;

public sealed class PolicyFolderTests : IDisposable
{
    private readonly TempFolder _temp = new();

    public void Dispose() => _temp.Dispose();

    [Fact]
    public void Policies_are_found_in_ordinal_order_and_some_folders_are_skipped()
    {
        foreach (var file in new[] { "b/z.policy", "b/a.policy.md", "b/parts/c.POLICY", "a/x.policy", ".git/h.policy", "b/bin/i.policy", "b/obj/j.policy", "b/snapshots/k.policy", "b/.hidden.policy", "b/readme.md", "b/d.policy.json", "b/data.json" })
        {
            _temp.Write(file, "");
        }

        var found = PolicyFolder.Find([_temp.Path]);

        Assert.Empty(found.Diagnostics);
        Assert.Equal(["a", "b"], found.Organisations.Select(o => o.Name));
        Assert.Equal(
            ["a/x.policy", "b/a.policy.md", "b/d.policy.json", "b/parts/c.POLICY", "b/z.policy"],
            found.Organisations.SelectMany(o => o.PolicyFiles).Select(f => f[(_temp.Path.Length + 1)..]));
    }

    [Fact]
    public void The_folder_with_snapshots_is_the_organisation_also_for_policies_below_it()
    {
        _temp.Write("vof/a.policy", "");
        _temp.Write("vof/parts/b.policy", "");
        _temp.Write("vof/snapshots/2026-01-31.json", "");
        _temp.Write("vof/snapshots/2026-06-30.json", "");
        _temp.Write("vof/snapshots/2026-09-30.txt", "");

        var organisation = Assert.Single(PolicyFolder.Find([_temp.Path]).Organisations);

        Assert.Equal("vof", organisation.Name);
        Assert.Equal(2, organisation.PolicyFiles.Count);
        Assert.Equal(_temp.PathOf("vof/snapshots/2026-06-30.json"), organisation.LatestSnapshot);
    }

    [Fact]
    public void A_file_given_twice_is_found_once()
    {
        var file = _temp.Write("vof/a.policy", "");

        Assert.Single(PolicyFolder.Find([_temp.Path, _temp.PathOf("vof") + "/", file]).Organisations.SelectMany(o => o.PolicyFiles));
    }

    [Fact]
    public void A_file_alone_brings_the_inventories_beside_it()
    {
        var file = _temp.Write("vof/a.policy", "");
        _temp.Write("vof/b.policy", "");
        var snapshot = _temp.Write("vof/snapshots/1.json", "");

        var organisation = Assert.Single(PolicyFolder.Find([file]).Organisations);

        Assert.Equal(file, Assert.Single(organisation.PolicyFiles));
        Assert.Equal(snapshot, organisation.LatestSnapshot);
    }

    [Fact]
    public void Snapshots_are_named_by_file_or_folder()
    {
        var file = _temp.Write("vof/snapshots/1.json", "");

        Assert.Equal(file, PolicyFolder.SnapshotAt(file));
        Assert.Equal(file, PolicyFolder.SnapshotAt(_temp.PathOf("vof/snapshots")));
        Assert.Equal(file, PolicyFolder.SnapshotAt(_temp.PathOf("vof")));
        Assert.Null(PolicyFolder.SnapshotAt(_temp.Path));
        Assert.Equal("no/such.json", PolicyFolder.SnapshotAt("./no/such.json"));
    }

    [Theory]
    [InlineData("./policies/", "policies")]
    [InlineData(".", ".")]
    [InlineData("./", ".")]
    [InlineData("/", "/")]
    [InlineData("../a", "../a")]
    public void Paths_are_printed_short(string given, string tidy) => Assert.Equal(tidy, FilePaths.Tidy(given));

    [Fact]
    public void Parents_are_found_beside_also_through_others()
    {
        _temp.Write("policies/vof/v.policy", Policy("VOF", "builds on CITY") + Rule("V1"));
        _temp.Write("policies/city/c.policy", Policy("CITY", "builds on STATE") + Rule("C1"));
        _temp.Write("policies/state/s.policy", Policy("STATE") + Rule("S1"));
        _temp.Write("policies/other/o.policy", "this is broken");
        _temp.Write("policies/vof/snapshots/1.json", "");

        var set = PolicySet.Parse(PolicyFolder.Find([_temp.PathOf("policies/vof")]));

        Assert.Empty(set.Diagnostics);
        Assert.Equal(["CITY", "STATE", "VOF"], set.Policies.Select(p => p.Header!.Id.Name));
        Assert.Equal("vof", Assert.Single(set.Organisations).Name);
    }

    [Fact]
    public void A_policy_that_is_too_large_is_not_read()
    {
        var file = _temp.Write("a/a.policy", new byte[PolicyCheck.Syntax.PolicyParser.MaxFileSize + 7]);

        Assert.Contains("error PC0115", Assert.Single(PolicySet.Parse(PolicyFolder.Find([file])).Diagnostics).ToString(), StringComparison.Ordinal);
    }
}
