using System.Text.Encodings.Web;
using System.Text.Json;
using PolicyCheck.Tables;

namespace PolicyCheck.Cli;

/// <summary>Tables as JSON, as they stand in the file: the first row's cells name those of the rows below.</summary>
internal static class TableJson
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>One table is a list of rows; several stand under the names of their sheets.</summary>
    public static void Write(IReadOnlyList<Table> tables, Stream output)
    {
        using (var json = new Utf8JsonWriter(output, Options))
        {
            if (tables is [var only])
            {
                Rows(json, only);
            }
            else
            {
                json.WriteStartObject();
                foreach (var table in tables)
                {
                    json.WritePropertyName(table.Sheet ?? table.Path);
                    Rows(json, table);
                }

                json.WriteEndObject();
            }
        }

        output.WriteByte((byte)'\n');
    }

    private static void Rows(Utf8JsonWriter json, Table table)
    {
        json.WriteStartArray();
        var names = Names(table);
        foreach (var row in table.Rows.Skip(1))
        {
            json.WriteStartObject();
            for (var i = 0; i < names.Count; i++)
            {
                json.WriteString(names[i], Sound(row[i].Text));
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>Every column has a name of its own, so that none hides another.</summary>
    private static List<string> Names(Table table)
    {
        var names = new List<string>();
        for (var i = 0; i < table.Width; i++)
        {
            var told = Sound(table.Rows[0][i].Text);
            var name = told.Length == 0 ? Model.ValueOrigin.Letters(i + 1) : told;
            names.Add(names.Contains(name) ? $"{name} ({Model.ValueOrigin.Letters(i + 1)})" : name);
        }

        return names;
    }

    private static string Sound(string text) => text.Any(char.IsSurrogate) ? string.Concat(text.EnumerateRunes()) : text;
}
