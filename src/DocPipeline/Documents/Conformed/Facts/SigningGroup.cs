namespace DocPipeline.Documents.Conformed.Facts;

/// <summary>Organisations that are asked together.</summary>
/// <param name="Needed">How many of them have to sign.</param>
/// <param name="Asked">How many are asked.</param>
/// <param name="Required">The names of those that have to be among them; none where any will do.</param>
internal sealed record SigningGroup(int Needed, int Asked, IReadOnlyList<string> Required);
