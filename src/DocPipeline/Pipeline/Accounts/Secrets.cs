using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace DocPipeline.Pipeline.Accounts;

/// <summary>Secrets of 256 random bits, of which only the digest is kept: who reads the store can use none of them.</summary>
internal static class Secrets
{
    private const string IdAlphabet = "abcdefghijklmnopqrstuvwxyz234567";

    /// <summary>A new secret.</summary>
    internal static string New(string prefix = "") => prefix + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    /// <summary>A random id of 80 bits, short enough for every record.</summary>
    internal static string NewId(string prefix) => $"{prefix}-{RandomNumberGenerator.GetString(IdAlphabet, 16)}";

    /// <summary>By which a secret is known again. A digest is enough: nobody guesses 256 random bits.</summary>
    internal static string DigestOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
