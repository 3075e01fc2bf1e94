using PolicyCheck.Comparison;
using static PolicyCheck.Tests.Comparison.ComparedTexts;

namespace PolicyCheck.Tests.Comparison;

/// <summary>Since when a finding has been there, over several inventories.</summary>
public sealed class FindingHistoryTests
{
    private const string Policy = "policy A \"a\"\n  applies to accounts\n\nrule R \"r\"\n  require visibility is public\n";

    private const string Address = "\"platform\": \"X\", \"url\": \"x.com/a\"";

    /// <summary>One inventory a month from January on, each with the visibility of the only account.</summary>
    private static DateOnly? Since(params string[] visibilities) => Since([.. visibilities.Select((v, i) => (Id: "x", v, Month: i + 1))]);

    private static DateOnly? Since((string Id, string Visibility, int Month)[] inventories)
    {
        var (policies, _) = Compile(Policy, "");
        var runs = inventories.Select(i => Run(policies, [], Listed(
            $"2026-{i.Month:00}-28", i.Visibility.Length == 0 ? "" : Account(i.Id, Address + (i.Visibility == "?" ? "" : $", \"visibility\": \"{i.Visibility}\"")))).Result).ToList();
        var history = FindingHistory.Of(runs);
        var last = runs[^1];
        return last.Context.Snapshot.Accounts.Count == 0 ? null : history.Since(last.Rules[0].Rule, last.Context.Snapshot.Accounts[0]);
    }

    [Theory]
    [InlineData("Private", 1)]
    [InlineData("Private Private Private", 1)]
    [InlineData("Public Private Private", 2)]
    [InlineData("Private Public Private", 3)]
    [InlineData("Private ? Private", 3)] // unknown in between: the gap is found anew
    [InlineData("Private ?", 1)] // it is not known to be resolved
    [InlineData("Public ? ?", 2)]
    [InlineData("? Private Private", 2)]
    [InlineData("Private  Private", 3)] // not listed in between
    public void The_row_begins(string visibilities, int month) => Assert.Equal(new DateOnly(2026, month, 28), Since(visibilities.Split(' ')));

    [Fact]
    public void What_is_met_has_none() => Assert.Null(Since("Private", "Public"));

    [Fact]
    public void A_renumbered_account_keeps_its_row() =>
        Assert.Equal(new DateOnly(2026, 1, 28), Since([("a", "Private", 1), ("b", "Private", 2), ("b", "Private", 3), ("c", "Private", 4)]));

    [Fact]
    public void A_finding_that_went_is_remembered_with_its_row()
    {
        var (policies, _) = Compile(Policy, "");
        var runs = new[] { ("01", "Private"), ("02", "Private"), ("03", "Public") }
            .Select(i => Run(policies, [], Listed($"2026-{i.Item1}-28", Account("x", $"\"visibility\": \"{i.Item2}\""))).Result).ToList();

        Assert.Equal(new DateOnly(2026, 1, 28), FindingHistory.Of(runs).SinceBefore(runs[1].Rules[0].Rule, runs[1].Context.Snapshot.Accounts[0]));
    }
}
