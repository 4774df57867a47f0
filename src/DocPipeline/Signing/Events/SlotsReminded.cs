using DocPipeline.Signing.Terms;

namespace DocPipeline.Signing.Events;

/// <summary>People who have not answered were reminded.</summary>
/// <param name="Places">The places.</param>
/// <param name="Day">The reminder that was due, by its day after the invitation; absent when somebody asked for it.</param>
internal sealed record SlotsReminded(IReadOnlyList<SlotId> Places, int? Day = null) : SigningEvent
{
    /// <inheritdoc/>
    internal override string Word => "reminded";

    /// <inheritdoc/>
    internal override bool IsLogged => false;

    /// <inheritdoc/>
    internal override IEnumerable<SlotId> Slots => Places;
}
