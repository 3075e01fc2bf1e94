using PolicyCheck.Evaluation;
using PolicyCheck.Model;
using PolicyCheck.Reporting;

namespace PolicyCheck.Tests.Reporting;

/// <summary>What falls due soon, and what to fill in first.</summary>
public sealed class ComingTests
{
    [Fact]
    public void What_is_pending_is_coming_with_its_last_day()
    {
        var coming = Assert.Single(SampleRun.Small().Coming);

        Assert.Equal(
            (new DateOnly(2026, 12, 31), 41, ComingKind.LastDay, Verdict.Gap, "PRV-2", "a-fb"),
            (coming.Day, coming.DaysLeft, coming.Kind, coming.Becomes, coming.Rule.Id, coming.SubjectId));
        Assert.Equal("kontots redaktörer", coming.Responsible);
    }

    [Fact]
    public void Waivers_that_end_are_coming_and_those_that_do_not_are_not()
    {
        var report = SampleRun.WithAttestations();
        var ends = Assert.Single(report.Coming, c => c.Kind == ComingKind.WaiverEnds && c.SubjectId == "b-ig");

        Assert.Equal((new DateOnly(2026, 12, 1), 11, Verdict.Gap), (ends.Day, ends.DaysLeft, ends.Becomes));
        Assert.All(report.Coming, c => Assert.InRange(c.DaysLeft, 0, ComingEvent.Ahead));
        Assert.Equal(report.Coming.OrderBy(c => c.Day), report.Coming);
    }

    [Theory]
    [InlineData("2026-02-17", true)]
    [InlineData("2026-02-19", false)]
    public void An_attestation_is_coming_ninety_days_before_it_runs_out(string attestedOn, bool isComing)
    {
        var report = SampleRun.Attested("a-fb", DateOnly.Parse(attestedOn, System.Globalization.CultureInfo.InvariantCulture));

        Assert.Equal(isComing, report.Coming.Any(c => c is { Kind: ComingKind.AttestationEnds, Becomes: Verdict.AttestationDue, SubjectId: "a-fb" }));
    }

    [Fact]
    public void The_section_that_settles_most_stands_first()
    {
        var plan = SampleRun.Small().FillIn;

        Assert.Equal([(Section.Moderation, 4), (Section.Access, 1), (Section.Governance, 1)], plan.Lines.Select(l => (l.Section, l.Settles)));
        Assert.Equal(6, plan.Answers);
        Assert.Equal(0, plan.NeedMore);
    }

    [Fact]
    public void An_answer_counts_only_where_nothing_else_is_missing()
    {
        var plan = SampleRun.OfAccountsOnly().FillIn;

        Assert.Equal(plan.Answers, plan.NeedMore + plan.Lines.Sum(l => l.Settles));
        Assert.Equal(plan.Lines.OrderByDescending(l => l.Settles).Select(l => l.Settles), plan.Lines.Select(l => l.Settles));
    }
}
