using System.Buffers;
using System.Text;
using PolicyCheck.Diagnostics;

namespace PolicyCheck.Inventory;

/// <summary>
/// Turns offsets in bytes into lines and columns by going through the file once more, so that reading a sound
/// snapshot need not count lines at all.
/// </summary>
internal sealed class LineFinder
{
    /// <summary>Longer lines, e.g. of a file without line breaks, are not shown below a message.</summary>
    public const int MaxShownBytes = 400;

    private readonly Dictionary<long, LinePosition> _places = [];
    private readonly Dictionary<int, string> _texts = [];
    private readonly Queue<long> _wanted;
    private readonly byte[] _text = new byte[MaxShownBytes];
    private int _line = 1;
    private int _column = 1;
    private int _length;
    private bool _isWanted;
    private bool _afterReturn;

    private LineFinder(IEnumerable<long> offsets) => _wanted = new Queue<long>(offsets.Distinct().Order());

    /// <summary>Finds the places of <paramref name="offsets"/>; those of a file that cannot be opened again stay unknown.</summary>
    public static LineFinder Find(Func<Stream> open, IEnumerable<long> offsets)
    {
        var finder = new LineFinder(offsets);
        try
        {
            using var stream = open();
            finder.Run(stream);
        }
        catch (Exception e) when (FileTrouble.IsExpected(e))
        {
            // The diagnostics still stand, only without their places.
        }

        return finder;
    }

    /// <summary>Line and column of an offset.</summary>
    public LinePosition? Place(long offset) => _places.TryGetValue(offset, out var place) ? place : null;

    /// <summary>The text of a line, when it is short enough to be shown.</summary>
    public string? Line(int line) => _texts.GetValueOrDefault(line);

    private void Run(Stream stream)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(64 * 1024);
        var offset = 0L;
        for (int count; _wanted.Count > 0 || _isWanted; offset += count)
        {
            count = stream.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
            for (var i = 0; i < count && (_wanted.Count > 0 || _isWanted); i++)
            {
                Step(buffer[i], offset + i);
            }

            if (count == 0)
            {
                Mark(long.MaxValue);
                EndLine();
                break;
            }
        }

        ArrayPool<byte>.Shared.Return(buffer);
    }

    private void Step(byte b, long offset)
    {
        if (_afterReturn && b != '\n')
        {
            NextLine();
        }

        Mark(offset);
        _afterReturn = b == '\r';
        if (b is (byte)'\r' or (byte)'\n')
        {
            EndLine();
            _column++;
            if (b == '\n')
            {
                NextLine();
            }
        }
        else
        {
            Add(b, offset);
        }
    }

    private void Add(byte b, long offset)
    {
        if (offset < 3 && b == Encoding.UTF8.Preamble[(int)offset])
        {
            return;
        }

        // The bytes that begin a character count; a character of four bytes is two UTF-16 code units.
        _column += (b & 0xC0) == 0x80 ? 0 : b >= 0xF0 ? 2 : 1;
        if (_length < MaxShownBytes)
        {
            _text[_length] = b;
        }

        _length++;
    }

    /// <summary>Gives the offsets up to this byte the place reached.</summary>
    private void Mark(long offset)
    {
        while (_wanted.TryPeek(out var wanted) && wanted <= offset)
        {
            _places[_wanted.Dequeue()] = new LinePosition(_line, _column);
            _isWanted = true;
        }
    }

    private void EndLine()
    {
        if (_isWanted && _length <= MaxShownBytes)
        {
            _texts[_line] = Encoding.UTF8.GetString(_text, 0, _length);
        }

        _isWanted = false;
    }

    private void NextLine() => (_line, _column, _length, _afterReturn) = (_line + 1, 1, 0, false);
}
