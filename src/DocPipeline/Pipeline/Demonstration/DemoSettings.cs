using DocPipeline.Documents.Renditions;

namespace DocPipeline.Pipeline.Demonstration;

/// <summary>How the demonstration is played.</summary>
/// <param name="Samples">The sample records, by the name of their folder.</param>
/// <param name="Folder">The folder that it fills: empty or new.</param>
/// <param name="Renditions">Makes PDFs.</param>
public sealed record DemoSettings(IReadOnlyDictionary<string, DocPipeline.Partnerships.Reading.RecordFiles> Samples, string Folder, IPdfRenditions Renditions)
{
    /// <summary>Tells the time.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Makes a picture of each page of a PDF at 200 dots per inch, as a scanner would; nothing where no program for it is at hand.</summary>
    public Func<byte[], CancellationToken, Task<byte[]?>>? Scan { get; init; }
}
