using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace DocPipeline.Archive;

/// <summary>The SHA-512 digest of some bytes, by which documents are named and compared.</summary>
public readonly record struct Sha512
{
    private Sha512(string hex) => Hex = hex;

    /// <summary>128 small hexadecimal digits, as <c>sha512sum</c> prints them.</summary>
    public string Hex { get; }

    /// <summary>Takes the digest of bytes.</summary>
    public static Sha512 Of(ReadOnlySpan<byte> bytes) => new(Convert.ToHexStringLower(SHA512.HashData(bytes)));

    /// <summary>Reads a digest, exactly as <see cref="Hex"/> writes it.</summary>
    public static bool TryRead(string text, [NotNullWhen(true)] out Sha512? digest)
    {
        ArgumentNullException.ThrowIfNull(text);
        digest = text.Length == 128 && text.All(c => char.IsAsciiDigit(c) || c is >= 'a' and <= 'f') ? new Sha512(text) : null;
        return digest is not null;
    }

    /// <inheritdoc/>
    public override string ToString() => Hex;
}
