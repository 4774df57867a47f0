namespace DocPipeline.Pipeline.Archiving.People;

/// <summary>A place of the archive where a person occurs.</summary>
/// <param name="Name">What people call the document or record; a round's blob.</param>
/// <param name="Entry">Its entry, such as <c>v2</c>; absent for a round.</param>
/// <param name="At">When that was filed, in UTC.</param>
/// <param name="File">The file of the entry; absent where the entry itself speaks of the person.</param>
/// <param name="What">What occurs there: name, e-mail address, …</param>
/// <param name="Times">How often.</param>
/// <param name="Words">The words around the first place.</param>
public sealed record PersonFound(string Name, string? Entry, DateTimeOffset? At, string? File, string What, int Times, string Words);
