using PolicyCheck.Evaluation;

namespace PolicyCheck.Tests.Evaluation;

/// <summary>Duties that a person vouches for: who may, for how long, and what the latest word is.</summary>
public sealed class AttestationTests
{
    private const string Policy = """
        policy A "a"
          applies to accounts of town
        attest A-1 "The account follows the brand platform"
          clauses A-1, B-1
          attested by unit-manager, communicator
          valid for 12 months
        attest A-2 "The unit knows its accounts"
          for each unit
          attested by "anybody"
          valid for 12 months
          for the list accounts
        attest A-3 "Checked after the crisis"
          for the organisation
          when crisis-events exist
          attested by comms-function
          renewed after latest crisis-events.ended
        attest A-4 "Uploads are thought through"
          should be attested by "the channel's editor"
          valid for 12 months
        attest A-5 "The plan is followed"
          require profile.picture is municipal-profile
          attested by "anybody"
          valid for 12 months
        """;

    private static readonly DateOnly Today = new(2026, 11, 20);

    private static string Inventory(string attestations, string more = "") => $$"""
        { "organisationId": "town", "asOf": "2026-11-20", "dataCompleteness": { "accounts": "Complete", "attestations": "Complete" },
          "units": [ { "unitId": "town", "kind": "Organisation" } ],
          "accounts": [ { "accountId": "a", "status": "Active", "openedOn": "2020-01-01", "ownerUnitId": "town" } ]{{more}}{{(attestations.Length > 0 ? ", \"attestations\": [" + attestations + "]" : "")}} }
        """;

    private static string Said(string clause, string subject, string on, string outcome = "Yes", string? by = "UnitManager", string? hash = null) =>
        $$"""{ "clauseId": "{{clause}}", "subjectKind": "Account", "subjectId": "{{subject}}", "attestedOn": "{{on}}", "outcome": "{{outcome}}"{{(by is null ? "" : $", \"attestedByRole\": \"{by}\"")}}{{(hash is null ? "" : $", \"listHash\": \"{hash}\"")}} }""";

    private static Verdict Ask(string rule, string subject, string attestations, DateOnly? asOf = null, string more = "") =>
        ExceptionRun.Of(Inventory(attestations, more), asOf ?? Today, ("town/a.policy", Policy)).Verdict(rule, subject);

    [Theory]
    [InlineData("", Verdict.Unknown)]
    [InlineData("{}", Verdict.AttestationDue)]
    public void Attestations_that_are_not_kept_are_unknown_and_none_is_due(string attestations, Verdict expected) => Assert.Equal(expected, Ask("A-1", "a", attestations));

    [Theory]
    [InlineData("Yes", Verdict.Pass)]
    [InlineData("No", Verdict.Gap)]
    [InlineData("Partly", Verdict.Gap)]
    [InlineData("NotApplicable", Verdict.NotApplicable)]
    public void The_outcome_answers(string outcome, Verdict expected) => Assert.Equal(expected, Ask("A-1", "a", Said("A-1", "a", "2026-01-10", outcome)));

    [Theory]
    [InlineData("Yes", Verdict.Pass)]
    [InlineData("No", Verdict.Advisory)]
    public void A_recommendation_is_never_a_gap(string outcome, Verdict expected) => Assert.Equal(expected, Ask("A-4", "a", Said("A-4", "a", "2026-01-10", outcome)));

    [Theory]
    [InlineData("UnitManager", Verdict.Pass)]
    [InlineData("Communicator", Verdict.Pass)]
    [InlineData("Registrar", Verdict.AttestationDue)]
    [InlineData(null, Verdict.Unknown)]
    public void Only_a_role_that_may_answers(string? role, Verdict expected) => Assert.Equal(expected, Ask("A-1", "a", Said("A-1", "a", "2026-01-10", by: role)));

    [Fact]
    public void A_clause_that_is_the_same_duty_answers_too() => Assert.Equal(Verdict.Pass, Ask("A-1", "a", Said("B-1", "a", "2026-01-10")));

    [Fact]
    public void Another_subject_or_clause_answers_nothing() =>
        Assert.Equal(Verdict.AttestationDue, Ask("A-1", "a", Said("A-1", "b", "2026-01-10") + "," + Said("A-4", "a", "2026-01-10")));

