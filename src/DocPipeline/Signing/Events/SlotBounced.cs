using DocPipeline.Signing.Terms;

namespace DocPipeline.Signing.Events;

/// <summary>The invitation did not reach the mailbox.</summary>
/// <param name="Slot">The place.</param>
/// <param name="Generation">The link that was in it.</param>
/// <param name="Reason">What the mail system answered, without the address.</param>
internal sealed record SlotBounced(SlotId Slot, int Generation, string Reason) : SlotEvent(Slot)
{
    /// <inheritdoc/>
    internal override string Word => "bounced";

    /// <inheritdoc/>
    internal override bool IsLogged => false;
}
