using PolicyCheck.Comparison;
using PolicyCheck.Evaluation;
using static PolicyCheck.Tests.Comparison.ComparedTexts;

namespace PolicyCheck.Tests.Comparison;

/// <summary>What becomes of findings, and why.</summary>
public sealed class FindingChangeTests
{
    private static readonly string Handle = Rule("  require handle is known");
    private static readonly string Public = Rule("  require visibility is public");
    private static readonly string Archived = Rule("  when open\n  require (archives where succeeded) once every half-year");

    private static string Visible(string asOf, string? visibility) => Listed(asOf, Account("x", visibility is null ? "" : $"\"visibility\": \"{visibility}\""));

    private static string Captured(string asOf, params string[] days) => Listed(
        asOf, Account("x", $"\"archiveEvents\": [ {string.Join(", ", days.Select(d => $$"""{ "succeeded": true, "capturedOn": "{{d}}" }"""))} ]"));

    [Fact]
    public void What_becomes_a_gap_by_its_data_is_new()
    {
        var change = Single(Compare(Public, Visible(June, "Public"), Visible(November, "Private")));

        Assert.Equal("New Pass→Gap Data", Text(change));
        Assert.True(change.IsNewGap);
        Assert.Equal(["visibility"], change.Cause!.Fields.Select(f => f.Field.English));
    }

    [Fact]
    public void What_stays_a_gap_persists_and_has_no_cause()
    {
        var change = Single(Compare(Public, Visible(June, "Private"), Visible(November, "Private")));

        Assert.Equal("Persisting Gap→Gap", Text(change));
        Assert.Null(change.Cause);
        Assert.False(change.IsNewGap);
    }

    [Fact]
    public void What_is_met_is_resolved() =>
        Assert.Equal("Resolved Gap→Pass Data", Text(Compare(Public, Visible(June, "Private"), Visible(November, "Public"))));

    [Fact]
    public void A_gap_whose_field_is_gone_is_not_resolved_but_no_longer_assessed()
    {
        var change = Single(Compare(Public, Visible(June, "Private"), Visible(November, null)));

        Assert.Equal("NotAssessed Gap→Unknown LostData", Text(change));
        Assert.Equal(["visibility"], change.Cause!.Lost.Select(m => m.Field!.English));
    }

    [Fact]
    public void What_was_met_and_whose_field_is_gone_can_no_longer_be_judged() =>
        Assert.Equal("NotAssessed Pass→Unknown LostData", Text(Compare(Public, Visible(June, "Public"), Visible(November, null))));

    [Fact]
    public void What_was_unknown_and_is_a_gap_is_new() =>
        Assert.Equal("New Unknown→Gap Data", Text(Compare(Public, Visible(June, null), Visible(November, "Private"))));

    [Fact]
    public void What_was_unknown_and_is_met_is_resolved() =>
        Assert.Equal("Resolved Unknown→Pass Data", Text(Compare(Public, Visible(June, null), Visible(November, "Public"))));

    [Fact]
    public void What_is_still_unknown_persists() => Assert.Equal("Persisting Unknown→Unknown", Text(Compare(Public, Visible(June, null), Visible(November, null))));

    [Fact]
    public void An_archive_falls_due_though_nobody_touched_the_inventory()
    {
        var change = Single(Compare(Archived, Captured(June, "2025-12-01"), Captured(November, "2025-12-01")));

        Assert.Equal("New Pending→Gap Time", Text(change));
        Assert.Equal(new DateOnly(2026, 6, 30), change.Cause!.PassedOn);
    }

    [Fact]
    public void What_happened_between_the_two_days_is_a_change_of_data_alone()
    {
        // On the earlier day, the later capture has not been made; that alone does not make the time a cause.
        var text = Text(Compare(Rule("  require some archives has succeeded"), Captured(June), Captured(November, "2026-10-01")));

        Assert.Equal("Resolved Gap→Pass Data", text);
    }

    [Fact]
    public void Where_neither_time_nor_data_alone_explains_it_both_are_named()
    {
        // In June the half-year before is missed and the present one done; by November only a later capture makes the answer a pass.
        var change = Single(Compare(Archived, Captured(June, "2026-02-01"), Captured(November, "2026-02-01", "2026-10-01")));

        Assert.Equal("Resolved Gap→Pass Time+Data", Text(change));
        Assert.Equal(["archives"], change.Cause!.Fields.Select(f => f.Field.English));
    }

    [Theory]
    [InlineData("  through 2026-09-30\n", June, November, "New Waived→Gap Waiver")]
    [InlineData("  from 2026-09-01\n  through 2026-12-31\n", June, November, "Waived Gap→Waived Waiver")]
    public void A_waiver_that_ends_or_begins_is_the_cause(string days, string old, string now, string expected)
    {
        var waiver = $"waive R\n  covers x\n{days}  because \"b\"\n  approved by unit-manager\n";

        var change = Single(Compare(Public, Visible(old, "Private"), Visible(now, "Private"), waiver));

        Assert.Equal(expected, Text(change));
        Assert.NotNull(change.Cause!.Waiver);
        Assert.Equal(change.Kind == FindingChangeKind.Waived, change.Cause.WaiverApplies);
    }

    [Fact]
    public void A_waiver_that_holds_all_along_is_no_change() => Assert.Empty(Compare(
        Public, Visible(June, "Private"), Visible(November, "Private"), "waive R\n  covers x\n  through 2026-12-31\n  because \"b\"\n  approved by unit-manager\n").Findings);

    [Fact]
    public void Another_policy_is_the_cause()
    {
        var inventory = Visible(June, "Private");
        var change = Single(Compare((Rule("  require visibility is private"), inventory), (Public, inventory)));

        Assert.Equal("New Pass→Gap Policy", Text(change));
        Assert.False(change.Cause!.IsNewRule);
    }

    [Fact]
    public void A_rule_that_is_new_or_gone_is_told_so()
    {
        var inventory = Visible(June, "Private");
        var other = Public.Replace("rule R", "rule Q", StringComparison.Ordinal);
        var changes = Compare((other, inventory), (Public, inventory)).Findings;

        Assert.Equal(["New NotApplicable→Gap Policy", "Resolved Gap→NotApplicable Policy"], changes.Select(Text));
        Assert.Equal([(true, false), (false, true)], changes.Select(c => (c.Cause!.IsNewRule, c.Cause.IsRuleGone)));
    }

    [Fact]
    public void Where_policy_and_data_differ_the_one_that_explains_is_named() => Assert.Equal(
        "New Pass→Gap Data",
        Text(Compare((Public, Visible(June, "Public")), (Public + "\nrule Q \"q\"\n  require status is active\n", Visible(November, "Private")))));

    [Fact]
    public void A_finding_of_an_account_that_is_opened_is_new_and_says_so()
    {
        var change = Single(Compare(
            Handle, Listed(June, Account("x", "\"handle\": \"h\"")), Listed(November, Account("x", "\"handle\": \"h\"") + """, { "accountId": "y", "status": "Active", "openedOn": "2026-08-01" }""")));

        Assert.Equal("New NotApplicable→Gap Data", Text(change));
        Assert.Equal([AccountEventKind.Opened], change.Cause!.Events.Select(e => e.Kind));
    }

    [Fact]
    public void A_gap_of_an_account_that_is_gone_is_not_resolved()
    {
        var change = Single(Compare(Handle, Listed(June, Account("x", "\"handle\": \"h\"") + ", " + Account("y")), Listed(November, Account("x", "\"handle\": \"h\""))));

        Assert.Equal("NotAssessed Gap→NotApplicable LostData", Text(change));
        Assert.True(change.Cause!.IsSubjectGone);
        Assert.Equal("y", change.Shown.Account!.AccountId);
    }

    [Fact]
    public void A_gap_of_an_account_that_is_closed_is_resolved_by_its_closing()
    {
        var change = Single(Compare(
            Rule("  when open\n  require handle is known"), Listed(June, Account("x")),
            Listed(November, """{ "accountId": "x", "status": "Closed", "openedOn": "2024-02-01", "closedOn": "2026-09-01" }""")));

        Assert.Equal("Resolved Gap→NotApplicable Data", Text(change));
        Assert.Equal([AccountEventKind.Closed], change.Cause!.Events.Select(e => e.Kind));
    }

    [Fact]
    public void A_renumbered_account_keeps_its_findings()
    {
        const string Address = "\"platform\": \"Facebook\", \"url\": ";
        var change = Single(Compare(
            Handle, Listed(June, Account("x", Address + "\"https://www.facebook.com/Town/\"")), Listed(November, Account("17", Address + "\"https://facebook.com/town\""))));

        Assert.Equal("Persisting Gap→Gap", Text(change));
    }

    [Fact]
    public void A_section_that_is_gone_is_named_for_the_account_that_answers_for_its_posts()
    {
        const string Policy = "policy A \"a\"\n  applies to accounts\n\nrule R \"r\"\n  for each post\n  require images is at least 1\n";
        const string Post = "\"posts\": [ { \"postId\": \"p\", \"publishedAt\": \"2026-05-01T10:00:00+02:00\", \"imageCount\": 0 } ]";
        var changes = Compare(Policy, Listed(June, Account("x", Post)), Listed(November, Account("x"), complete: "\"posts\": \"Absent\"")).Findings;

        Assert.Equal(["NotAssessed Gap→NotApplicable LostData", "NotAssessed NotApplicable→Unknown LostData"], changes.Select(Text).Order(StringComparer.Ordinal));
        Assert.All(changes, c => Assert.Equal([Model.Section.Posts], c.Cause!.LostSections));
    }

    [Fact]
    public void A_new_record_that_lacks_a_value_is_no_lost_data()
    {
        var policy = Rule("  require some archives has succeeded");
        const string Failed = """ "archiveEvents": [ { "capturedOn": "2026-01-01", "succeeded": false }""";
        static string Kept(string asOf, string archives) => Listed(asOf, Account("x", archives + " ]"));

        Assert.Equal("NotAssessed Gap→Unknown Data", Text(Compare(policy, Kept(June, Failed), Kept(November, Failed + """, { "capturedOn": "2026-09-01" }"""))));
        Assert.Equal("NotAssessed Gap→Unknown LostData", Text(Compare(policy, Kept(June, Failed), Kept(November, Failed.Replace(", \"succeeded\": false", "", StringComparison.Ordinal)))));
    }

    [Fact]
    public void That_a_section_is_kept_whole_now_is_named()
    {
        var change = Single(Compare(
            Rule("  require start-application exists"), Listed(June, Account("x"), complete: "\"startForms\": \"Partial\""), Listed(November, Account("x"), complete: "\"startForms\": \"Complete\"")));

        Assert.Equal("New Unknown→Gap Data", Text(change));
        Assert.Equal([Model.Section.StartForms], change.Cause!.Sections);
    }

    [Fact]
    public void Posts_of_the_same_id_on_two_accounts_are_two()
    {
        const string Policy = "policy A \"a\"\n  applies to accounts\n\nrule R \"r\"\n  for each post\n  require images is at least 1\n";
        static string Posts(int images) => $$"""
            "posts": [ { "postId": "p", "publishedAt": "2026-05-01T10:00:00+02:00", "imageCount": {{images}} } ]
            """;
        var comparison = Compare(Policy, Listed(June, Account("x", Posts(0)) + "," + Account("y", Posts(1))), Listed(November, Account("x", Posts(0)) + "," + Account("y", Posts(0))));

        Assert.Equal(["New Pass→Gap Data", "Persisting Gap→Gap"], comparison.Findings.Select(Text));
        Assert.Equal("images", Assert.Single(comparison.Findings[0].Cause!.Fields).Field.English);
    }

    [Fact]
    public void An_attestation_that_came_is_named()
    {
        const string Policy = "policy A \"a\"\n  applies to accounts\n\nattest R \"r\"\n  attested by unit-manager\n  valid for 3 months\n";
        static string Attested(string asOf, string attestations) => Listed(asOf, Account("x"), $"\"attestations\": [ {attestations} ],", "\"attestations\": \"Complete\"");
        const string Given = """{ "clauseId": "R", "subjectId": "x", "attestedByRole": "UnitManager", "attestedOn": "2026-06-01", "outcome": "Yes" }""";

        var came = Single(Compare(Policy, Attested("2026-05-01", ""), Attested(June, Given)));
        Assert.Equal("Resolved AttestationDue→Pass Data", Text(came));
        Assert.Equal([Model.Section.Attestations], came.Cause!.Sections);

        var lapsed = Single(Compare(Policy, Attested(June, Given), Attested(November, Given)));
        Assert.Equal("New Pass→AttestationDue Time", Text(lapsed));
        Assert.Equal(new DateOnly(2026, 9, 1), lapsed.Cause!.PassedOn);
    }

    [Fact]
    public void A_person_known_elsewhere_is_named_by_the_section()
    {
        var policy = Rule("  require no access has person.employed is no");
        static string Employed(string asOf, string active) => Listed(
            asOf, Account("x", "\"access\": [ { \"personRef\": \"p\", \"role\": \"Editor\" } ]"), $$"""
            "persons": [ { "personRef": "p", "active": {{active}} } ],
            """, "\"access\": \"Complete\", \"persons\": \"Complete\"");

        var change = Single(Compare(policy, Employed(June, "true"), Employed(November, "false")));

        Assert.Equal("New Pass→Gap Data", Text(change));
        Assert.Equal([Model.Section.Persons], change.Cause!.Sections);
    }

    [Fact]
    public void Each_run_that_is_needed_is_evaluated_once()
    {
        var accounts = string.Join(", ", Enumerable.Range(0, 40).Select(i => Account($"x{i}", "\"visibility\": \"Public\"")));
        var comparison = Compare(Public, Listed(June, accounts), Listed(November, accounts.Replace("Public", "Private", StringComparison.Ordinal)));

        Assert.Equal(40, comparison.Findings.Count(f => f.Kind == FindingChangeKind.New));
        Assert.Equal(4, comparison.Evaluations); // both, then on the other day, then with the other data
    }

    [Theory]
    [InlineData(Verdict.Gap, Verdict.Waived, FindingChangeKind.Waived)]
    [InlineData(Verdict.Waived, Verdict.Pass, null)]
    [InlineData(Verdict.Waived, Verdict.Waived, null)]
    [InlineData(Verdict.Pass, Verdict.Waived, null)]
    [InlineData(Verdict.Waived, Verdict.Unknown, FindingChangeKind.NotAssessed)]
    [InlineData(Verdict.Pending, Verdict.Unknown, FindingChangeKind.New)]
    [InlineData(Verdict.Advisory, Verdict.AttestationDue, FindingChangeKind.Persisting)]
    [InlineData(Verdict.Gap, Verdict.Pending, FindingChangeKind.Resolved)]
    [InlineData(Verdict.Pass, Verdict.Pending, null)]
    public void Kinds(Verdict before, Verdict after, FindingChangeKind? kind) => Assert.Equal(kind, FindingChange.KindOf(before, after, isGone: false));
}
