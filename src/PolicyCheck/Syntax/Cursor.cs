using Sprache;

namespace PolicyCheck.Syntax;

/// <summary>
/// A position in one property's text, and where that text begins in its file. Sprache's own input moves one character
/// at a time and knows nothing of the file around it.
/// </summary>
internal sealed class Cursor(string source, int position, int fileOffset) : IInput
{
    private bool _wordIsKnown;

    public int Base => fileOffset;

    /// <summary>The word that stands here, after blanks; read once, for many parsers ask for it.</summary>
    public (string Word, int Start, int End)? Word
    {
        get
        {
            if (!_wordIsKnown)
            {
                field = Lexemes.WordAt(source, position);
                _wordIsKnown = true;
            }

            return field;
        }
    }

    public Cursor At(int to) => new(source, to, fileOffset);

    public string Source => source;

    public char Current => source[position];

    public bool AtEnd => position >= source.Length;

    public int Position => position;

    public int Line => 1;

    public int Column => position + 1;

    public IDictionary<object, object> Memos => field ??= new Dictionary<object, object>();

    public IInput Advance() => At(position + 1);

    public bool Equals(IInput? other) => other is not null && other.Position == position && ReferenceEquals(other.Source, source);

    public override bool Equals(object? obj) => obj is IInput other && Equals(other);

    public override int GetHashCode() => position;
}
