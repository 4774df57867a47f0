namespace DocPipeline.Pipeline.Archiving.Records;

/// <summary>A state of a record that was filed.</summary>
/// <param name="Entry">The number of its entry, from 1.</param>
/// <param name="At">When it was filed, in UTC.</param>
/// <param name="By">Who filed it.</param>
/// <param name="Text">What changed, in a sentence.</param>
public sealed record RecordEntry(int Entry, DateTimeOffset At, string By, string Text);
