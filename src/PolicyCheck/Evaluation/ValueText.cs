using System.Globalization;
using PolicyCheck.Binding;
using PolicyCheck.Model;

namespace PolicyCheck.Evaluation;

/// <summary>Values as people read them, in a policy's language.</summary>
internal sealed class ValueText(Language language)
{
    private bool Swedish => language == Language.Swedish;

    public string Unknown => Swedish ? "uppgift saknas" : "not known";

    public string Never => Swedish ? "inte gjort" : "not done";

    public string None => Swedish ? "inget" : "none";

    /// <summary>The text of a value of the given type.</summary>
    public string Of(object? value, PolicyType type) => (type, value) switch
    {
        (_, Truth truth) => Of(truth),
        (_, NumberRange number) => Of(number),
        (InstantType, TimeRange time) => OfMoment(time),
        (_, TimeRange time) => OfDay(time),
        (EnumType words, int word) => word < 0 ? Unknown : Swedish ? words.Enum.Term(word).Swedish : words.Enum.Term(word).English,
        (TextType, string text) => TextValue.IsAbsent(text) ? None : text,
        (ManyType many, List<ListItem> items) => OfList(items, many.Element),
        (RecordType, null) => Unknown,
        (RecordType, { } record) => Subjects.Label(record),
        (DurationType, Duration duration) => Of(duration),
        _ => Unknown,
    };

    /// <summary>The text of a value in a sentence: a word of a fixed list without the hyphens that make it one name.</summary>
    public string InProse(object? value, PolicyType type)
    {
        var text = Of(value, type);
        return type is not EnumType ? text
            : text.StartsWith("e-", StringComparison.Ordinal) ? "e-" + text[2..].Replace('-', ' ')
            : text.Replace('-', ' ');
    }

    public string Of(Truth truth) => truth.Kind switch
    {
        TruthKind.True => Swedish ? "ja" : "yes",
        TruthKind.False => Swedish ? "nej" : "no",
        TruthKind.Pending => truth.Due is { } due ? string.Create(CultureInfo.InvariantCulture, $"{(Swedish ? "väntar till" : "pending until")} {due:yyyy-MM-dd}") : Swedish ? "väntar" : "pending",
        TruthKind.Vacuous => Swedish ? "inte aktuellt" : "not applicable",
        _ => Unknown,
    };

    /// <summary>What is not known when C# gives no answer, worded to stand after <c>not known:</c>.</summary>
    public string Of(CSharpTrouble trouble) => (trouble, Swedish) switch
    {
        (CSharpTrouble.TooManySteps, true) => "svaret på C#-villkoret, som avbröts därför att det går igenom för många poster",
        (CSharpTrouble.TooManySteps, false) => "the answer of the C# condition, which was stopped because it goes through too many elements",
        (CSharpTrouble.Impossible, true) => "svaret på C#-villkoret, som inte går att räkna ut",
        (CSharpTrouble.Impossible, false) => "the answer of the C# condition, which cannot be computed",
        (_, true) => "något som C#-villkoret läser",
        _ => "something that the C# condition reads",
    };

    public string Of(Duration duration) =>
        string.Create(CultureInfo.InvariantCulture, $"{duration.Amount} {Keywords.Wording(duration.Unit, duration.Amount, language)}");

    private string Of(NumberRange number)
    {
        if (number.IsKnown)
        {
            return Text(number.Low);
        }

        if (double.IsInfinity(number.High))
        {
            return number.Low > 0 && !double.IsInfinity(number.Low) ? (Swedish ? "minst " : "at least ") + Text(number.Low) : Unknown;
        }

        return $"{Text(number.Low)}–{Text(number.High)}";
    }

    private string OfDay(TimeRange time) =>
        time.IsNever ? Never : time.Day is { } day ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : Unknown;

    private string OfMoment(TimeRange time)
    {
        if (!time.IsKnown)
        {
            return OfDay(time);
        }

        var local = new DateTime(time.Low, DateTimeKind.Utc).AddHours(LocalTime.OffsetHours(time.Low));
        return local.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
    }

    private string OfList(List<ListItem> items, PolicyType element)
    {
        if (items.Count == 0)
        {
            return Swedish ? "inga" : "none";
        }

        if (element is RecordType { Entity.IdField: null })
        {
            return string.Create(CultureInfo.InvariantCulture, $"{items.Count}{(Swedish ? " st" : "")}");
        }

        var shown = items.Take(8).Select(i => Of(i.Item, element) + (i.Belongs.Kind == TruthKind.Unknown ? "?" : ""));
        return string.Join(", ", shown) + (items.Count > 8 ? string.Create(CultureInfo.InvariantCulture, $" … ({items.Count})") : "");
    }

    private static string Text(double number) => number.ToString("0.##", CultureInfo.InvariantCulture);
}