    [Theory]
    [InlineData("2029-02-28", Verdict.Pass)]
    [InlineData("2029-03-01", Verdict.AttestationDue)]
    public void T45_twelve_months_from_a_leap_day_end_with_February(string asOf, Verdict expected) =>
        Assert.Equal(expected, Ask("A-1", "a", Said("A-1", "a", "2028-02-29"), DateOnly.Parse(asOf, System.Globalization.CultureInfo.InvariantCulture)));

    [Fact]
    public void T45_the_latest_word_counts_and_not_the_best() =>
        Assert.Equal(Verdict.Gap, Ask("A-1", "a", Said("A-1", "a", "2026-01-10") + "," + Said("A-1", "a", "2026-05-01", "No")));

    [Fact]
    public void A_no_stays_until_it_is_answered_otherwise() => Assert.Equal(Verdict.Gap, Ask("A-1", "a", Said("A-1", "a", "2020-05-01", "No")));

    [Fact]
    public void Of_two_answers_on_one_day_the_worse_counts() =>
        Assert.Equal(Verdict.Gap, Ask("A-1", "a", Said("A-1", "a", "2026-05-01") + "," + Said("A-1", "a", "2026-05-01", "No")));

    [Fact]
    public void What_is_dated_after_the_day_has_not_been_said_yet() => Assert.Equal(Verdict.AttestationDue, Ask("A-1", "a", Said("A-1", "a", "2026-11-21")));

    [Fact]
    public void A_list_that_has_changed_is_attested_anew()
    {
        var same = ListFingerprint.Of(["a"]);
        Assert.Equal(Verdict.Pass, Ask("A-2", "town", Said("A-2", "town", "2026-05-01", hash: same)));
        Assert.Equal(Verdict.Pass, Ask("A-2", "town", Said("A-2", "town", "2026-05-01", hash: same.ToUpperInvariant())));
        Assert.Equal(Verdict.AttestationDue, Ask("A-2", "town", Said("A-2", "town", "2026-05-01", hash: ListFingerprint.Of(["a", "b"]))));
        Assert.Equal(Verdict.Unknown, Ask("A-2", "town", Said("A-2", "town", "2026-05-01")));
        Assert.Equal(ListFingerprint.Of(["b", "A", "a"]), ListFingerprint.Of(["a", "B"]));
    }

    [Theory]
    [InlineData("2026-03-04", Verdict.AttestationDue)]
    [InlineData("2026-03-05", Verdict.Pass)]
    public void What_was_said_before_the_event_no_longer_counts(string on, Verdict expected) => Assert.Equal(
        expected,
        Ask("A-3", "town", Said("A-3", "town", on, by: "CommsFunction"), more: """, "governance": { "crisisEvents": [ { "startedAt": "2026-03-01T08:00:00+01:00", "endedAt": "2026-03-05T08:00:00+01:00" } ] }"""));

    [Fact]
    public void Without_an_event_there_is_nothing_to_attest() =>
        Assert.Equal(Verdict.NotApplicable, Ask("A-3", "town", Said("A-3", "town", "2020-01-01", by: "CommsFunction"), more: """, "governance": { "crisisEvents": [] }"""));

    [Fact]
    public void What_is_seen_to_be_missing_is_a_gap_even_if_attested()
    {
        var yes = Said("A-5", "a", "2026-05-01");
        Assert.Equal(Verdict.Pass, Ask("A-5", "a", yes));
        var seen = Inventory(yes).Replace("\"ownerUnitId\": \"town\"", "\"ownerUnitId\": \"town\", \"profile\": { \"pictureKind\": \"None\" }", StringComparison.Ordinal);
        Assert.Equal(Verdict.Gap, ExceptionRun.Of(seen, Today, ("town/a.policy", Policy)).Verdict("A-5", "a"));
    }

    [Fact]
    public void The_message_says_who_shall_attest_and_what_was_said()
    {
        var run = ExceptionRun.Of(Inventory(Said("A-1", "a", "2024-01-10")), Today, ("town/a.policy", Policy));
        Assert.Equal("The attestation held through 2025-01-10. To be attested again by unit manager or communicator.", run.Finding("A-1", "a").Message);
        Assert.Equal("Nobody has attested this. To be attested by the channel's editor.", run.Finding("A-4", "a").Message);
        Assert.Contains(run.Finding("A-1", "a").Observed, o => o is { Name: "latest attestation", Value: "2024-01-10, yes" });
    }
}
