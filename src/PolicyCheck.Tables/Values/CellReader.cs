using System.Globalization;
using PolicyCheck.Model;
using PolicyCheck.Tables.Layout;

namespace PolicyCheck.Tables.Values;

/// <summary>Reads a cell as a value of a field. Nothing is guessed: what is not clear is unknown, with the reason.</summary>
internal static class CellReader
{
    private static readonly string[] Parting = [";", "|", "\n"];

    private static readonly string[] InstantForms = ["yyyy-MM-dd'T'HH:mmzzz", "yyyy-MM-dd'T'HH:mm:sszzz", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", "yyyy-MM-dd HH:mmzzz", "yyyy-MM-dd HH:mm:sszzz"];

    private static readonly string[] LocalForms = ["yyyy-MM-dd HH:mm", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss"];

    /// <summary>The cell's text, cleaned, without the mark that spreadsheets put before what only looks like a formula.</summary>
    public static string Text(Cell cell) => FormulaText.Unmarked(TypedText.Clean(cell.Text));

    /// <summary>Reads a value, or a list of values, of a field.</summary>
    public static CellReading Read(FieldInfo field, Cell cell, ColumnLayout column)
    {
        if (Trouble(cell) is { } trouble)
        {
            return trouble;
        }

        var text = Text(cell);
        text = column.Words.TryGetValue(TypedText.Key(text), out var meant) ? meant : text;
        if (field.IsList)
        {
            return List(field, cell, text, column);
        }

        if (field.Kind == FieldKind.Enum && Wordings.Value(field.ElementType, text) is { } word)
        {
            return CellReading.Of(Enum.ToObject(field.ElementType, word));
        }

        return Wordings.IsUnknown(text) ? new(Reading.Unknown) : Wordings.IsNone(text) ? new(Reading.None) : Single(field, cell, text, column);
    }

    /// <summary>Why a cell says nothing; null when it says something.</summary>
    public static CellReading? Trouble(Cell cell) => cell.Kind switch
    {
        CellKind.Empty => new CellReading(cell.Traits.HasFlag(CellTraits.Formula) ? Reading.NoSavedValue : Reading.Unknown),
        CellKind.Error => new CellReading(Reading.Error, Shown: cell.Text),
        _ => null,
    };

    /// <summary>The day of a cell.</summary>
    public static CellReading Day(Cell cell, ColumnLayout column)
    {
        if (Trouble(cell) is { } trouble)
        {
            return trouble;
        }

        if (cell.Kind == CellKind.Date)
        {
            return CellReading.Of(DateOnly.FromDateTime(cell.Date));
        }

        var text = Text(cell);
        if (Wordings.IsUnknown(text) || Wordings.IsNone(text))
        {
            return new(Wordings.IsUnknown(text) ? Reading.Unknown : Reading.None);
        }

        // 20260131 is a date as some write it; 45731 is a day counted by a spreadsheet, or no date at all.
        var isCount = cell.Kind == CellKind.Number || (text.Length == 5 && text.All(char.IsAsciiDigit));
        return DateTexts.Read(text, column.DateFormats, out var day) switch
        {
            DateReading.Day => CellReading.Of(day),
            DateReading.Ambiguous => new(Reading.AmbiguousDate, Shown: text),
            _ => new(isCount ? Reading.Serial : Reading.NotADate, Shown: text),
        };
    }

    /// <summary>The texts of a cell that holds several.</summary>
    /// <param name="text">The cell's text.</param>
    /// <param name="column">The column, which may declare what parts them.</param>
    /// <param name="withComma">True when a comma parts them too, since none of the values can hold one.</param>
    public static IReadOnlyList<string> Split(string text, ColumnLayout column, bool withComma)
    {
        IEnumerable<string> separators = column.Separators.Count > 0 ? column.Separators : Parting;
        var parts = text.Split([.. separators, .. withComma && column.Separators.Count == 0 ? [","] : Array.Empty<string>()], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return [.. parts.SelectMany(p => column.Separators.Count > 0 ? [p] : p.Split(" / ", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))];
    }

    private static CellReading List(FieldInfo field, Cell cell, string text, ColumnLayout column)
    {
        if (Wordings.IsUnknown(text))
        {
            return new(Reading.Unknown);
        }

        if (Wordings.IsNone(text) && (field.Kind != FieldKind.Enum || Wordings.Value(field.ElementType, text) is null))
        {
            return CellReading.Of(Array.CreateInstance(field.ElementType, 0));
        }

        var parts = Split(text, column, withComma: field.Kind != FieldKind.Text || field.RefersTo is not null);
        var list = Array.CreateInstance(field.ElementType, parts.Count);
        for (var i = 0; i < parts.Count; i++)
        {
            var part = column.Words.TryGetValue(TypedText.Key(parts[i]), out var meant) ? meant : parts[i];
            var read = Single(field, cell, part, column);
            if (read.Outcome != Reading.Value)
            {
                return read;
            }

            list.SetValue(read.Value, i);
        }

        return CellReading.Of(list);
    }

    private static CellReading Single(FieldInfo field, Cell cell, string text, ColumnLayout column) => field.Kind switch
    {
        FieldKind.Truth => Wordings.Truth(text) is { } truth ? CellReading.Of(truth) : new(Reading.NotTruth, Shown: text),
        FieldKind.Date => Day(cell with { Text = text }, column),
        FieldKind.Instant => Instant(cell, text),
        FieldKind.Enum => Wordings.Value(field.ElementType, text) is { } word ? CellReading.Of(Enum.ToObject(field.ElementType, word)) : new(Reading.NotInList, Shown: text),
        FieldKind.Text => CellReading.Of(text),
        _ => throw new InvalidOperationException($"no sheet has a column of {field.Kind}"),
    };

    /// <summary>A moment; one without an offset is local time in Sweden, as sheets are kept.</summary>
    private static CellReading Instant(Cell cell, string text)
    {
        if (DateTimeOffset.TryParseExact(text, InstantForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var instant))
        {
            return CellReading.Of(instant);
        }

        if (cell.Kind == CellKind.Date || DateTime.TryParseExact(text, LocalForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
        {
            var local = cell.Kind == CellKind.Date ? cell.Date : DateTime.ParseExact(text, LocalForms, CultureInfo.InvariantCulture, DateTimeStyles.None);
            return local.Year is > 1900 and < 9999 ? CellReading.Of(LocalTime.At(local)) : new(Reading.NotADate, Shown: text);
        }

        return new(Reading.NotADate, Shown: text);
    }
}
