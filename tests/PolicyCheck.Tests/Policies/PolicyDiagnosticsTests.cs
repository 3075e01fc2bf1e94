using System.Globalization;
using PolicyCheck.Diagnostics;
using PolicyCheck.Model;
using PolicyCheck.Policies;
using PolicyCheck.Tests.Support;
using static PolicyCheck.Tests.Policies.PolicyTexts;

namespace PolicyCheck.Tests.Policies;

/// <summary>Each descriptor provoked by real folders, with the line that people read; the test's own folder is written as ~.</summary>
public sealed class PolicyDiagnosticsTests : IDisposable
{
    private readonly TempFolder _temp = new();

    public void Dispose() => _temp.Dispose();

    [Fact]
    public void Nothing_there() => Says(
        "~/none: error PC0300: there is no file or folder '~/none'; check the name and the folder you stand in",
        PolicyFolder.Find([_temp.PathOf("none")]).Diagnostics);

    [Fact]
    public void No_policies()
    {
        _temp.Write("empty/readme.md", "");

        Says(
            "~/empty: error PC0301: there is no policy in the folder '~/empty' or below it; a policy's file name ends in .policy.md, .policy or .policy.json",
            PolicyFolder.Find([_temp.PathOf("empty")]).Diagnostics);
    }

    [Fact]
    public void Unreadable()
    {
        // A file that vanished, or was locked, between finding and reading it.
        var found = new FoundPolicies([new OrganisationFolder(_temp.Path, "a", [_temp.PathOf("gone.policy")], [])], []);

        Assert.StartsWith(
            "~/gone.policy: error PC0302: '~/gone.policy' cannot be read: Could not find file",
            Shown(Assert.Single(PolicySet.Parse(found).Diagnostics)), StringComparison.Ordinal);
    }

    [Fact]
    public void Not_a_policys_name() => Says(
        "~/a.json: error PC0303: '~/a.json' is not named as a policy is; a policy's file name ends in .policy.md, .policy or .policy.json; an inventory is given with --snapshot",
        PolicyFolder.Find([_temp.Write("a.json", "")]).Diagnostics);

    [Fact]
    public void No_inventory()
    {
        _temp.Write("a/a.policy", Policy("A") + Rule("A1"));
        var (set, policies) = Compile(_temp.PathOf("a"));
        var planned = PolicyRuns.ByOrganisation(set, policies);

        Says(
            "~/a: error PC0304: there is no inventory for the policies in '~/a'; put one into '~/a/snapshots', named by its date, for example 2026-06-30.json, or give one with --snapshot",
            planned.Diagnostics);
        Assert.True(planned.LacksOnlySnapshots);
    }

    [Fact]
    public void Example_differs_and_no_example()
    {
        _temp.Write("a/a.policy", Policy("A") + Rule("A1", "example \"empty\" account { } gives pass") + "rule A2 \"None\"\n  require handle is known\n");
        var (_, policies) = Compile(_temp.PathOf("a"));

        Says(
            "~/a/a.policy(6,3): error PC0305: example 'empty' of rule 'A1' should give 'pass' but gives 'gap': The requirement is not met: Has a handle; correct the example or the rule\n"
            + "~/a/a.policy(7,6): warning PC0306: rule 'A2' has no example, so nothing shows that it asks what it should; add one that passes and one that is a gap",
            Examples.Run(policies).Diagnostics);
    }

    [Fact]
    public void Applies_to_none_no_rules_expired_and_not_yet_in_force()
    {
        _temp.Write("a/a.policy", "policy A \"a\"\n  applies to accounts of nowhere\n" + Rule("A1"));
        _temp.Write("a/b.policy", Policy("B", "valid to 2026-06-29"));
        _temp.Write("a/c.policy", Policy("C", "effective from 2026-07-01") + Rule("C1"));
        _temp.Write("a/d.policy", Policy("D", "effective from 2026-06-30\n  valid to 2026-06-30") + Rule("D1"));
        var (_, policies) = Compile(_temp.PathOf("a"));

        var review = RunReview.Of(Evaluate(policies, Snapshot("a")), "s.json", Language.English);

        Says(
            "~/a/a.policy(1,8): warning PC0307: policy 'A' applies to none of the 2 accounts of the inventory s.json; compare its scope with the inventory's organisation and units\n"
            + "~/a/b.policy(1,8): warning PC0308: policy 'B' has no rules, so it checks nothing; add a rule, or take the policy out\n"
            + "~/a/b.policy(1,8): warning PC0309: policy 'B' was valid to 2026-06-29, but the inventory is judged as of 2026-06-30; ask whether it has been prolonged or replaced\n"
            + "~/a/c.policy(1,8): warning PC0310: policy 'C' is in force from 2026-07-01, but the inventory is judged as of 2026-06-30; its rules are applied all the same",
            review.Diagnostics);
        Assert.Equal(2, review.Notices.Count);
    }

    [Fact]
    public void Two_folders_of_one_name()
    {
        foreach (var folder in new[] { "x/vof", "y/vof" })
        {
            _temp.Write($"{folder}/a.policy", Policy("P" + folder[0]) + Rule("R" + folder[0]));
            _temp.Write($"{folder}/snapshots/1.json", Snapshot("vof"));
        }

        var (set, policies) = Compile(_temp.Path);
        var planned = PolicyRuns.ByOrganisation(set, policies);

        Says(
            "~/y/vof: error PC0311: the folders '~/y/vof' and '~/x/vof' have the same name, so their reports would overwrite each other; check them one at a time, each with its own --out",
            planned.Diagnostics);
        Assert.False(planned.LacksOnlySnapshots);
    }

    [Fact]
    public void A_run_is_empty_without_accounts_or_without_rules()
    {
        _temp.Write("a/a.policy", "policy A \"a\"\n  applies to accounts of nowhere\n" + Rule("A1"));
        _temp.Write("b/b.policy", Policy("B"));
        _temp.Write("c/c.policy", Policy("C") + Rule("C1"));

        Assert.True(IsEmpty("a"));
        Assert.True(IsEmpty("b"));
        Assert.True(IsEmpty("a", "b"));
        Assert.False(IsEmpty("a", "b", "c"));

        bool IsEmpty(params string[] folders) => RunReview.IsEmpty(Evaluate(Compile([.. folders.Select(_temp.PathOf)]).Policies, Snapshot("x")));
    }

    [Fact]
    public void Ids_are_unique_and_in_range()
    {
        var ids = PolicyDiagnostics.All.Select(d => d.Id).ToList();

        Assert.Equal(ids.Order(StringComparer.Ordinal).Distinct(), ids);
        Assert.All(ids, id => Assert.InRange(int.Parse(id[2..], CultureInfo.InvariantCulture), 300, 349));
    }

    private void Says(string expected, IReadOnlyList<Diagnostic> diagnostics) => Assert.Equal(expected, string.Join('\n', diagnostics.Select(Shown)));

    private string Shown(Diagnostic diagnostic) => diagnostic.ToString().Replace(_temp.Path.Replace('\\', '/'), "~", StringComparison.Ordinal);
}
