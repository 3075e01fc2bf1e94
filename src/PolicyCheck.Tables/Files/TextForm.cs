using System.Text;
using PolicyCheck.Diagnostics;

namespace PolicyCheck.Tables.Files;

/// <summary>How the bytes of a text file become characters.</summary>
/// <param name="Encoding">The encoding; UTF-8 and UTF-16 refuse what is not theirs, unless the text mixes encodings.</param>
/// <param name="Name">Its name as people know it.</param>
/// <param name="Mark">Length of the byte order mark.</param>
internal sealed record TextForm(Encoding Encoding, string Name, int Mark)
{
    private static readonly UTF8Encoding Utf8 = new(false, throwOnInvalidBytes: true);
    private static readonly UTF8Encoding LenientUtf8 = new(false, throwOnInvalidBytes: false);

    /// <summary>The characters, without the byte order mark.</summary>
    public TextReader Open(TableFileSource source)
    {
        var stream = source.Open();
        Span<byte> mark = stackalloc byte[Mark];
        stream.ReadExactly(mark);
        return new StreamReader(stream, Encoding, detectEncodingFromByteOrderMarks: false, bufferSize: 1 << 15);
    }

    /// <summary>Finds the encoding, and says so where it is not to be expected.</summary>
    /// <param name="source">The file.</param>
    /// <param name="start">Its first bytes.</param>
    /// <param name="bag">Where to say so.</param>
    public static TextForm Of(TableFileSource source, ReadOnlySpan<byte> start, DiagnosticBag bag)
    {
        if (start.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || start.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
        {
            return Utf16(isBigEndian: start[0] == 0xFE, mark: 2);
        }

        if (LooksLikeUtf16(start) is { } isBigEndian)
        {
            return Utf16(isBigEndian, mark: 0);
        }

        var form = new TextForm(Utf8, "UTF-8", start.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? 3 : 0);
        Utf8Survey survey;
        using (var stream = source.Open())
        {
            survey = Utf8Survey.Of(stream);
        }

        if (survey.FirstNul is { } nul)
        {
            bag.Add(FileDiagnostics.NoTable(form.At(source, nul), "a file with NUL characters, which no text holds"));
            return form;
        }

        if (survey.FirstInvalid is not { } invalid)
        {
            return form;
        }

        // Where other letters are UTF-8, Windows-1252 would make two wrong letters of each of them.
        if (form.Mark > 0 || survey.MultiByteCharacters > 0)
        {
            bag.Add(FileDiagnostics.Mixed(form.At(source, invalid), survey.InvalidBytes));
            return form with { Encoding = LenientUtf8 };
        }

        bag.Add(FileDiagnostics.Windows(form.At(source, invalid)));
        return new TextForm(CodePagesEncodingProvider.Instance.GetEncoding(1252)!, "Windows-1252", 0);
    }

    /// <summary>The place of a byte.</summary>
    private Location At(TableFileSource source, long offset)
    {
        using var reader = (this with { Encoding = Encoding.Latin1 }).Open(source);

        // As Latin-1 a byte is a character; those that only continue a character of UTF-8 are no column of their own.
        var (line, column) = (1, 1);
        var last = '\0';
        for (var i = (long)Mark; i < offset; i++)
        {
            var c = (char)reader.Read();
            if (c == '\n' && last == '\r')
            {
                column = 1;
            }
            else if (c is '\r' or '\n')
            {
                line++;
                column = 1;
            }
            else if (c is < '\u0080' or > '\u00BF')
            {
                column++;
            }

            last = c;
        }

        return new Location(source.Path, new LinePosition(line, column));
    }

    private static TextForm Utf16(bool isBigEndian, int mark) =>
        new(new UnicodeEncoding(isBigEndian, byteOrderMark: false, throwOnInvalidBytes: true), "UTF-16", mark);

    /// <summary>True for big-endian, false for little-endian, null when it is neither beyond doubt.</summary>
    private static bool? LooksLikeUtf16(ReadOnlySpan<byte> start)
    {
        var zeros = (Even: 0, Odd: 0);
        for (var i = 0; i < start.Length; i++)
        {
            if (start[i] == 0)
            {
                zeros = i % 2 == 0 ? (zeros.Even + 1, zeros.Odd) : (zeros.Even, zeros.Odd + 1);
            }
        }

        // Letters, digits, separators and line ends have a zero byte in one half and none in the other.
        return zeros switch
        {
            (0, var odd) when start.Length > 1 && odd * 4 > start.Length => false,
            (var even, 0) when start.Length > 1 && even * 4 > start.Length => true,
            _ => null,
        };
    }
}
