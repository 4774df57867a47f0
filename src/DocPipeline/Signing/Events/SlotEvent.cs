using DocPipeline.Signing.Terms;

namespace DocPipeline.Signing.Events;

/// <summary>What happened at one place.</summary>
/// <param name="Slot">The place.</param>
internal abstract record SlotEvent(SlotId Slot) : SigningEvent
{
    /// <inheritdoc/>
    internal override IEnumerable<SlotId> Slots => [Slot];
}
