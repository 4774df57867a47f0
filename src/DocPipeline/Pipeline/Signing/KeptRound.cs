using DocPipeline.Archive.Rounds;
using DocPipeline.Archive.Rounds.Events;
using DocPipeline.Pipeline.Archiving;
using DocPipeline.Signing.Events;
using DocPipeline.Signing.Rounds;

namespace DocPipeline.Pipeline.Signing;

/// <summary>A round with the chain that it was worked out from.</summary>
/// <param name="Chain">Its events as they are kept.</param>
/// <param name="Events">The same, read.</param>
/// <param name="Round">What has come of them.</param>
internal sealed record KeptRound(RoundChain Chain, IReadOnlyList<SigningEvent> Events, SigningRound Round)
{
    /// <summary>Its name.</summary>
    internal RoundId Id => Chain.Round;

    /// <summary>What people call the document that it is about.</summary>
    internal string Document => ArchiveObjects.NameOf(Chain.Document!.Object);

    /// <summary>The entry with which the document was issued.</summary>
    internal string Entry => Chain.Document!.Entry.ToString();
}
