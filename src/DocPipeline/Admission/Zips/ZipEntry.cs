namespace DocPipeline.Admission.Zips;

/// <summary>An entry of a zip, as its central directory and its local header agree on it.</summary>
internal sealed record ZipEntry(string Name, int HeaderAt, int DataAt, int Packed, int Unpacked, uint Crc, bool IsDeflated)
{
    internal bool IsFolder => Name.EndsWith('/');
}
