using System.Globalization;
using PolicyCheck.Evaluation;

namespace PolicyCheck.Tests.Evaluation;

/// <summary>Exceptions: on which days, for whom, and from which municipality.</summary>
public sealed class WaiverTests
{
    private const string Inventory = """
        { "organisationId": "town", "asOf": "2026-11-20", "units": [ { "unitId": "town", "kind": "Organisation" } ],
          "accounts": [
            { "accountId": "a", "status": "Active", "openedOn": "2020-01-01", "ownerUnitId": "town", "visibility": "Private" },
            { "accountId": "b", "status": "Active", "openedOn": "2020-01-01", "ownerUnitId": "town", "visibility": "Public" },
            { "accountId": "c", "status": "Active", "openedOn": "2020-01-01", "ownerUnitId": "town" } ] }
        """;

    private const string Policy = """
        policy T "t"
          applies to accounts of town
        rule T-1 "Everybody can read the account"
          require visibility is public
          gap "It is {visibility}."
        """;

    private static string Waiver(string subject, string through = "2026-12-31", string? from = null) =>
        $"waive T-1\n  covers {subject}\n{(from is null ? "" : $"  from {from}\n")}  through {through}\n  because \"moving\"\n  approved by unit-manager\n";

    private static ExceptionRun Run(string waiver, string asOf = "2026-11-20", string folder = "town") =>
        ExceptionRun.Of(Inventory, DateOnly.Parse(asOf, CultureInfo.InvariantCulture), ("town/t.policy", Policy), ($"{folder}/waivers.policy", waiver));

    [Theory]
    [InlineData("2026-12-31", Verdict.Waived)]
    [InlineData("2027-01-01", Verdict.Gap)]
    public void The_whole_last_day_counts(string asOf, Verdict expected) => Assert.Equal(expected, Run(Waiver("a"), asOf).Verdict("T-1", "a"));

    [Theory]
    [InlineData("2026-11-19", Verdict.Gap)]
    [InlineData("2026-11-20", Verdict.Waived)]
    public void It_begins_on_its_first_day(string asOf, Verdict expected) => Assert.Equal(expected, Run(Waiver("a", from: "2026-11-20"), asOf).Verdict("T-1", "a"));

    [Fact]
    public void It_excepts_its_subject_alone_and_only_what_is_not_met()
    {
        var run = Run(Waiver("A, b, c"));
        Assert.Equal(Verdict.Waived, run.Verdict("T-1", "a"));
        Assert.Equal(Verdict.Pass, run.Verdict("T-1", "b"));
        Assert.Equal(Verdict.Unknown, run.Verdict("T-1", "c"));
        Assert.Equal(Verdict.Gap, Run(Waiver("b")).Verdict("T-1", "a"));
    }

    [Fact]
    public void A_waived_answer_tells_what_it_was_and_why_it_is_excepted()
    {
        var finding = Run(Waiver("a")).Finding("T-1", "a");
        Assert.Equal(Verdict.Waived, finding.Verdict);
        Assert.Equal(Verdict.Gap, finding.Waived);
        Assert.Equal("It is private.", finding.Message);
        Assert.Equal("moving", finding.Waiver!.Bound.Syntax.Reason!.Value);
        Assert.Equal("unit manager", finding.Waiver.Bound.ApprovedBy);
    }

    [Fact]
    public void Another_municipality_excepts_nothing_here_even_where_ids_are_alike() => Assert.Equal(Verdict.Gap, Run(Waiver("a"), folder: "city").Verdict("T-1", "a"));

    [Fact]
    public void Of_two_waivers_the_longer_is_shown() =>
        Assert.Equal(new DateOnly(2027, 6, 30), Run(Waiver("a") + Waiver("a", "2027-06-30")).Outcome("T-1", "a").Waiver!.Validity.Through);
}
