using DocPipeline.Findings;

namespace DocPipeline.Documents.Lint.Drafts;

/// <summary>Something that was found in a draft, with the words by which its place is found in Word.</summary>
/// <param name="Finding">What was found.</param>
public sealed record DraftFinding(Finding Finding)
{
    /// <summary>At most 200 characters of the paragraph as it is printed, no-break spaces among them; nothing where there are none in the body of the text.</summary>
    public string? Find { get; init; }

    /// <summary>The tag of the content control that it is about; nothing where it is about none, or an editor has lost the tag.</summary>
    public string? Control { get; init; }

    /// <summary>The block of the text that it is about; -1 before the first.</summary>
    internal int Block { get; init; }
}
