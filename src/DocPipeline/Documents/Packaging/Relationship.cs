namespace DocPipeline.Documents.Packaging;

/// <summary>A relationship of an Open Packaging Conventions package.</summary>
/// <param name="Id">Unique among the relationships of one part, fixed by whoever makes it.</param>
/// <param name="Type">The relationship's type, a URI.</param>
/// <param name="Target">A part's name relative to the source's folder, or an address outside.</param>
/// <param name="IsExternal">Whether <paramref name="Target"/> is an address outside.</param>
internal sealed record Relationship(string Id, string Type, string Target, bool IsExternal = false);
