namespace DocPipeline.Documents.Prose;

/// <summary>Which marks of a document belong to a prose file. The marks of a file are numbered on, in the order of its blocks.</summary>
/// <param name="File">The file's path in the record.</param>
/// <param name="First">The number of the mark of its first block.</param>
/// <param name="Count">How many blocks it has.</param>
/// <param name="Sha512">The digest of the file, hexadecimal, so that it can be told whether it is still the same.</param>
internal sealed record ProseOrigin(string File, int First, int Count, string Sha512)
{
    /// <summary>The fingerprints of its blocks, one after the other; empty where the file of an older program does not have them.</summary>
    internal string Blocks { get; init; } = "";
}
