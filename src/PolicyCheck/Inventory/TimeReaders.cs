using System.Text.Json;
using PolicyCheck.Model;

namespace PolicyCheck.Inventory;

/// <summary>A day, or a moment of which the day in Stockholm is taken.</summary>
internal sealed class DateReader(bool isEvent) : ValueReader<DateOnly>
{
    public override bool TryRead(ref JsonTokens json, ReadContext context, out DateOnly value)
    {
        value = default;
        if (json.Type != JsonTokenType.String)
        {
            context.WrongType(ref json, "a date such as \"2026-01-31\"");
            return false;
        }

        json.TryUnescape(out var text);
        if (!IsoTime.TryDay(text, out value))
        {
            var outcome = IsoTime.TryInstant(text, out var instant);
            if (outcome != IsoOutcome.Ok)
            {
                Complain(in json, context, outcome, Shown.Text(text));
                return false;
            }

            value = LocalTime.Day(instant);
        }

        if (isEvent)
        {
            context.SeeEvent(value, in json);
        }

        return true;
    }

    private static void Complain(scoped ref readonly JsonTokens json, ReadContext context, IsoOutcome outcome, string found)
    {
        if (outcome == IsoOutcome.NoOffset)
        {
            context.Report(in json, InventoryDiagnostics.MissingOffset, (at, path) => InventoryDiagnostics.NoOffset(at, path, found));
        }
        else
        {
            context.Report(in json, InventoryDiagnostics.MalformedDate, (at, path) => InventoryDiagnostics.BadDate(at, path, found));
        }
    }
}

/// <summary>A moment with an offset from UTC, which is never guessed.</summary>
internal sealed class InstantReader(bool isEvent) : ValueReader<DateTimeOffset>
{
    public override bool TryRead(ref JsonTokens json, ReadContext context, out DateTimeOffset value)
    {
        value = default;
        if (json.Type != JsonTokenType.String)
        {
            context.WrongType(ref json, "a time such as \"2026-01-31T14:30:00+01:00\"");
            return false;
        }

        json.TryUnescape(out var text);
        var outcome = IsoTime.TryInstant(text, out value);
        if (outcome != IsoOutcome.Ok)
        {
            Complain(in json, context, outcome, Shown.Text(text));
            return false;
        }

        if (isEvent)
        {
            context.SeeEvent(value, in json);
        }

        return true;
    }

    private static void Complain(scoped ref readonly JsonTokens json, ReadContext context, IsoOutcome outcome, string found)
    {
        // A day alone lacks more than an offset.
        if (outcome == IsoOutcome.NoOffset && found.Length > "2026-01-31".Length)
        {
            context.Report(in json, InventoryDiagnostics.MissingOffset, (at, path) => InventoryDiagnostics.NoOffset(at, path, found));
        }
        else
        {
            context.Report(in json, InventoryDiagnostics.MalformedTime, (at, path) => InventoryDiagnostics.BadTime(at, path, found));
        }
    }
}
