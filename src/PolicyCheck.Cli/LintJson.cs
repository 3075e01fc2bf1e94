using System.Text.Encodings.Web;
using System.Text.Json;
using PolicyCheck.Diagnostics;

namespace PolicyCheck.Cli;

/// <summary>
/// Diagnostics for other programs: an array of objects that always have the same properties in the same order. Lines and
/// columns begin at one, the end is the column after the last character, and null stands where only the file is known.
/// </summary>
internal static class LintJson
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes findings.</summary>
    public static void Write(IReadOnlyList<Diagnostic> findings, Stream output)
    {
        using (var json = new Utf8JsonWriter(output, Options))
        {
            json.WriteStartArray();
            foreach (var finding in findings)
            {
                Write(json, finding);
            }

            json.WriteEndArray();
        }

        output.WriteByte((byte)'\n');
    }

    private static void Write(Utf8JsonWriter json, Diagnostic finding)
    {
        json.WriteStartObject();
        json.WriteString("id", finding.Descriptor.Id);
        json.WriteString("severity", finding.Kind);
        Write(json, finding.Location);
        json.WriteString("message", finding.Message);
        json.WriteString("help", finding.Help);
        json.WriteStartArray("related");
        foreach (var related in finding.Related)
        {
            json.WriteStartObject();
            Write(json, related.At);
            json.WriteString("message", related.What);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Location at)
    {
        json.WriteString("path", at.Path);
        Number(json, "line", at.Start?.Line);
        Number(json, "column", at.Start?.Column);
        Number(json, "endLine", at.Start?.Line); // a place is marked on its first line only
        Number(json, "endColumn", at.Start?.Column + at.Length);
    }

    private static void Number(Utf8JsonWriter json, string name, int? value)
    {
        if (value is { } known)
        {
            json.WriteNumber(name, known);
        }
        else
        {
            json.WriteNull(name);
        }
    }
}
