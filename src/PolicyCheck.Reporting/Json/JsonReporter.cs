using System.Text.Json;
using PolicyCheck.Evaluation;
using PolicyCheck.Model;
using PolicyCheck.Reporting.History;
using PolicyCheck.Syntax;
using static PolicyCheck.Reporting.Json.JsonParts;

namespace PolicyCheck.Reporting.Json;

/// <summary>
/// Every answer for other programs. Names and words are English whatever the report's language, texts are raw; an answer
/// that is met or does not apply has neither message nor values, and a remedy stands only where there is something to remedy.
/// </summary>
internal sealed class JsonReporter : IReporter
{
    public string Format => "json";

    public string FileName => "gap-report.json";

    public bool IsDefault => true;

    public void Write(Report report, Stream output)
    {
        using (var json = new Utf8JsonWriter(output, Layout))
        {
            json.WriteStartObject();
            WriteHead(json, report);
            WriteList(json, "policies", report.Policies, WritePolicy);
            WriteList(json, "results", report.Answers, WriteAnswer);
            WriteList(json, "notAssessed", report.NotAssessed, WriteSection);
            WriteList(json, "dataNotes", report.DataNotes, WriteDataNote);
            HistoryJson.Write(json, report.History);
            WriteSummary(json, report);
            json.WriteEndObject();
        }

        output.WriteByte((byte)'\n');
    }

    private static void WriteHead(Utf8JsonWriter json, Report report)
    {
        json.WriteStartObject("tool");
        Text(json, "name", Report.ToolName);
        Text(json, "version", report.ToolVersion);
        json.WriteEndObject();
        Day(json, "asOf", report.AsOf);
        json.WriteStartObject("snapshot");
        Text(json, "path", report.Snapshot.Path);
        Text(json, "id", report.Snapshot.Id);
        Text(json, "organisation", report.OrganisationId);
        Day(json, "asOf", report.Snapshot.AsOf);
        Text(json, "note", report.Snapshot.Note);
        json.WriteEndObject();
    }

    private static void WritePolicy(Utf8JsonWriter json, ReportPolicy policy)
    {
        json.WriteStartObject();
        Text(json, "id", policy.Id);
        Text(json, "title", policy.Title);
        Text(json, "file", policy.File);
        Text(json, "version", policy.Version);
        Text(json, "source", policy.Source);
        Day(json, "decidedOn", policy.DecidedOn);
        Day(json, "effectiveFrom", policy.EffectiveFrom);
        Day(json, "validTo", policy.ValidTo);
        json.WriteNumber("accountsInScope", policy.AccountsInScope);
        json.WriteNumber("rules", policy.RuleCount);
        json.WriteEndObject();
    }

    private static void WriteAnswer(Utf8JsonWriter json, ReportAnswer answer)
    {
        json.WriteStartObject();
        Text(json, "rule", answer.Rule.Id);
        WriteList(json, "clauses", answer.Rule.Clauses, static (writer, clause) => writer.WriteStringValue(clause));
        Text(json, "policy", answer.Rule.PolicyId);
        json.WriteStartObject("subject");
        Text(json, "kind", SubjectTerms.Word(answer.Subject.Kind, Language.English));
        Text(json, "id", answer.Subject.Id);
        Text(json, "label", answer.Subject.Label);
        json.WriteEndObject();
        Text(json, "account", answer.AccountId);
        Text(json, "verdict", VerdictTerms.Word(answer.Verdict, Language.English));
        Day(json, "dueOn", answer.DueOn);
        Text(json, "severity", SubjectTerms.Word(answer.Finding?.Severity ?? answer.Rule.Severity, Language.English));
        Text(json, "message", answer.Finding?.Message);
        WriteValues(json, answer.Finding);
        Text(json, "remedy", HasRemedy(answer) ? answer.Rule.Remedy : null);
        Text(json, "responsible", answer.Rule.Responsible);
        Text(json, "attestedBy", answer.Rule.AttestedBy);
        WriteWaiver(json, answer.Finding?.Waiver);
        HistoryJson.WriteChange(json, answer.Finding?.Change);
        json.WriteEndObject();
        if (json.BytesPending > HeldBack)
        {
            json.Flush();
        }
    }

