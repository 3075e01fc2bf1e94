using System.Text.Json;
using PolicyCheck.Evaluation;
using PolicyCheck.Model;
using PolicyCheck.Reporting;
using PolicyCheck.Reporting.Sarif;
using Snapshot = Snapshooter.Xunit.Snapshot;

namespace PolicyCheck.Tests.Reporting;

/// <summary>The structure by hand; <c>.ci/run</c> holds the shipped reports against the published schema.</summary>
public sealed class SarifReporterTests
{
    private static readonly string[] Levels = ["none", "note", "warning", "error"];

    [Fact]
    public void The_whole_file() => Snapshot.Match(SampleRun.Text(SampleRun.WithAttestations(), "sarif"), "SarifReporterTests.Attested");

    [Fact]
    public void The_head_names_program_version_organisation_and_day()
    {
        var root = Parse(SampleRun.Small());
        var run = Assert.Single(root.GetProperty("runs").EnumerateArray());

        Assert.Equal("2.1.0", root.GetProperty("version").GetString());
        Assert.Equal(("policycheck", "1.2.3"), (Driver(run).GetProperty("name").GetString(), Driver(run).GetProperty("version").GetString()));
        Assert.False(Driver(run).TryGetProperty("informationUri", out _));
        Assert.Equal("prov/2026-11-20", run.GetProperty("automationDetails").GetProperty("id").GetString());
        Assert.True(Assert.Single(run.GetProperty("invocations").EnumerateArray()).GetProperty("executionSuccessful").GetBoolean());
    }

