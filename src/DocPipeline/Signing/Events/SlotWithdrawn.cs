using DocPipeline.Signing.Terms;

namespace DocPipeline.Signing.Events;

/// <summary>A signature was taken back before the round was complete.</summary>
/// <param name="Slot">The place.</param>
/// <param name="Reason">Why.</param>
internal sealed record SlotWithdrawn(SlotId Slot, string Reason) : SlotEvent(Slot)
{
    /// <inheritdoc/>
    internal override string Word => "withdrawn";
}
