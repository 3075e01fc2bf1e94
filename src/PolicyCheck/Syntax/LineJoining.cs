using PolicyCheck.Diagnostics;
using PolicyCheck.Model;

namespace PolicyCheck.Syntax;

/// <summary>Tells which lines belong together: a condition may go on where a line ends or begins with a word or sign that joins.</summary>
internal sealed class LineJoining(string text, Lexemes lex)
{
    /// <summary>Properties and heads that hold conditions, and so may end a line with a word that joins.</summary>
    private static readonly Keyword[] ConditionWords =
    [
        Keyword.Parameter, Keyword.Define, Keyword.AppliesTo, Keyword.When, Keyword.PendingWhile, Keyword.Require, Keyword.Forbid, Keyword.Should,
        Keyword.RenewedAfter, Keyword.ForTheList,
    ];

    /// <summary>A line that begins with one of these continues the line before.</summary>
    private static readonly Keyword[] OpeningJoiners = [Keyword.Until, Keyword.Gives, .. Keywords.All.Where(IsJoiner)];

    private static readonly int LongestWording =
        Enum.GetValues<Language>().Max(language => Keywords.All.Max(k => Keywords.Wordings(k, language).Max(w => w.Split(' ').Length)));

    private static readonly char[] Blanks = [' ', '\t', '\n', '\r'];

    private readonly Keyword[] _closingWords = ClosingWords(lex.Language);

    /// <summary>True when the line that begins at <paramref name="first"/> goes on with the statement before it.</summary>
    /// <param name="keyword">The statement's keyword.</param>
    /// <param name="value">Its text so far.</param>
    /// <param name="first">The line's first character that is not blank.</param>
    public bool Continues(Keyword keyword, TextSpan value, int first)
    {
        // The property 'till och med' begins with the word that joins 'till'.
        if (lex.FirstOf([Keyword.ThroughDay], text, first, text.Length) is not null)
        {
            return false;
        }

        if (text[first] is ')' or ']' or '}' or '>' or '<' or '=' or '+' or '-' or ',' || lex.FirstOf(OpeningJoiners, text, first, text.Length) is not null)
        {
            return true;
        }

        return value.Length > 0
            && (text[value.End - 1] == ','
                || (ConditionWords.Contains(keyword) && (text[value.End - 1] is '=' or '<' or '>' or '+' or '-' || EndsWithJoiner(value)))
                || (keyword == Keyword.Define && IsNameAs(value)));
    }

    /// <summary>True when the text at <paramref name="at"/> begins with a word or sign that joins it to what stands before.</summary>
    public bool Joins(int at) => text[at] is '>' or '<' or '=' or '+' or '-' || lex.FirstOf(OpeningJoiners, text, at, text.Length) is not null;

    /// <summary>True when a text asks for more at its end.</summary>
    public bool AsksForMore(TextSpan value) => value.Length > 0 && (text[value.End - 1] is ',' or '<' or '>' or '+' or '-' || EndsWithJoiner(value));

    /// <summary>The value of a definition may begin on a line of its own.</summary>
    private bool IsNameAs(TextSpan value) =>
        Lexemes.WordAt(text, value.Start) is { } name && lex.FirstOf([Keyword.As], text, name.End, value.End) is { } word && word.Span.End == value.End;

    /// <summary>The last words are one wording of the language as a whole: neither the name <c>than</c> nor <c>does not exist</c> joins.</summary>
    private bool EndsWithJoiner(TextSpan value)
    {
        var starts = new Stack<int>();
        for (var start = value.End; starts.Count < LongestWording && start > value.Start;)
        {
            start = text.LastIndexOfAny(Blanks, start - 1, start - value.Start) + 1;
            starts.Push(Math.Max(start, value.Start));
            start = Lexemes.Trimmed(text, value.Start, Math.Max(start, value.Start)).End;
        }

        return starts.Select(start => lex.FirstOf(_closingWords, text, start, value.End))
            .FirstOrDefault(found => found?.Span.End == value.End) is { } last && !IsComplete(last.Keyword);
    }

    private static bool IsJoiner(Keyword keyword) =>
        keyword is (>= Keyword.And and <= Keyword.BelongsTo and not Keyword.Not) or (>= Keyword.PercentOf and <= Keyword.Among)
            or (>= Keyword.OnceEvery and <= Keyword.YoungerThan);

    /// <summary>Words after which nothing needs to follow.</summary>
    private static bool IsComplete(Keyword keyword) =>
        keyword is Keyword.IsKnown or Keyword.IsMissing or Keyword.Exists or Keyword.DoesNotExist or Keyword.Between;

    /// <summary>The words that tell whether a line asks for more; not the English <c>no</c>, which is a value too.</summary>
    private static Keyword[] ClosingWords(Language language) =>
    [
        .. Keywords.All.Where(k => IsJoiner(k) || k is Keyword.Not or Keyword.CSharp or (>= Keyword.Every and <= Keyword.No) or (>= Keyword.CountOf and <= Keyword.SumOf))
            .Where(k => k != Keyword.No || !Keywords.Wordings(k, language).Contains(Keywords.Wording(Keyword.NoValue, language))),
    ];
}
