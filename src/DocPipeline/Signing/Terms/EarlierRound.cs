namespace DocPipeline.Signing.Terms;

/// <summary>The round of the version before, whose signatures may be re-affirmed for this one.</summary>
/// <param name="Round">Its name.</param>
/// <param name="Version">The version that was signed in it.</param>
/// <param name="Signed">The places that were signed in it.</param>
/// <param name="Changed">The clauses that have changed since, in words; absent where none has.</param>
internal sealed record EarlierRound(string Round, string Version, IReadOnlyList<SlotId> Signed, string? Changed = null);
