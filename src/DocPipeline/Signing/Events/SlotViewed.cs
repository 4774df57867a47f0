using DocPipeline.Signing.Terms;

namespace DocPipeline.Signing.Events;

/// <summary>The document was opened for the first time.</summary>
/// <param name="Slot">The place.</param>
/// <param name="Generation">By which link.</param>
internal sealed record SlotViewed(SlotId Slot, int Generation) : SlotEvent(Slot)
{
    /// <inheritdoc/>
    internal override string Word => "viewed";

    /// <inheritdoc/>
    internal override bool IsLogged => false;
}
