using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text.RegularExpressions;

namespace DocPipeline.Outbox.Links;

/// <summary>One secret under which links are made. It is never printed.</summary>
internal sealed partial class LinkKey
{
    /// <summary>How many random bytes a key is.</summary>
    internal const int Bytes = 32;

    private readonly byte[] secret;

    private LinkKey(byte[] secret)
    {
        this.secret = secret;
        Id = Convert.ToHexStringLower(SHA256.HashData([.. "docpipeline link key"u8, .. secret]))[..8];
    }

    /// <summary>What people call the key; nothing follows from it.</summary>
    internal string Id { get; }

    /// <summary>A key of random bytes.</summary>
    internal static LinkKey Of(ReadOnlySpan<byte> random)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(random.Length, Bytes);
        return new LinkKey(random.ToArray());
    }

    /// <summary>Reads a line of a key file.</summary>
    internal static bool TryRead(string line, [NotNullWhen(true)] out LinkKey? key)
    {
        key = null;
        if (!Shape().IsMatch(line)) return false;
        byte[] bytes = new byte[Bytes];
        if (!Convert.TryFromBase64String(line[Label.Length..], bytes, out int count) || count != Bytes) return false;
        key = new LinkKey(bytes);
        return true;
    }

    /// <summary>The line of the key file that holds the key in full.</summary>
    internal string Reveal() => Label + Convert.ToBase64String(secret);

    /// <summary>The code of some bytes under this key (HMAC-SHA-256).</summary>
    internal byte[] CodeOf(ReadOnlySpan<byte> bytes) => HMACSHA256.HashData(secret, bytes);

    /// <inheritdoc/>
    public override string ToString() => Id;

    private const string Label = "docpipeline-link-key:";

    [GeneratedRegex(@"\Adocpipeline-link-key:[A-Za-z0-9+/]{43}=\z")]
    private static partial Regex Shape();
}
