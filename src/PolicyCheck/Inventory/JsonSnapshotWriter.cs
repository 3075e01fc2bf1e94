using System.Collections;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using PolicyCheck.Model;

namespace PolicyCheck.Inventory;

/// <summary>
/// Writes snapshots as JSON in one fixed form: fields in the order of <see cref="Entities"/>, missing values left out,
/// line feeds. What is read back equals what was written.
/// </summary>
public static class JsonSnapshotWriter
{
    /// <summary>Writes a snapshot as UTF-8.</summary>
    /// <param name="snapshot">The snapshot; derived references are not written.</param>
    /// <param name="output">Left open.</param>
    /// <param name="indented">False for a file of one line.</param>
    public static void Write(Snapshot snapshot, Stream output, bool indented = true)
    {
        using var json = new Utf8JsonWriter(output, Options(indented));
        json.WriteStartObject();
        Text(json, "snapshotId", snapshot.SnapshotId);
        Text(json, "schemaVersion", snapshot.SchemaVersion);
        Text(json, "organisationId", snapshot.OrganisationId);
        Text(json, "asOf", Day(snapshot.AsOf));
        Text(json, "timeZone", snapshot.TimeZone);
        Text(json, "note", snapshot.Note);
        Text(json, "historyKnownFrom", snapshot.HistoryKnownFrom is { } from ? Day(from) : null);
        Sections(json, "dataCompleteness", snapshot.DataCompleteness, value => json.WriteStringValue(value.ToString()));
        Sections(json, "logCoverage", snapshot.LogCoverage, value => Span(json, value));
        List(json, "accounts", snapshot.Accounts);
        List(json, "persons", snapshot.Persons);
        List(json, "units", snapshot.Units);
        List(json, "assignments", snapshot.Assignments);
        List(json, "acknowledgements", snapshot.Acknowledgements);
        List(json, "trainings", snapshot.Trainings);
        List(json, "attestations", snapshot.Attestations);
        List(json, "externalPosts", snapshot.ExternalPosts);
        if (snapshot.Governance is { } governance)
        {
            json.WritePropertyName("governance");
            Value(json, governance);
        }

        json.WriteEndObject();
        json.Flush();
    }

    /// <summary>Swedish letters as they are, and the same line ends on every machine.</summary>
    internal static JsonWriterOptions Options(bool indented) => new()
    {
        Indented = indented,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static void Text(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }

    private static void List<T>(Utf8JsonWriter json, string name, IReadOnlyList<T>? list)
        where T : class
    {
        if (list is not null)
        {
            json.WritePropertyName(name);
            Value(json, list);
        }
    }

    private static void Sections<T>(Utf8JsonWriter json, string name, Dictionary<Section, T> map, Action<T> write)
    {
        if (map.Count == 0)
        {
            return;
        }

        json.WriteStartObject(name);
        foreach (var (section, value) in map.OrderBy(p => p.Key))
        {
            json.WritePropertyName(SnapshotNames.Of(section));
            write(value);
        }

        json.WriteEndObject();
    }

    private static void Span(Utf8JsonWriter json, DateSpan span)
    {
        json.WriteStartObject();
        json.WriteString("from", Day(span.From));
        json.WriteString("to", Day(span.To));
        json.WriteEndObject();
    }

    private static void Value(Utf8JsonWriter json, object value)
    {
        switch (value)
        {
            case string text:
                json.WriteStringValue(text);
                break;
            case bool truth:
                json.WriteBooleanValue(truth);
                break;
            case int number:
                json.WriteNumberValue(number);
                break;
            case DateOnly day:
                json.WriteStringValue(Day(day));
                break;
            case DateTimeOffset instant:
                json.WriteStringValue(instant);
                break;
            case Enum word:
                json.WriteStringValue(word.ToString());
                break;
            case IEnumerable list:
                json.WriteStartArray();
                foreach (var entry in list)
                {
                    Value(json, entry);
                }

                json.WriteEndArray();
                break;
            default:
                Record(json, value);
                break;
        }
    }

    private static void Record(Utf8JsonWriter json, object record)
    {
        json.WriteStartObject();
        foreach (var field in Entities.For(record.GetType()).Fields.Where(f => f.IsStored))
        {
            if (field.Property.GetValue(record) is { } value)
            {
                json.WritePropertyName(field.JsonName);
                Value(json, value);
            }
        }

        json.WriteEndObject();
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
