using DocPipeline.Signing.Terms;

namespace DocPipeline.Signing.Events;

/// <summary>What came back cannot be taken as a signature.</summary>
/// <param name="Slot">The place.</param>
/// <param name="Reason">Why, in plain words.</param>
/// <param name="Way">How it was meant to be signed.</param>
/// <param name="Report">The digest of the report of the check, where there is one.</param>
internal sealed record SlotRejected(SlotId Slot, string Reason, SigningWay Way, string? Report = null) : SlotEvent(Slot)
{
    /// <inheritdoc/>
    internal override string Word => "rejected";
}
