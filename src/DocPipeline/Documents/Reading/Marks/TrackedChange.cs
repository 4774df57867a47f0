namespace DocPipeline.Documents.Reading.Marks;

/// <summary>A change that the file shows as one, waiting to be accepted or rejected.</summary>
/// <param name="Kind">What it does.</param>
/// <param name="Author">Who made it, as the file says; empty where it does not.</param>
/// <param name="At">When, as the file says.</param>
/// <param name="Text">The words added, taken out or moved; empty for changes that are none of words.</param>
/// <param name="Block">The block that it is in or, for what is gone, the block after which it stood; -1 before the first.</param>
public sealed record TrackedChange(TrackedChangeKind Kind, string Author, DateTimeOffset? At, string Text, int Block);
