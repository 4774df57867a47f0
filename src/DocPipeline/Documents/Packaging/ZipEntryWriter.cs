using System.IO.Compression;
using System.IO.Hashing;

namespace DocPipeline.Documents.Packaging;

/// <summary>Compresses one entry whose content comes in blocks, so that a long one is never held whole.</summary>
/// <remarks>Blocks should be large: writing a few bytes at a time into a deflate stream takes twice as long as writing them at once.</remarks>
internal sealed class ZipEntryWriter : IDisposable
{
    private readonly string name;
    private readonly Crc32 crc = new();
    private readonly MemoryStream packed = new();
    private readonly DeflateStream deflate;
    private uint length;

    /// <summary>Begins an entry.</summary>
    /// <param name="name">The name, forward slashes.</param>
    /// <param name="level">The level of zlib, 0 to 9.</param>
    internal ZipEntryWriter(string name, int level)
    {
        this.name = name;
        deflate = new DeflateStream(packed, new ZLibCompressionOptions { CompressionLevel = level }, leaveOpen: true);
    }

    internal void Write(ReadOnlySpan<byte> block)
    {
        // Text of usual size comes at once and becomes a fifth: there is no need to grow on the way.
        if (packed.Capacity == 0) packed.Capacity = block.Length / 4 + 64;
        crc.Append(block);
        deflate.Write(block);
        length = checked(length + (uint)block.Length);
    }

    /// <summary>Ends the entry. It is deflated whatever came of it: its content is not there any more to be stored instead.</summary>
    internal ZipEntry Finish()
    {
        deflate.Dispose();
        return new ZipEntry(name, packed.GetBuffer().AsMemory(0, (int)packed.Length), length, crc.GetCurrentHashAsUInt32(), IsDeflated: true);
    }

    /// <inheritdoc/>
    public void Dispose() => deflate.Dispose();
}
