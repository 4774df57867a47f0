namespace DocPipeline.Pipeline.Archiving.Rounds;

/// <summary>Something that happened in a round.</summary>
/// <param name="Number">Counted from 1.</param>
/// <param name="At">When.</param>
/// <param name="Event">A short word.</param>
/// <param name="By">Who made it happen.</param>
/// <param name="IsLogged">Whether it has a leaf in the log.</param>
/// <param name="Body">What else it says, as JSON.</param>
/// <param name="Attachments">The SHA-512 digests of the files that belong to it.</param>
/// <param name="Digest">The SHA-512 digest of the event itself.</param>
public sealed record ArchivedRoundEvent(int Number, DateTimeOffset At, string Event, string By, bool IsLogged, string Body, IReadOnlyList<string> Attachments, string Digest);
