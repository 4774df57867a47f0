using System.Text;
using DocPipeline.Archive.Log.Keys;

namespace DocPipeline.Archive.Log.Leaves;

/// <summary>
/// Says that the log is signed by another key from here on. The key that is replaced signs it, so whoever trusted that key can follow
/// (<see cref="KeyChain"/>); a checkpoint over this leaf counts only with a signature of the new one.
/// </summary>
internal sealed record KeyLeaf : LogLeaf
{
    /// <summary>The word of this type.</summary>
    public const string Word = "key";

    /// <inheritdoc/>
    public override string Type => Word;

    /// <summary>The key from here on.</summary>
    public required LogKey Key { get; init; }

    /// <summary>The key until here.</summary>
    public required LogKey Replaces { get; init; }

    /// <summary>The signature of <see cref="Replaces"/> over <see cref="ToBeSigned"/>: ECDSA over SHA-256, as in a checkpoint.</summary>
    public required ReadOnlyMemory<byte> Signature { get; init; }

    /// <summary>What is to be signed: the leaf as it would be without its last member.</summary>
    public static byte[] ToBeSigned(LogKey key, LogKey replaces, LeafTime at) => Encoding.UTF8.GetBytes(Members(key, replaces, at) + "}");

    /// <summary>Whether the key to be replaced has signed.</summary>
    public bool IsSigned() => Replaces.Verify(ToBeSigned(Key, Replaces, At), Signature.Span);

    /// <inheritdoc/>
    protected internal override string ToJson() =>
        $"{Members(Key, Replaces, At)},\"signature\":\"{Convert.ToBase64String(Signature.Span)}\"}}";

    private static string Members(LogKey key, LogKey replaces, LeafTime at) =>
        $"{{\"type\":\"{Word}\",\"key\":\"{key}\",\"replaces\":\"{replaces}\",\"time\":\"{at}\"";
}
