using System.Text.Json.Nodes;
using PolicyCheck.Model;
using static PolicyCheck.Inventory.SnapshotSchema;

namespace PolicyCheck.Inventory;

/// <summary>The definitions of the schema: entities and enumerations, each under its name in camel case.</summary>
internal static class EntitySchema
{
    private static readonly HashSet<Type> Held =
    [
        .. typeof(Snapshot).GetProperties().Select(p => p.PropertyType).Select(t => t.IsGenericType ? t.GetGenericArguments()[0] : t),
        .. Entities.All.SelectMany(e => e.Fields).Where(f => f.IsStored).Select(f => f.ElementType),
    ];

    /// <summary>Name of a type's definition.</summary>
    public static string NameOf(Type type) => SnapshotNames.Camel(type.Name);

    /// <summary>Every definition: kinds of value, entities, enumerations.</summary>
    public static JsonObject Definitions()
    {
        var definitions = new JsonObject
        {
            ["id"] = Described("An id. Capital and small letters do not make ids different.", new JsonObject { ["type"] = "string", ["pattern"] = "\\S" }),
            ["date"] = Described("A day, or a time with its offset of which the day in Stockholm is taken.", new JsonObject
            {
                ["type"] = "string",
                ["anyOf"] = new JsonArray(new JsonObject { ["format"] = "date" }, new JsonObject { ["format"] = "date-time" }),
            }),
            ["instant"] = Described("A time with its offset from UTC.", new JsonObject { ["type"] = "string", ["format"] = "date-time" }),
            ["count"] = Described("A whole number from zero.", new JsonObject { ["type"] = "integer", ["minimum"] = 0, ["maximum"] = int.MaxValue }),
        };

        // An account's changes, for one, are derived: no file holds them.
        foreach (var entity in Entities.All.Where(e => Held.Contains(e.ClrType)))
        {
            definitions[NameOf(entity.ClrType)] = Entity(entity);
        }

        foreach (var words in EnumTerms.All.Where(e => e.ClrType != typeof(Section)))
        {
            definitions[NameOf(words.ClrType)] = Enumeration(words);
        }

        return definitions;
    }

    private static JsonObject Entity(EntityInfo entity)
    {
        var properties = new JsonObject();
        var aliases = new JsonObject();
        foreach (var field in entity.Fields.Where(f => f.IsStored))
        {
            var isId = field == entity.IdField;
            properties[field.JsonName] = Described(Describe(field), isId ? Ref("id") : OrNull(Value(field)));
            foreach (var alias in SnapshotNames.AliasesOf(entity.ClrType, field.Property.Name))
            {
                aliases[alias] = Alias(field.JsonName, OrNull(Value(field)));
            }
        }

        foreach (var (name, alias) in aliases.ToList())
        {
            aliases.Remove(name);
            properties[name] = alias;
        }

        return Described(
            $"{entity.English} | {entity.Swedish}",
            Closed(properties, entity.IdField is { } id ? [id.JsonName] : []));
    }

    private static string Describe(FieldInfo field)
    {
        var missing = field.Null switch
        {
            NullMeaning.NotDone => "Missing: not done where the section is Complete, otherwise unknown.",
            NullMeaning.None => "Missing: there is none.",
            _ => "Missing: not known.",
        };
        var refers = field.RefersTo is { } target ? $" Id of {Article(Entities.For(target).English)}." : "";
        var isId = Entities.For(field.Property.DeclaringType!).IdField == field;
        return $"{field.English} | {field.Swedish}.{refers}{(isId ? " Required." : $" {missing}")}";
    }

    private static string Article(string noun) => noun[0] is 'a' or 'e' or 'i' or 'o' ? $"an {noun}" : $"a {noun}";

    private static JsonObject Value(FieldInfo field)
    {
        var one = field.Kind switch
        {
            FieldKind.Truth => Type("boolean"),
            FieldKind.Number => Ref("count"),
            FieldKind.Text => Type("string"),
            FieldKind.Date => Ref("date"),
            FieldKind.Instant => Ref("instant"),
            _ => Ref(NameOf(field.ElementType)),
        };
        if (!field.IsList)
        {
            return one;
        }

        var list = new JsonObject { ["type"] = "array", ["items"] = one };
        return MapOf(field.ElementType) is { } map ? new JsonObject { ["anyOf"] = new JsonArray(list, map) } : list;
    }

    /// <summary>Tables by unit may also be maps from the unit's id.</summary>
    private static JsonObject? MapOf(Type entry)
    {
        var value = entry == typeof(PresenceMapping) ? Ref("date") : entry == typeof(DocumentPlan) ? Ref(NameOf(entry)) : null;
        return value is null ? null : new JsonObject { ["type"] = "object", ["additionalProperties"] = OrNull(value) };
    }

    private static JsonObject Enumeration(EnumInfo words)
    {
        var names = words.Values.Select(v => v.Json).Concat(SnapshotNames.ValueAliases(words.ClrType).Select(a => a.Alias));
        var meanings = words.Values.Select(v => $"{v.Json}: {v.English} | {v.Swedish}");
        return Described(
            $"{words.English} | {words.Swedish}. {string.Join("; ", meanings)}.",
            new JsonObject { ["enum"] = new JsonArray([.. names.Select(n => JsonValue.Create(n))]) });
    }
}
