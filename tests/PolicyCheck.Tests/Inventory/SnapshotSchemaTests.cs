using System.Text.Json.Nodes;
using PolicyCheck.Inventory;
using PolicyCheck.Model;

namespace PolicyCheck.Tests.Inventory;

public sealed class SnapshotSchemaTests
{
    private static readonly JsonObject Schema = JsonNode.Parse(SnapshotSchema.ToJson())!.AsObject();

    [Fact]
    public void It_is_the_same_each_time_with_line_feeds_and_Swedish_letters()
    {
        Assert.Equal(SnapshotSchema.ToJson(), SnapshotSchema.ToJson());
        Assert.DoesNotContain('\r', SnapshotSchema.ToJson());
        Assert.EndsWith("}\n", SnapshotSchema.ToJson(), StringComparison.Ordinal);
        Assert.Contains("opened | öppnades. Missing: not known.", SnapshotSchema.ToJson(), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_reference_leads_to_a_definition_and_every_definition_is_used()
    {
        var definitions = Schema["$defs"]!.AsObject().Select(p => p.Key).ToHashSet();
        var used = new HashSet<string>();
        Walk(Schema, node =>
        {
            if (node["$ref"] is JsonValue reference)
            {
                used.Add(reference.GetValue<string>()["#/$defs/".Length..]);
            }
        });
        Assert.Equal(definitions.Order(StringComparer.Ordinal), used.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_object_is_closed()
    {
        Walk(Schema, node =>
        {
            if (node["properties"] is JsonObject && node["type"] is JsonValue)
            {
                Assert.False(node["additionalProperties"]!.GetValue<bool>());
            }
        });
    }

    [Fact]
    public void The_root_has_the_fields_that_the_reader_knows()
    {
        var known = new HashSet<string>(Schema["properties"]!.AsObject().Select(p => p.Key));
        // Where the values stood is about the reading, not about the inventory.
        var model = typeof(Snapshot).GetProperties().Where(p => p.Name != nameof(Snapshot.Origins)).Select(p => char.ToLowerInvariant(p.Name[0]) + p.Name[1..]);
        Assert.Equal(model.Append("$schema").Order(StringComparer.Ordinal), known.Order(StringComparer.Ordinal));
        foreach (var name in known)
        {
            Assert.DoesNotContain("PC0430", JsonText.Read($$"""{ "{{name}}": null }""").Ids(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Every_stored_field_stands_in_its_entity()
    {
        foreach (var entity in Entities.All.Where(e => e.Fields.Any(f => f.IsStored)))
        {
            var properties = Schema["$defs"]![char.ToLowerInvariant(entity.ClrType.Name[0]) + entity.ClrType.Name[1..]]!["properties"]!.AsObject();
            Assert.All(entity.Fields.Where(f => f.IsStored), f => Assert.True(properties.ContainsKey(f.JsonName)));
        }
    }

    private static void Walk(JsonNode? node, Action<JsonObject> visit)
    {
        if (node is JsonArray array)
        {
            foreach (var entry in array)
            {
                Walk(entry, visit);
            }
        }
        else if (node is JsonObject known)
        {
            visit(known);
            foreach (var (_, value) in known)
            {
                Walk(value, visit);
            }
        }
    }
}
