using System.Globalization;
using PolicyCheck.Diagnostics;
using PolicyCheck.Model;

namespace PolicyCheck.Syntax;

/// <summary>Reads the plain values of the JSON form and refuses those that the language has no way to write.</summary>
internal sealed class JsonWords(SourceText source, Language language, Action<Diagnostic> add)
{
    /// <summary>More choices than these are not read out.</summary>
    private const int MostChoices = 12;

    private const int LongestShown = 60;

    private readonly Lexemes _lexemes = ExpressionGrammar.For(language).Lexemes;

    /// <summary>What a text must be to be written where it stands.</summary>
    private enum Form
    {
        /// <summary>Stands between quotation marks.</summary>
        Text,

        /// <summary>Letters, digits and a few signs.</summary>
        Id,

        /// <summary>A word that the language does not keep for itself.</summary>
        Name,

        /// <summary>A word after a point, where reserved words are names too.</summary>
        Member,
    }

    /// <summary>Where a value of this record stands, given its JSON text: words are marked without their quotation marks, as in the language.</summary>
    public static TextSpan Place(Type holder, TextSpan text) =>
        holder == typeof(Identifier) || holder == typeof(NamePart) ? new TextSpan(text.Start + 1, Math.Max(0, text.Length - 2)) : text;

    /// <summary>Words as they are read out: <c>'a', 'b' or 'c'</c>.</summary>
    public static string Choices(IEnumerable<string> words)
    {
        var quoted = words.Select(w => $"'{w}'").ToList();
        return quoted.Count > MostChoices ? $"{string.Join(", ", quoted.Take(MostChoices))} …" : PropertyReader.Choices(quoted);
    }

    /// <summary>A text as it is shown in a message.</summary>
    public static string Shown(string text) => text.Length > LongestShown ? text[..LongestShown] + "…" : text;

    /// <summary>A text, word or day, as the property asks; null, with a diagnostic, when it cannot be that.</summary>
    public object? Of(string? text, TextSpan span, Type owner, JsonProperty property, int index)
    {
        if (text is null)
        {
            return Refuse(PolicyJsonDiagnostics.Holds(source, span, "half a character (a lone surrogate)"));
        }

        return property.Kind switch
        {
            JsonKind.Day => Day(text, span),
            JsonKind.Word => Word(text, span, property.Type),
            _ => Text(text, span, FormOf(owner, property, index)),
        };
    }

    /// <summary>A number; the language has up to fifteen digits, no sign and no exponent.</summary>
    public object? Number(double number, string raw, TextSpan span)
    {
        var isWritable = number is >= 0 and < 1e15
            && Lexemes.Number(new Cursor(ExpressionPrinter.Number(number), 0, 0)) is { WasSuccessful: true } read && read.Remainder.AtEnd && read.Value.Value.Equals(number);

        // JSON's -0 is 0.
        return isWritable ? Math.Abs(number) : Refuse(PolicyJsonDiagnostics.IsNoNumber(source, span, Shown(raw), "at most 15 digits, with a decimal point or none, and no sign"));
    }

    /// <summary>A whole number.</summary>
    public object? Integer(string raw, TextSpan span, (int Least, int Most)? range)
    {
        var isNumber = int.TryParse(raw, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number);
        return isNumber && (range is not { } r || (number >= r.Least && number <= r.Most))
            ? number
            : Refuse(PolicyJsonDiagnostics.IsNoNumber(source, span, Shown(raw), range is { } some ? $"{some.Least} to {some.Most}" : "a whole number"));
    }

    private static Form FormOf(Type owner, JsonProperty property, int index) => (owner.Name, property.Name) switch
    {
        (nameof(ScopeSyntax), "organisations") or (nameof(WaiverSyntax), "subjects") => Form.Text,
        (nameof(ParameterSyntax) or nameof(DefinitionSyntax) or nameof(ExampleField), "name") or (nameof(FactSyntax), "entity") => Form.Name,
        (nameof(NamePath), _) => index == 0 ? Form.Name : Form.Member,
        (nameof(WordValue), _) => Form.Id,
        _ => property.Holder == typeof(Identifier) ? Form.Id : property.Holder == typeof(NamePart) ? Form.Member : Form.Text,
    };

    private object? Day(string text, TextSpan span) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : Refuse(SyntaxDiagnostics.NoSuchDay(source, span, Shown(text)));

    private object? Word(string text, TextSpan span, Type type)
    {
        foreach (var value in Enum.GetValuesAsUnderlyingType(type).Cast<object>().Select(v => (Enum)Enum.ToObject(type, v)))
        {
            if (PolicyShape.Word(value) == text)
            {
                return value;
            }
        }

        return Refuse(PolicyJsonDiagnostics.IsNoWord(source, span, Shown(text), Spelling.Nearest(text, PolicyShape.Words(type)), Choices(PolicyShape.Words(type))));
    }

    private object? Text(string text, TextSpan span, Form form)
    {
        var word = ComposedLetters.In(text);
        switch (form)
        {
            case Form.Text:
                var odd = text.IndexOfAny(['\n', '\r', '\0']);
                return odd < 0 ? text : Refuse(PolicyJsonDiagnostics.Holds(source, span, text[odd] == '\0' ? "a NUL character" : "a line break"));
            // An override names a rule by its id or a parameter by its name, and a name may hold letters that an id may not.
            case Form.Id when text.Length > 0 && (text.All(Lexemes.IsIdPart) || IsWord(text)):
            case Form.Name or Form.Member when IsWord(text) && (form == Form.Member ? char.IsLetter(text[0]) : !char.IsDigit(word[0]) && !_lexemes.IsReserved(word)):
                return word;
            case Form.Name when IsWord(text) && _lexemes.IsReserved(word):
                return Refuse(SyntaxDiagnostics.NameIsReserved(source, Place(typeof(Identifier), span), word, language == Language.Swedish ? "vår" : "our"));
            case Form.Id:
                return Refuse(PolicyJsonDiagnostics.CannotBe(source, Place(typeof(Identifier), span), Shown(text), "an id", "letters, digits and - _ . /, for example HBG-3a"));
            default:
                return Refuse(PolicyJsonDiagnostics.CannotBe(
                    source, Place(typeof(Identifier), span), Shown(text), "a name", "words of letters and digits joined by hyphens, for example minst-redaktörer"));
        }
    }

    private static bool IsWord(string text) => Lexemes.WordAt(text, 0) is { Start: 0 } word && word.End == text.Length;

    private object? Refuse(Diagnostic diagnostic)
    {
        add(diagnostic);
        return null;
    }
}
