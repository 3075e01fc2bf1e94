using PolicyCheck.Tests.Support;

namespace PolicyCheck.EndToEnd.Tests;

public sealed class ExplainDeclarationTests : IDisposable
{
    private readonly TempFolder _temp = new();

    public ExplainDeclarationTests()
    {
        _temp.Write(
            "policies/a/a.policy",
            """
            policy A "Policy A"
              applies to accounts
              source "Invented"

            parameter term = 12 months "how long one holds"
            parameter min-editors = 2

            define editors as access where role = editor

            rule A1 "Two editors"
              clause A1, B7
              require count of editors is at least min-editors
              remedy "Name another."
              example "none" account { access: [] } gives gap

            attest A2 "Follows the brand"
              attested by unit-manager
              valid for term

            attest A3 "The editor knows the routine"
              for each person
              attested by unit-manager
              valid for 12 months

            attest A4 "A routine stands"
              for the organisation
              attested by "the board"
              valid for 24 months

            rule A5 "Posts elsewhere have pictures"
              for each external-post
              require images is at least 1

            rule A6 "Listed in time"
              require register.listed-publicly-from within 14 days after opened

            information A0 "Background"
              reason "No duty."

            waive A1
              covers a1
              through 2026-12-31
              reason "Hiring."
              approved by unit-manager
            """);
        _temp.Write(
            "policies/a/snapshots/2026-06-30.json",
            """
            { "organisationId": "town", "asOf": "2026-06-30",
              "dataCompleteness": { "accounts": "Complete", "access": "Complete", "attestations": "Complete", "persons": "Complete", "register": "Complete" },
              "units": [ { "unitId": "town", "kind": "Organisation", "nameSv": "The Town" } ],
              "persons": [ { "personRef": "p1", "orgRoles": ["UnitManager"] } ],
              "externalPosts": [ { "postId": "x1", "imageCount": 0 } ],
              "attestations": [
                { "clauseId": "A2", "subjectId": "a1", "attestedByRole": "UnitManager", "attestedOn": "2025-03-01", "outcome": "Yes" },
                { "clauseId": "A2", "subjectId": "a1", "attestedByRole": "Registrar", "attestedOn": "2026-03-01", "outcome": "Yes" } ],
              "accounts": [ { "accountId": "a1", "openedOn": "2026-06-20", "access": [ { "personRef": "p1", "role": "Editor" } ] } ] }
            """);
    }

    public void Dispose() => _temp.Dispose();

    [Fact]
    public async Task A_rule_with_its_clauses_parameters_definitions_waivers_and_examples()
    {
        var run = await Explain("a1");

        Assert.Equal("", run.Error);
        Assert.Equal(
            """
            A1  Two editors
              kind: rule, severity medium
              clause: A1, B7
              applies: for each account
              require: count of editors is at least min-editors
              remedy: Name another.
              define: editors as access where role = editor
              parameter: min-editors = 2
              waiver: a1: through 2026-12-31, Hiring, approved by unit manager, policies/a/a.policy(40,1)
              example: none gives gap
              stands in: A, policies/a/a.policy(10,6)

            """.ReplaceLineEndings("\n"),
            run.Output);
    }

    [Theory]
    [InlineData("A2", "attested by: unit manager", "valid for: term", "parameter: term = 12 months (how long one holds)")]
    [InlineData("A0", "kind: information", "reason: No duty.", "stands in: A, policies/a/a.policy(37,13)")]
    [InlineData("term", "term = 12 months  how long one holds", "used by: A2", "stands in: A, policies/a/a.policy(5,11)")]
    [InlineData("EDITORS", "as: access where role = editor", "used by: A1", "kind: definition")]
    [InlineData("A", "A  Policy A", "source: Invented", "holds: rules 3, to be attested 3, information 1, parameter 2")]
    [InlineData("b7", "A1  Two editors", "clause: A1, B7", "kind: rule")]
    public async Task Every_other_declaration_and_any_clause(string id, params string[] lines)
    {
        var run = await Explain(id);

        Assert.Equal(0, run.ExitStatus);
        Assert.All(lines, line => Assert.Contains(line, run.Output, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_path_may_follow_at_once_and_an_unknown_id_is_suggested()
    {
        Assert.Contains("Two editors", (await Explain("A1", "policies/a")).Output, StringComparison.Ordinal);
        var unknown = await Explain("A9");
        Assert.Equal(2, unknown.ExitStatus);
        Assert.StartsWith("policycheck: error: no policy declares 'A9'; did you mean 'A", unknown.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("A3", "p1", "person p1")]
    [InlineData("A4", "town", "organisation town (The Town)")]
    [InlineData("A4", "the TOWN", "organisation town (The Town)")]
    [InlineData("A5", "x1", "external-post x1")]
    public async Task Subjects_of_every_kind_are_found(string rule, string subject, string line)
    {
        var run = await Explain(rule, subject);

        Assert.Equal("", run.Error);
        Assert.Contains(line, run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rule_about_persons_is_not_asked_about_an_account() =>
        Assert.Equal("policycheck: error: rule 'A3' is not about accounts but about persons; name one of: p1\n", (await Explain("A3", "a1")).Error);

    [Fact]
    public async Task Attestations_are_listed_with_why_they_do_not_count()
    {
        var run = await Explain("A2", "a1");

        Assert.Contains(
            """
            ✎ Attestation due, was due 2026-03-01
              The attestation held through 2026-03-01. To be attested again by unit manager.
              Attestations:
                Day         By            Outcome  Valid through  Counts
                2026-03-01  registrar     yes      2027-03-01     no: given by another role
                2025-03-01  unit manager  yes      2026-03-01     no: it has lapsed
            """.ReplaceLineEndings("\n"),
            run.Output,
            StringComparison.Ordinal);
        Assert.Contains("  Attestations: none\n", (await Explain("A3", "p1")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_deadline_shows_its_last_day_and_what_it_is_counted_from() =>
        Assert.Contains(
            "└─ the last day = 2026-07-04\n     └─ opened = 2026-06-20\n", (await Explain("A6", "a1")).Output, StringComparison.Ordinal);

    private Task<ProgramRun> Explain(params string[] arguments) => BuiltProgram.RunIn(_temp.Path, ["explain", .. arguments]);
}
