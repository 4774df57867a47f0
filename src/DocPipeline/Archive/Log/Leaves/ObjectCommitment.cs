using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace DocPipeline.Archive.Log.Leaves;

/// <summary>
/// What a leaf says instead of an object's id: SHA-256 of a secret salt followed by the id in UTF-8. Who has the salt can show which
/// object is meant; once the salt is erased nobody can, and the leaf and every proof over it stay as they were.
/// </summary>
internal readonly record struct ObjectCommitment
{
    private ObjectCommitment(string hex) => Hex = hex;

    /// <summary>64 small hexadecimal digits.</summary>
    public string Hex { get; }

    /// <summary>Commits to an id.</summary>
    /// <param name="salt">At least 16 random bytes, of the object's own, so that ids cannot be guessed and tried.</param>
    /// <param name="id">The id of the object.</param>
    public static ObjectCommitment Of(ReadOnlySpan<byte> salt, string id)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(salt.Length, 16);
        return new ObjectCommitment(Convert.ToHexStringLower(SHA256.HashData([.. salt, .. Encoding.UTF8.GetBytes(id)])));
    }

    /// <summary>Reads a commitment, exactly as <see cref="Hex"/> writes it.</summary>
    public static bool TryRead(string text, [NotNullWhen(true)] out ObjectCommitment? commitment)
    {
        commitment = text.Length == 64 && text.All(char.IsAsciiHexDigitLower) ? new ObjectCommitment(text) : null;
        return commitment is not null;
    }

    /// <inheritdoc/>
    public override string ToString() => Hex;
}
