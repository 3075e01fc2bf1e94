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
    public void The_history()
    {
        using var json = JsonDocument.Parse(SampleRun.Bytes(SampleRun.WithHistory(), "json"));
        var changed = json.RootElement.GetProperty("results").EnumerateArray().Where(r => r.GetProperty("change").ValueKind != JsonValueKind.Null)
            .Select(r => $"{r.GetProperty("rule")} {r.GetProperty("subject").GetProperty("id")} {r.GetProperty("verdict")} {r.GetProperty("change")} {r.GetProperty("since")}");

        Snapshot.Match(string.Join('\n', [.. changed, json.RootElement.GetProperty("history").GetRawText()]), "JsonReporterTests.History");
    }

    [Fact]
    public void The_reports_language_changes_nothing() =>
        Assert.Equal(
            new[] { SampleRun.Small(), SampleRun.WithAttestations(), SampleRun.WithHistory() }.Select(r => SampleRun.Text(r, "json")),
            new[] { SampleRun.Small(Language.English), SampleRun.WithAttestations(Language.English), SampleRun.WithHistory(Language.English) }.Select(r => SampleRun.Text(r, "json")));

    [Fact]
    public void Every_answer_is_there_with_every_property()
    {
        var report = SampleRun.Small();
        using var json = JsonDocument.Parse(SampleRun.Bytes(report, "json"));

        Assert.Equal(["tool", "asOf", "snapshot", "policies", "results", "notAssessed", "dataNotes", "history", "summary"], Names(json.RootElement));
        var results = json.RootElement.GetProperty("results").EnumerateArray().ToList();
        Assert.Equal(report.Counts.Total, results.Count);
        Assert.All(results, result => Assert.Equal(
            ["rule", "clauses", "policy", "subject", "account", "verdict", "dueOn", "severity", "message", "observed", "missing", "periods", "remedy", "responsible", "attestedBy", "waiver", "since", "change", "cause"],
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
