namespace DocPipeline.Archive.Audit;

/// <summary>How far an audit has come.</summary>
/// <param name="Objects">Objects that are done.</param>
/// <param name="Of">How many are to be done.</param>
/// <param name="Files">Files that were read.</param>
/// <param name="Bytes">Their bytes.</param>
/// <param name="Place">What was just done.</param>
internal readonly record struct AuditProgress(int Objects, int Of, long Files, long Bytes, string Place);
