using System.Runtime.CompilerServices;
using System.Text.Json;
using PolicyCheck.Model;

namespace PolicyCheck.Inventory;

/// <summary>Reads one kind of JSON value.</summary>
internal abstract class ValueReader<T>
{
    /// <summary>
    /// Reads the current value and stops at its last token. False when it was not what it should be, which has then
    /// been reported, or when the file broke off.
    /// </summary>
    public abstract bool TryRead(ref JsonTokens json, ReadContext context, out T value);
}

/// <summary><c>true</c> or <c>false</c>.</summary>
internal sealed class TruthReader : ValueReader<bool>
{
    public override bool TryRead(ref JsonTokens json, ReadContext context, out bool value)
    {
        value = json.Type == JsonTokenType.True;
        if (value || json.Type == JsonTokenType.False)
        {
            return true;
        }

        context.WrongType(ref json, "true or false", json.Type == JsonTokenType.String ? "write true or false without quotation marks" : null);
        return false;
    }
}

/// <summary>A whole number from zero.</summary>
internal sealed class NumberReader : ValueReader<int>
{
    public override bool TryRead(ref JsonTokens json, ReadContext context, out int value)
    {
        value = 0;
        if (json.Type != JsonTokenType.Number)
        {
            context.WrongType(ref json, "a whole number", json.Type == JsonTokenType.String ? "write the number without quotation marks" : null);
            return false;
        }

        if (json.TryNumber(out value) && value >= 0)
        {
            return true;
        }

        Complain(in json, context, Shown.Text(json.Raw));
        return false;
    }

    // Apart, here and in the other readers: a lambda costs its method an allocation at every call, not only when it is made.
    private static void Complain(scoped ref readonly JsonTokens json, ReadContext context, string found)
    {
        if (found.StartsWith('-'))
        {
            context.Report(in json, InventoryDiagnostics.NegativeNumber, (at, path) => InventoryDiagnostics.Negative(at, path, found));
        }
        else
        {
            context.Report(in json, InventoryDiagnostics.NotWhole, (at, path) => InventoryDiagnostics.Fraction(at, path, found));
        }
    }
}

/// <summary>A text that may be anything.</summary>
internal class TextReader : ValueReader<string>
{
    public override bool TryRead(ref JsonTokens json, ReadContext context, out string value)
    {
        value = "";
        if (json.Type != JsonTokenType.String)
        {
            context.WrongType(ref json, "a text", json.Type == JsonTokenType.Number ? "put it in quotation marks" : null);
            return false;
        }

        if (!json.TryUnescape(out var text))
        {
            context.Report(in json, InventoryDiagnostics.BrokenText, InventoryDiagnostics.HalfCharacter);
            return false;
        }

        value = context.Strings.Get(text);
        return true;
    }
}

/// <summary>An id, which cannot be empty.</summary>
internal sealed class IdReader : TextReader
{
    public override bool TryRead(ref JsonTokens json, ReadContext context, out string value)
    {
        if (!base.TryRead(ref json, context, out value))
        {
            return false;
        }

        if (!string.IsNullOrWhiteSpace(value))
        {
            return true;
        }

        context.Report(in json, InventoryDiagnostics.EmptyId, InventoryDiagnostics.NoId);
        return false;
    }
}

/// <summary>The id of another entity.</summary>
internal sealed class ReferenceReader(Type target) : TextReader
{
    public override bool TryRead(ref JsonTokens json, ReadContext context, out string value)
    {
        var isRead = base.TryRead(ref json, context, out value);
        if (isRead)
        {
            context.Audit?.Reference(target, value, context.Path, in json);
        }

        return isRead;
    }
}

/// <summary>One word of a fixed list, in any case of letters.</summary>
internal sealed class EnumReader<T> : ValueReader<T>
    where T : struct, Enum
{
    private readonly WordReader _words = new(EnumTerms.For(typeof(T)));

    public override bool TryRead(ref JsonTokens json, ReadContext context, out T value)
    {
        var isRead = _words.TryRead(ref json, context, out var number);
        value = Unsafe.As<int, T>(ref number);
        return isRead;
    }
}

/// <summary>
/// A word as the number of its value. Not generic: the many enumerations would each cost a compilation of all this
/// before the first snapshot is read.
/// </summary>
internal sealed class WordReader(EnumInfo words) : ValueReader<int>
{
    private readonly NameTable<int> _values = new(
        words.Values.Select(v => (v.Json, v.Value))
            .Concat(SnapshotNames.ValueAliases(words.ClrType).Select(a => (a.Alias, words.Values.First(v => v.Json == a.Name).Value))),
        ignoreCase: true);

    public override bool TryRead(ref JsonTokens json, ReadContext context, out int value)
    {
        value = default;
        if (json.Type != JsonTokenType.String)
        {
            context.WrongType(ref json, $"one of the words {Shown.Choices(Choices)}");
            return false;
        }

        json.TryUnescape(out var text);
        if (_values.TryFind(text, out value))
        {
            return true;
        }

        Complain(in json, context, Shown.Text(text));
        return false;
    }

    private IReadOnlyList<string> Choices => [.. words.Values.Select(v => v.Json)];

    private void Complain(scoped ref readonly JsonTokens json, ReadContext context, string found) =>
        context.Report(in json, InventoryDiagnostics.UnknownValue, (at, path) => InventoryDiagnostics.NoSuchValue(at, path, found, Choices));
}
