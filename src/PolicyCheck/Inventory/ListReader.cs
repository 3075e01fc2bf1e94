using System.Buffers;
using System.Text.Json;

namespace PolicyCheck.Inventory;

/// <summary>A list; entries that cannot be read are reported and left out.</summary>
internal sealed class ListReader<T>(ValueReader<T> entries, Func<T, string?>? id = null) : ValueReader<IReadOnlyList<T>>
{
    private const int FirstLength = 16;

    public override bool TryRead(ref JsonTokens json, ReadContext context, out IReadOnlyList<T> value)
    {
        value = [];
        if (json.Type != JsonTokenType.StartArray)
        {
            context.WrongType(ref json, "a list [ … ]", json.Type == JsonTokenType.StartObject ? null : "put it in square brackets, also when it is alone");
            return false;
        }

        context.Path.Enter();
        if (id is not null)
        {
            context.OpenIds();
        }

        var read = ArrayPool<T>.Shared.Rent(FirstLength);
        var count = 0;
        for (var index = 0; json.Read() && json.Type != JsonTokenType.EndArray; index++)
        {
            context.Path.Index(index);
            if (!entries.TryRead(ref json, context, out var entry))
            {
                continue;
            }

            if (id is not null)
            {
                context.TakeId(id(entry) ?? "", context.IdOffset);
            }

            if (context.Audit is null)
            {
                read = count < read.Length ? read : Larger(read);
                read[count++] = entry;
            }
        }

        value = count == 0 ? Array.Empty<T>() : read.AsSpan(0, count).ToArray();
        ArrayPool<T>.Shared.Return(read, clearArray: true);
        if (id is not null)
        {
            context.CloseIds();
        }

        context.Path.Leave();
        return json.Failure is null;
    }

    private static T[] Larger(T[] read)
    {
        var larger = ArrayPool<T>.Shared.Rent(read.Length * 2);
        read.CopyTo(larger, 0);
        ArrayPool<T>.Shared.Return(read, clearArray: true);
        return larger;
    }
}
