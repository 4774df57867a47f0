namespace DocPipeline.Pipeline.Archiving.People;

/// <summary>Everything that is held of a person, ready to be handed out.</summary>
/// <param name="Person">What is held.</param>
/// <param name="Searched">Where the person occurs besides, and how far the search went.</param>
/// <param name="Files">The files: a page for people, the same for programs, and the person's own files.</param>
public sealed record PersonExport(ShownPerson Person, PersonSearched Searched, IReadOnlyList<PersonFile> Files);
