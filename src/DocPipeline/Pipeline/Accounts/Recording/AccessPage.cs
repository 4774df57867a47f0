namespace DocPipeline.Pipeline.Accounts.Recording;

/// <summary>Some entries of a day, the newest first.</summary>
/// <param name="Entries">The entries with what they came to.</param>
/// <param name="Next">What to ask for the entries before them with; absent at the end.</param>
public sealed record AccessPage(IReadOnlyList<AccessLine> Entries, string? Next);

/// <summary>An entry with what it came to.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="Outcome">What it came to; absent where the program ended before it could say.</param>
public sealed record AccessLine(AccessEntry Entry, AccessOutcome? Outcome);
