using PolicyCheck.Model;

namespace PolicyCheck.Syntax;

/// <summary>Chooses the blanks in front of each piece of a statement.</summary>
internal static class FormatSpacing
{
    /// <summary>Between the parts of an example.</summary>
    private const string Wide = "   ";

    /// <summary>The blanks in front of each piece; those of the first are empty.</summary>
    /// <param name="keyword">The statement's keyword.</param>
    /// <param name="tokens">Its pieces without comments.</param>
    /// <param name="second">Column of the second piece, counted from the first; 0 where it simply follows.</param>
    public static string[] Of(Keyword keyword, IReadOnlyList<FormatToken> tokens, int second)
    {
        var blanks = new string[tokens.Count];
        var roomy = RoomyLists(tokens);
        var depth = 0;
        for (var i = 0; i < tokens.Count; i++)
        {
            depth -= tokens[i].Text is ")" or "]" or "}" ? 1 : 0;
            blanks[i] = i == 0 ? "" : Between(tokens[i - 1], tokens[i], roomy) ?? (depth == 0 ? AtTop(keyword, tokens, i) : " ");
            if (i == 1 && second > 0)
            {
                var room = second - TextWidth.Of(tokens[0].Text);
                blanks[i] = new string(' ', room >= Least(keyword) ? room : Usual(keyword));
            }

            depth += tokens[i].Text is "(" or "[" or "{" ? 1 : 0;
        }

        return blanks;
    }

    /// <summary>Fewest blanks between the first piece and the second.</summary>
    public static int Least(Keyword keyword) => keyword == Keyword.Example ? 2 : 1;

    /// <summary>Blanks after the longest of several first pieces, where their author has not lined up what follows.</summary>
    public static int Usual(Keyword keyword) => keyword == Keyword.Example ? Wide.Length : 1;

    /// <summary>What any two neighbours ask for; null when their place decides.</summary>
    private static string? Between(FormatToken before, FormatToken token, HashSet<FormatToken> roomy) => (before.Text, token.Text) switch
    {
        (_, "," or ":" or ")") or ("(", _) => "",
        (_, "]") => roomy.Contains(token) ? " " : "",
        ("[", _) => roomy.Contains(before) ? " " : "",
        ("{", "}") => "",
        (_, "}") or ("{", _) => " ",
        _ => token.Text[0] == '.' && token.Touches ? "" : null,
    };

    private static string AtTop(Keyword keyword, IReadOnlyList<FormatToken> tokens, int i) => keyword switch
    {
        // "name"   on 2026-06-30  account { … }   gives gap
        Keyword.Example when i == 1 || tokens[i - 1].Text == "}" => Wide,
        Keyword.Example when char.IsDigit(tokens[i - 1].Text[0]) => "  ",

        // name = value  "why"
        Keyword.Parameter or Keyword.Override or Keyword.OverrideSeverity when tokens[i].IsText && tokens[i - 1].Text != "=" => "  ",
        _ => " ",
    };

    /// <summary>The brackets of lists that hold objects, which have blanks inside: <c>[ { … } ]</c>.</summary>
    private static HashSet<FormatToken> RoomyLists(IReadOnlyList<FormatToken> tokens)
    {
        var roomy = new HashSet<FormatToken>(ReferenceEqualityComparer.Instance);
        var open = new Stack<int>();
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].Text == "[")
            {
                open.Push(i);
            }
            else if (tokens[i].Text == "]" && open.TryPop(out var start) && (tokens[start + 1].Text == "{" || tokens[i - 1].Text == "}"))
            {
                roomy.Add(tokens[start]);
                roomy.Add(tokens[i]);
            }
        }

        return roomy;
    }
}
