using DocPipeline.Signing.Terms;

namespace DocPipeline.Signing.Events;

/// <summary>An invitation to sign.</summary>
/// <param name="Slot">The place.</param>
/// <param name="Person">Who is invited, by the id of the contact data.</param>
/// <param name="Generation">The number of the link, from 1; a newer one kills all before it.</param>
/// <param name="ExpiresAt">From when on nobody can sign here, where that is to be another instant than before.</param>
internal sealed record Invitation(SlotId Slot, string Person, int Generation, DateTimeOffset? ExpiresAt = null);