    [Fact]
    public void Every_rule_has_what_a_reader_looks_up()
    {
        var report = SampleRun.Small();
        var rules = Driver(Run(report)).GetProperty("rules").EnumerateArray().ToList();

        Assert.Equal(report.Rules.Select(r => r.Id), rules.Select(r => r.GetProperty("id").GetString()));
        Assert.All(rules, rule =>
        {
            Assert.NotEqual("", rule.GetProperty("name").GetString());
            Assert.NotEqual("", rule.GetProperty("shortDescription").GetProperty("text").GetString());
            Assert.NotEqual("", rule.GetProperty("fullDescription").GetProperty("text").GetString());
            Assert.Contains(rule.GetProperty("defaultConfiguration").GetProperty("level").GetString(), Levels);
            Assert.NotEqual(0, rule.GetProperty("properties").GetProperty("tags").GetArrayLength());
        });
        var first = rules[0].GetProperty("help");
        Assert.Contains("Åtgärd: Utse en redaktör till.", first.GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Contains("Punkt: PRV-1, PRV-1b", first.GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.StartsWith("**Minst två redaktörer**", first.GetProperty("markdown").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_finding_is_a_result_at_its_rule_and_its_subject()
    {
        var report = SampleRun.WithAttestations();
        List<ReportFinding> findings = [.. report.Findings, .. report.Waived];
        var results = Results(report);

        Assert.Equal(findings.Count, results.Count);
        foreach (var (finding, result) in findings.Zip(results))
        {
            Assert.Same(finding.Rule, report.Rules[result.GetProperty("ruleIndex").GetInt32()]);
            Assert.Equal(finding.Rule.Id, result.GetProperty("ruleId").GetString());
            var place = Assert.Single(result.GetProperty("locations").EnumerateArray());
            var physical = place.GetProperty("physicalLocation");
            Assert.Equal(finding.Rule.File, physical.GetProperty("artifactLocation").GetProperty("uri").GetString());
            Assert.Equal(finding.Rule.Line, physical.GetProperty("region").GetProperty("startLine").GetInt32());
            var logical = Assert.Single(place.GetProperty("logicalLocations").EnumerateArray());
            Assert.Equal("resource", logical.GetProperty("kind").GetString());
            Assert.EndsWith("/" + finding.SubjectId, logical.GetProperty("fullyQualifiedName").GetString(), StringComparison.Ordinal);
            Assert.False(result.TryGetProperty("baselineState", out _));
        }
    }

    [Fact]
    public void The_line_of_a_rule_is_the_one_it_begins_on()
    {
        var report = SampleRun.Small();

        Assert.All(report.Rules.Where(r => r.PolicyId == "PRV"), rule =>
            Assert.StartsWith($"regel {rule.Id} ", SampleRun.Policy.Split('\n')[rule.Line - 1].Trim(), StringComparison.Ordinal));
    }

    [Fact]
    public void Levels_follow_the_verdict()
    {
        var report = SampleRun.WithAttestations();
        var small = SampleRun.Small();

        Assert.All(report.Findings.Zip(Results(report)).Concat(small.Findings.Zip(Results(small))), pair => Assert.Equal(
            pair.First.Verdict switch
            {
                Verdict.Gap => "error",
                Verdict.AttestationDue or Verdict.Advisory => "warning",
                Verdict.Unknown => "note",
                _ => "none",
            },
            pair.Second.GetProperty("level").GetString()));
        Assert.All(
            Results(small).Where(r => r.GetProperty("level").GetString() == "none"),
            r => Assert.Equal("informational", r.GetProperty("kind").GetString()));
    }

    [Fact]
    public void A_waived_finding_is_suppressed_with_its_reason()
    {
        var report = SampleRun.WithAttestations();
        var suppressed = Results(report).Where(r => r.TryGetProperty("suppressions", out _)).ToList();

        Assert.NotEmpty(suppressed);
        Assert.Equal(report.Waived.Count, suppressed.Count);
        Assert.All(report.Waived.Zip(suppressed), pair =>
        {
            var suppression = Assert.Single(pair.Second.GetProperty("suppressions").EnumerateArray());
            Assert.Equal(("external", "accepted"), (suppression.GetProperty("kind").GetString(), suppression.GetProperty("status").GetString()));
            Assert.StartsWith(pair.First.Waiver!.Because!, suppression.GetProperty("justification").GetString(), StringComparison.Ordinal);
            Assert.NotEqual("none", pair.Second.GetProperty("level").GetString());
        });
    }

    [Fact]
    public void Fingerprints_differ_within_a_run_and_stay_between_runs()
    {
        var report = SampleRun.WithAttestations();
        var later = report with { AsOf = report.AsOf.AddDays(30), Language = Language.English };

        Assert.Equal(Results(report).Count, Results(report).Select(Fingerprint).Distinct().Count());
        Assert.Equal(Results(report).Select(Fingerprint), Results(later).Select(Fingerprint));
    }

    [Fact]
    public void A_value_from_a_cell_has_its_file_and_its_cell()
    {
        var report = SampleRun.Small();
        var cell = new ValueOrigin("lists/kanaler å.xlsx", "Konton", 14, 6, "x");
        var line = new ValueOrigin("kanaler.csv", null, 7, 2, "");
        var finding = report.Findings[0] with { Observed = [new ObservedValue("handle", "x", cell), new ObservedValue("status", "y")], Missing = [new MissingValue("synlighet", Section.Accounts, null, line)] };
        var related = Assert.Single(Results(report with { Findings = [finding], Waived = [] })).GetProperty("relatedLocations").EnumerateArray().ToList();

        Assert.Equal(["Konton!F14: handle: x", "B7: Uppgift som saknas: synlighet"], related.Select(r => r.GetProperty("message").GetProperty("text").GetString()));
        Assert.Equal(["lists/kanaler%20%C3%A5.xlsx", "kanaler.csv"], related.Select(r => r.GetProperty("physicalLocation").GetProperty("artifactLocation").GetProperty("uri").GetString()));
        Assert.False(related[0].GetProperty("physicalLocation").TryGetProperty("region", out _));
        Assert.Equal(7, related[1].GetProperty("physicalLocation").GetProperty("region").GetProperty("startLine").GetInt32());
    }

    [Theory]
    [InlineData("policies/a/a.policy.md", "policies/a/a.policy.md")]
    [InlineData("../my policies/å#1.policy", "../my%20policies/%C3%A5%231.policy")]
    [InlineData("/srv/a b.policy", "file:///srv/a%20b.policy")]
    [InlineData("C:\\p\\a.policy", "file:///C:/p/a.policy")]
    [InlineData("a:b.policy", "a%3Ab.policy")]
    public void A_path_is_a_URI(string path, string uri)
    {
        Assert.Equal(uri, SarifText.Uri(path));
        Assert.True(Uri.TryCreate(uri, UriKind.RelativeOrAbsolute, out _));
    }

    [Fact]
    public void Names_are_neither_links_nor_placeholders()
    {
        var texts = Results(SampleRun.WithNames(HostileNames.All)).Select(r => r.GetProperty("message").GetProperty("text").GetString()!).ToList();

        Assert.NotEmpty(texts);
        Assert.All(texts, text => Assert.DoesNotContain("](", text, StringComparison.Ordinal));
        Assert.All(texts, text => Assert.Equal(0, text.Replace("{{", "", StringComparison.Ordinal).Replace("}}", "", StringComparison.Ordinal).Count(c => c is '{' or '}')));
        Assert.All(texts, text => Assert.DoesNotContain(text, char.IsControl));
    }

    private static JsonElement Parse(Report report) => JsonDocument.Parse(SampleRun.Bytes(report, "sarif")).RootElement;

    private static JsonElement Run(Report report) => Parse(report).GetProperty("runs")[0];

    private static JsonElement Driver(JsonElement run) => run.GetProperty("tool").GetProperty("driver");

    private static List<JsonElement> Results(Report report) => [.. Run(report).GetProperty("results").EnumerateArray()];

    private static string? Fingerprint(JsonElement result) => result.GetProperty("partialFingerprints").GetProperty("findingIdentity/v1").GetString();
}
