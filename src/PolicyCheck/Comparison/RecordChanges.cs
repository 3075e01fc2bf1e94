using System.Collections;
using System.Globalization;
using System.Text;
using PolicyCheck.Model;

namespace PolicyCheck.Comparison;

/// <summary>A stored value that differs between two inventories.</summary>
/// <param name="Path">The field; for a value within a record that an entity has one of, that record's field before it.</param>
/// <param name="Old">The value before; null when not known, or none.</param>
/// <param name="New">The value now.</param>
public sealed record FieldChange(IReadOnlyList<FieldInfo> Path, object? Old, object? New)
{
    /// <summary>The field that differs.</summary>
    public FieldInfo Field => Path[^1];
}

/// <summary>Compares records field by field, as the table of fields lists them.</summary>
public static class RecordChanges
{
    /// <summary>
    /// The fields that differ. Records that an entity has one of are compared within; lists as wholes, and their order means nothing.
    /// </summary>
    /// <param name="old">The record before.</param>
    /// <param name="new">The record now, of the same type.</param>
    public static IReadOnlyList<FieldChange> Between(object old, object @new)
    {
        var changes = new List<FieldChange>();
        if (!ReferenceEquals(old, @new))
        {
            Collect(old, @new, [], changes);
        }

        return changes;
    }

    /// <summary>True when two lists hold the same records, in whatever order.</summary>
    internal static bool SameList(IEnumerable? a, IEnumerable? b, FieldInfo? field = null)
    {
        if (a is null || b is null || ReferenceEquals(a, b))
        {
            return ReferenceEquals(a, b);
        }

        var (left, right) = (Texts(a, field), Texts(b, field));
        return left.Count == right.Count && (left.SequenceEqual(right) || left.Order(StringComparer.Ordinal).SequenceEqual(right.Order(StringComparer.Ordinal)));
    }

    /// <summary>True when all stored values are the same.</summary>
    internal static bool Same(object? a, object? b) => a is null || b is null ? ReferenceEquals(a, b) : Between(a, b).Count == 0;

    private static void Collect(object old, object @new, FieldInfo[] above, List<FieldChange> changes)
    {
        foreach (var field in Entities.For(old.GetType()).Fields.Where(f => f.IsStored))
        {
            var (before, after) = (field.Property.GetValue(old), field.Property.GetValue(@new));
            if (field is { Kind: FieldKind.Record, IsList: false } && before is not null && after is not null)
            {
                Collect(before, after, [.. above, field], changes);
            }
            else if (!SameValue(field, before, after))
            {
                changes.Add(new FieldChange([.. above, field], before, after));
            }
        }
    }

    private static bool SameValue(FieldInfo field, object? a, object? b) =>
        field.IsList ? SameList(a as IEnumerable, b as IEnumerable, field)
        : IsId(field) && a is string left && b is string right ? Ids.Same(left, right)
        : Equals(a, b);

    private static List<string> Texts(IEnumerable list, FieldInfo? field) => [.. list.Cast<object>().Select(item => TextOf(item, field is not null && IsId(field)))];

    private static bool IsId(FieldInfo field) => field.IsId || field.RefersTo is not null;

    /// <summary>A text that is the same for the same values, for comparing lists.</summary>
    private static string TextOf(object item, bool isId)
    {
        var text = new StringBuilder();
        Append(text, item, isId);
        return text.ToString();
    }

    private static void Append(StringBuilder text, object? value, bool isId)
    {
        switch (value)
        {
            case null:
                text.Append('-');
                break;
            case string word:
                text.Append('"').Append(isId ? word.ToUpperInvariant() : word).Append('"');
                break;
            case IFormattable plain:
                text.Append(plain is Enum ? plain.ToString() : plain.ToString(plain is DateOnly or DateTimeOffset ? "O" : null, CultureInfo.InvariantCulture));
                break;
            case bool truth:
                text.Append(truth);
                break;
            case IEnumerable list:
                text.AppendJoin(',', list.Cast<object>().Select(item => TextOf(item, isId)).Order(StringComparer.Ordinal).Prepend("[").Append("]"));
                break;
            default:
                foreach (var field in Entities.For(value.GetType()).Fields.Where(f => f.IsStored))
                {
                    Append(text.Append(';'), field.Property.GetValue(value), IsId(field));
                }

                break;
        }
    }
}
