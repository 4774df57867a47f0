using DocPipeline.Signing.Terms;

namespace DocPipeline.Signing.Events;

/// <summary>People were asked to sign, once more or at another address: links that they had before are dead from then on.</summary>
/// <param name="Invitations">Who, for which place.</param>
internal sealed record SlotsInvited(IReadOnlyList<Invitation> Invitations) : SigningEvent
{
    /// <inheritdoc/>
    internal override string Word => "invited";

    /// <inheritdoc/>
    internal override bool IsLogged => false;

    /// <inheritdoc/>
    internal override IEnumerable<SlotId> Slots => Invitations.Select(each => each.Slot);
}
