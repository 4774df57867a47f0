namespace DocPipeline.Documents.Kinds.Facts;

/// <summary>An organisation that signs.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name as printed.</param>
internal sealed record SignatoryFacts(string Id, string Name);
