namespace DocPipeline.Returns.Pdf.Structure;

/// <summary>An object of a PDF.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Generation">Its generation.</param>
/// <param name="Value">What it is; of a stream its dictionary.</param>
/// <param name="Source">The bytes that it was read from: the file's, or those of an object stream.</param>
/// <param name="Start">Where it begins in them.</param>
/// <param name="End">The place after its last byte.</param>
internal sealed record PdfObject(long Number, int Generation, PdfItem Value, byte[] Source, int Start, int End)
{
    /// <summary>Where the bytes of a stream are.</summary>
    internal Range? Data { get; init; }

    /// <summary>The bytes of its value, as they are written.</summary>
    internal ReadOnlySpan<byte> Raw => Source.AsSpan(Value.Start, Value.End - Value.Start);
}
