using PolicyCheck.Model;

namespace PolicyCheck.Inventory;

/// <summary>One field of an object: what it is called in JSON and how its value is read and stored.</summary>
internal abstract class Field<T>(params string[] names)
{
    /// <summary>Its name and, after that, other names it is read by.</summary>
    public IReadOnlyList<string> Names { get; } = names;

    /// <summary>True when the object is useless without it.</summary>
    public bool IsRequired { get; init; }

    /// <summary>True when it tells the objects of a list apart.</summary>
    public bool IsId { get; init; }

    /// <summary>The section whose data the field holds, when it holds a whole section.</summary>
    public Section? Holds { get; init; }

    /// <summary>Gets the value of a text field.</summary>
    public Func<T, string?>? Text { get; init; }

    /// <summary>Reads the current value, which is not null, into <paramref name="target"/>.</summary>
    public abstract void Read(ref JsonTokens json, ReadContext context, T target);
}

/// <summary>A field whose value is an object of .NET: a text, a list, a record.</summary>
internal sealed class ClassField<T, TValue>(ValueReader<TValue> reader, Action<T, TValue> set, params string[] names) : Field<T>(names)
    where TValue : class
{
    public override void Read(ref JsonTokens json, ReadContext context, T target)
    {
        var offset = json.Offset;
        if (!reader.TryRead(ref json, context, out var value))
        {
            return;
        }

        set(target, value);
        if (Holds is { } section && value is not Array { Length: 0 })
        {
            context.SeeData(section, offset);
        }
    }
}

/// <summary>A field whose value is a number, a date, a word of a list.</summary>
internal sealed class StructField<T, TValue>(ValueReader<TValue> reader, Action<T, TValue?> set, params string[] names) : Field<T>(names)
    where TValue : struct
{
    public override void Read(ref JsonTokens json, ReadContext context, T target)
    {
        if (reader.TryRead(ref json, context, out var value))
        {
            set(target, value);
        }
    }
}

/// <summary>
/// A field made when it is first met: making one costs a compilation for its type, and few snapshots have all fields.
/// Two threads may both make it; the two are alike.
/// </summary>
internal sealed class LazyField<T>(Func<Field<T>> make, params string[] names) : Field<T>(names)
{
    private Field<T>? _made;

    public override void Read(ref JsonTokens json, ReadContext context, T target) =>
        (_made ??= make()).Read(ref json, context, target);
}
