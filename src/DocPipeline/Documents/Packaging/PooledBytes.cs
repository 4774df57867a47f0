using System.Buffers;
using System.Text;

namespace DocPipeline.Documents.Packaging;

/// <summary>Bytes that are gathered in an array from the shared pool, so that a document leaves no large arrays to the garbage collector.</summary>
/// <param name="capacity">How many bytes are expected; it grows where there are more.</param>
internal sealed class PooledBytes(int capacity) : IDisposable
{
    // Of UTF-8 per UTF-16 unit (RFC 3629): three at most, as a pair of units takes four.
    private const int MostPerChar = 3;

    private byte[] bytes = ArrayPool<byte>.Shared.Rent(capacity);

    /// <summary>How many there are.</summary>
    internal int Length { get; private set; }

    /// <summary>The bytes; valid until the next change.</summary>
    internal ReadOnlySpan<byte> Span => bytes.AsSpan(0, Length);

    internal void Append(ReadOnlySpan<byte> further)
    {
        MakeRoomFor(further.Length);
        further.CopyTo(bytes.AsSpan(Length));
        Length += further.Length;
    }

    /// <summary>Appends text as UTF-8; half a surrogate pair becomes U+FFFD.</summary>
    internal void Append(ReadOnlySpan<char> text)
    {
        MakeRoomFor(text.Length * MostPerChar);
        Length += Encoding.UTF8.GetBytes(text, bytes.AsSpan(Length));
    }

    /// <summary>Takes away the first bytes; the others move to the front.</summary>
    internal void RemoveFirst(int count)
    {
        bytes.AsSpan(count, Length - count).CopyTo(bytes);
        Length -= count;
    }

    /// <summary>Takes away the last bytes.</summary>
    internal void RemoveLast(int count) => Length -= count;

    /// <inheritdoc/>
    public void Dispose()
    {
        if (bytes.Length > 0) ArrayPool<byte>.Shared.Return(bytes);
        bytes = [];
        Length = 0;
    }

    private void MakeRoomFor(int further)
    {
        if (bytes.Length - Length >= further) return;
        byte[] larger = ArrayPool<byte>.Shared.Rent(Math.Max(bytes.Length * 2, Length + further));
        Span.CopyTo(larger);
        ArrayPool<byte>.Shared.Return(bytes);
        bytes = larger;
    }
}
