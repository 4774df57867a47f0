namespace DocPipeline.Admission.Word;

/// <summary>
/// Hands on the bytes of a part as long as the XML reader comes to a next node now and then: a single attribute, text or comment is held in
/// memory as a whole, so none may be as long as a part may be.
/// </summary>
internal sealed class UnbrokenStream(Stream part) : Stream
{
    /// <summary>The longest tag, text or comment, in bytes. Word keeps drawings of up to some hundred kilobytes in one attribute.</summary>
    internal const int Longest = 4_000_000;

    private int left = Longest;

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

    /// <summary>The reader came to a node.</summary>
    internal void Break() => left = Longest;

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        int got = part.Read(buffer);
        return (left -= got) < 0 ? throw new XmlTooLongException() : got;
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
}
