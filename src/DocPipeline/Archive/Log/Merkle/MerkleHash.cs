using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;

namespace DocPipeline.Archive.Log.Merkle;

/// <summary>One SHA-256 hash of the tree: of a leaf or of two nodes below it. 32 bytes by value, so that a tree is a few plain arrays.</summary>
internal readonly record struct MerkleHash
{
    /// <summary>The length in bytes.</summary>
    public const int Length = 32;

    private readonly UInt128 high;
    private readonly UInt128 low;

    /// <summary>Takes the hash from its bytes.</summary>
    /// <param name="bytes">Exactly 32.</param>
    public MerkleHash(ReadOnlySpan<byte> bytes)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(bytes.Length, Length);
        high = BinaryPrimitives.ReadUInt128BigEndian(bytes);
        low = BinaryPrimitives.ReadUInt128BigEndian(bytes[16..]);
    }

    /// <summary>Writes the 32 bytes.</summary>
    public void CopyTo(Span<byte> destination)
    {
        BinaryPrimitives.WriteUInt128BigEndian(destination, high);
        BinaryPrimitives.WriteUInt128BigEndian(destination[16..], low);
    }

    /// <summary>The 32 bytes.</summary>
    public byte[] ToArray()
    {
        byte[] bytes = new byte[Length];
        CopyTo(bytes);
        return bytes;
    }

    /// <summary>Reads the form that <see cref="ToString"/> writes, and no other.</summary>
    public static bool TryRead(string text, [NotNullWhen(true)] out MerkleHash? hash)
    {
        hash = StrictBase64.TryRead(text, out byte[]? bytes) && bytes.Length == Length ? new MerkleHash(bytes) : null;
        return hash is not null;
    }

    /// <summary>Base 64, as checkpoints and proofs print it.</summary>
    public override string ToString() => Convert.ToBase64String(ToArray());
}
