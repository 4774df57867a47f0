using System.Security.Cryptography;
using DocPipeline.Archive.Log.Keys;

namespace DocPipeline.Tests.Archive.Log.Keys;

public sealed class LogKeyTests
{
    private readonly MemorySigner signer = new();

    [Fact]
    public void A_key_is_read_back_from_its_text()
    {
        Assert.True(LogKey.TryRead(signer.Key.ToString(), out LogKey? read));
        Assert.Equal(signer.Key, read);
        Assert.Equal(signer.Key.ToString(), read!.ToString());
    }

    [Fact]
    public void The_id_is_the_beginning_of_the_digest_of_the_public_key()
    {
        string[] parts = signer.Key.ToString().Split('+', 3);
        byte[] encoded = Convert.FromBase64String(parts[2]);

        Assert.Equal(2, encoded[0]);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(encoded.AsSpan(1)))[..8], parts[1]);
        Assert.Equal(signer.Key.PublicKey.ToArray(), encoded[1..]);
    }

    [Fact]
    public void No_character_of_the_text_can_be_left_out()
    {
        string text = signer.Key.ToString();
        int afterName = Logs.Origin.Length;
        for (int i = afterName; i < text.Length; i++) Assert.False(LogKey.TryRead(text.Remove(i, 1), out _));
    }

    [Fact]
    public void No_bit_of_the_public_key_can_be_another_under_the_same_id()
    {
        string[] parts = signer.Key.ToString().Split('+', 3);
        byte[] encoded = Convert.FromBase64String(parts[2]);
        for (int bit = 0; bit < encoded.Length * 8; bit++)
        {
            encoded[bit / 8] ^= (byte)(1 << (bit % 8));
            Assert.False(LogKey.TryRead($"{parts[0]}+{parts[1]}+{Convert.ToBase64String(encoded)}", out _));
            string ownId = Convert.ToHexStringLower(SHA256.HashData(encoded.AsSpan(1)))[..8];
            Assert.False(LogKey.TryRead($"{parts[0]}+{ownId}+{Convert.ToBase64String(encoded)}", out _));
            encoded[bit / 8] ^= (byte)(1 << (bit % 8));
        }
    }

    [Fact]
    public void A_key_of_another_curve_or_kind_is_none()
    {
        using ECDsa p384 = ECDsa.Create(ECCurve.NamedCurves.nistP384);
        using RSA rsa = RSA.Create(2_048);
        foreach (byte[] spki in (byte[][])[p384.ExportSubjectPublicKeyInfo(), rsa.ExportSubjectPublicKeyInfo(), [1, 2, 3]])
        {
            string id = Convert.ToHexStringLower(SHA256.HashData(spki))[..8];
            Assert.False(LogKey.TryRead($"name+{id}+{Convert.ToBase64String([2, .. spki])}", out _));
        }

        Assert.Throws<CryptographicException>(() => LogKey.Of("name", p384));
    }

    [Theory]
    [InlineData("")]
    [InlineData("two words")]
    [InlineData("a+b")]
    [InlineData("a\"b")]
    [InlineData("a\\b")]
    [InlineData("größe")]
    public void What_a_note_or_a_leaf_could_not_carry_is_no_name(string name) => Assert.False(LogKey.IsName(name));

    [Fact]
    public void A_damaged_signature_is_wrong_and_no_exception()
    {
        byte[] signature = signer.Sign(new byte[] { 1 });

        Assert.True(signer.Key.Verify([1], signature));
        Assert.False(signer.Key.Verify([2], signature));
        Assert.False(signer.Key.Verify([1], signature.AsSpan(1)));
        Assert.False(signer.Key.Verify([1], []));
    }
}
