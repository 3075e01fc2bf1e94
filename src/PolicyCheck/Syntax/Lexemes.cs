using System.Globalization;
using System.Text;
using PolicyCheck.Diagnostics;
using PolicyCheck.Model;
using Sprache;

namespace PolicyCheck.Syntax;

/// <summary>
/// The smallest pieces of the language as Sprache parsers: words, phrases, numbers, days, texts, signs. Each skips blanks
/// in front of itself and, when it does not match, fails without consuming anything; that keeps the grammar above it
/// free of backtracking and error positions exact.
/// </summary>
internal sealed class Lexemes
{
    /// <summary>More choices than this are not read out in a diagnostic.</summary>
    private const int MostChoices = 5;

    private readonly Dictionary<Keyword, string[][]> _phrases;
    private readonly Dictionary<string, TimeUnit> _units = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _reserved = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, (Keyword Keyword, string[] Phrase)[]> _byFirstWord;

    public Lexemes(Language language)
    {
        Language = language;
        _phrases = Keywords.All.ToDictionary(k => k, k => Keywords.Wordings(k, language).Select(w => w.Split(' ')).ToArray());
        _byFirstWord = _phrases.SelectMany(p => p.Value.Select(phrase => (p.Key, phrase))).GroupBy(p => p.phrase[0], StringComparer.OrdinalIgnoreCase)
            .ToDictionary(g => g.Key, g => g.ToArray(), StringComparer.OrdinalIgnoreCase);
        foreach (var unit in Enum.GetValues<TimeUnit>())
        {
            foreach (var word in Keywords.Wordings(unit, language))
            {
                _units[word] = unit;
            }
        }

        // 'minst' leads a share only where a percentage follows, and is a word like others elsewhere.
        foreach (var keyword in Keywords.All.Where(k => k >= Keyword.And && k != Keyword.AtLeastOf))
        {
            foreach (var phrase in _phrases[keyword])
            {
                _reserved.Add(phrase[0]);
            }
        }
    }

    /// <summary>What a name is called in diagnostics.</summary>
    public const string AName = "a name";

    public Language Language { get; }

    /// <summary>True for words that only the language itself may use.</summary>
    public bool IsReserved(string word) => _reserved.Contains(word);

    /// <summary>Reads a word at <paramref name="position"/> after blanks; null when none stands there.</summary>
    public static (string Word, int Start, int End)? WordAt(string text, int position)
    {
        position = SkipBlanks(text, position);
        var end = position;
        while (end < text.Length && IsWordPart(text, end, position))
        {
            end += char.IsHighSurrogate(text[end]) && end + 1 < text.Length ? 2 : 1;
        }

        return end == position ? null : (ComposedLetters.In(text[position..end]), position, end);
    }

    /// <summary>The stretch without blanks at either end.</summary>
    public static TextSpan Trimmed(string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return TextSpan.FromBounds(start, end);
    }

    public static int SkipBlanks(string text, int position)
    {
        while (position < text.Length && (char.IsWhiteSpace(text[position]) || text[position] is '\uFEFF' or '\u200B'))
        {
            position++;
        }

        return position;
    }

    /// <summary>
    /// A parser that is looked up when it is used, so that a grammar can refer to itself. Unlike Sprache's <c>Ref</c> it keeps
    /// no table of results at every position; the grammar has no left recursion that such a table would find.
    /// </summary>
    public static Parser<T> Later<T>(Func<Parser<T>> parser) => input => parser()(input);

    /// <summary>Matches any wording of a keyword, several words included, and gives its span.</summary>
    public Parser<TextSpan> Phrase(Keyword keyword)
    {
        var phrases = _phrases[keyword];
        var expected = new[] { "'" + string.Join(' ', phrases[0]) + "'" };
        return input =>
        {
            var first = ((Cursor)input).Word;
            foreach (var phrase in phrases)
            {
                if (first is not null && MatchWords(input.Source, first.Value, phrase) is { } span)
                {
                    return Result.Success(Span(input, span.Start, span.End), Advance(input, span.End));
                }
            }

            return Result.Failure<TextSpan>(input, "", expected);
        };
    }

    /// <summary>That of <paramref name="keywords"/> whose wording at <paramref name="start"/> is the longest, ending no later than <paramref name="end"/>.</summary>
    public (Keyword Keyword, TextSpan Span)? FirstOf(Keyword[] keywords, string text, int start, int end)
    {
        if (WordAt(text, start) is not { } first || !_byFirstWord.TryGetValue(first.Word, out var candidates))
        {
            return null;
        }

        (Keyword Keyword, TextSpan Span)? longest = null;
        foreach (var (keyword, phrase) in candidates)
        {
            if (Array.IndexOf(keywords, keyword) >= 0 && MatchWords(text, first, phrase) is { } span && span.End <= end && !(longest?.Span.End >= span.End))
            {
                longest = (keyword, span);
            }
        }

        return longest;
    }

