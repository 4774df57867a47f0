using DocPipeline.Signing.Terms;

namespace DocPipeline.Signing.Events;

/// <summary>The manager lets the other person sign. The first one stays on record.</summary>
/// <param name="Slot">The place.</param>
internal sealed record DelegationApproved(SlotId Slot) : SlotEvent(Slot)
{
    /// <inheritdoc/>
    internal override string Word => "delegation-approved";
}
