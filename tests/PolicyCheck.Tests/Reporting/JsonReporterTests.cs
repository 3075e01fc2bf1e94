using System.Text.Json;
using PolicyCheck.Model;
using Snapshot = Snapshooter.Xunit.Snapshot;

namespace PolicyCheck.Tests.Reporting;

public sealed class JsonReporterTests
{
    [Fact]
    public void The_whole_file() => Snapshot.Match(SampleRun.Text(SampleRun.Small(), "json"), "JsonReporterTests.Small");

    [Fact]
    public void The_whole_file_with_attestations_and_waivers() => Snapshot.Match(SampleRun.Text(SampleRun.WithAttestations(), "json"), "JsonReporterTests.Attested");

    [Fact]
    public void The_reports_language_changes_nothing() =>
        Assert.Equal(
            (SampleRun.Text(SampleRun.Small(), "json"), SampleRun.Text(SampleRun.WithAttestations(), "json")),
            (SampleRun.Text(SampleRun.Small(Language.English), "json"), SampleRun.Text(SampleRun.WithAttestations(Language.English), "json")));

    [Fact]
    public void Every_answer_is_there_with_every_property()
    {
        var report = SampleRun.Small();
        using var json = JsonDocument.Parse(SampleRun.Bytes(report, "json"));

        Assert.Equal(["tool", "asOf", "snapshot", "policies", "results", "notAssessed", "dataNotes", "summary"], Names(json.RootElement));
        var results = json.RootElement.GetProperty("results").EnumerateArray().ToList();
        Assert.Equal(report.Counts.Total, results.Count);
        Assert.All(results, result => Assert.Equal(
            ["rule", "clauses", "policy", "subject", "account", "verdict", "dueOn", "severity", "message", "observed", "missing", "periods", "remedy", "responsible", "attestedBy", "waiver"],
            Names(result)));
        Assert.All(results, result => Assert.Contains(
            result.GetProperty("verdict").GetString(),
            (string[])["gap", "unknown", "attestation-due", "pending", "advisory", "pass", "not-applicable"]));
    }

    [Fact]
    public void Names_are_raw()
    {
        using var json = JsonDocument.Parse(SampleRun.Bytes(SampleRun.WithNames(HostileNames.All), "json"));

        var labels = json.RootElement.GetProperty("results").EnumerateArray()
            .Where(r => r.GetProperty("rule").GetString() == "PRV-1")
            .Select(r => r.GetProperty("subject").GetProperty("label").GetString());
        Assert.Equal(HostileNames.All.Select(n => n.Replace('\uD800', '\uFFFD')), labels);
    }

    [Fact]
    public void Lines_end_with_LF() => Assert.DoesNotContain('\r', SampleRun.Text(SampleRun.Small(), "json"));

    private static string[] Names(JsonElement element) => [.. element.EnumerateObject().Select(p => p.Name)];
}
