using System.Buffers;
using System.Globalization;
using System.Text;
using DocPipeline.Documents.Packaging;

namespace DocPipeline.Documents.Templates.Rendering.Parts;

/// <summary>
/// Takes what a template writes, as UTF-8. A part of usual size stays whole in one pooled array, as deflate is fastest when it gets all at
/// once. A long one is passed on in blocks of whole paragraphs, so that a table of any length takes the same memory, unless something in it
/// is known only at the end.
/// </summary>
internal sealed class PartWriter : TextWriter
{
    /// <summary>From how many bytes on a part is passed on in blocks.</summary>
    internal const int Block = 256 * 1024;

    private const int FirstCapacity = 128 * 1024;

    // A template writes some sixty characters at a time: they are gathered and encoded together, which is a tenth of rendering faster.
    private const int Piece = 8 * 1024;

    private readonly PartText text;
    private readonly ZipEntryWriter? entry;
    private readonly PooledBytes bytes = new(FirstCapacity);
    private readonly char[] chars = ArrayPool<char>.Shared.Rent(Piece);
    private int length;
    private int full = Block;
    private long passedOn;
    private bool isDisposed;

    /// <summary>Begins a part.</summary>
    /// <param name="text">Keeps its markers.</param>
    /// <param name="entry">Takes the blocks; nothing where the part has to stay whole.</param>
    internal PartWriter(PartText text, ZipEntryWriter? entry)
        : base(CultureInfo.InvariantCulture) => (this.text, this.entry) = (text, entry);

    /// <inheritdoc/>
    public override Encoding Encoding => Encoding.UTF8;

    /// <summary>How many bytes have been written.</summary>
    internal long Position
    {
        get
        {
            Encode(isLast: false);
            return passedOn + bytes.Length;
        }
    }

    /// <summary>What has been written and not been passed on.</summary>
    internal ReadOnlySpan<byte> Written()
    {
        Encode(isLast: true);
        return bytes.Span;
    }

    /// <summary>What has been written since a position.</summary>
    /// <param name="position">The position.</param>
    /// <param name="isRest">Whether some of it was passed on, up to the end of a paragraph, and this is what follows.</param>
    internal ReadOnlySpan<byte> Since(long position, out bool isRest)
    {
        Encode(isLast: false);
        isRest = position < passedOn;
        return bytes.Span[(int)Math.Max(0, position - passedOn)..];
    }

    /// <summary>Takes back what has been written since a position, of which nothing was passed on.</summary>
    internal void TakeBack(long position)
    {
        Encode(isLast: false);
        bytes.RemoveLast((int)(passedOn + bytes.Length - position));
    }

    /// <inheritdoc/>
    public override void Write(char value) => Write(new ReadOnlySpan<char>(in value));

    /// <inheritdoc/>
    public override void Write(string? value)
    {
        if (value is null) return;
        if (value.Length > Piece - length)
        {
            Write(value.AsSpan());
            return;
        }

        value.CopyTo(chars.AsSpan(length));
        length += value.Length;
    }

    /// <inheritdoc/>
    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    /// <inheritdoc/>
    public override void Write(ReadOnlySpan<char> buffer)
    {
        while (buffer.Length > Piece - length)
        {
            int fits = Piece - length;
            buffer[..fits].CopyTo(chars.AsSpan(length));
            length += fits;
            buffer = buffer[fits..];
            Encode(isLast: false);
        }

        buffer.CopyTo(chars.AsSpan(length));
        length += buffer.Length;
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing && !isDisposed)
        {
            isDisposed = true;
            bytes.Dispose();
            ArrayPool<char>.Shared.Return(chars);
        }

        base.Dispose(disposing);
    }

    // The two halves of a surrogate pair stay together.
    private void Encode(bool isLast)
    {
        int whole = !isLast && length > 0 && char.IsHighSurrogate(chars[length - 1]) ? length - 1 : length;
        bytes.Append(chars.AsSpan(0, whole));
        chars[0] = chars[whole == length ? 0 : whole];
        length -= whole;
        if (bytes.Length >= full) PassOn();
    }

    // Up to the end of a paragraph: the mark of a gap looks back to the run that it stands in.
    private void PassOn()
    {
        ReadOnlySpan<byte> end = "</w:p>"u8;
        int paragraph = entry is null || text.IsDeferring ? -1 : bytes.Span.LastIndexOf(end);
        if (paragraph < 0)
        {
            full = bytes.Length + Block;
            return;
        }

        int whole = paragraph + end.Length;
        text.Resolve(bytes.Span[..whole], entry!.Write);
        bytes.RemoveFirst(whole);
        passedOn += whole;
        full = Block;
    }
}
