using DocPipeline.Signing.Terms;

namespace DocPipeline.Signing.Events;

/// <summary>By which decision the signatory may sign was recorded, or corrected.</summary>
/// <param name="Slot">The place.</param>
/// <param name="Authority">The decision.</param>
internal sealed record AuthorityRecorded(SlotId Slot, SigningAuthority Authority) : SlotEvent(Slot)
{
    /// <inheritdoc/>
    internal override string Word => "authority";
}
