namespace DocPipeline.Archive.Ocfl.Inventories.Checks;

/// <summary>The digest algorithms that OCFL names, and how long their digests are in hexadecimal digits.</summary>
internal static class DigestForms
{
    private static readonly Dictionary<string, int> lengths = new(StringComparer.Ordinal)
    {
        ["md5"] = 32,
        ["sha1"] = 40,
        ["sha256"] = 64,
        ["sha512"] = 128,
        ["blake2b-512"] = 128,
    };

    // OCFL's extension 0009 (before it 0001), and algorithms that exist but that no list of OCFL allows.
    private static readonly HashSet<string> ofExtensions = new(["blake2b-160", "blake2b-256", "blake2b-384", "sha512/256", "size"], StringComparer.Ordinal);
    private static readonly HashSet<string> allowedNowhere =
        new(["crc32", "crc32c", "crc64", "md4", "ripemd160", "sha224", "sha384", "sha3-256", "sha3-512", "blake2s-256", "blake3", "xxh64"], StringComparer.Ordinal);

    /// <summary>Whether the algorithm is one that every program has to know.</summary>
    internal static bool IsKnown(string algorithm) => lengths.ContainsKey(algorithm);

    /// <summary>Whether an extension names the algorithm; a program may then ignore it.</summary>
    internal static bool IsOfExtension(string algorithm) => ofExtensions.Contains(algorithm);

    /// <summary>Whether it is an algorithm that nobody may choose.</summary>
    internal static bool IsAllowedNowhere(string algorithm) => allowedNowhere.Contains(algorithm.ToLowerInvariant());

    /// <summary>Whether a text is as long as the algorithm's digests are.</summary>
    internal static bool HasLength(string digest, string algorithm) => digest.Length == lengths[algorithm];

    /// <summary>Whether a text is of hexadecimal digits only.</summary>
    internal static bool IsHex(string digest) => digest.All(char.IsAsciiHexDigit);

    /// <summary>The code of the rule that a digest of the algorithm is written in hexadecimal digits; nothing for MD5, which has none.</summary>
    internal static string? HexRuleOf(string algorithm) => algorithm switch
    {
        "sha1" => "E029",
        "sha256" => "E030",
        "sha512" => "E031",
        "blake2b-512" => "E032",
        _ => null,
    };
}
