namespace DocPipeline.Documents.Comparison.Files;

/// <summary>A relationship as it was read.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Type">Its type, a URI.</param>
/// <param name="Target">The name of a part without the leading slash, or an address outside.</param>
/// <param name="IsExternal">Whether it is an address outside.</param>
internal sealed record PartRelation(string Id, string Type, string Target, bool IsExternal);
