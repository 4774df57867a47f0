namespace DocPipeline.Documents.Sheets.Reading;

/// <summary>A stream that stops when more has been read from it than may be.</summary>
/// <param name="stream">Where the bytes come from.</param>
/// <param name="isTooMuch">Told how many bytes were read; says whether that was too much.</param>
internal sealed class CountedStream(Stream stream, Func<int, bool> isTooMuch) : Stream
{
    /// <inheritdoc/>
    public override bool CanRead => true;

    /// <inheritdoc/>
    public override bool CanSeek => false;

    /// <inheritdoc/>
    public override bool CanWrite => false;

    /// <inheritdoc/>
    public override long Length => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count)
    {
        int read = stream.Read(buffer, offset, count);
        return isTooMuch(read) ? throw new TooLargeException() : read;
    }

    /// <inheritdoc/>
    public override void Flush()
    {
    }

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing) stream.Dispose();
        base.Dispose(disposing);
    }
}

/// <summary>More was unpacked than may be. It never leaves the reader.</summary>
internal sealed class TooLargeException : Exception;
