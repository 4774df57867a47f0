using DocPipeline.Findings;

namespace DocPipeline.Documents.Renditions;

/// <summary>A machine without a program that makes PDFs. Everything else works there.</summary>
public sealed class NoPdfRenditions : IPdfRenditions
{
    /// <inheritdoc/>
    public Task<Outcome<byte[]>> RenderAsync(string name, ReadOnlyMemory<byte> document, CancellationToken cancellationToken) => Task.FromResult(Outcome.Refused<byte[]>(
    [
        new Finding(RenditionCodes.NoProgram, Severity.Error, "A PDF needs LibreOffice, which is not installed here; the document is there as a Word file (.docx) only.")
        {
            Place = new Place(name),
            Expected = "LibreOffice Writer, with the program soffice on the PATH",
            Suggestion = "Install it (on Debian the package libreoffice-writer-nogui), or save the Word file as a PDF in Word",
        },
    ]));
}
