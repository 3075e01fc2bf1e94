using System.Text.Encodings.Web;
using System.Text.Json;

namespace PolicyCheck.Syntax;

/// <summary>
/// The JSON form of a policy, for other tools: the tree of <see cref="PolicySyntax"/> with the terms as they are written in
/// the file and every word of the language in English. <see cref="PolicySchema"/> describes it.
/// </summary>
public static class PolicyJson
{
    // å, ä and ö stay readable; the file is no part of a web page.
    private static readonly JsonWriterOptions Layout = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes a policy that was read without errors.</summary>
    public static void Write(PolicySyntax policy, Stream output)
    {
        using (var json = new Utf8JsonWriter(output, Layout))
        {
            WriteNode(json, policy);
        }

        output.WriteByte((byte)'\n');
    }

    private static void WriteNode(Utf8JsonWriter json, object node)
    {
        if (node is ErrorExpression)
        {
            throw new InvalidOperationException("A policy with errors has no JSON form.");
        }

        json.WriteStartObject();
        json.WriteString(PolicyShape.Discriminator, PolicyShape.NodeName(node.GetType()));
        foreach (var property in PolicyShape.Properties(node.GetType()))
        {
            var value = property.Get(node);
            if (value is null)
            {
                continue;
            }

            json.WritePropertyName(property.Name);
            if (property.IsList)
            {
                json.WriteStartArray();
                ((List<object?>)value).ForEach(element => WriteValue(json, property.Kind, element!));
                json.WriteEndArray();
            }
            else
            {
                WriteValue(json, property.Kind, value);
            }
        }

        json.WriteEndObject();
    }

    private static void WriteValue(Utf8JsonWriter json, JsonKind kind, object value)
    {
        switch (kind)
        {
            case JsonKind.Text:
                json.WriteStringValue((string)value);
                break;
            case JsonKind.Number:
                json.WriteNumberValue((decimal)(double)value);
                break;
            case JsonKind.Integer:
                json.WriteNumberValue((int)value);
                break;
            case JsonKind.Truth:
                json.WriteBooleanValue((bool)value);
                break;
            case JsonKind.Day:
                json.WriteStringValue(ExpressionPrinter.Day((DateOnly)value));
                break;
            case JsonKind.Word:
                json.WriteStringValue(PolicyShape.Word((Enum)value));
                break;
            default:
                WriteNode(json, value);
                break;
        }
    }
}
