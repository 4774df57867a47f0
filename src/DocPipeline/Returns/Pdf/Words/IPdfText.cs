namespace DocPipeline.Returns.Pdf.Words;

/// <summary>Reads the words of a PDF. What reads them is a program of the machine, which may not be there.</summary>
internal interface IPdfText
{
    /// <summary>Whether words can be read at all.</summary>
    bool IsThere { get; }

    /// <summary>The words, pages apart by form feeds; nothing when they cannot be read, or not in time.</summary>
    Task<string?> ReadAsync(ReadOnlyMemory<byte> pdf, CancellationToken cancellationToken);
}
