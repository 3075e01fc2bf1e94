using System.Buffers;
using System.Text.Json;

namespace PolicyCheck.Inventory;

/// <summary>
/// The tokens of a JSON stream, read through one refilled buffer. Never throws: where the stream or the JSON breaks
/// off, <see cref="Read"/> answers false and <see cref="Failure"/> says why.
/// </summary>
internal ref struct JsonTokens
{
    /// <summary>Objects and lists may stand this deep inside each other; a snapshot needs nine levels.</summary>
    public const int MaxDepth = 64;

    /// <summary>No single name or value may be longer, so that the buffer stays small.</summary>
    public const int MaxTokenBytes = 16 * 1024 * 1024;

    private const int FirstBufferBytes = 64 * 1024;

    private readonly Stream _stream;
    private readonly JsonPath _path;
    private byte[] _buffer;
    private byte[]? _unescaped;
    private int _length;
    private int _valid;
    private long _base;
    private long _lines;
    private long _lineStart;
    private bool _isLast;
    private JsonFailureKind? _poison;
    private Utf8JsonReader _reader;

    /// <summary>Starts at the beginning of <paramref name="stream"/>.</summary>
    public JsonTokens(Stream stream, JsonPath path)
    {
        _stream = stream;
        _path = path;
        _buffer = ArrayPool<byte>.Shared.Rent(FirstBufferBytes);

        // The depth is limited by Read, which knows where it is; the reader's own limit would only be an exception.
        _reader = new Utf8JsonReader(ReadOnlySpan<byte>.Empty, isFinalBlock: false, new JsonReaderState(new JsonReaderOptions { MaxDepth = MaxDepth * 4 }));
    }

    /// <summary>Why reading stopped before the end; null while all is well.</summary>
    public JsonFailure? Failure { get; private set; }

    /// <summary>True when there was nothing but blank space.</summary>
    public bool IsBlank { get; private set; } = true;

    /// <summary>Kind of the current token.</summary>
    public readonly JsonTokenType Type => _reader.TokenType;

    /// <summary>Offset of the current token in the file, in bytes.</summary>
    public readonly long Offset => _base + _reader.TokenStartIndex;

    /// <summary>The current name or value as it stands in the file, without quotation marks.</summary>
    public readonly ReadOnlySpan<byte> Raw => _reader.ValueSpan;

    /// <summary>Number of characters the current token takes, for the underline.</summary>
    public readonly int Width =>
        System.Text.Encoding.UTF8.GetCharCount(Raw) + (Type is JsonTokenType.String or JsonTokenType.PropertyName ? 2 : 0);

    /// <summary>Steps to the next token; false at the end and where the file breaks off.</summary>
    public bool Read()
    {
        if (Failure is not null)
        {
            return false;
        }

        try
        {
            while (!_reader.Read())
            {
                if (_isLast || !Refill())
                {
                    return false;
                }
            }
        }
        catch (JsonException e)
        {
            Fail(JsonFailureKind.Syntax, OffsetOf(e));
            return false;
        }

        IsBlank = false;
        if (_reader.TokenType is JsonTokenType.StartArray or JsonTokenType.StartObject && _reader.CurrentDepth >= MaxDepth)
        {
            Fail(JsonFailureKind.TooDeep, Offset);
            return false;
        }

        return true;
    }

    /// <summary>Steps over the rest of the current value.</summary>
    public void Skip()
    {
        if (Type is not (JsonTokenType.StartObject or JsonTokenType.StartArray))
        {
            return;
        }

        var depth = _reader.CurrentDepth;
        while (Read() && _reader.CurrentDepth > depth)
        {
        }
    }

    /// <summary>The current name or text without escapes; false when it holds half a surrogate pair.</summary>
    public bool TryUnescape(out ReadOnlySpan<byte> text)
    {
        text = Raw;
        if (!_reader.ValueIsEscaped)
        {
            return true;
        }

        if (_unescaped is null || _unescaped.Length < text.Length)
        {
            _unescaped = new byte[text.Length];
        }

        try
        {
            text = _unescaped.AsSpan(0, _reader.CopyString(_unescaped));
            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    /// <summary>The current number, when it is whole and fits.</summary>
    public readonly bool TryNumber(out int value) => _reader.TryGetInt32(out value);

    /// <summary>Gives the buffer back.</summary>
    public readonly void Dispose() => ArrayPool<byte>.Shared.Return(_buffer);

    private bool Refill()
    {
        var consumed = (int)_reader.BytesConsumed;
        if (_poison is { } kind)
        {
            Fail(kind, _base + _length);
            return false;
        }

        Discard(consumed);
        if (_length == _buffer.Length && !Grow())
        {
            Fail(JsonFailureKind.TokenTooLong, _base);
            return false;
        }

        var state = _reader.CurrentState;
        if (!Fill())
        {
            return false;
        }

        _reader = new Utf8JsonReader(_buffer.AsSpan(0, _length), _isLast, state);
        return true;
    }

    private void Discard(int count)
    {
        var gone = _buffer.AsSpan(0, count);
        if (gone.LastIndexOf((byte)'\n') is >= 0 and var last)
        {
            _lines += gone.Count((byte)'\n');
            _lineStart = _base + last + 1;
        }

        _buffer.AsSpan(count, _length - count).CopyTo(_buffer);
        _base += count;
        _length -= count;
        _valid -= count;
    }

    private bool Grow()
    {
        if (_buffer.Length >= MaxTokenBytes)
        {
            return false;
        }

        var larger = ArrayPool<byte>.Shared.Rent(_buffer.Length * 2);
        _buffer.AsSpan(0, _length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = larger;
        return true;
    }

    private bool Fill()
    {
        try
        {
            // A full buffer each time: a stream that gives a byte at a time must not make a long token be read again and again.
            var wanted = _buffer.Length - _length;
            var got = _stream.ReadAtLeast(_buffer.AsSpan(_length), wanted, throwOnEndOfStream: false);
            _length += got;
            _isLast = got < wanted;
        }
        catch (Exception e) when (FileTrouble.IsExpected(e))
        {
            Failure = new JsonFailure(JsonFailureKind.Unreadable, _base + _length, _path.ToString(), "", e);
            return false;
        }

        if (_base == 0 && _valid == 0)
        {
            SkipByteOrderMark();
        }

        CheckEncoding();
        return true;
    }

    private void SkipByteOrderMark()
    {
        var start = _buffer.AsSpan(0, _length);
        if (start.StartsWith<byte>([0xFF, 0xFE]) || start.StartsWith<byte>([0xFE, 0xFF]))
        {
            (_poison, _length, _isLast) = (JsonFailureKind.Utf16, 0, false);
        }
        else if (start.StartsWith<byte>([0xEF, 0xBB, 0xBF]))
        {
            Discard(3);
            _lineStart = 3;
            _valid = 0;
        }
    }

    /// <summary>
    /// The JSON reader takes any bytes inside a text. What stands before the first bad byte is read as usual; the
    /// buffer ends there and the next refill fails.
    /// </summary>
    private void CheckEncoding()
    {
        var fresh = _buffer.AsSpan(_valid, _length - _valid);
        var bad = Utf8Check.FirstInvalid(fresh, _isLast, out var whole);
        var zero = fresh.IndexOf((byte)0);
        if (zero >= 0 && (bad < 0 || zero < bad))
        {
            Poison(JsonFailureKind.NulByte, zero);
        }
        else if (bad >= 0)
        {
            Poison(JsonFailureKind.NotUtf8, bad);
        }
        else
        {
            _valid += whole;
        }
    }

    private void Poison(JsonFailureKind kind, int at) => (_poison, _length, _isLast) = (kind, _valid + at, false);

    private void Fail(JsonFailureKind kind, long offset)
    {
        var rest = _buffer.AsSpan(0, _length)[(int)Math.Clamp(offset - _base, 0, _length)..];
        var isOver = _reader.TokenType == JsonTokenType.EndObject && _reader.CurrentDepth == 0;
        if (kind == JsonFailureKind.Syntax && _isLast && !isOver && IsCutShort(rest.TrimStart(", \t\r\n"u8)))
        {
            kind = JsonFailureKind.Truncated;
        }

        var found = kind == JsonFailureKind.Syntax ? System.Text.Encoding.UTF8.GetString(rest[..Math.Min(rest.Length, 16)]) : "";
        Failure = new JsonFailure(kind, offset, _path.ToString(), found);
    }

    /// <summary>True when nothing, or only the start of a word such as <c>tru</c>, is left after a comma and blanks.</summary>
    private static bool IsCutShort(ReadOnlySpan<byte> rest) =>
        rest.Length < 5 && ("true"u8.StartsWith(rest) || "false"u8.StartsWith(rest) || "null"u8.StartsWith(rest));

    /// <summary>The exception counts lines by line feeds and bytes within the line.</summary>
    private readonly long OffsetOf(JsonException e)
    {
        var start = _lineStart;
        var at = 0;
        for (var line = _lines; line < e.LineNumber; line++)
        {
            var next = _buffer.AsSpan(at, _length - at).IndexOf((byte)'\n');
            if (next < 0)
            {
                break;
            }

            at += next + 1;
            start = _base + at;
        }

        return Math.Min(start + (e.BytePositionInLine ?? 0), _base + _length);
    }
}
