using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using PolicyCheck.Model;

namespace PolicyCheck.Inventory;

/// <summary>
/// The JSON Schema (2020-12) of a snapshot, made from the field table, so that an editor completes and checks what a
/// person types. Enumerated words are listed as written; the reader takes them in any case of letters.
/// </summary>
public static class SnapshotSchema
{
    private const string Draft = "https://json-schema.org/draft/2020-12/schema";

    /// <summary>The schema as text with line feeds, always the same.</summary>
    public static string ToJson()
    {
        using var stream = new MemoryStream();
        Write(stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    /// <summary>Writes the schema as UTF-8 and leaves <paramref name="output"/> open.</summary>
    public static void Write(Stream output)
    {
        using var json = new Utf8JsonWriter(output, JsonSnapshotWriter.Options(indented: true));
        Root().WriteTo(json);
        json.Flush();
        output.WriteByte((byte)'\n');
    }

    private static JsonObject Root()
    {
        var properties = new JsonObject
        {
            [SnapshotNames.SchemaProperty] = Described("Address of this schema, for editors.", Type("string")),
            ["snapshotId"] = Described("The snapshot's own id.", Nullable("string")),
            ["schemaVersion"] = Described("Version of the format.", new JsonObject { ["enum"] = new JsonArray(SnapshotNames.Version, 1, null) }),
            ["organisationId"] = Described("Id of the organisation, usually the topmost unit.", Ref("id")),
            ["asOf"] = Described("The day that the inventory describes. No clock is read but this.", Ref("date")),
            ["timeZone"] = Described("Days are local days there.", new JsonObject { ["enum"] = new JsonArray(LocalTime.ZoneId, null) }),
            ["note"] = Described("A note to the reader, e.g. that the data are invented.", Nullable("string")),
            ["historyKnownFrom"] = Described("First day from which changes in the set of accounts are recorded.", OrNull(Ref("date"))),
            ["dataCompleteness"] = Described("How far each section is kept; one that is not named counts as Partial.", Completeness()),
            ["logCoverage"] = Described("The days each log covers, both ends included.", Coverage()),
            ["accounts"] = Described("The accounts; an empty list says that there are none.", ListOf(typeof(Account))),
            ["persons"] = Kept("People under pseudonyms; no names.", typeof(Person)),
            ["units"] = Kept("The organisation tree.", typeof(OrgUnit)),
            ["assignments"] = Kept("Written assignments to run an account.", typeof(Assignment)),
            ["acknowledgements"] = Kept("Acknowledgements of governing documents.", typeof(Acknowledgement)),
            ["trainings"] = Kept("Courses taken.", typeof(Training)),
            ["attestations"] = Kept("What people have vouched for.", typeof(Attestation)),
            ["externalPosts"] = Kept("Posts on other parties' accounts.", typeof(Post)),
            ["governance"] = Described("Facts about how the organisation governs its presence.", OrNull(Ref(EntitySchema.NameOf(typeof(Governance))))),
        };

        var root = Closed(properties, ["organisationId", "asOf", "accounts"]);
        root.Insert(0, "$schema", Draft);
        root.Insert(1, "title", "PolicyCheck snapshot");
        root.Insert(2, "description", "A dated inventory of an organisation's social media accounts. A missing value, or null, means that it was not collected; an empty list, that there are none.");
        root["$defs"] = EntitySchema.Definitions();
        return root;
    }

    private static JsonObject Completeness()
    {
        var values = OrNull(Ref(EntitySchema.NameOf(typeof(Completeness))));
        return OrNull(SectionMap(SnapshotNames.Sections, values));
    }

    private static JsonObject Coverage()
    {
        var interval = Closed(new JsonObject { ["from"] = Ref("date"), ["to"] = Ref("date") }, ["from", "to"]);
        return OrNull(SectionMap(SnapshotNames.LogSections, OrNull(interval)));
    }

    private static JsonObject SectionMap(IReadOnlyList<(string Name, Section Section)> sections, JsonObject value)
    {
        var properties = new JsonObject();
        foreach (var (name, section) in sections)
        {
            var term = EnumTerms.For(typeof(Section)).Term((int)section);
            properties[name] = Described($"{term.English} | {term.Swedish}", (JsonObject)value.DeepClone());
        }

        foreach (var (alias, section) in SnapshotNames.AliasesOf(sections.Select(s => s.Section)))
        {
            properties[alias] = Alias(SnapshotNames.Of(section), (JsonObject)value.DeepClone());
        }

        return Closed(properties, []);
    }

    private static JsonObject Kept(string description, Type entity) =>
        Described($"{description} Missing or null: not kept.", OrNull(ListOf(entity)));

    /// <summary>An object without other properties than these.</summary>
    internal static JsonObject Closed(JsonObject properties, IReadOnlyList<string> required)
    {
        var schema = Type("object");
        schema["properties"] = properties;
        if (required.Count > 0)
        {
            schema["required"] = new JsonArray([.. required.Select(r => JsonValue.Create(r))]);
        }

        schema["additionalProperties"] = false;
        return schema;
    }

    internal static JsonObject ListOf(Type entity) => new() { ["type"] = "array", ["items"] = Ref(EntitySchema.NameOf(entity)) };

    internal static JsonObject Type(string type) => new() { ["type"] = type };

    internal static JsonObject Nullable(string type) => new() { ["type"] = new JsonArray(type, "null") };

    internal static JsonObject Ref(string definition) => new() { ["$ref"] = $"#/$defs/{definition}" };

    internal static JsonObject OrNull(JsonObject schema) => new() { ["anyOf"] = new JsonArray(schema, Type("null")) };

    internal static JsonObject Alias(string name, JsonObject schema)
    {
        var alias = Described($"Another name of {name}.", schema);
        alias["deprecated"] = true;
        return alias;
    }

    internal static JsonObject Described(string description, JsonObject schema)
    {
        schema.Insert(0, "description", description);
        return schema;
    }
}
