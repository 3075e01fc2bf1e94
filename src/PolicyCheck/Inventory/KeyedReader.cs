using System.Text.Json;
using PolicyCheck.Model;

namespace PolicyCheck.Inventory;

/// <summary>A list that may also be written as a map from the unit's id, as the guideline's own tables are.</summary>
/// <param name="list">Reads the list.</param>
/// <param name="values">Reads a value of the map.</param>
/// <param name="setKey">Stores the key of the map.</param>
internal sealed class KeyedReader<T>(ListReader<T> list, ValueReader<T> values, Action<T, string> setKey) : ValueReader<IReadOnlyList<T>>
    where T : class, new()
{
    public override bool TryRead(ref JsonTokens json, ReadContext context, out IReadOnlyList<T> value)
    {
        if (json.Type != JsonTokenType.StartObject)
        {
            return list.TryRead(ref json, context, out value);
        }

        var read = new List<T>();
        context.Path.Enter();
        context.OpenIds();
        while (json.Read() && json.Type == JsonTokenType.PropertyName)
        {
            json.TryUnescape(out var name);
            var key = context.Strings.Get(name);
            context.Path.Key(key);
            context.TakeId(key, json.Offset);
            context.Audit?.Reference(typeof(OrgUnit), key, context.Path, in json);
            T? entry = null;
            if (json.Read() && (json.Type == JsonTokenType.Null || values.TryRead(ref json, context, out entry)))
            {
                // No value: the unit is in the table, but nothing has been done.
                entry ??= new T();
                setKey(entry, key);
                read.Add(entry);
            }
        }

        context.CloseIds();
        context.Path.Leave();
        value = read.ToArray();
        return json.Failure is null;
    }
}

/// <summary>A value that stands for an object with one field.</summary>
internal sealed class WrappedReader<TValue, T>(ValueReader<TValue> inner, Func<TValue, T> wrap) : ValueReader<T>
{
    public override bool TryRead(ref JsonTokens json, ReadContext context, out T value)
    {
        var isRead = inner.TryRead(ref json, context, out var bare);
        value = isRead ? wrap(bare) : default!;
        return isRead;
    }
}
