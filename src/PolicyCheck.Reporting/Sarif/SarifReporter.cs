using System.Text.Json;
using PolicyCheck.Reporting.Json;

namespace PolicyCheck.Reporting.Sarif;

/// <summary>
/// The findings as SARIF 2.1.0 for code scanning and editors: a result a finding, at the line of the rule that it breaks. What
/// is met is not in it. Nothing depends on the hour of the run, so the same report gives the same bytes.
/// </summary>
internal sealed class SarifReporter : IReporter
{
    /// <summary>The schema's own address, by which readers know the format; nothing is fetched from it.</summary>
    private const string Schema = "https://json.schemastore.org/sarif-2.1.0.json";

    public string Format => "sarif";

    public string FileName => "gap-report.sarif";

    public bool IsDefault => false;

    public void Write(Report report, Stream output)
    {
        using (var json = new Utf8JsonWriter(output, JsonParts.Layout))
        {
            json.WriteStartObject();
            json.WriteString("$schema", Schema);
            json.WriteString("version", "2.1.0");
            json.WriteStartArray("runs");
            WriteRun(json, report, new ReportWords(report.Language));
            json.WriteEndArray();
            json.WriteEndObject();
        }

        output.WriteByte((byte)'\n');
    }

    private static void WriteRun(Utf8JsonWriter json, Report report, ReportWords words)
    {
        json.WriteStartObject();
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", Report.ToolName);
        json.WriteString("version", report.ToolVersion);
        json.WriteString("language", words.Tag);
        new SarifRules(json, words).Write(report);
        json.WriteEndObject();
        json.WriteEndObject();
        WriteInvocation(json, report, words);
        json.WriteString("language", words.Tag);
        json.WriteString("columnKind", "utf16CodeUnits");
        json.WriteStartObject("automationDetails");
        json.WriteString("id", $"{SarifText.Segment(report.OrganisationId)}/{ReportWords.Day(report.AsOf)}");
        json.WriteEndObject();
        WriteResults(json, report, words);
        json.WriteEndObject();
    }

    private static void WriteResults(Utf8JsonWriter json, Report report, ReportWords words)
    {
        var results = new SarifResults(json, report, words);
        json.WriteStartArray("results");
        foreach (var finding in report.Findings.Concat(report.Waived))
        {
            results.Write(finding);
            if (json.BytesPending > JsonParts.HeldBack)
            {
                json.Flush();
            }
        }

        json.WriteEndArray();
    }

    /// <summary>That the run came to its end, and what its reader must know: remarks on the inventory, and what could not be assessed.</summary>
    private static void WriteInvocation(Utf8JsonWriter json, Report report, ReportWords words)
    {
        json.WriteStartArray("invocations");
        json.WriteStartObject();
        json.WriteBoolean("executionSuccessful", true);
        json.WriteStartArray("toolExecutionNotifications");
        foreach (var text in report.Notices.Concat(report.NotAssessed.Select(line => $"{words.NotAssessed(line)} {words.RulesOf(line)}")))
        {
            json.WriteStartObject();
            json.WriteString("level", "note");
            SarifText.Message(json, text);
            json.WriteEndObject();
        }

        foreach (var note in report.DataNotes)
        {
            WriteDataNote(json, note);
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteDataNote(Utf8JsonWriter json, ReportDataNote note)
    {
        json.WriteStartObject();
        json.WriteStartObject("descriptor");
        json.WriteString("id", note.Id);
        json.WriteEndObject();
        json.WriteString("level", note.IsError ? "error" : "warning");
        SarifText.Message(json, $"{(note.Cell is null ? "" : note.Cell + ": ")}{note.Message}{(note.Help.Length == 0 ? "" : "; " + note.Help)}");
        json.WriteStartArray("locations");
        json.WriteStartObject();
        SarifText.Place(json, note.File, note.Cell is null ? note.Line : null, note.Column);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
