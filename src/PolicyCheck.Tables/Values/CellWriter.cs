using System.Collections;
using System.Globalization;
using PolicyCheck.Model;
using PolicyCheck.Tables.Import;
using PolicyCheck.Tables.Layout;

namespace PolicyCheck.Tables.Values;

/// <summary>Words values as <see cref="CellReader"/> reads them, and tells which it would read otherwise.</summary>
public static class CellWriter
{
    private const string Separator = "; ";

    private static readonly ColumnLayout Plain = new(0, "", new ColumnMeaning.Ignored());

    /// <summary>The word for a list that holds nothing.</summary>
    public static string None(Language language) => language == Language.Swedish ? "inga" : "none";

    /// <summary>The word for what is not known.</summary>
    public static string Unknown(Language language) => language == Language.Swedish ? "okänt" : "unknown";

    /// <summary>Yes or no.</summary>
    public static string Truth(bool value, Language language) => (language, value) switch
    {
        (Language.Swedish, true) => "ja",
        (Language.Swedish, false) => "nej",
        (_, true) => "yes",
        _ => "no",
    };

    /// <summary>A word of a list as it is written in a cell: <c>blå sankt erik</c>, <c>e-post</c>.</summary>
    public static string Word(EnumTerm term, Language language)
    {
        var parts = term.In(language).Split('-');
        return string.Concat(parts.Select((part, i) => i == 0 ? part : (parts[i - 1].Length == 1 ? "-" : " ") + part));
    }

    /// <summary>The text of a value, or of several, of a field.</summary>
    public static string Text(FieldInfo field, object value, Language language)
    {
        if (!field.IsList)
        {
            return Single(field, value, language);
        }

        var items = ((IEnumerable)value).Cast<object>().Select(v => Single(field, v, language)).ToList();
        return items.Count == 0 ? None(language) : string.Join(Separator, items);
    }

    /// <summary>True when the text is read as the value; false for what would be taken for something else, such as a name <c>-</c>.</summary>
    public static bool IsReadAs(FieldInfo field, object value, string text)
    {
        var read = CellReader.Read(field, Cell.Of(text), Plain);
        if (read.Outcome != Reading.Value || !IsSame(value, read.Value!))
        {
            return false;
        }

        var isPerson = field.RefersTo == typeof(Person) || (field.IsId && field.Property.DeclaringType == typeof(Person));
        return !isPerson || !(value is string one ? [one] : (IEnumerable<string>)value).Any(Pseudonyms.LooksLikeName);
    }

    /// <summary>True when a cell with the text is read as the text.</summary>
    public static bool IsReadAs(string text) => text.Length > 0 && TypedText.Clean(text) == text;

    private static string Single(FieldInfo field, object value, Language language) => value switch
    {
        bool truth => Truth(truth, language),
        int number => number.ToString(CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTimeOffset moment => moment.ToString(moment.Ticks % TimeSpan.TicksPerMinute == 0 ? "yyyy-MM-dd'T'HH:mmzzz" : "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", CultureInfo.InvariantCulture),
        Enum word => Word(EnumTerms.For(field.ElementType).Term(Convert.ToInt32(word, CultureInfo.InvariantCulture)), language),
        string text => TypedText.Clean(text),
        _ => throw new ArgumentException($"no cell holds a {value.GetType().Name}"),
    };

    private static bool IsSame(object value, object read) => (value, read) switch
    {
        (DateTimeOffset one, DateTimeOffset other) => one.EqualsExact(other),
        (string one, string other) => one == other,
        (IEnumerable some, IEnumerable others) => some.Cast<object>().SequenceEqual(others.Cast<object>()),
        _ => value.Equals(read),
    };
}
