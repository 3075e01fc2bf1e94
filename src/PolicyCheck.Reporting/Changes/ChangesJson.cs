using System.Text.Json;
using PolicyCheck.Comparison;
using PolicyCheck.Evaluation;
using PolicyCheck.Model;
using PolicyCheck.Syntax;
using static PolicyCheck.Reporting.Json.JsonParts;

namespace PolicyCheck.Reporting.Changes;

/// <summary>
/// What differs between two inventories, for other programs. Names and words are English and fields are called as in snapshots, whatever
/// the language; texts are raw.
/// </summary>
public static class ChangesJson
{
    /// <summary>Writes the document; the same bytes for the same comparisons. Of several each is an element of <c>organisations</c>.</summary>
    /// <param name="reports">The comparisons, one an organisation, at least one.</param>
    /// <param name="toolVersion">Version of the program.</param>
    /// <param name="output">Where to write.</param>
    public static void Write(IReadOnlyList<ChangeReport> reports, string toolVersion, Stream output)
    {
        using (var json = new Utf8JsonWriter(output, Layout))
        {
            json.WriteStartObject();
            json.WriteStartObject("tool");
            Text(json, "name", Report.ToolName);
            Text(json, "version", toolVersion);
            json.WriteEndObject();
            if (reports.Count == 1)
            {
                WriteReport(json, reports[0]);
            }
            else
            {
                WriteList(json, "organisations", reports, static (writer, report) =>
                {
                    writer.WriteStartObject();
                    Text(writer, "name", report.OrganisationName);
                    WriteReport(writer, report);
                    writer.WriteEndObject();
                });
            }

            json.WriteEndObject();
        }

        output.WriteByte((byte)'\n');
    }

    private static void WriteReport(Utf8JsonWriter json, ChangeReport report)
    {
        WriteSide(json, "old", report.Old);
        WriteSide(json, "new", report.New);
        json.WriteStartObject("summary");
        WriteCounts(json, report);
        json.WriteEndObject();
        json.WriteStartObject("accountsWithGaps");
        json.WriteNumber("gained", report.Shift.Gained);
        json.WriteNumber("lost", report.Shift.Lost);
        json.WriteEndObject();
        WriteList(json, "findings", report.Findings, WriteFinding);
        WriteNotKept(json, report);
        WriteInventory(json, report);
    }

    /// <summary>The word for what became of a finding.</summary>
    internal static string Word(FindingChangeKind kind) => kind == FindingChangeKind.NotAssessed ? "no-longer-assessed" : SnapshotWord(kind);

    /// <summary>How many findings there are of each kind.</summary>
    internal static void WriteCounts(Utf8JsonWriter json, ChangeReport report)
    {
        foreach (var kind in Enum.GetValues<FindingChangeKind>())
        {
            json.WriteNumber(Word(kind), report.Of(kind).Count());
        }
    }

    internal static void WriteFinding(Utf8JsonWriter json, ChangedFinding finding)
    {
        json.WriteStartObject();
        Text(json, "change", Word(finding.Kind));
        Text(json, "rule", finding.Rule);
        Text(json, "policy", finding.Policy);
        json.WriteStartObject("subject");
        Text(json, "kind", SubjectTerms.Word(finding.Subject.Kind, Language.English));
        Text(json, "id", finding.Subject.Id);
        Text(json, "label", finding.Subject.Label);
        json.WriteEndObject();
        Text(json, "account", finding.AccountId);
        Text(json, "before", VerdictWord(finding.Before));
        Text(json, "after", VerdictWord(finding.After));
        Text(json, "severity", SubjectTerms.Word(finding.Severity, Language.English));
        Day(json, "since", finding.Since);
        Text(json, "message", finding.Message);
        WriteCause(json, finding.Cause);
        json.WriteEndObject();
    }

