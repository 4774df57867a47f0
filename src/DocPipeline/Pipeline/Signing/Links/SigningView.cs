using DocPipeline.Documents.Preview;
using DocPipeline.Partnerships;
using DocPipeline.Pipeline.Signing.Status;

namespace DocPipeline.Pipeline.Signing.Links;

/// <summary>Everything that the page of whoever holds a link shows.</summary>
/// <param name="Status">Where the round stands.</param>
/// <param name="Place">The place of the link.</param>
/// <param name="Partnership">The partnership's name in the document's language.</param>
/// <param name="Text">The text that is signed, made from the issued file itself.</param>
/// <param name="FileBytes">How large the issued Word file is.</param>
/// <param name="Changed">What changed since this place signed last.</param>
public sealed record SigningView(RoundStatus Status, SlotStatus Place, string Partnership, DocumentPreview Text, int FileBytes, ChangedSince Changed)
{
    /// <summary>The name of whoever is asked to sign, as it is held; nothing where nobody is.</summary>
    public string? Name { get; init; }

    /// <summary>Their office.</summary>
    public string? Office { get; init; }

    /// <summary>The number of the receipt, once it is signed.</summary>
    public string? Receipt { get; init; }

    /// <summary>When the document is to be reviewed next, by the record as it is now; nothing where no review is stated.</summary>
    public DateOnly? ReviewOn { get; init; }

    /// <summary>Whom to turn to, as the record publishes it.</summary>
    public OfficeContact? Contact { get; init; }
}
