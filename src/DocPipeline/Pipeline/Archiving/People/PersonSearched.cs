namespace DocPipeline.Pipeline.Archiving.People;

/// <summary>Where a person occurs in an archive, and how far the search went.</summary>
/// <param name="Found">The places.</param>
/// <param name="Objects">How many documents and records were searched.</param>
/// <param name="Entries">How many entries those have.</param>
/// <param name="Files">How many different files were read.</param>
/// <param name="Rounds">How many blobs of rounds were read.</param>
/// <param name="NotSearched">Files whose words cannot be read, such as pictures.</param>
public sealed record PersonSearched(IReadOnlyList<PersonFound> Found, int Objects, int Entries, int Files, int Rounds, IReadOnlyList<string> NotSearched);
