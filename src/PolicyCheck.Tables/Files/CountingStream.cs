using PolicyCheck.Diagnostics;

namespace PolicyCheck.Tables.Files;

/// <summary>How many bytes may still come, shared by all streams of one file.</summary>
internal sealed class ByteBudget(long limit, Func<Diagnostic> exceeded)
{
    private long _left = limit;

    public void Take(int bytes)
    {
        _left -= bytes;
        if (_left < 0)
        {
            throw new FileRefusedException(exceeded());
        }
    }
}

/// <summary>Counts the bytes as they come: what a file says about its own size is not to be trusted.</summary>
internal sealed class CountingStream(Stream inner, ByteBudget budget) : Stream
{
    /// <summary>Bytes that came since this was last set to zero.</summary>
    public long Recent { get; set; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(Span<byte> buffer)
    {
        var read = inner.Read(buffer);
        budget.Take(read);
        Recent += read;
        return read;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
        }

        base.Dispose(disposing);
    }
}
