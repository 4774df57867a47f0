using System.IO.Hashing;

namespace DocPipeline.Admission.Zips;

/// <summary>
/// The unpacked bytes of an entry: never more than its header states, and at the end exactly as many, with the checksum that it states and
/// with nothing left over of the packed bytes.
/// </summary>
internal sealed class EntryStream(Stream unpacked, PackedBytes packed, ZipEntry entry) : Stream
{
    private readonly Crc32 crc = new();
    private readonly byte[] head = new byte[512];
    private int headLength = -1;
    private int headRead;
    private long read;
    private bool isAtEnd;

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

    /// <summary>The first bytes, at most 512, without taking them from whoever reads next.</summary>
    internal ReadOnlySpan<byte> Peek()
    {
        if (headLength < 0)
        {
            headLength = 0;
            for (int got; headLength < head.Length && (got = ReadOn(head.AsSpan(headLength))) > 0;) headLength += got;
        }

        return head.AsSpan(0, headLength);
    }

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        if (headRead >= headLength) return ReadOn(buffer);
        int fromHead = Math.Min(buffer.Length, headLength - headRead);
        head.AsSpan(headRead, fromHead).CopyTo(buffer);
        headRead += fromHead;
        return fromHead;
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
        if (disposing) unpacked.Dispose();
        base.Dispose(disposing);
    }

    private int ReadOn(Span<byte> buffer)
    {
        if (isAtEnd || buffer.Length == 0) return 0;
        int got = unpacked.Read(buffer);
        read += got;
        if (read > entry.Unpacked) throw new DamagedEntryException();
        crc.Append(buffer[..got]);
        if (got > 0) return got;
        isAtEnd = true;

        if (read != entry.Unpacked || crc.GetCurrentHashAsUInt32() != entry.Crc || !packed.AreAllTaken) throw new DamagedEntryException();
        return 0;
    }
}
