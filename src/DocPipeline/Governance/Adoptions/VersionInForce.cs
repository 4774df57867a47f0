using DocPipeline.Partnerships.Values;

namespace DocPipeline.Governance.Adoptions;

/// <summary>Which version of a document is in force on a day, as known at an instant, and why.</summary>
/// <param name="Document">The document.</param>
/// <param name="Title">Its title.</param>
/// <param name="Version">The version; nothing where none is in force, or the record does not say.</param>
/// <param name="Since">From which day it is in force.</param>
/// <param name="By">The adoption that put it into force; nothing where the record states the version itself.</param>
/// <param name="Why">The reason, as a sentence.</param>
/// <param name="Waiting">Versions that are made and not in force on that day.</param>
public sealed record VersionInForce(DocumentId Document, string Title, VersionNumber? Version, DateOnly? Since, Adoption? By, string Why, IReadOnlyList<Adoption> Waiting);
