using System.Security;

namespace PolicyCheck.Inventory;

/// <summary>Tells what files and streams are known to throw from what would be our own mistake.</summary>
internal static class FileTrouble
{
    /// <summary>True for an exception that tells of the file, not of the program.</summary>
    public static bool IsExpected(Exception exception) => exception
        is IOException or UnauthorizedAccessException or SecurityException or InvalidDataException
        or NotSupportedException or ArgumentException or ObjectDisposedException;
}
