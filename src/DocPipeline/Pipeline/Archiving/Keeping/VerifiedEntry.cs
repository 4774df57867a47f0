namespace DocPipeline.Pipeline.Archiving.Keeping;

/// <summary>An entry that was checked.</summary>
/// <param name="Number">Its number, such as <c>v2</c>.</param>
/// <param name="Leaf">Its place in the log, from 0; nothing where it is not there.</param>
/// <param name="IsSound">Whether nothing is wrong with it.</param>
public sealed record VerifiedEntry(string Number, long? Leaf, bool IsSound);
