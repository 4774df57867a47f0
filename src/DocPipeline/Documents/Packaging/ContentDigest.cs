using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace DocPipeline.Documents.Packaging;

/// <summary>One digest over several named files.</summary>
internal static class ContentDigest
{
    /// <summary>SHA-512 over each file's name, length and content, in the order given; hexadecimal, small letters.</summary>
    internal static string Of(IEnumerable<KeyValuePair<string, ReadOnlyMemory<byte>>> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA512);
        foreach ((string name, ReadOnlyMemory<byte> content) in files)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{name}\n{content.Length}\n")));
            hash.AppendData(content.Span);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
