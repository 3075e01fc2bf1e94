using System.Reflection;

namespace PolicyCheck.Model;

/// <summary>What it means that a field holds no value.</summary>
public enum NullMeaning
{
    /// <summary>The value was not collected.</summary>
    Unknown,

    /// <summary>
    /// The act did not happen, provided that the inventory says its section is <see cref="Completeness.Complete"/>;
    /// otherwise the value was not collected.
    /// </summary>
    NotDone,

    /// <summary>There is none, e.g. no end date or no suite the account is linked to.</summary>
    None,
}

/// <summary>The kinds of value a field can hold.</summary>
public enum FieldKind
{
    /// <summary>Yes or no.</summary>
    Truth,

    /// <summary>A whole, non-negative number.</summary>
    Number,

    /// <summary>Text, among it ids and references.</summary>
    Text,

    /// <summary>A calendar day.</summary>
    Date,

    /// <summary>A moment with an offset from UTC.</summary>
    Instant,

    /// <summary>One word of a fixed list.</summary>
    Enum,

    /// <summary>An object with fields of its own.</summary>
    Record,
}

/// <summary>One field of an entity: its names, its type, and what its absence means. One row of <see cref="Entities"/>.</summary>
public sealed class FieldInfo
{
    internal FieldInfo(Type entity, string property, string english, string swedish, Section section)
    {
        Property = entity.GetProperty(property) ?? throw new ArgumentException($"{entity.Name} has no property {property}");
        English = english;
        Swedish = swedish;
        Section = section;
        var type = Nullable.GetUnderlyingType(Property.PropertyType) ?? Property.PropertyType;
        IsList = type.IsGenericType;
        ElementType = IsList ? type.GetGenericArguments()[0] : type;
        Kind = KindOf(ElementType);
        IsStored = Property.SetMethod?.IsPublic == true;
        JsonName = char.ToLowerInvariant(property[0]) + property[1..];
    }

    /// <summary>The property that holds the value.</summary>
    public PropertyInfo Property { get; }

    /// <summary>Name in English policies.</summary>
    public string English { get; }

    /// <summary>Name in Swedish policies.</summary>
    public string Swedish { get; }

    /// <summary>Its name in policies of a language.</summary>
    public string In(Language language) => language == Language.Swedish ? Swedish : English;

    /// <summary>Name in JSON snapshots; only stored fields are read.</summary>
    public string JsonName { get; }

    /// <summary>The section whose completeness decides what a missing value means.</summary>
    public Section Section { get; }

    /// <summary>Kind of the value, or of the elements of a list.</summary>
    public FieldKind Kind { get; }

    /// <summary>CLR type of the value without <c>Nullable</c>, or of the elements of a list.</summary>
    public Type ElementType { get; }

    /// <summary>True when the field holds a list or set.</summary>
    public bool IsList { get; }

    /// <summary>True when snapshots store the field; false when it is derived from others.</summary>
    public bool IsStored { get; }

    /// <summary>What a missing value means.</summary>
    public NullMeaning Null { get; internal set; }

    /// <summary>True for the time of an event: a value after the as-of date has not happened yet.</summary>
    public bool IsEvent { get; internal set; }

    /// <summary>For a record that is reached through an id in the same record: the field with that id; else null.</summary>
    public FieldInfo? LinkId { get; internal set; }

    /// <summary>True for the text that identifies an entity within its list.</summary>
    public bool IsId { get; internal set; }

    /// <summary>For a text that is an id: the entity it refers to.</summary>
    public Type? RefersTo { get; internal set; }

    private static FieldKind KindOf(Type type) =>
        type == typeof(bool) ? FieldKind.Truth
        : type == typeof(int) ? FieldKind.Number
        : type == typeof(string) ? FieldKind.Text
        : type == typeof(DateOnly) ? FieldKind.Date
        : type == typeof(DateTimeOffset) ? FieldKind.Instant
        : type.IsEnum ? FieldKind.Enum
        : FieldKind.Record;
}

/// <summary>An entity of the model: its names and its fields.</summary>
/// <param name="ClrType">The class that holds it.</param>
/// <param name="English">Name in English policies.</param>
/// <param name="Swedish">Name in Swedish policies.</param>
/// <param name="Fields">Its fields, stored ones in the order of the JSON form.</param>
public sealed record EntityInfo(Type ClrType, string English, string Swedish, IReadOnlyList<FieldInfo> Fields)
{
    /// <summary>Its name in one language.</summary>
    public string In(Language language) => language == Language.Swedish ? Swedish : English;

    /// <summary>The field that identifies an entity within its list, or null.</summary>
    public FieldInfo? IdField => Fields.FirstOrDefault(f => f.IsId);

    /// <summary>For an entity that is an event: when it happened, a derived time before stored ones; else null.</summary>
    public FieldInfo? Occurrence => Fields.Where(f => f.IsEvent).OrderBy(f => f.IsStored).FirstOrDefault();
}
