using System.Text.Json;
using PolicyCheck.Reporting.Json;

namespace PolicyCheck.Reporting.Sarif;

/// <summary>Texts and places as SARIF writes them.</summary>
internal static class SarifText
{
    /// <summary>A message; what an inventory calls an account is neither a link nor a placeholder in it.</summary>
    public static void Message(Utf8JsonWriter json, string text, string name = "message")
    {
        json.WriteStartObject(name);
        json.WriteString("text", Plain(text));
        json.WriteEndObject();
    }

    /// <summary>
    /// One line. Braces are doubled, as they hold placeholders else; a blank parts the brackets of a link, because readers
    /// disagree on whether a backslash before a bracket is shown.
    /// </summary>
    public static string Plain(string text) => PlainText.Clean(text)
        .Replace("{", "{{", StringComparison.Ordinal)
        .Replace("}", "}}", StringComparison.Ordinal)
        .Replace("](", "] (", StringComparison.Ordinal);

    /// <summary>A file, and a line of it where one is known.</summary>
    public static void Place(Utf8JsonWriter json, string file, int? line = null, int? column = null)
    {
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", Uri(file));
        json.WriteEndObject();
        if (line is { } start)
        {
            json.WriteStartObject("region");
            json.WriteNumber("startLine", start);
            if (column is { } at)
            {
                json.WriteNumber("startColumn", at);
            }

            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    /// <summary>A path as it was given, as a URI: relative stays relative, so that it is the same on every machine.</summary>
    public static string Uri(string path)
    {
        var slashed = path.Replace('\\', '/');
        var escaped = string.Join('/', JsonParts.Sound(slashed).Split('/').Select(System.Uri.EscapeDataString));
        return slashed.StartsWith('/') ? "file://" + escaped
            : slashed is [>= 'A' and <= 'z', ':', '/', ..] ? $"file:///{slashed[0]}:{escaped["C%3A".Length..]}"
            : escaped;
    }

    /// <summary>A name between slashes, which therefore holds none.</summary>
    public static string Segment(string name) =>
        PlainText.Clean(name).Replace("%", "%25", StringComparison.Ordinal).Replace("/", "%2F", StringComparison.Ordinal);
}
