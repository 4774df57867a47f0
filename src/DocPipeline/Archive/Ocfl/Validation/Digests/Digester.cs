using System.Buffers;
using System.Security.Cryptography;

namespace DocPipeline.Archive.Ocfl.Validation.Digests;

/// <summary>Takes the digests of a stream, several at once, without holding more of it than one buffer.</summary>
internal static class Digester
{
    private const int BufferSize = 128 * 1024;

    /// <summary>The digests of a stream by the names of their algorithms, in small hexadecimal digits, and how long it was.</summary>
    internal static async Task<(IReadOnlyDictionary<string, string> Digests, long Length)> DigestAsync(
        Stream stream, IReadOnlyCollection<string> algorithms, CancellationToken cancellationToken)
    {
        byte[] buffer = ArrayPool<byte>.Shared.Rent(BufferSize);
        Dictionary<string, IncrementalHash> hashes = algorithms.Where(name => name != "blake2b-512").ToDictionary(name => name, Start, StringComparer.Ordinal);
        Blake2b? blake = algorithms.Contains("blake2b-512") ? new Blake2b() : null;
        try
        {
            long length = 0;
            while (await stream.ReadAsync(buffer.AsMemory(0, BufferSize), cancellationToken).ConfigureAwait(false) is > 0 and var read)
            {
                foreach (IncrementalHash hash in hashes.Values) hash.AppendData(buffer, 0, read);
                blake?.Append(buffer.AsSpan(0, read));
                length += read;
            }

            Dictionary<string, string> digests = hashes.ToDictionary(hash => hash.Key, hash => Convert.ToHexStringLower(hash.Value.GetHashAndReset()), StringComparer.Ordinal);
            if (blake is not null) digests["blake2b-512"] = Convert.ToHexStringLower(blake.Finish());
            return (digests, length);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
            foreach (IncrementalHash hash in hashes.Values) hash.Dispose();
        }
    }

    // MD5 and SHA-1 only check what other programs have stated.
    private static IncrementalHash Start(string algorithm) => IncrementalHash.CreateHash(algorithm switch
    {
        "md5" => HashAlgorithmName.MD5,
        "sha1" => HashAlgorithmName.SHA1,
        "sha256" => HashAlgorithmName.SHA256,
        "sha512" => HashAlgorithmName.SHA512,
        _ => throw new ArgumentOutOfRangeException(nameof(algorithm), algorithm, "This algorithm is none of OCFL's."),
    });
}
