namespace DocPipeline.Admission.Zips;

/// <summary>
/// The packed bytes of an entry, the last of them handed out alone: an unpacker reads ahead, and only in this way shows whether it came to
/// its end before the bytes did.
/// </summary>
internal sealed class PackedBytes(byte[] bytes, int offset, int count) : MemoryStream(bytes, offset, count, writable: false)
{
    internal bool AreAllTaken => Position == Length;

    /// <inheritdoc/>
    /// <remarks>The unpacker reads into arrays; a read into a span comes here too.</remarks>
    public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, (int)Math.Min(count, Math.Max(1, Length - Position - 1)));
}
