using System.Security.Cryptography;

namespace DocPipeline.Tests.Archive.Log.Merkle;

/// <summary>RFC 6962, section 2.1, as it is written there: MTH, PATH and PROOF by recursion over D[start:end]. Remembers what it hashed.</summary>
internal sealed class PlainMerkle(IReadOnlyList<byte[]> data)
{
    private readonly Dictionary<(int Start, int End), byte[]> hashed = [];

    public byte[] Mth(int start, int end)
    {
        if (!hashed.TryGetValue((start, end), out byte[]? hash))
        {
            hash = (end - start) switch
            {
                0 => SHA256.HashData([]),
                1 => SHA256.HashData([0, .. data[start]]),
                int n => SHA256.HashData([1, .. Mth(start, start + K(n)), .. Mth(start + K(n), end)]),
            };
            hashed[(start, end)] = hash;
        }

        return hash;
    }

    /// <summary>PATH(m, D[start:end]).</summary>
    public IEnumerable<byte[]> Path(int m, int start, int end)
    {
        int n = end - start;
        if (n == 1) return [];
        return m < K(n)
            ? Path(m, start, start + K(n)).Append(Mth(start + K(n), end))
            : Path(m - K(n), start + K(n), end).Append(Mth(start, start + K(n)));
    }

    /// <summary>PROOF(m, D[0:n]).</summary>
    public IEnumerable<byte[]> Proof(int m, int n) => SubProof(m, 0, n, true);

    private IEnumerable<byte[]> SubProof(int m, int start, int end, bool whole)
    {
        int n = end - start;
        if (m == n) return whole ? [] : [Mth(start, end)];
        return m <= K(n)
            ? SubProof(m, start, start + K(n), whole).Append(Mth(start + K(n), end))
            : SubProof(m - K(n), start + K(n), end, false).Append(Mth(start, start + K(n)));
    }

    private static int K(int n)
    {
        int k = 1;
        while (k * 2 < n) k *= 2;
        return k;
    }
}
