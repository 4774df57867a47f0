using System.Security.Cryptography;
using DocPipeline.Findings;

namespace DocPipeline.Archive.Contacts.Keys;

/// <summary>What the contact keys of a file and of a vault have in common.</summary>
internal static class ContactKeys
{
    /// <summary>The smallest key that is taken, in bits: what NIST SP 800-57 asks for beyond 2030.</summary>
    internal const int SmallestKey = 3072;

    /// <summary>How a person's key is encrypted.</summary>
    internal static readonly RSAEncryptionPadding Padding = RSAEncryptionPadding.OaepSHA256;

    /// <summary>The id of a key.</summary>
    internal static string IdOf(RSA key) => Convert.ToHexStringLower(SHA256.HashData(key.ExportSubjectPublicKeyInfo()))[..32];

    /// <summary>The bytes cannot be decrypted with the key.</summary>
    internal static Outcome<byte[]> NotOurs(string place) => Outcome.Refused<byte[]>([ContactFinding.At(
        place, ContactFinding.Altered, "The person's key cannot be decrypted with the contact key: it was altered.", "the bytes as they were written", "Put the blob back from a copy of the store.")]);
}
