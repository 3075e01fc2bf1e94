namespace PolicyCheck.Inventory;

/// <summary>Why a JSON stream could not be read to its end.</summary>
internal enum JsonFailureKind
{
    Unreadable,
    Utf16,
    NotUtf8,
    NulByte,
    Syntax,
    Truncated,
    TooDeep,
    TokenTooLong,
}

/// <summary>Where and why reading stopped.</summary>
/// <param name="Kind">The reason.</param>
/// <param name="Offset">Offset in the file, in bytes.</param>
/// <param name="Path">JSON path of what was being read.</param>
/// <param name="Found">For a syntax error, the text that stands there.</param>
/// <param name="Cause">What the stream threw, if it did.</param>
internal sealed record JsonFailure(JsonFailureKind Kind, long Offset, string Path, string Found, Exception? Cause = null);
