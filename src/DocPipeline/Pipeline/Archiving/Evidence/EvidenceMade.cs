namespace DocPipeline.Pipeline.Archiving.Evidence;

/// <summary>A page that verifies itself.</summary>
/// <param name="FileName">The name that its file should have.</param>
/// <param name="Page">HTML in UTF-8.</param>
/// <param name="Entries">How many entries it shows.</param>
/// <param name="Leaves">How many leaves of the log it carries.</param>
public sealed record EvidenceMade(string FileName, ReadOnlyMemory<byte> Page, int Entries, long Leaves);