    /// <summary>What only fills in for missing data has no remedy of its own: the rule's is about its gap.</summary>
    private static bool HasRemedy(ReportAnswer answer) => (answer.Finding?.Waiver?.Verdict ?? answer.Verdict) switch
    {
        Verdict.Unknown or Verdict.Pass or Verdict.NotApplicable => false,
        Verdict.AttestationDue => answer.Rule.IsAttested,
        _ => true,
    };

    private static void WriteWaiver(Utf8JsonWriter json, ReportWaiver? waiver)
    {
        if (waiver is null)
        {
            json.WriteNull("waiver");
            return;
        }

        json.WriteStartObject("waiver");
        Text(json, "verdict", VerdictTerms.Word(waiver.Verdict, Language.English));
        Day(json, "from", waiver.From);
        Day(json, "through", waiver.Through);
        Text(json, "because", waiver.Because);
        Text(json, "approvedBy", waiver.ApprovedBy);
        json.WriteStartObject("source");
        Text(json, "path", waiver.Path);
        json.WriteNumber("line", waiver.Line);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteValues(Utf8JsonWriter json, ReportFinding? finding)
    {
        if (finding is null)
        {
            json.WriteNull("observed");
            json.WriteNull("missing");
            json.WriteNull("periods");
            return;
        }

        json.WriteStartObject("observed");
        foreach (var value in finding.Observed)
        {
            Text(json, value.Name, value.Value);
        }

        json.WriteEndObject();
        WriteList(json, "missing", finding.Missing.DistinctBy(m => (m.Name, m.Section)), static (writer, missing) =>
        {
            writer.WriteStartObject();
            Text(writer, "name", missing.Name);
            Text(writer, "section", SectionWord(missing.Section));
            writer.WriteEndObject();
        });
        WriteList(json, "periods", finding.Periods, static (writer, period) =>
        {
            writer.WriteStartObject();
            Day(writer, "from", period.From);
            Day(writer, "to", period.To);
            Text(writer, "verdict", VerdictTerms.Word(period.Verdict, Language.English));
            writer.WriteEndObject();
        });
    }

    private static void WriteSection(Utf8JsonWriter json, NotAssessedSection line)
    {
        json.WriteStartObject();
        Text(json, "section", SectionWord(line.Section));
        Text(json, "field", line.Field?.JsonName);
        Text(json, "reason", line.IsDeclared ? "absent" : "empty");
        json.WriteNumber("accounts", line.Accounts);
        json.WriteNumber("others", line.Others.Sum(o => o.Count));
        WriteList(json, "rules", line.Rules, static (writer, rule) =>
        {
            writer.WriteStartObject();
            Text(writer, "rule", rule.Rule.Id);
            writer.WriteNumber("answers", rule.Answers);
            writer.WriteEndObject();
        });
        json.WriteEndObject();
    }

    private static void WriteDataNote(Utf8JsonWriter json, ReportDataNote note)
    {
        json.WriteStartObject();
        Text(json, "id", note.Id);
        Text(json, "severity", note.IsError ? "error" : "warning");
        Text(json, "file", note.File);
        Number(json, "line", note.Line);
        Number(json, "column", note.Column);
        if (note.Cell is { } cell)
        {
            Text(json, "cell", cell);
        }

        Text(json, "message", note.Message);
        Text(json, "help", note.Help.Length == 0 ? null : note.Help);
        json.WriteEndObject();
    }

    private static void WriteSummary(Utf8JsonWriter json, Report report)
    {
        json.WriteStartObject("summary");
        json.WriteNumber("accounts", report.Accounts.Count);
        json.WriteNumber("answers", report.Counts.Total);
        json.WriteNumber("overdue", report.Overdue);
        json.WriteNumber("notAssessed", report.NotAssessedAnswers);
        json.WriteStartObject("byVerdict");
        WriteCounts(json, report.Counts);
        json.WriteEndObject();
        WriteList(json, "byRule", report.Rules, static (writer, rule) =>
        {
            writer.WriteStartObject();
            Text(writer, "rule", rule.Id);
            Text(writer, "policy", rule.PolicyId);
            WriteCounts(writer, rule.Counts);
            writer.WriteEndObject();
        });
        json.WriteEndObject();
    }
}
