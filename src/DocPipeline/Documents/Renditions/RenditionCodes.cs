using DocPipeline.Findings;

namespace DocPipeline.Documents.Renditions;

/// <summary>The codes of why no PDF was made.</summary>
public static class RenditionCodes
{
    /// <summary>The machine has no program that makes PDFs.</summary>
    public static FindingCode NoProgram { get; } = new("RENDITION-NO-PROGRAM");

    /// <summary>Changes wait to be accepted or rejected: a page would show what goes and what comes.</summary>
    public static FindingCode TrackedChanges { get; } = new("RENDITION-TRACKED-CHANGES");

    /// <summary>The program took too long, or made nothing.</summary>
    public static FindingCode Failed { get; } = new("RENDITION-FAILED");
}
