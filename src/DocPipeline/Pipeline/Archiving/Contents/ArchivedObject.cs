using DocPipeline.Pipeline.Archiving.Retention;

namespace DocPipeline.Pipeline.Archiving.Contents;

/// <summary>An object of the archive.</summary>
/// <param name="Name">What people call it.</param>
/// <param name="Id">Its identifier in the archive.</param>
/// <param name="Title">Its title.</param>
/// <param name="Entries">Its entries, the first one first.</param>
/// <param name="Standing">Where it stands: held, in force, kept until, disposed of.</param>
public sealed record ArchivedObject(string Name, string Id, string Title, IReadOnlyList<ShownEntry> Entries, ShownStanding Standing);
