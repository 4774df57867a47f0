namespace DocPipeline.Documents.Packaging;

/// <summary>An entry of a zip file, already compressed.</summary>
/// <param name="Name">The name, forward slashes.</param>
/// <param name="Packed">The bytes as they stand in the file.</param>
/// <param name="Length">The length before compression, in bytes.</param>
/// <param name="Crc32">The CRC-32 of the content before compression.</param>
/// <param name="IsDeflated">Whether it is deflated, or stored as it is because deflating did not make it smaller.</param>
internal sealed record ZipEntry(string Name, ReadOnlyMemory<byte> Packed, uint Length, uint Crc32, bool IsDeflated);
