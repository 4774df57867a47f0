using DocPipeline.Signing.Terms;

namespace DocPipeline.Signing.Events;

/// <summary>Somebody looked at what came back and takes it as the signature.</summary>
/// <param name="Slot">The place.</param>
/// <param name="Officer">Who accepts: an office.</param>
/// <param name="Note">What was looked at.</param>
internal sealed record SlotAccepted(SlotId Slot, string Officer, string? Note = null) : SlotEvent(Slot)
{
    /// <inheritdoc/>
    internal override string Word => "accepted";
}
