namespace DocPipeline.Archive.Retention;

/// <summary>That an object was disposed of: its files are gone, its entries and their leaves stay.</summary>
/// <param name="First">Who approved it first.</param>
/// <param name="Second">Who approved it second; with that it was done.</param>
internal sealed record DisposedObject(RetentionStep First, RetentionStep Second);
