using DocPipeline.Archive.Stores;

namespace DocPipeline.Pipeline.Accounts.Recording;

/// <summary>Where an entry stands.</summary>
public sealed class AccessPlace
{
    internal AccessPlace(BlobName outcome) => Outcome = outcome;

    internal BlobName Outcome { get; }
}
