using System.Globalization;
using System.Text;
using System.Text.Json;
using PolicyCheck.Diagnostics;

namespace PolicyCheck.Syntax;

/// <summary>A JSON text as a flat list of tokens that keep their places; a few bytes for each, whatever the text holds.</summary>
internal sealed class JsonTape
{
    /// <summary>Deepest nesting that is read; an example nested as deep as the language allows takes some 600 levels.</summary>
    public const int MaxDepth = 900;

    private readonly byte[] _utf8;
    private readonly List<Token> _tokens = [];

    private JsonTape(byte[] utf8) => _utf8 = utf8;

    /// <summary>A token: an object or list, a name, or a value.</summary>
    /// <param name="Type">What it is.</param>
    /// <param name="Start">Its first character in the file.</param>
    /// <param name="End">The character after its last; for objects and lists that after the closing bracket.</param>
    /// <param name="Next">The token after it and everything inside it.</param>
    /// <param name="At">Its first byte.</param>
    /// <param name="Bytes">Its length in bytes; 0 for objects and lists.</param>
    private readonly record struct Token(JsonTokenType Type, int Start, int End, int Next, int At, int Bytes);

    /// <summary>Reads a whole text; null, with a diagnostic, where it is no JSON.</summary>
    public static JsonTape? Read(SourceText source, DiagnosticBag bag)
    {
        var tape = new JsonTape(Encoding.UTF8.GetBytes(source.Text));
        return tape.Fill(source, bag) ? tape : null;
    }

    /// <summary>What a token is.</summary>
    public JsonTokenType TypeOf(int token) => _tokens[token].Type;

    /// <summary>Where it stands.</summary>
    public TextSpan SpanOf(int token) => TextSpan.FromBounds(_tokens[token].Start, _tokens[token].End);

    /// <summary>The names of an object with the token of each value, in order.</summary>
    public IEnumerable<(int Name, int Value)> Properties(int token)
    {
        for (var name = token + 1; _tokens[name].Type != JsonTokenType.EndObject; name = _tokens[name + 1].Next)
        {
            yield return (name, name + 1);
        }
    }

    /// <summary>The elements of a list in order.</summary>
    public IEnumerable<int> Elements(int token)
    {
        for (var element = token + 1; _tokens[element].Type != JsonTokenType.EndArray; element = _tokens[element].Next)
        {
            yield return element;
        }
    }

    /// <summary>A name or text without its escapes; null when it holds half a character.</summary>
    public string? Text(int token)
    {
        try
        {
            var reader = new Utf8JsonReader(_utf8.AsSpan(_tokens[token].At, _tokens[token].Bytes));
            reader.Read();
            return reader.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>A number as it is written.</summary>
    public string Raw(int token) => Encoding.UTF8.GetString(_utf8, _tokens[token].At, _tokens[token].Bytes);

    /// <summary>A number's value; infinite when it is too large.</summary>
    public double Number(int token) => double.Parse(Raw(token), NumberStyles.Float, CultureInfo.InvariantCulture);

    private bool Fill(SourceText source, DiagnosticBag bag)
    {
        // The depth is limited below, where it can be told; the reader's own limit would only be an exception.
        var reader = new Utf8JsonReader(_utf8, new JsonReaderOptions { MaxDepth = MaxDepth * 4 });
        var open = new Stack<int>();
        var (bytes, characters) = (0, 0);
        int CharactersTo(int at)
        {
            characters += Encoding.UTF8.GetCharCount(_utf8, bytes, at - bytes);
            bytes = at;
            return characters;
        }

        try
        {
            while (reader.Read())
            {
                var (at, length) = ((int)reader.TokenStartIndex, LengthOf(reader));
                var (start, end) = (CharactersTo(at), CharactersTo(at + length));
                if (reader.TokenType is JsonTokenType.EndObject or JsonTokenType.EndArray)
                {
                    var opening = open.Pop();
                    _tokens[opening] = _tokens[opening] with { End = end, Next = _tokens.Count + 1 };
                }
                else if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
                {
                    if (open.Count >= MaxDepth)
                    {
                        bag.Add(PolicyJsonDiagnostics.IsTooDeep(source, TextSpan.FromBounds(start, end), MaxDepth));
                        return false;
                    }

                    open.Push(_tokens.Count);
                }

                _tokens.Add(new Token(reader.TokenType, start, end, _tokens.Count + 1, at, length));
            }

            return true;
        }
        catch (JsonException e)
        {
            bag.Add(JsonSlips.Tell(source, OffsetOf(e), open.Count > 0 || _tokens.Count == 0));
            return false;
        }
    }

    private static int LengthOf(Utf8JsonReader reader) =>
        reader.ValueSpan.Length + (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName ? 2 : 0);

    /// <summary>The exception counts lines by line feeds and bytes within the line.</summary>
    private int OffsetOf(JsonException e)
    {
        var start = 0;
        for (var line = 0L; line < e.LineNumber; line++)
        {
            start = Array.IndexOf(_utf8, (byte)'\n', start) + 1;
        }

        return Encoding.UTF8.GetCharCount(_utf8, 0, (int)Math.Min(start + (e.BytePositionInLine ?? 0), _utf8.Length));
    }
}
