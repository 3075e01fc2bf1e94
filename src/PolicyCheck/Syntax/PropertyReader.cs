using PolicyCheck.Diagnostics;
using PolicyCheck.Model;
using Sprache;

namespace PolicyCheck.Syntax;

/// <summary>What may follow a property's text once it is complete; for the wording of errors only.</summary>
internal enum MayFollow
{
    Nothing,
    Comma,
    Operator,
}

/// <summary>Runs a Sprache parser over one property's text and words its failure for people.</summary>
internal sealed class PropertyReader(SourceText source, string text, DeclarationGrammar grammar, DiagnosticBag bag)
{
    /// <summary>Deepest tree that later stages walk.</summary>
    public const int MaxDepth = DeclarationScanner.MaxNesting;

    /// <summary>Words that can follow a value, for guessing what a misspelt one was meant to be.</summary>
    private static readonly Keyword[] Joiners =
    [
        .. Keywords.All.Where(k => k is (>= Keyword.And and <= Keyword.BelongsTo and not Keyword.Not) or (>= Keyword.PercentOf and <= Keyword.Among)
            or Keyword.OnceEvery or Keyword.AccordingTo or (>= Keyword.Within and <= Keyword.YoungerThan)),
    ];

    private readonly Language _language = grammar.Language;

    public SourceText Source => source;

    public DeclarationGrammar Grammar => grammar;

    public DiagnosticBag Bag => bag;

    /// <summary>Parses all of <paramref name="span"/>; on failure reports once and gives the default.</summary>
    public T? Read<T>(Parser<T> parser, TextSpan span, MayFollow follow = MayFollow.Nothing) =>
        Read(parser, span, text.Substring(span.Start, span.Length), follow);

    /// <summary>Parses <paramref name="property"/>, which stands for the characters of <paramref name="span"/>.</summary>
    public T? Read<T>(Parser<T> parser, TextSpan span, string property, MayFollow follow)
    {
        var impossible = Lexemes.ImpossibleDays(property, 0, property.Length).Select(s => new TextSpan(s.Start + span.Start, s.Length)).ToList();
        if (impossible.Count > 0)
        {
            impossible.ForEach(day => bag.Add(SyntaxDiagnostics.NoSuchDay(source, day, source.Slice(day))));
            return default;
        }

        var result = parser(new Cursor(property, 0, span.Start));
        var end = result.WasSuccessful ? Lexemes.SkipBlanks(property, result.Remainder.Position) : -1;
        if (result.WasSuccessful && end >= property.Length)
        {
            return CheckDepth(result.Value);
        }

        if (result.WasSuccessful)
        {
            ReportRest(property, span.Start, end, follow);
        }
        else
        {
            Report(property, span.Start, Lexemes.SkipBlanks(property, result.Remainder.Position), [.. result.Expectations]);
        }

        return default;
    }

    /// <summary>Choices as they are read out: <c>'a', 'b' or 'c'</c>.</summary>
    public static string Choices(IEnumerable<string> choices)
    {
        var all = choices.ToList();
        return all.Count switch
        {
            0 => "something else",
            1 => all[0],
            _ => string.Join(", ", all.SkipLast(1)) + " or " + all[^1],
        };
    }

    private T? CheckDepth<T>(T value)
    {
        if (value is Expression expression && ExpressionWalker.Depth(expression) > MaxDepth)
        {
            bag.Add(SyntaxDiagnostics.NestedTooDeep(source, expression.Span, MaxDepth, Keywords.Wording(Keyword.Define, _language)));
            return default;
        }

        return value;
    }

    /// <summary>The text was complete, but goes on.</summary>
    private void ReportRest(string property, int offset, int at, MayFollow follow)
    {
        if (follow == MayFollow.Operator && InOtherLanguage(property, offset, at))
        {
            return;
        }

        var found = Found(property, at);
        var slip = follow == MayFollow.Operator ? Slips.Before(property, at) ?? Slips.At(property, at, _language) : null;
        var nearest = follow == MayFollow.Operator && found.IsWord && found.Text.Length > 1
            ? Spelling.Nearest(found.Text, JoinerWords().Where(w => w.Length > 1))
            : null;
        var help = slip?.Remedy ?? (nearest is null || nearest == found.Text ? null : $"did you mean '{nearest}'?");
        var expected = follow switch
        {
            MayFollow.Operator => $"an operator such as '{Word(Keyword.Is)}' or '{Word(Keyword.And)}', or the end of the line",
            MayFollow.Comma => "a comma or the end of the line",
            _ => "the end of the line",
        };
        AddUnexpected(property, offset, slip is { } s ? (s.Start, s.Length) : (at, found.Length), help, expected);
    }

    /// <summary>The text went wrong at a place where something else was needed.</summary>
    private void Report(string property, int offset, int at, IReadOnlyList<string> expected)
    {
        if (at >= property.Length)
        {
            bag.Add(SyntaxDiagnostics.EndsTooEarly(source, new TextSpan(offset + at, 0), Choices(Distinct(expected))));
            return;
        }

        var found = Found(property, at);
        if (found.IsWord && expected.Contains(Lexemes.AName) && grammar.Expressions.Lexemes.IsReserved(found.Text))
        {
            bag.Add(SyntaxDiagnostics.NameIsReserved(source, new TextSpan(offset + at, found.Length), found.Text, _language == Language.Swedish ? "vår" : "our"));
            return;
        }

        var slip = found.Text is "+" or "-" ? null : Slips.At(property, at, _language);
        AddUnexpected(property, offset, slip is { } s ? (s.Start, s.Length) : (at, found.Length), slip?.Remedy, Choices(Distinct(expected)));
    }

    private void AddUnexpected(string property, int offset, (int Start, int Length) place, string? help, string expected) =>
        bag.Add(SyntaxDiagnostics.Unexpected(
            source, new TextSpan(offset + place.Start, place.Length), property.Substring(place.Start, place.Length), help, expected));

    /// <summary>An operator of the other language, as in <c>a and b</c> among Swedish.</summary>
    private bool InOtherLanguage(string property, int offset, int at)
    {
        var other = _language == Language.Swedish ? Language.English : Language.Swedish;
        var lexemes = ExpressionGrammar.For(other).Lexemes;
        foreach (var keyword in Joiners)
        {
            var phrase = lexemes.Phrase(keyword)(new Cursor(property, at, offset));
            if (phrase.WasSuccessful)
            {
                bag.Add(SyntaxDiagnostics.WrongLanguage(
                    source, phrase.Value, source.Slice(phrase.Value), other, _language, Word(keyword)));
                return true;
            }
        }

        return false;
    }

    private static (string Text, int Length, bool IsWord) Found(string property, int at)
    {
        if (Lexemes.WordAt(property, at) is { } word && word.Start == at)
        {
            return (word.Word, word.End - word.Start, true);
        }

        var length = char.IsHighSurrogate(property[at]) && at + 1 < property.Length ? 2 : 1;
        return (property.Substring(at, length), length, false);
    }

    private static IEnumerable<string> Distinct(IEnumerable<string> expected) => expected.Where(e => e.Length > 0).Distinct(StringComparer.Ordinal);

    private IEnumerable<string> JoinerWords() => Joiners.SelectMany(k => Keywords.Wordings(k, _language)).Select(w => w.Split(' ')[0]).Distinct();

    private string Word(Keyword keyword) => Keywords.Wording(keyword, _language);
}