    /// <summary>A name: a word that the language does not keep for itself.</summary>
    public Parser<NamePart> Name => input =>
    {
        var word = WordAt(input.Source, input.Position);
        return word is { } w && !IsReserved(w.Word) && !char.IsDigit(w.Word[0])
            ? Result.Success(new NamePart(w.Word, Span(input, w.Start, w.End)), Advance(input, w.End))
            : Result.Failure<NamePart>(input, "", [AName]);
    };

    /// <summary>A name that follows a point without a blank; here even reserved words are names.</summary>
    public Parser<NamePart> Member => input =>
    {
        var text = input.Source;
        if (input.Position + 1 >= text.Length || text[input.Position] != '.' || !char.IsLetter(text[input.Position + 1]))
        {
            return Result.Failure<NamePart>(input, "", ["'.'"]);
        }

        var word = WordAt(text, input.Position + 1)!.Value;
        return Result.Success(new NamePart(word.Word, Span(input, word.Start, word.End)), Advance(input, word.End));
    };

    /// <summary>An id such as <c>HBG-3a</c>; digits may come first.</summary>
    public Parser<Identifier> Id => input =>
    {
        var text = input.Source;
        var start = SkipBlanks(text, input.Position);
        var end = start;
        while (end < text.Length && IsIdPart(text[end]))
        {
            end++;
        }

        return end == start
            ? Result.Failure<Identifier>(input, "", ["an id such as HBG-3a"])
            : Result.Success(new Identifier(ComposedLetters.In(text[start..end]), Span(input, start, end)), Advance(input, end));
    };

    /// <summary>True for the characters of an id.</summary>
    public static bool IsIdPart(char character) =>
        char.IsLetterOrDigit(character) || character is '-' or '_' or '.' or '/' || char.GetUnicodeCategory(character) == UnicodeCategory.NonSpacingMark;

    /// <summary>A sign such as <c>&gt;=</c> or <c>(</c>.</summary>
    public static Parser<TextSpan> Sign(string sign) => input =>
    {
        var start = SkipBlanks(input.Source, input.Position);
        return string.CompareOrdinal(input.Source, start, sign, 0, sign.Length) == 0
            ? Result.Success(Span(input, start, start + sign.Length), Advance(input, start + sign.Length))
            : Result.Failure<TextSpan>(input, "", ["'" + sign + "'"]);
    };

    /// <summary>A plus or minus with a blank on both sides, so that <c>e-post</c> stays one word.</summary>
    public static Parser<TextSpan> SpacedSign(char sign) => input =>
    {
        var text = input.Source;
        var at = SkipBlanks(text, input.Position);
        return at > input.Position && at + 1 < text.Length && text[at] == sign && char.IsWhiteSpace(text[at + 1])
            ? Result.Success(Span(input, at, at + 1), Advance(input, at + 1))
            : Result.Failure<TextSpan>(input, "", ["' " + sign + " '"]);
    };

    /// <summary>A number with an optional decimal point.</summary>
    public static Parser<NumberLiteral> Number => input =>
    {
        var text = input.Source;
        var start = SkipBlanks(text, input.Position);
        var end = Digits(text, start);
        if (end == start || IsDate(text, start))
        {
            return Result.Failure<NumberLiteral>(input, "", ["a number"]);
        }

        if (end + 1 < text.Length && text[end] == '.' && char.IsAsciiDigit(text[end + 1]))
        {
            end = Digits(text, end + 1);
        }

        return end - start <= 15 && (end >= text.Length || !IsWordPart(text, end, start))
            ? Result.Success(new NumberLiteral(double.Parse(text.AsSpan(start, end - start), CultureInfo.InvariantCulture), Span(input, start, end)), Advance(input, end))
            : Result.Failure<NumberLiteral>(input, "", ["a number"]);
    };

