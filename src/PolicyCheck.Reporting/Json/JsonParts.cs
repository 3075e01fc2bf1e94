using System.Text.Encodings.Web;
using System.Text.Json;
using PolicyCheck.Evaluation;
using PolicyCheck.Model;

namespace PolicyCheck.Reporting.Json;

/// <summary>What the JSON documents of this project are written with.</summary>
internal static class JsonParts
{
    /// <summary>Bytes held back at most: a large run must not be held in memory as text.</summary>
    public const int HeldBack = 1 << 18;

    public static readonly JsonWriterOptions Layout = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void WriteCounts(Utf8JsonWriter json, VerdictCounts counts)
    {
        foreach (var verdict in Enum.GetValues<Verdict>())
        {
            json.WriteNumber(VerdictTerms.Word(verdict, Language.English), counts[verdict]);
        }
    }

    public static void WriteList<T>(Utf8JsonWriter json, string name, IEnumerable<T> items, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            write(json, item);
        }

        json.WriteEndArray();
    }

    public static void Text(Utf8JsonWriter json, string name, string? value)
    {
        if (value is null)
        {
            json.WriteNull(name);
        }
        else
        {
            json.WriteString(name, Sound(value));
        }
    }

    public static void Number(Utf8JsonWriter json, string name, int? value)
    {
        if (value is { } number)
        {
            json.WriteNumber(name, number);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    public static void Day(Utf8JsonWriter json, string name, DateOnly? day) => Text(json, name, day is null ? null : ReportWords.Day(day));

    /// <summary>Raw, but never half of a character, which JSON cannot hold.</summary>
    public static string Sound(string text) => text.Any(char.IsSurrogate) ? string.Concat(text.EnumerateRunes()) : text;

    /// <summary>The section's name as snapshots spell it.</summary>
    public static string SectionWord(Section section) => JsonNamingPolicy.CamelCase.ConvertName(section.ToString());
}
