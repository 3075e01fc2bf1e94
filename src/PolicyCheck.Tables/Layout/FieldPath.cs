using PolicyCheck.Model;

namespace PolicyCheck.Tables.Layout;

/// <summary>A field of a row's entity, or of one of its records: the way from the entity to the value of one cell.</summary>
/// <param name="Steps">The fields to go through; all but the last hold records.</param>
public sealed record FieldPath(IReadOnlyList<FieldInfo> Steps)
{
    /// <summary>The field that holds the value.</summary>
    public FieldInfo Field => Steps[^1];

    /// <summary>Its name in snapshots, e.g. <c>profile.pictureKind</c>.</summary>
    public string JsonName => string.Join('.', Steps.Select(s => s.JsonName));

    /// <summary>Every field of an entity that one cell can hold, in the order of the model: not lists of records.</summary>
    public static IReadOnlyList<FieldPath> Of(Type entity) =>
    [
        .. Entities.For(entity).Fields.Where(f => f.IsStored).SelectMany(f => f.Kind switch
        {
            FieldKind.Record when f.IsList => [],
            FieldKind.Record => Of(f.ElementType).Select(below => new FieldPath([f, .. below.Steps])),
            _ => new[] { new FieldPath([f]) },
        }),
    ];

    /// <summary>What the column is called: <c>Visningsnamn</c>, <c>Profil: bild</c>, <c>Konto-id</c>.</summary>
    public string Heading(Language language)
    {
        var words = string.Join(": ", Steps.Select(s => s.In(language).Replace('-', ' ')));
        if (Steps.Count == 1 && Field.IsId)
        {
            var entity = Entities.For(Field.Property.DeclaringType!).In(language).Replace('-', ' ');
            words = language == Language.Swedish ? $"{entity}-id" : $"{entity} id";
        }

        return char.ToUpperInvariant(words[0]) + words[1..];
    }

    /// <summary>The record that holds the value, made on the way where it is missing.</summary>
    public object Owner(object entity)
    {
        var owner = entity;
        foreach (var step in Steps.SkipLast(1))
        {
            var next = step.Property.GetValue(owner);
            if (next is null)
            {
                next = Activator.CreateInstance(step.ElementType)!;
                step.Property.SetValue(owner, next);
            }

            owner = next;
        }

        return owner;
    }

    /// <summary>The value; null where it, or a record on the way to it, is missing.</summary>
    public object? Get(object entity)
    {
        object? value = entity;
        foreach (var step in Steps)
        {
            value = value is null ? null : step.Property.GetValue(value);
        }

        return value;
    }

    /// <summary>Sets the value.</summary>
    public void Set(object entity, object? value) => Field.Property.SetValue(Owner(entity), value);
}
