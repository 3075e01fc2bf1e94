using PolicyCheck.Diagnostics;

namespace PolicyCheck.Syntax;

/// <summary>Words where a text stops being JSON, with what people most often meant.</summary>
internal static class JsonSlips
{
    /// <summary>The diagnostic for a text that goes wrong at <paramref name="offset"/>.</summary>
    /// <param name="source">The file.</param>
    /// <param name="offset">The first character that does not fit.</param>
    /// <param name="isOpen">True while the text's one value is not complete.</param>
    public static Diagnostic Tell(SourceText source, int offset, bool isOpen)
    {
        var text = source.Text;
        var at = Math.Min(offset, text.Length);
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        if (at >= text.Length)
        {
            return PolicyJsonDiagnostics.IsNotJson(
                source, new TextSpan(text.Length, 0), isOpen ? "it ends too early" : "something is wrong near its end", isOpen ? "close every text, list and object" : null);
        }

        if (text[at] is '\n' or '\r')
        {
            at = offset;
        }

        var found = char.IsHighSurrogate(text[at]) && at + 1 < text.Length ? text.Substring(at, 2) : text[at].ToString();
        var span = new TextSpan(at, found.Length);
        return isOpen
            ? PolicyJsonDiagnostics.IsNotJson(source, span, $"'{found}' cannot stand here", Remedy(text, at))
            : PolicyJsonDiagnostics.IsNotJson(source, span, "something follows after its end", "a file holds one policy");
    }

    private static string? Remedy(string text, int at)
    {
        var before = at - 1;
        while (before >= 0 && char.IsWhiteSpace(text[before]))
        {
            before--;
        }

        return text[at] switch
        {
            '\'' or '’' or '”' or '“' => "texts and names stand between \"",
            '/' or '#' => "JSON has no comments; 'note' and 'why' hold remarks",
            '}' or ']' when before >= 0 && text[before] == ',' => "remove the comma before it",
            '"' or '{' or '[' when before >= 0 && text[before] is '"' or '}' or ']' => "put a comma before it",
            _ when char.IsControl(text[at]) => "close the text with \" on the same line; a tab in a text is written \\t",
            _ when char.IsLetter(text[at]) => "texts and names stand between \"",
            _ => null,
        };
    }
}
