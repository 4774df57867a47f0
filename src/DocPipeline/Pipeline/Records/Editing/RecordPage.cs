namespace DocPipeline.Pipeline.Records.Editing;

/// <summary>One set of keys of a record as a form: its own values, and the lists and sets of keys below it.</summary>
/// <param name="Path">Where it stands: <c>partnership</c>, <c>organisations/council</c>, <c>bodies/board/seats/chair</c>; empty for the record.</param>
/// <param name="Title">What it is called: the name, the title or the id of an entry.</param>
/// <param name="Hint">What it is, in a sentence.</param>
/// <param name="Fields">Its values.</param>
/// <param name="Parts">What stands below it.</param>
/// <param name="CanBeRemoved">Whether it is an entry of a list, which can be taken out.</param>
public sealed record RecordPage(string Path, string Title, string Hint, IReadOnlyList<RecordField> Fields, IReadOnlyList<RecordPart> Parts, bool CanBeRemoved);

/// <summary>A list of entries, or one set of keys, below another.</summary>
/// <param name="Path">Where it stands.</param>
/// <param name="Label">What it is called.</param>
/// <param name="Hint">What it is, in a sentence.</param>
/// <param name="IsList">Whether it is a list, to which entries can be added; otherwise the path leads to its form.</param>
/// <param name="Entries">The entries of a list.</param>
public sealed record RecordPart(string Path, string Label, string Hint, bool IsList, IReadOnlyList<RecordPartEntry> Entries);

/// <summary>An entry of a list.</summary>
/// <param name="Path">Where it stands.</param>
/// <param name="Title">Its name, title or id.</param>
public sealed record RecordPartEntry(string Path, string Title);