    /// <summary>A day written year-month-day. A day that does not exist is left to <see cref="ImpossibleDays"/>.</summary>
    public static Parser<DateLiteral> Date => input =>
    {
        var text = input.Source;
        var start = SkipBlanks(text, input.Position);
        if (!IsDate(text, start))
        {
            return Result.Failure<DateLiteral>(input, "", ["a day such as 2026-06-30"]);
        }

        DateOnly.TryParseExact(text.AsSpan(start, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day);
        return Result.Success(new DateLiteral(day, Span(input, start, start + 10)), Advance(input, start + 10));
    };

    /// <summary>A text between quotation marks; <c>\"</c> and <c>\\</c> stand for the characters themselves.</summary>
    public static Parser<TextLiteral> Text => input =>
    {
        var text = input.Source;
        var start = SkipBlanks(text, input.Position);
        if (start >= text.Length || text[start] != '"')
        {
            return Result.Failure<TextLiteral>(input, "", ["a text in quotation marks"]);
        }

        var end = QuotedText.End(text, start);
        return end < 0
            ? Result.Failure<TextLiteral>(input, "", ["a closing quotation mark"])
            : Result.Success(new TextLiteral(QuotedText.Unescape(text[(start + 1)..(end - 1)]), Span(input, start, end)), Advance(input, end));
    };

    /// <summary>A parser together with the text that it read.</summary>
    public static Parser<(T Value, TextSpan Span)> Spanned<T>(Parser<T> parser) => input =>
    {
        var read = parser(input);
        return read.WasSuccessful
            ? Result.Success((read.Value, Span(input, SkipBlanks(input.Source, input.Position), read.Remainder.Position)), read.Remainder)
            : Result.Failure<(T, TextSpan)>(read.Remainder, read.Message, read.Expectations);
    };

    /// <summary>A unit of time such as <c>days</c>.</summary>
    public Parser<(TimeUnit Unit, TextSpan Span)> Unit => input =>
        WordAt(input.Source, input.Position) is { } word && _units.TryGetValue(word.Word, out var unit)
            ? Result.Success((unit, Span(input, word.Start, word.End)), Advance(input, word.End))
            : Result.Failure<(TimeUnit, TextSpan)>(input, "", [$"a unit of time such as '{Keywords.Wordings(TimeUnit.Day, Language)[0]}'"]);

    /// <summary>A calendar period such as <c>half-year</c>.</summary>
    public Parser<Period> Period => OneOfWords(Enum.GetValues<Period>(), p => Keywords.Wording(p, Language));

    /// <summary>The name of a month.</summary>
    public Parser<int> Month => OneOfWords(Enumerable.Range(1, 12), m => Keywords.Month(m, Language));

    /// <summary>The spans of what looks like a day but is none.</summary>
    public static IEnumerable<TextSpan> ImpossibleDays(string text, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (text[i] == '"')
            {
                var close = QuotedText.End(text, i);
                i = close < 0 ? end : close - 1;
            }
            else if (IsDate(text, i) && (i == start || !IsWordPart(text, i - 1, i - 1)))
            {
                if (!DateOnly.TryParseExact(text.AsSpan(i, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
                {
                    yield return new TextSpan(i, 10);
                }

                i += 9;
            }
        }
    }

    private static bool IsDate(string text, int at)
    {
        if (at + 10 > text.Length || text[at + 4] != '-' || text[at + 7] != '-' || (at + 10 < text.Length && IsWordPart(text, at + 10, at)))
        {
            return false;
        }

        for (var i = 0; i < 10; i++)
        {
            if (i is not (4 or 7) && !char.IsAsciiDigit(text[at + i]))
            {
                return false;
            }
        }

        return true;
    }

    private static int Digits(string text, int start)
    {
        while (start < text.Length && char.IsAsciiDigit(text[start]))
        {
            start++;
        }

        return start;
    }

    private static bool IsWordPart(string text, int at, int wordStart)
    {
        if (Rune.TryGetRuneAt(text, at, out var rune))
        {
            if (Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) == UnicodeCategory.NonSpacingMark)
            {
                return true;
            }
        }

        return text[at] == '-' && at > wordStart && at + 1 < text.Length && char.IsLetterOrDigit(text[at + 1]);
    }

    private static TextSpan? MatchWords(string text, (string Word, int Start, int End) first, string[] words)
    {
        if (!string.Equals(first.Word, words[0], StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var position = first.End;
        for (var i = 1; i < words.Length; i++)
        {
            if (WordAt(text, position) is not { } word || !string.Equals(word.Word, words[i], StringComparison.OrdinalIgnoreCase))
            {
                return null;
            }

            position = word.End;
        }

        return TextSpan.FromBounds(first.Start, position);
    }

    private static Parser<T> OneOfWords<T>(IEnumerable<T> values, Func<T, string> wording)
    {
        var choices = values.Select(v => "'" + wording(v) + "'").ToArray();
        choices = choices.Length > MostChoices ? [$"one of {choices[0]} … {choices[^1]}"] : choices;
        var byWord = values.ToDictionary(wording, StringComparer.OrdinalIgnoreCase);
        return input => WordAt(input.Source, input.Position) is { } word && byWord.TryGetValue(word.Word, out var value)
            ? Result.Success(value, Advance(input, word.End))
            : Result.Failure<T>(input, "", choices);
    }

    private static Cursor Advance(IInput input, int position) => ((Cursor)input).At(position);

    private static TextSpan Span(IInput input, int start, int end) => TextSpan.FromBounds(((Cursor)input).Base + start, ((Cursor)input).Base + end);
}
