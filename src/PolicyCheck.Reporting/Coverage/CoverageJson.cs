using System.Text.Encodings.Web;
using System.Text.Json;
using PolicyCheck.Model;
using PolicyCheck.Policies;
using PolicyCheck.Syntax;

namespace PolicyCheck.Reporting.Coverage;

/// <summary>
/// Clauses against rules, both ways, for other programs: <c>documents</c> with one entry a clause, and <c>covers</c> with one
/// entry a rule, duty to attest or information. Words are English.
/// </summary>
public static class CoverageJson
{
    private static readonly JsonWriterOptions Layout = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes the document; the same bytes for the same policies.</summary>
    public static void Write(Policies.Coverage coverage, string toolVersion, Stream output)
    {
        using (var json = new Utf8JsonWriter(output, Layout))
        {
            json.WriteStartObject();
            json.WriteStartObject("tool");
            json.WriteString("name", Report.ToolName);
            json.WriteString("version", toolVersion);
            json.WriteEndObject();
            json.WriteNumber("clauses", coverage.Documents.Sum(d => d.Clauses.Count));
            json.WriteNumber("covered", coverage.Documents.Sum(d => d.Covered));
            Strings(json, "uncovered", coverage.Documents.SelectMany(d => d.Clauses).Where(c => c.Check is null).Select(c => c.Entry.Id.Name));
            json.WriteStartArray("documents");
            foreach (var document in coverage.Documents)
            {
                Document(json, document);
            }

            json.WriteEndArray();
            json.WriteStartArray("covers");
            foreach (var cover in coverage.Covers)
            {
                Cover(json, cover);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        output.WriteByte((byte)'\n');
    }

    private static void Document(Utf8JsonWriter json, DocumentCoverage document)
    {
        json.WriteStartObject();
        json.WriteString("policy", document.Policy.Id);
        json.WriteString("title", document.Policy.Title);
        json.WriteString("clauseList", document.List.Source.Path);
        json.WriteNumber("clauses", document.Clauses.Count);
        json.WriteNumber("covered", document.Covered);
        json.WriteStartObject("checkedBy");
        foreach (var check in Enum.GetValues<ClauseCheck>())
        {
            json.WriteNumber(ClauseTerms.Word(check, Language.English), document.Count(check));
        }

        json.WriteEndObject();
        json.WriteStartArray("rows");
        foreach (var clause in document.Clauses)
        {
            json.WriteStartObject();
            json.WriteString("clause", clause.Entry.Id.Name);
            json.WriteString("place", clause.Entry.Place);
            json.WriteString("strength", ClauseTerms.Word(clause.Entry.Strength, Language.English));
            json.WriteString("listedAs", ClauseTerms.Word(clause.Entry.Check, Language.English));
            json.WriteString("checkedBy", clause.Check is { } check ? ClauseTerms.Word(check, Language.English) : null);
            Strings(json, "coveredBy", clause.By.Select(by => by.Id));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Cover(Utf8JsonWriter json, Cover cover)
    {
        json.WriteStartObject();
        json.WriteString("id", cover.Id);
        json.WriteString("policy", cover.Policy.Id);
        json.WriteString("title", cover.Title);
        json.WriteString("checksBy", ClauseTerms.Word(cover.Check, Language.English));
        Strings(json, "clauses", cover.Clauses.Select(c => c.Name));
        json.WriteEndObject();
    }

    private static void Strings(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }
}
