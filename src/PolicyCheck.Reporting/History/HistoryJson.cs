using System.Text.Json;
using PolicyCheck.Comparison;
using PolicyCheck.Reporting.Changes;
using static PolicyCheck.Reporting.Json.JsonParts;

namespace PolicyCheck.Reporting.History;

/// <summary>The part of the JSON report about how things came to be as they are; null where there is one inventory only.</summary>
internal static class HistoryJson
{
    /// <summary>Since when an answer is a finding, and what became of it.</summary>
    public static void WriteChange(Utf8JsonWriter json, ReportChange? change)
    {
        Day(json, "since", change?.Since);
        Text(json, "change", change is null ? null : ChangesJson.Word(change.Kind));
        ChangesJson.WriteCause(json, change?.Cause);
    }

    public static void Write(Utf8JsonWriter json, ReportHistory? history)
    {
        if (history is null)
        {
            json.WriteNull("history");
            return;
        }

        json.WriteStartObject("history");
        WriteList(json, "snapshots", history.Snapshots, static (writer, point) =>
        {
            writer.WriteStartObject();
            Day(writer, "date", point.AsOf);
            Text(writer, "path", point.Path);
            writer.WriteNumber("accounts", point.Accounts);
            WriteFigures(writer, point.Figures);
            writer.WriteEndObject();
        });
        WriteList(json, "byUnit", history.Units, static (writer, unit) =>
        {
            writer.WriteStartObject();
            Text(writer, "unit", unit.Id);
            Text(writer, "kind", unit.Id is not null ? "unit" : unit.IsOrganisation ? "organisation" : "unknown");
            WriteRow(writer, unit.Figures);
            writer.WriteEndObject();
        });
        WriteList(json, "byRule", history.Rules, static (writer, rule) =>
        {
            writer.WriteStartObject();
            Text(writer, "rule", rule.Rule.Id);
            WriteRow(writer, rule.Figures);
            writer.WriteEndObject();
        });
        json.WriteStartObject("changes");
        ChangesJson.WriteCounts(json, history.Changes);
        json.WriteEndObject();
        WriteList(json, "resolved", history.Changes.Findings.Where(HasLeft), ChangesJson.WriteFinding);
        ChangesJson.WriteInventory(json, history.Changes);
        json.WriteEndObject();
    }

    /// <summary>What is still a finding stands among the results.</summary>
    private static bool HasLeft(ChangedFinding finding) => finding.After is not { } verdict || !FindingChange.IsFinding(verdict);

    private static void WriteRow(Utf8JsonWriter json, IReadOnlyList<HistoryFigures?> figures) => WriteList(json, "snapshots", figures, static (writer, figure) =>
    {
        if (figure is null)
        {
            writer.WriteNullValue();
            return;
        }

        writer.WriteStartObject();
        WriteFigures(writer, figure);
        writer.WriteEndObject();
    });

    private static void WriteFigures(Utf8JsonWriter json, HistoryFigures figures)
    {
        json.WriteNumber("overdue", figures.Overdue);
        Number(json, "percentMet", figures.Counts.PercentMet);
        json.WriteStartObject("byVerdict");
        WriteCounts(json, figures.Counts);
        json.WriteEndObject();
    }
}
