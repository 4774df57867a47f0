using System.Security.Cryptography;
using System.Text;
using DocPipeline.Archive.Contacts.Keys;
using DocPipeline.Findings;

namespace DocPipeline.Tests.Archive.Contacts;

/// <summary>A contact key that is quick, for tests that open a person thousands of times. The real ones have tests of their own.</summary>
internal sealed class MemoryContactKey(string name = "one") : IContactKey
{
    private readonly byte[] key = SHA256.HashData(Encoding.UTF8.GetBytes(name));

    public string Id => Convert.ToHexStringLower(SHA256.HashData(key))[..32];

    public byte[] Wrap(ReadOnlySpan<byte> key)
    {
        byte[] nonce = RandomNumberGenerator.GetBytes(12), text = new byte[key.Length], tag = new byte[16];
        using AesGcm cipher = new(this.key, 16);
        cipher.Encrypt(nonce, key, text, tag);
        return [.. nonce, .. text, .. tag];
    }

    public Task<Outcome<byte[]>> UnwrapAsync(ReadOnlyMemory<byte> wrapped, string place, CancellationToken cancellationToken)
    {
        if (wrapped.Length < 28) return Task.FromResult(ContactKeys.NotOurs(place));
        byte[] plain = new byte[wrapped.Length - 28];
        try
        {
            using AesGcm cipher = new(key, 16);
            cipher.Decrypt(wrapped.Span[..12], wrapped.Span[12..^16], wrapped.Span[^16..], plain);
            return Task.FromResult(Outcome.Done(plain));
        }
        catch (CryptographicException)
        {
            return Task.FromResult(ContactKeys.NotOurs(place));
        }
    }
}
