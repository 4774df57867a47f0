using DocPipeline.Documents.Renditions;
using DocPipeline.Findings;

namespace DocPipeline.Pipeline.Renditions;

/// <summary>Makes the PDF of a Word file, where the machine can.</summary>
public static class RenderPdf
{
    /// <summary>Makes it. A file with tracked changes is refused; the PDF is not the same byte for byte when it is made again.</summary>
    /// <param name="name">What findings call the Word file.</param>
    /// <param name="document">Its bytes.</param>
    /// <param name="cancellationToken">Ends the program that makes it.</param>
    public static Task<Outcome<byte[]>> RunAsync(string name, ReadOnlyMemory<byte> document, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(name);
        return LibreOfficeRenditions.OfMachine().RenderAsync(name, document, cancellationToken);
    }
}
