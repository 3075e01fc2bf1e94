using System.Text.Json;
using PolicyCheck.Model;
using PolicyCheck.Reporting.Markdown;
using PolicyCheck.Syntax;

namespace PolicyCheck.Reporting.Sarif;

/// <summary>The rules that were asked, with what a reader of a finding wants to look up: the requirement, its clauses, the remedy.</summary>
internal sealed class SarifRules(Utf8JsonWriter json, ReportWords words)
{
    public void Write(Report report)
    {
        var titles = report.Policies.ToDictionary(p => p.Id, p => p.Title, StringComparer.Ordinal);
        json.WriteStartArray("rules");
        foreach (var rule in report.Rules)
        {
            Write(rule, titles.GetValueOrDefault(rule.PolicyId, rule.PolicyId));
        }

        json.WriteEndArray();
    }

    private void Write(ReportRule rule, string policy)
    {
        IReadOnlyList<(string Label, string? Text)> facts =
        [
            (words[ReportTerms.Policy], $"{rule.PolicyId}, {policy}"),
            (words[ReportTerms.Clause], string.Join(", ", rule.Clauses)),
            (words[ReportTerms.Remedy], rule.Remedy),
            (words[ReportTerms.Responsible], rule.Responsible),
            (words[ReportTerms.AttestedBy], rule.AttestedBy),
        ];
        var known = facts.Where(f => !string.IsNullOrWhiteSpace(f.Text)).Select(f => (f.Label, Text: f.Text!)).ToList();
        json.WriteStartObject();
        json.WriteString("id", rule.Id);
        json.WriteString("name", PlainText.Clean(rule.Title));
        SarifText.Message(json, rule.Title, "shortDescription");
        SarifText.Message(json, $"{rule.Title}. {string.Join(". ", known.Take(2).Select(f => $"{f.Label}: {f.Text}"))}.", "fullDescription");
        json.WriteStartObject("help");
        json.WriteString("text", string.Join('\n', known.Select(f => SarifText.Plain($"{f.Label}: {f.Text}"))));
        json.WriteString("markdown", Braced($"**{MarkdownText.Escape(rule.Title)}**\n\n{string.Join('\n', known.Select(f => $"* {MarkdownText.Escape(f.Label)}: {MarkdownText.Escape(f.Text)}"))}"));
        json.WriteEndObject();
        json.WriteStartObject("defaultConfiguration");
        json.WriteString("level", LevelOf(rule.Severity));
        json.WriteEndObject();
        WriteProperties(rule);
        json.WriteEndObject();
    }

    private void WriteProperties(ReportRule rule)
    {
        json.WriteStartObject("properties");
        json.WriteStartArray("tags");
        foreach (var tag in new[] { rule.PolicyId, SubjectTerms.Word(rule.Severity, Language.English), SubjectTerms.Word(rule.Subject, Language.English) }
            .Concat(rule.Clauses).Distinct(StringComparer.Ordinal))
        {
            json.WriteStringValue(tag);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static string LevelOf(Severity severity) => severity switch { Severity.High => "error", Severity.Medium => "warning", _ => "note" };

    private static string Braced(string markdown) => markdown.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal);
}
