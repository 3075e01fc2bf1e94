using PolicyCheck.Diagnostics;

namespace PolicyCheck.Tables.Files;

/// <summary>Ends the reading of a file from wherever the cause was found; it never leaves this room.</summary>
internal sealed class FileRefusedException(Diagnostic cause) : Exception(cause.Message)
{
    public Diagnostic Cause { get; } = cause;
}
