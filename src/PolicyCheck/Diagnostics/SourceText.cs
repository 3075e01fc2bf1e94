using System.Text;

namespace PolicyCheck.Diagnostics;

/// <summary>The text of one file together with its path and its line starts.</summary>
/// <remarks>
/// Lines end at CR LF, LF or CR. Columns count UTF-16 code units, as editors and problem matchers do: a character
/// beyond the basic plane is two columns wide, a tab is one.
/// </remarks>
public sealed class SourceText
{
    private readonly List<int> _lineStarts = [0];
    private readonly Func<TextSpan, string?>? _reword;

    /// <summary>Holds <paramref name="text"/> under the path that diagnostics shall print.</summary>
    /// <param name="path">Path as the user knows it, with forward slashes.</param>
    /// <param name="text">The whole text, without a byte order mark.</param>
    /// <param name="reword">The words for what stands at a span, where the characters there are not for people; null, or an answer of null, for the characters.</param>
    public SourceText(string path, string text, Func<TextSpan, string?>? reword = null)
    {
        Path = path;
        Text = text;
        _reword = reword;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n' || (text[i] == '\r' && (i + 1 >= text.Length || text[i + 1] != '\n')))
            {
                _lineStarts.Add(i + 1);
            }
        }
    }

    /// <summary>Path as diagnostics print it.</summary>
    public string Path { get; }

    /// <summary>The whole text.</summary>
    public string Text { get; }

    /// <summary>Number of lines; an empty text has one.</summary>
    public int LineCount => _lineStarts.Count;

    /// <summary>One-based line and column of <paramref name="offset"/>; an offset outside the text is moved to its nearest end.</summary>
    public LinePosition Position(int offset)
    {
        offset = Math.Clamp(offset, 0, Text.Length);
        var index = _lineStarts.BinarySearch(offset);
        var line = index >= 0 ? index : ~index - 1;
        return new LinePosition(line + 1, offset - _lineStarts[line] + 1);
    }

    /// <summary>The text of a one-based line without its line end.</summary>
    public string Line(int line)
    {
        var start = _lineStarts[line - 1];
        var end = line < _lineStarts.Count ? _lineStarts[line] : Text.Length;
        return Text[start..end].TrimEnd('\r', '\n');
    }

    /// <summary>Offset of the first character of a one-based line.</summary>
    public int LineStart(int line) => _lineStarts[line - 1];

    /// <summary>The characters that <paramref name="span"/> covers.</summary>
    public string Slice(TextSpan span) => Text.Substring(span.Start, span.Length);

    /// <summary>What stands at <paramref name="span"/> as a reader of policies is shown it.</summary>
    public string Wording(TextSpan span) => _reword?.Invoke(span) ?? Slice(span);

    /// <summary>Decodes a file's bytes as UTF-8 and drops a leading byte order mark.</summary>
    /// <param name="path">Path for diagnostics.</param>
    /// <param name="bytes">The file's content.</param>
    /// <param name="source">The text, or null when the bytes are not UTF-8.</param>
    /// <param name="invalidAt">Offset of the first byte that is not UTF-8, or -1.</param>
    public static bool TryDecode(string path, ReadOnlySpan<byte> bytes, out SourceText? source, out int invalidAt)
    {
        var content = bytes.StartsWith(Encoding.UTF8.Preamble) ? bytes[Encoding.UTF8.Preamble.Length..] : bytes;
        invalidAt = System.Text.Unicode.Utf8.IsValid(content) ? content.IndexOf((byte)0) : FirstInvalid(content);
        if (invalidAt >= 0)
        {
            invalidAt += bytes.Length - content.Length;
            source = null;
            return false;
        }

        source = new SourceText(path, Encoding.UTF8.GetString(content));
        return true;
    }

    private static int FirstInvalid(ReadOnlySpan<byte> bytes)
    {
        var offset = 0;
        while (offset < bytes.Length)
        {
            if (Rune.DecodeFromUtf8(bytes[offset..], out _, out var consumed) != System.Buffers.OperationStatus.Done)
            {
                return offset;
            }

            offset += consumed;
        }

        return -1;
    }
}

/// <summary>A one-based line and column.</summary>
public readonly record struct LinePosition(int Line, int Column);
