using System.Numerics;
using System.Text.Json;

namespace PolicyCheck.Inventory;

/// <summary>An object whose fields are known.</summary>
internal sealed class ObjectReader<T> : ValueReader<T>
    where T : class, new()
{
    private readonly Field<T>[] _fields;
    private readonly NameTable<(int Index, string Written)> _names;
    private readonly string[] _known;
    private readonly ulong _required;

    /// <summary>An object with these fields, at most 64.</summary>
    public ObjectReader(IReadOnlyList<Field<T>> fields)
    {
        _fields = [.. fields];
        _names = new NameTable<(int, string)>(fields.SelectMany((f, i) => f.Names.Select(n => (n, (i, n)))), ignoreCase: false);
        _known = [.. fields.Select(f => f.Names[0])];
        Id = fields.FirstOrDefault(f => f.IsId)?.Text;
        for (var i = 0; i < _fields.Length; i++)
        {
            _required |= _fields[i].IsRequired ? 1UL << i : 0;
        }
    }

    /// <summary>The id of an object, when it has one.</summary>
    public Func<T, string?>? Id { get; }

    public override bool TryRead(ref JsonTokens json, ReadContext context, out T value)
    {
        value = null!;
        if (json.Type != JsonTokenType.StartObject)
        {
            context.WrongType(ref json, "an object { … }");
            return false;
        }

        value = new T();
        var offset = json.Offset;
        var (seen, present, idOffset) = (0UL, 0UL, offset);
        var places = context.Audit is null ? null : new long[_fields.Length];
        context.Path.Enter();
        while (json.Read() && json.Type == JsonTokenType.PropertyName)
        {
            if (!json.TryUnescape(out var name) || !_names.TryFind(name, out var found))
            {
                SkipUnknown(ref json, context, Encoded(name));
                continue;
            }

            context.Path.Name(found.Written);
            var bit = 1UL << found.Index;
            if ((seen & bit) != 0)
            {
                context.Report(in json, InventoryDiagnostics.DuplicateField, InventoryDiagnostics.SameField);
            }

            seen |= bit;
            if (!json.Read())
            {
                break;
            }

            if (json.Type == JsonTokenType.Null)
            {
                continue;
            }

            present |= bit;
            idOffset = _fields[found.Index].IsId ? json.Offset : idOffset;
            if (places is not null)
            {
                places[found.Index] = json.Offset;
            }

            _fields[found.Index].Read(ref json, context, value);
        }

        context.Path.Leave();
        if (json.Failure is not null)
        {
            return false;
        }

        ReportMissing(context, _required & ~present, offset);
        context.IdOffset = idOffset;
        if (places is not null)
        {
            Audit(context, value, places, offset);
        }

        return true;
    }

    private void Audit(ReadContext context, T value, long[] places, long offset) =>
        context.Audit!.Check(value, context.Path, field => places[Array.IndexOf(_known, field)] is > 0 and var at ? at : offset);

    private static string Encoded(ReadOnlySpan<byte> name) => System.Text.Encoding.UTF8.GetString(name);

    private void SkipUnknown(ref JsonTokens json, ReadContext context, string name)
    {
        context.Path.Name(name);

        // Editors put the address of a schema there.
        if (name != SnapshotNames.SchemaProperty || context.Path.Depth > 1)
        {
            if (Credentials.Mentions(name))
            {
                context.Report(in json, InventoryDiagnostics.CredentialField, InventoryDiagnostics.Credential);
            }
            else
            {
                var known = _known;
                context.Report(in json, InventoryDiagnostics.UnknownField, (at, path) => InventoryDiagnostics.NoSuchField(at, path, name, known));
            }
        }

        if (json.Read())
        {
            json.Skip();
        }
    }

    private void ReportMissing(ReadContext context, ulong missing, long offset)
    {
        for (; missing != 0; missing &= missing - 1)
        {
            var name = _known[BitOperations.TrailingZeroCount(missing)];
            context.Report(
                InventoryDiagnostics.MissingField,
                offset,
                1,
                (at, path) => InventoryDiagnostics.Missing(at, path),
                $".{name}");
        }
    }
}
