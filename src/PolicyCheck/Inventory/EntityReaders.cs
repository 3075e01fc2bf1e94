using System.Reflection;
using PolicyCheck.Model;
using FieldInfo = PolicyCheck.Model.FieldInfo;

namespace PolicyCheck.Inventory;

/// <summary>The reader of an entity, made once from its rows in <see cref="Entities"/>.</summary>
internal static class EntityReaders<T>
    where T : class, new()
{
    /// <summary>Reads an object.</summary>
    public static ObjectReader<T> One { get; } =
        new([.. Entities.For(typeof(T)).Fields.Where(f => f.IsStored).Select(EntityReaders.FieldOf<T>)]);

    /// <summary>Reads a list of objects.</summary>
    public static ListReader<T> Many { get; } = new(One, One.Id);
}

/// <summary>Chooses readers for rows of the field table. Reflection ends here: what it makes are typed delegates.</summary>
internal static class EntityReaders
{
    /// <summary>The field that a row describes; its reader is made when the field is first met.</summary>
    public static Field<T> FieldOf<T>(FieldInfo row) => new LazyField<T>(() => Made<T>(row), NamesOf(row))
    {
        IsRequired = IsId(row),
        IsId = IsId(row),
        Text = IsId(row) ? row.Property.GetMethod!.CreateDelegate<Func<T, string?>>() : null,
    };

    private static Field<T> Made<T>(FieldInfo row)
    {
        var type = row.Property.PropertyType;
        var value = Nullable.GetUnderlyingType(type);
        return value is null
            ? Make<Field<T>>(nameof(ClassFieldOf), [typeof(T), type], row)
            : Make<Field<T>>(nameof(StructFieldOf), [typeof(T), value], row);
    }

    private static ClassField<T, TValue> ClassFieldOf<T, TValue>(FieldInfo row)
        where TValue : class =>
        new((ValueReader<TValue>)ReaderOf(row), row.Property.SetMethod!.CreateDelegate<Action<T, TValue>>())
        {
            Holds = typeof(T) == typeof(Account) && row.Kind == FieldKind.Record ? row.Section : null,
        };

    private static StructField<T, TValue> StructFieldOf<T, TValue>(FieldInfo row)
        where TValue : struct =>
        new((ValueReader<TValue>)ReaderOf(row), row.Property.SetMethod!.CreateDelegate<Action<T, TValue?>>());

    private static bool IsId(FieldInfo row) => Entities.For(row.Property.DeclaringType!).IdField == row;

    private static string[] NamesOf(FieldInfo row) =>
        [row.JsonName, .. SnapshotNames.AliasesOf(row.Property.DeclaringType!, row.Property.Name)];

    private static object ReaderOf(FieldInfo row) => (row.Kind, row.IsList) switch
    {
        (FieldKind.Record, true) => MapForms.Find(row.ElementType) ?? Make<object>(nameof(Records), [row.ElementType]),
        (FieldKind.Record, false) => Make<object>(nameof(Record), [row.ElementType]),
        (_, true) => Make<object>(nameof(List), [row.ElementType], SingleOf(row)),
        _ => SingleOf(row),
    };

    private static object SingleOf(FieldInfo row) => row.Kind switch
    {
        FieldKind.Truth => new TruthReader(),
        FieldKind.Number => new NumberReader(),
        FieldKind.Text when IsId(row) => new IdReader(),
        FieldKind.Text when row.RefersTo is { } target => new ReferenceReader(target),
        FieldKind.Text => new TextReader(),
        FieldKind.Date => new DateReader(row.IsEvent),
        FieldKind.Instant => new InstantReader(row.IsEvent),
        FieldKind.Enum => Activator.CreateInstance(typeof(EnumReader<>).MakeGenericType(row.ElementType))!,
        _ => throw new InvalidOperationException($"no reader for {row.Kind}"),
    };

    private static ListReader<T> List<T>(ValueReader<T> entries) => new(entries);

    private static ObjectReader<T> Record<T>()
        where T : class, new() => EntityReaders<T>.One;

    private static ListReader<T> Records<T>()
        where T : class, new() => EntityReaders<T>.Many;

    private static TResult Make<TResult>(string method, Type[] types, params object[] arguments) =>
        (TResult)typeof(EntityReaders)
            .GetMethod(method, BindingFlags.Static | BindingFlags.NonPublic)!
            .MakeGenericMethod(types)
            .Invoke(null, arguments)!;

    /// <summary>The lists that may be written as maps from the unit's id.</summary>
    private static class MapForms
    {
        public static object? Find(Type entry) =>
            entry == typeof(PresenceMapping) ? new KeyedReader<PresenceMapping>(
                EntityReaders<PresenceMapping>.Many,
                new WrappedReader<DateOnly, PresenceMapping>(new DateReader(isEvent: true), day => new PresenceMapping { MappedOn = day }),
                (mapping, unit) => mapping.UnitId = unit)
            : entry == typeof(DocumentPlan) ? new KeyedReader<DocumentPlan>(
                EntityReaders<DocumentPlan>.Many,
                EntityReaders<DocumentPlan>.One,
                (plan, unit) => plan.UnitId = unit)
            : null;
    }
}
