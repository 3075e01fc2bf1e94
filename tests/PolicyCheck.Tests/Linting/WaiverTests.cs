using PolicyCheck.Diagnostics;
using static PolicyCheck.Tests.Linting.LintRun;

namespace PolicyCheck.Tests.Linting;

/// <summary>Waivers beside an inventory as of 2026-06-30 in which a1 lacks a handle and a2 has one.</summary>
public sealed class WaiverTests
{
    private const string Snapshot = """
        { "organisationId": "town", "asOf": "2026-06-30", "accounts": [ { "accountId": "a1", "status": "Active" }, { "accountId": "a2", "handle": "x", "status": "Active" } ],
          "persons": [ { "personRef": "p1" } ] }
        """;

    [Fact]
    public void A_waiver_that_is_needed_is_fine() => Assert.Empty(Waived("covers a1\n  from 2026-01-01\n  through 2026-12-31"));

    [Fact]
    public void Outside_its_days()
    {
        Says("PC0618 the waiver of 'R1' ended on 2026-06-29; as of 2026-06-30 it excepts nobody", Waived("covers a1\n  from 2026-01-01\n  through 2026-06-29"));
        Says("PC0619 the waiver of 'R1' begins on 2026-07-01; as of 2026-06-30 it excepts nobody yet", Waived("covers a1\n  from 2026-07-01\n  through 2026-12-31"));
        Assert.Equal(DiagnosticSeverity.Info, Assert.Single(Waived("covers a1\n  from 2026-07-01\n  through 2026-12-31")).Descriptor.Severity);
    }

    [Theory]
    [InlineData("2026-06-30", true)]
    [InlineData("2026-07-29", true)]
    [InlineData("2026-07-30", false)]
    public void Ends_soon(string last, bool isSoon) => Assert.Equal(isSoon ? ["PC0620"] : [], Waived($"covers a1\n  through {last}").Select(d => d.Descriptor.Id));

    [Fact]
    public void For_something_that_the_inventory_lacks()
    {
        var finding = Assert.Single(Waived("covers a11\n  through 2026-12-31"));

        Assert.Equal("PC0621", finding.Descriptor.Id);
        Assert.Equal("did you mean 'a1'?", finding.Help);
    }

    [Fact]
    public void Hits_nothing() => Says("PC0622 rule 'R1' is never asked about 'p1', so the waiver excepts nothing", Waived("covers p1\n  through 2026-12-31"));

    [Fact]
    public void No_longer_needed()
    {
        Says("PC0623 rule 'R1' is met for 'a2' without a waiver", Waived("covers a2\n  through 2026-12-31"));
        Says("PC0623 rule 'R1' does not apply for 'a2' without a waiver", Waived("covers a2\n  through 2026-12-31", "  when status is closed\n  require url is known"), also: "PC0626");
    }

    [Fact]
    public void What_is_unknown_may_yet_need_it() => Assert.Empty(Waived("covers a2\n  through 2026-12-31", "  require comments-enabled"));

    [Fact]
    public void Overlapping()
    {
        const string First = "covers a1\n  from 2026-01-01\n  through 2026-08-31\n";
        const string Rest = "  reason \"r\"\n  approved by registrar\n";
        var twice = Assert.Single(Waived($"{First}{Rest}waive R1\n  covers A1\n  from 2026-08-31\n  through 2026-12-31"), d => d.Descriptor.Id == "PC0624");

        Assert.Equal("'A1' is already excepted from 'R1' by the waiver at a/a.policy(6,10)", twice.Message);
        Assert.Equal(6, Assert.Single(twice.Related).At.Start!.Value.Line);
        Assert.DoesNotContain(Waived($"{First}{Rest}waive R1\n  covers a1\n  from 2026-09-01\n  through 2026-12-31"), d => d.Descriptor.Id == "PC0624");
    }

    [Fact]
    public void Without_an_inventory_only_the_days_are_judged()
    {
        var policy = Policy("covers nobody\n  through 2026-06-29");

        Assert.Empty(Of(policy));
        Assert.Equal("PC0618", Assert.Single(Of(policy, asOf: new DateOnly(2026, 6, 30))).Descriptor.Id);
    }

    private static void Says(string expected, IReadOnlyList<Diagnostic> findings, string also = "")
    {
        var finding = Assert.Single(findings, d => d.Descriptor.Id != also);
        Assert.Equal(expected, $"{finding.Descriptor.Id} {finding.Message}");
    }

    private static IReadOnlyList<Diagnostic> Waived(string waiver, string rule = "  require not (handle is missing)") => Of(Policy(waiver, rule), Snapshot);

    private static string Policy(string waiver, string rule = "  require not (handle is missing)") =>
        $"{Header}{Rule(rule)}waive R1\n  {waiver}\n  reason \"r\"\n  approved by registrar\n";
}
