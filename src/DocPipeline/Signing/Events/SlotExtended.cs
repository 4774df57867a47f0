using DocPipeline.Signing.Terms;

namespace DocPipeline.Signing.Events;

/// <summary>There is more time to sign, or no end of it.</summary>
/// <param name="Slot">The place.</param>
/// <param name="ExpiresAt">From when on nobody can sign here; absent where there is no end.</param>
internal sealed record SlotExtended(SlotId Slot, DateTimeOffset? ExpiresAt = null) : SlotEvent(Slot)
{
    /// <inheritdoc/>
    internal override string Word => "extended";

    /// <inheritdoc/>
    internal override bool IsLogged => false;
}
