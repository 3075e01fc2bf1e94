using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace PolicyCheck.Inventory;

/// <summary>Checks text that arrives in pieces, whose borders may fall inside a character.</summary>
internal static class Utf8Check
{
    private const int LongestPartialCharacter = 3;

    /// <summary>Offset of the first byte that is not UTF-8, or -1.</summary>
    /// <param name="bytes">A piece that begins at a character's start.</param>
    /// <param name="isLast">True when nothing follows, so that half a character at the end is wrong.</param>
    /// <param name="whole">Number of bytes that are whole characters, when all is well.</param>
    public static int FirstInvalid(ReadOnlySpan<byte> bytes, bool isLast, out int whole)
    {
        whole = bytes.Length;
        if (Utf8.IsValid(bytes))
        {
            return -1;
        }

        for (var tail = 1; !isLast && tail <= Math.Min(LongestPartialCharacter, bytes.Length); tail++)
        {
            if (Rune.DecodeFromUtf8(bytes[^tail..], out _, out _) == OperationStatus.NeedMoreData && Utf8.IsValid(bytes[..^tail]))
            {
                whole = bytes.Length - tail;
                return -1;
            }
        }

        var offset = 0;
        while (Rune.DecodeFromUtf8(bytes[offset..], out _, out var length) == OperationStatus.Done)
        {
            offset += length;
        }

        return offset;
    }
}
