using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using PolicyCheck.Evaluation;
using PolicyCheck.Model;
using PolicyCheck.Reporting.Json;
using PolicyCheck.Syntax;

namespace PolicyCheck.Reporting.Sarif;

/// <summary>Findings, each at its rule's line and at the account that it is about.</summary>
internal sealed class SarifResults(Utf8JsonWriter json, Report report, ReportWords words)
{
    private readonly Dictionary<ReportRule, int> _indexes =
        new(report.Rules.Select((rule, i) => KeyValuePair.Create(rule, i)), ReferenceEqualityComparer.Instance);

    public void Write(ReportFinding finding)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", finding.Rule.Id);
        json.WriteNumber("ruleIndex", _indexes[finding.Rule]);
        WriteLevel(finding.Waiver?.Verdict ?? finding.Verdict);
        SarifText.Message(json, TextOf(finding));
        WriteLocation(finding);
        WriteRelated(finding);
        WriteSuppression(finding.Waiver);
        json.WriteStartObject("partialFingerprints");
        json.WriteString("findingIdentity/v1", Fingerprint(finding));
        json.WriteEndObject();
        WriteProperties(finding);
        json.WriteEndObject();
    }

    /// <summary>What is not yet due is no failure, and only a failure has a level.</summary>
    private void WriteLevel(Verdict verdict)
    {
        if (verdict == Verdict.Pending)
        {
            json.WriteString("kind", "informational");
        }

        json.WriteString("level", verdict switch
        {
            Verdict.Gap => "error",
            Verdict.AttestationDue or Verdict.Advisory => "warning",
            Verdict.Unknown => "note",
            _ => "none",
        });
    }

    private string TextOf(ReportFinding finding)
    {
        var due = finding.DueOn is { } day && finding.Verdict != Verdict.Pending
            ? $" {words[ReportTerms.Due]}: {ReportWords.Day(day)}{(finding.IsOverdue ? $" ({words[ReportTerms.Overdue].ToLowerInvariant()})" : "")}." : "";
        return $"{ReportWords.Who(finding)}: {finding.Message}{due}";
    }

    private void WriteLocation(ReportFinding finding)
    {
        json.WriteStartArray("locations");
        json.WriteStartObject();
        SarifText.Place(json, finding.Rule.File, finding.Rule.Line);
        json.WriteStartArray("logicalLocations");
        json.WriteStartObject();
        json.WriteString("name", PlainText.Clean(finding.SubjectLabel));
        json.WriteString("fullyQualifiedName", string.Join('/', PathOf(finding).Select(SarifText.Segment)));
        json.WriteString("kind", "resource");
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private IEnumerable<string> PathOf(ReportFinding finding) =>
        finding.AccountId is { } account && account != finding.SubjectId
            ? [report.OrganisationId, finding.Unit, account, finding.SubjectId]
            : [report.OrganisationId, finding.Unit, finding.SubjectId];

    /// <summary>The cells of the inventory that the finding rests on, so that who keeps the list finds them.</summary>
    private void WriteRelated(ReportFinding finding)
    {
        var cells = finding.Observed.Select(o => (Text: $"{o.Name}: {o.Value}", o.Origin))
            .Concat(finding.Missing.Select(m => (Text: $"{words[ReportTerms.Missing]}: {m.Name}", m.Origin)))
            .Where(c => c.Origin is not null).Select(c => (c.Text, Origin: c.Origin!))
            .DistinctBy(c => (c.Text, c.Origin.Path, c.Origin.Cell)).ToList();
        if (cells.Count == 0)
        {
            return;
        }

        json.WriteStartArray("relatedLocations");
        foreach (var (text, origin) in cells)
        {
            json.WriteStartObject();
            // A workbook has no lines; its cell is named in the message alone.
            SarifText.Place(json, origin.Path, origin.Sheet is null ? origin.Row : null);
            SarifText.Message(json, $"{origin.Cell}: {text}");
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void WriteSuppression(ReportWaiver? waiver)
    {
        if (waiver is null)
        {
            return;
        }

        var said = new[]
        {
            waiver.Because,
            $"{words[ReportTerms.ThroughDay]}: {words.Through(waiver)}.",
            waiver.ApprovedBy is { } role ? $"{words[ReportTerms.ApprovedBy]}: {role}." : null,
        };
        json.WriteStartArray("suppressions");
        json.WriteStartObject();
        json.WriteString("kind", "external");
        json.WriteString("status", "accepted");
        json.WriteString("justification", PlainText.Clean(string.Join(' ', said.OfType<string>())));
        json.WriteStartObject("location");
        SarifText.Place(json, waiver.Path, waiver.Line);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private void WriteProperties(ReportFinding finding)
    {
        json.WriteStartObject("properties");
        json.WriteString("verdict", VerdictTerms.Word(finding.Verdict, Language.English));
        json.WriteString("severity", SubjectTerms.Word(finding.Severity, Language.English));
        json.WriteString("subjectKind", SubjectTerms.Word(finding.Kind, Language.English));
        json.WriteString("subjectId", JsonParts.Sound(finding.SubjectId));
        if (finding.DueOn is { } day)
        {
            json.WriteString("dueOn", ReportWords.Day(day));
        }

        json.WriteEndObject();
    }

    /// <summary>What makes it the same finding in every run: the rule and what it is about, not its day, its line or its words.</summary>
    private string Fingerprint(ReportFinding finding)
    {
        var identity = string.Join('\n', report.OrganisationId, finding.Rule.PolicyId, finding.Rule.Id, SubjectTerms.Word(finding.Kind, Language.English), finding.AccountId, finding.SubjectId);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(identity)))[..32];
    }
}
