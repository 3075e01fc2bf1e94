using System.Buffers;
using System.Text;

namespace PolicyCheck.Tables.Files;

/// <summary>Whether a file is UTF-8, asked of all its bytes.</summary>
internal sealed class Utf8Survey
{
    /// <summary>Offset of the first NUL byte.</summary>
    public long? FirstNul { get; private set; }

    /// <summary>Offset of the first byte that is not UTF-8.</summary>
    public long? FirstInvalid { get; private set; }

    public long InvalidBytes { get; private set; }

    /// <summary>Characters that are UTF-8 and not ASCII.</summary>
    public long MultiByteCharacters { get; private set; }

    public static Utf8Survey Of(Stream stream)
    {
        var survey = new Utf8Survey();
        var buffer = new byte[1 << 16];
        var kept = 0;
        var offset = 0L;
        while (true)
        {
            var read = stream.Read(buffer.AsSpan(kept));
            var filled = buffer.AsSpan(0, kept + read);
            var seen = survey.Look(filled, offset, isEnd: read == 0);
            if (read == 0 || survey.FirstNul is not null)
            {
                return survey;
            }

            // A character may begin at the end of one block and end in the next.
            filled[seen..].CopyTo(buffer);
            kept = filled.Length - seen;
            offset += seen;
        }
    }

    private int Look(Span<byte> bytes, long offset, bool isEnd)
    {
        var at = 0;
        while (at < bytes.Length)
        {
            var ascii = bytes[at..].IndexOfAnyExceptInRange((byte)1, (byte)0x7F);
            if (ascii < 0)
            {
                return bytes.Length;
            }

            at += ascii;
            if (bytes[at] == 0)
            {
                FirstNul = offset + at;
                return bytes.Length;
            }

            var status = Rune.DecodeFromUtf8(bytes[at..], out var rune, out var length);
            if (status == OperationStatus.NeedMoreData && !isEnd)
            {
                return at;
            }

            if (status == OperationStatus.Done)
            {
                // The byte order mark is no letter.
                MultiByteCharacters += rune.Value == 0xFEFF ? 0 : 1;
            }
            else
            {
                FirstInvalid ??= offset + at;
                InvalidBytes += length;
            }

            at += length;
        }

        return at;
    }
}
