using DocPipeline.Signing.Terms;

namespace DocPipeline.Signing.Events;

/// <summary>Somebody does not sign, and says why.</summary>
/// <param name="Slot">The place.</param>
/// <param name="Reason">In the words of the one who declines.</param>
internal sealed record SlotDeclined(SlotId Slot, string Reason) : SlotEvent(Slot)
{
    /// <inheritdoc/>
    internal override string Word => "declined";
}