    internal static void WriteCause(Utf8JsonWriter json, ChangeCause? cause)
    {
        if (cause is null)
        {
            json.WriteNull("cause");
            return;
        }

        json.WriteStartObject("cause");
        WriteList(json, "kinds", cause.Kinds, static (writer, kind) => writer.WriteStringValue(kind == CauseKind.LostData ? "lost-data" : SnapshotWord(kind)));
        WriteList(json, "fields", cause.Fields, static (writer, field) => writer.WriteStringValue(Path(field.Path)));
        WriteList(json, "sections", cause.Sections.Concat(cause.LostSections), static (writer, section) => writer.WriteStringValue(SectionWord(section)));
        WriteList(json, "missing", cause.Lost, static (writer, missing) => writer.WriteStringValue(missing.Field?.JsonName ?? Sound(missing.Name)));
        WriteList(json, "events", cause.Events, WriteEvent);
        json.WriteBoolean("isSubjectNew", cause.IsSubjectNew);
        json.WriteBoolean("isSubjectGone", cause.IsSubjectGone);
        Day(json, "passed", cause.PassedOn);
        json.WriteEndObject();
    }

    /// <summary>Accounts, units, people and what the inventories keep differently.</summary>
    internal static void WriteInventory(Utf8JsonWriter json, ChangeReport report)
    {
        WriteList(json, "accounts", report.Accounts, WriteAccount);
        WriteDifference(json, "units", report.Units);
        WriteDifference(json, "persons", report.Persons);
        WriteList(json, "drift", report.Drift, WriteDrift);
    }

    private static void WriteSide(Utf8JsonWriter json, string name, ComparedSnapshot side)
    {
        json.WriteStartObject(name);
        Text(json, "path", side.Path);
        Day(json, "date", side.Day);
        Day(json, "asOf", side.AsOf);
        json.WriteNumber("accounts", side.Accounts);
        json.WriteEndObject();
    }

    private static void WriteNotKept(Utf8JsonWriter json, ChangeReport report) => WriteList(json, "notKept", report.NotKept, static (writer, line) =>
    {
        writer.WriteStartObject();
        Text(writer, "change", Word(line.Kind));
        Text(writer, "section", SectionWord(line.Section));
        Text(writer, "field", line.Field?.JsonName);
        writer.WriteNumber("answers", line.Answers);
        WriteList(writer, "rules", line.Rules, static (inner, rule) => inner.WriteStringValue(rule));
        writer.WriteEndObject();
    });

    private static void WriteAccount(Utf8JsonWriter json, ChangedAccount account)
    {
        json.WriteStartObject();
        Text(json, "id", account.Id);
        Text(json, "label", account.Label);
        WriteList(json, "events", account.Events, WriteEvent);
        WriteList(json, "fields", account.Fields, static (writer, field) => writer.WriteStringValue(Path(field.Path)));
        json.WriteEndObject();
    }

    private static void WriteEvent(Utf8JsonWriter json, AccountEvent happened)
    {
        json.WriteStartObject();
        Text(json, "event", SnapshotWord(happened.Kind));
        Day(json, "on", happened.On);
        Text(json, "old", happened.Old);
        Text(json, "new", happened.New);
        json.WriteEndObject();
    }

    private static void WriteDifference(Utf8JsonWriter json, string name, ListDifference difference)
    {
        json.WriteStartObject(name);
        WriteList(json, "added", difference.Added, static (writer, id) => writer.WriteStringValue(Sound(id)));
        WriteList(json, "removed", difference.Removed, static (writer, id) => writer.WriteStringValue(Sound(id)));
        json.WriteEndObject();
    }

    private static void WriteDrift(Utf8JsonWriter json, DriftLine line)
    {
        json.WriteStartObject();
        Text(json, "section", line.Section is { } section ? SectionWord(section.Section) : null);
        Text(json, "field", line.Field is { } field ? Path(field.Path) : null);
        Text(json, "column", line.Column?.Column);
        Text(json, "old", line.Section is { } before ? Extent(before.Old, before.WasKept) : Presence(!(line.Field?.IsKept ?? line.Column!.IsKept)));
        Text(json, "new", line.Section is { } after ? Extent(after.New, after.IsKept) : Presence(line.Field?.IsKept ?? line.Column!.IsKept));
        json.WriteEndObject();
    }

    private static string Extent(Completeness? said, bool isKept) => said?.ToString() ?? (isKept ? "NotSaid" : "Empty");

    private static string Presence(bool isKept) => isKept ? "present" : "missing";

    private static string Path(IReadOnlyList<FieldInfo> path) => string.Join('.', path.Select(f => f.JsonName));

    private static string? VerdictWord(Verdict? verdict) => verdict is { } known ? VerdictTerms.Word(known, Language.English) : null;

    private static string SnapshotWord(Enum value) => value.ToString().ToLowerInvariant();
}
