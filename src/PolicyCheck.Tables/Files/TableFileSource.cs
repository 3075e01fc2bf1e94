using PolicyCheck.Diagnostics;

namespace PolicyCheck.Tables.Files;

/// <summary>A file that can be opened again and again, never for more bytes than the limit.</summary>
internal sealed class TableFileSource(string path, Func<Stream> open, TableLimits limits)
{
    public string Path { get; } = path;

    public TableLimits Limits { get; } = limits;

    /// <summary>The bytes from the beginning, counted.</summary>
    public Stream Open() => new CountingStream(OpenChecked(), Budget());

    /// <summary>The bytes in any order.</summary>
    public Stream OpenSeekable()
    {
        var stream = OpenChecked();
        if (stream.CanSeek)
        {
            return stream;
        }

        using var counted = new CountingStream(stream, Budget());
        var copy = new MemoryStream();
        counted.CopyTo(copy);
        copy.Position = 0;
        return copy;
    }

    private Stream OpenChecked()
    {
        var stream = open();
        if (stream.CanSeek && stream.Length > Limits.FileBytes)
        {
            stream.Dispose();
            throw new FileRefusedException(TooLarge());
        }

        return stream;
    }

    private ByteBudget Budget() => new(Limits.FileBytes, TooLarge);

    private Diagnostic TooLarge() => FileDiagnostics.LargeFile(Path, Limits.FileBytes);
}
