using System.Globalization;

namespace DocPipeline.Archive.Log.Checkpoints;

/// <summary>One signature line of a note.</summary>
/// <param name="Name">The name of the key.</param>
/// <param name="KeyId">The id of the key.</param>
/// <param name="Bytes">What the algorithm of the key made.</param>
internal sealed record NoteSignature(string Name, uint KeyId, ReadOnlyMemory<byte> Bytes)
{
    /// <summary>The name and id of the key, as people compare them.</summary>
    public string Label => string.Create(CultureInfo.InvariantCulture, $"{Name} {KeyId:x8}");
}
