namespace DocPipeline.Partnerships.Writing;

/// <summary>One file of a record that is to be written.</summary>
/// <param name="Path">Its path in the record.</param>
/// <param name="Content">What it is to hold.</param>
/// <param name="Instead">What it must hold now for the write to be made; nothing for a file that must not be there yet.</param>
public sealed record RecordWrite(string Path, ReadOnlyMemory<byte> Content, ReadOnlyMemory<byte>? Instead);
