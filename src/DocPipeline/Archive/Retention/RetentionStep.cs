using DocPipeline.Archive.Ocfl;

namespace DocPipeline.Archive.Retention;

/// <summary>What one person said, where two are needed.</summary>
/// <param name="Entry">The entry that says so.</param>
/// <param name="Inventory">The digest of its inventory, and so of everything before it.</param>
/// <param name="By">Who.</param>
/// <param name="At">When, in UTC.</param>
/// <param name="Reason">Why.</param>
internal sealed record RetentionStep(VersionNumber Entry, Sha512 Inventory, string By, DateTimeOffset At, string Reason)
{
    /// <summary>The day, in UTC.</summary>
    internal DateOnly On => DateOnly.FromDateTime(At.UtcDateTime);
}
