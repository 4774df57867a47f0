using DocPipeline.Signing.Terms;

namespace DocPipeline.Signing.Events;

/// <summary>The manager does not let the other person sign.</summary>
/// <param name="Slot">The place.</param>
/// <param name="Reason">Why.</param>
internal sealed record DelegationRefused(SlotId Slot, string Reason) : SlotEvent(Slot)
{
    /// <inheritdoc/>
    internal override string Word => "delegation-refused";

    /// <inheritdoc/>
    internal override bool IsLogged => false;
}
