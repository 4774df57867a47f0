namespace DocPipeline.Pipeline.Archiving.Contents;

/// <summary>What the archive says is in force.</summary>
/// <param name="Entry">The entry by which the version came into force; absent when none did by then.</param>
/// <param name="Since">From which day.</param>
/// <param name="Receipt">The proof that the entry is in the log, C2SP tlog-proof.</param>
/// <param name="Waiting">Versions that were made by then and were not in force on the day.</param>
/// <param name="Known">How many entries of the document were known by then.</param>
public sealed record InForceByArchive(ShownEntry? Entry, DateOnly? Since, string? Receipt, IReadOnlyList<ShownEntry> Waiting, int Known)
{
    /// <summary>That the document was disposed of by then, in a sentence; absent where it was not.</summary>
    public string? Disposed { get; init; }
}
