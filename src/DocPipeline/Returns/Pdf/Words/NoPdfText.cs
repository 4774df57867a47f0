namespace DocPipeline.Returns.Pdf.Words;

/// <summary>A machine without a program that reads PDFs.</summary>
internal sealed class NoPdfText : IPdfText
{
    public bool IsThere => false;

    public Task<string?> ReadAsync(ReadOnlyMemory<byte> pdf, CancellationToken cancellationToken) => Task.FromResult<string?>(null);
}
