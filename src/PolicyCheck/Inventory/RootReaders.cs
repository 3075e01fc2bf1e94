using System.Text.Json;
using PolicyCheck.Model;

namespace PolicyCheck.Inventory;

/// <summary>An object whose properties are sections.</summary>
/// <param name="sections">The sections it may name.</param>
/// <param name="values">Reads the value of one; null is as good as not being named.</param>
/// <param name="seen">Told each value with its offset.</param>
internal sealed class SectionMapReader<T>(
    IReadOnlyList<(string Name, Section Section)> sections,
    ValueReader<T> values,
    Action<Section, T, long, ReadContext>? seen = null) : ValueReader<Dictionary<Section, T>>
{
    private readonly NameTable<Section> _names = new(
        sections.Select(s => (s.Name, s.Section)).Concat(SnapshotNames.AliasesOf(sections.Select(s => s.Section))),
        ignoreCase: false);

    private readonly string[] _known = [.. sections.Select(s => s.Name)];

    public override bool TryRead(ref JsonTokens json, ReadContext context, out Dictionary<Section, T> value)
    {
        value = [];
        if (json.Type != JsonTokenType.StartObject)
        {
            context.WrongType(ref json, "an object { … }");
            return false;
        }

        var named = new HashSet<Section>();
        context.Path.Enter();
        while (json.Read() && json.Type == JsonTokenType.PropertyName)
        {
            json.TryUnescape(out var bytes);
            var name = System.Text.Encoding.UTF8.GetString(bytes);
            context.Path.Name(name);
            if (!_names.TryFind(bytes, out var section))
            {
                context.Report(in json, InventoryDiagnostics.UnknownField, (at, path) => InventoryDiagnostics.NoSuchField(at, path, name, _known));
                json.Read();
                json.Skip();
                continue;
            }

            if (!named.Add(section))
            {
                context.Report(in json, InventoryDiagnostics.DuplicateField, InventoryDiagnostics.SameField);
            }

            if (json.Read() && json.Type != JsonTokenType.Null && Start(in json) is var offset && values.TryRead(ref json, context, out var one))
            {
                value[section] = one;
                seen?.Invoke(section, one, offset, context);
            }
        }

        context.Path.Leave();
        return json.Failure is null;
    }

    private static long Start(scoped ref readonly JsonTokens json) => json.Offset;
}

/// <summary>From one day to another, both included.</summary>
internal sealed class CoverageReader : ValueReader<DateSpan>
{
    private static readonly ObjectReader<Interval> Inner = new(
    [
        new StructField<Interval, DateOnly>(new DateReader(isEvent: false), (i, v) => i.From = v, "from") { IsRequired = true },
        new StructField<Interval, DateOnly>(new DateReader(isEvent: false), (i, v) => i.To = v, "to") { IsRequired = true },
    ]);

    public override bool TryRead(ref JsonTokens json, ReadContext context, out DateSpan value)
    {
        value = default;
        var offset = json.Offset;
        if (!Inner.TryRead(ref json, context, out var read) || read.From is not { } from || read.To is not { } to)
        {
            return false;
        }

        value = new DateSpan(from, to);
        if (from <= to)
        {
            return true;
        }

        context.Report(InventoryDiagnostics.ReversedInterval, offset, 1, (at, path) => InventoryDiagnostics.Reversed(at, path, from, to));
        return false;
    }

    private sealed class Interval
    {
        public DateOnly? From { get; set; }

        public DateOnly? To { get; set; }
    }
}

/// <summary>The only time zone there is.</summary>
internal sealed class TimeZoneReader : TextReader
{
    public override bool TryRead(ref JsonTokens json, ReadContext context, out string value)
    {
        if (!base.TryRead(ref json, context, out value))
        {
            return false;
        }

        if (value == LocalTime.ZoneId)
        {
            return true;
        }

        var found = Shown.Text(value);
        context.Report(in json, InventoryDiagnostics.WrongTimeZone, (at, path) => InventoryDiagnostics.Zone(at, path, found, LocalTime.ZoneId));
        return false;
    }
}

/// <summary>The version of the format, with or without quotation marks.</summary>
internal sealed class VersionReader : TextReader
{
    public override bool TryRead(ref JsonTokens json, ReadContext context, out string value)
    {
        if (json.Type == JsonTokenType.Number)
        {
            value = context.Strings.Get(json.Raw);
        }
        else if (!base.TryRead(ref json, context, out value))
        {
            return false;
        }

        if (value != SnapshotNames.Version)
        {
            var found = Shown.Text(value);
            context.Report(in json, InventoryDiagnostics.UnknownVersion, (at, path) => InventoryDiagnostics.Version(at, path, found, SnapshotNames.Version));
        }

        return true;
    }
}
