using DocPipeline.Signing.Terms;

namespace DocPipeline.Signing.Events;

/// <summary>Somebody asks that another person sign in their place.</summary>
/// <param name="Slot">The place.</param>
/// <param name="To">That person, by the id of the contact data.</param>
/// <param name="Reason">Why.</param>
internal sealed record DelegationAsked(SlotId Slot, string To, string Reason) : SlotEvent(Slot)
{
    /// <inheritdoc/>
    internal override string Word => "delegation-asked";

    /// <inheritdoc/>
    internal override bool IsLogged => false;
}
