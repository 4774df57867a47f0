namespace DocPipeline.Archive.Ocfl.Validation;

/// <summary>How far a validation has come.</summary>
/// <param name="Objects">Objects that are done.</param>
/// <param name="Files">Content files that were read.</param>
/// <param name="Bytes">Their bytes.</param>
/// <param name="Place">What was just done.</param>
internal readonly record struct OcflProgress(int Objects, long Files, long Bytes, string Place);
