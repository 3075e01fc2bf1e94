using System.Buffers.Binary;

namespace PolicyCheck.Tables.Files;

/// <summary>Counts the entries of a ZIP archive before anything is kept of them: what the archive says about their number is not to be trusted.</summary>
internal static class ZipDirectory
{
    private const int EndLength = 22;
    private const int LongEndLength = 56;
    private const int LocatorLength = 20;
    private const int HeaderLength = 46;

    /// <summary>True when the directory lists more than <paramref name="limit"/> entries; false too when it cannot be found.</summary>
    public static bool HasMoreThan(Stream archive, int limit)
    {
        if (DirectoryOffset(archive) is not { } offset || offset < 0 || offset >= archive.Length)
        {
            return false;
        }

        archive.Position = offset;
        var header = new byte[HeaderLength];
        var count = 0;
        while (count <= limit && archive.ReadAtLeast(header, header.Length, throwOnEndOfStream: false) == header.Length && header.AsSpan().StartsWith("PK\x01\x02"u8))
        {
            count++;
            archive.Position += Length(header, 28) + Length(header, 30) + Length(header, 32);
        }

        return count > limit;
    }

    /// <summary>Length of the name, the extra field or the comment that follows a header.</summary>
    private static int Length(byte[] header, int at) => BinaryPrimitives.ReadUInt16LittleEndian(header.AsSpan(at));

    private static long? DirectoryOffset(Stream archive)
    {
        // The end record may be followed by a comment of up to 65,535 bytes.
        var tail = new byte[(int)Math.Min(archive.Length, EndLength + LocatorLength + ushort.MaxValue)];
        archive.Position = archive.Length - tail.Length;
        archive.ReadExactly(tail);
        var end = tail.AsSpan().LastIndexOf("PK\x05\x06"u8);
        if (end < 0 || tail.Length - end < EndLength)
        {
            return null;
        }

        var offset = BinaryPrimitives.ReadUInt32LittleEndian(tail.AsSpan(end + 16));
        var locator = end - LocatorLength;
        if (offset != uint.MaxValue || locator < 0 || !tail.AsSpan(locator).StartsWith("PK\x06\x07"u8))
        {
            return offset;
        }

        var record = BinaryPrimitives.ReadInt64LittleEndian(tail.AsSpan(locator + 8));
        if (record < 0 || record > archive.Length - LongEndLength)
        {
            return null;
        }

        archive.Position = record;
        var longEnd = new byte[LongEndLength];
        archive.ReadExactly(longEnd);
        return BinaryPrimitives.ReadInt64LittleEndian(longEnd.AsSpan(48));
    }
}
