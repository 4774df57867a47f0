using DocPipeline.Findings;

namespace DocPipeline.Documents.Renditions;

/// <summary>Makes PDFs of Word files. What makes them is a program of the machine, which may not be there.</summary>
public interface IPdfRenditions
{
    /// <summary>Makes a PDF.</summary>
    /// <param name="name">What findings call the Word file.</param>
    /// <param name="document">Its bytes.</param>
    /// <param name="cancellationToken">Ends the program.</param>
    /// <returns>The PDF, tagged for those who have it read aloud; or why there is none.</returns>
    Task<Outcome<byte[]>> RenderAsync(string name, ReadOnlyMemory<byte> document, CancellationToken cancellationToken);
}
