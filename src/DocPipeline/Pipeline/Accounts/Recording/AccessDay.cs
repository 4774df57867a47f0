namespace DocPipeline.Pipeline.Accounts.Recording;

/// <summary>The seal of a day of the access record: what was in it, and the seal of the day before.</summary>
/// <param name="Day">The day, in UTC.</param>
/// <param name="Entries">How many entries and outcomes.</param>
/// <param name="Digest">SHA-256 over a line for each: its digest, two blanks, its name, and a line end, in the order of the names.</param>
/// <param name="Before">SHA-256 of the seal of the last day that was sealed before; absent in the first.</param>
public sealed record AccessDay(DateOnly Day, int Entries, string Digest, string? Before = null);
