namespace DocPipeline.Pipeline.Archiving.Contents;

/// <summary>An object in the list of all of them.</summary>
/// <param name="Name">What people call it.</param>
/// <param name="Id">Its identifier in the archive.</param>
/// <param name="Title">Its title; empty where no entry states one.</param>
/// <param name="IsRecord">Whether it is a partnership's record, and no document.</param>
/// <param name="Entries">How many entries it has.</param>
/// <param name="At">When the last one was filed, in UTC.</param>
/// <param name="Event">What happened then, in a word.</param>
/// <param name="Text">What happened then, in a sentence.</param>
/// <param name="By">Who did it.</param>
/// <param name="InForce">The versions that came or come into force, by day: on a day, the last one that does not begin later.</param>
public sealed record ListedObject(
    string Name, string Id, string Title, bool IsRecord, int Entries, DateTimeOffset At, string Event, string Text, string By, IReadOnlyList<ListedVersion> InForce);
