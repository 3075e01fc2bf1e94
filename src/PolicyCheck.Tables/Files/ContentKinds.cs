using System.Text;

namespace PolicyCheck.Tables.Files;

internal enum ContentKind
{
    Empty,
    Archive,
    Compound,
    Text,

    /// <summary>Something else that is told by its first bytes.</summary>
    Foreign,
}

/// <summary>Tells what a file is by its first bytes. Its name is not asked: an .xls that is a web page is common.</summary>
internal static class ContentKinds
{
    public const int SampleSize = 4096;

    private static readonly (byte[] Start, string Name)[] Signatures =
    [
        ([.. "%PDF-"u8], "a PDF document"),
        ([0x89, .. "PNG"u8], "a picture (PNG)"),
        ([0xFF, 0xD8, 0xFF], "a picture (JPEG)"),
        ([.. "GIF8"u8], "a picture (GIF)"),
        ([.. "II*"u8, 0], "a picture (TIFF)"),
        ([.. "MM"u8, 0, 0x2A], "a picture (TIFF)"),
        ([.. "{\\rtf"u8], "a text document (RTF)"),
        ([0x1F, 0x8B], "a compressed file (gzip)"),
        ([.. "7z"u8, 0xBC, 0xAF], "a compressed file (7z)"),
        ([.. "Rar!"u8], "a compressed file (RAR)"),
        ([.. "SQLite format 3"u8], "a database (SQLite)"),
        ([.. "MZ"u8, 0x90, 0], "a program"),
        ([0xFF, 0xFE, 0, 0], "text in the encoding UTF-32"),
        ([0, 0, 0xFE, 0xFF], "text in the encoding UTF-32"),
    ];

    private static readonly (string Start, string Name)[] Markups =
    [
        ("<!doctype html", "a web page (HTML), whatever its name says"),
        ("<html", "a web page (HTML), whatever its name says"),
        ("<table", "a web page (HTML), whatever its name says"),
        ("<?xml", "an XML document"),
    ];

    /// <param name="start">The first bytes, <see cref="SampleSize"/> where there are so many.</param>
    /// <param name="name">What it is, when it is <see cref="ContentKind.Foreign"/>.</param>
    public static ContentKind Of(ReadOnlySpan<byte> start, out string name)
    {
        name = "";
        if (start.IsEmpty)
        {
            return ContentKind.Empty;
        }

        if (start.StartsWith("PK\x03\x04"u8) || start.StartsWith("PK\x05\x06"u8) || start.StartsWith("PK\x07\x08"u8))
        {
            return ContentKind.Archive;
        }

        if (start.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]))
        {
            return ContentKind.Compound;
        }

        foreach (var (signature, what) in Signatures)
        {
            if (start.StartsWith(signature))
            {
                name = what;
                return ContentKind.Foreign;
            }
        }

        // Markup may stand in any encoding of which ASCII is a part; without the zero bytes UTF-16 is one of them.
        var text = Encoding.Latin1.GetString(start[..Math.Min(start.Length, 512)]).Replace("\0", "").TrimStart('\u00EF', '\u00BB', '\u00BF', '\u00FE', '\u00FF', ' ', '\t', '\r', '\n');
        foreach (var (beginning, what) in Markups)
        {
            if (text.StartsWith(beginning, StringComparison.OrdinalIgnoreCase))
            {
                name = what;
                return ContentKind.Foreign;
            }
        }

        return ContentKind.Text;
    }
}
