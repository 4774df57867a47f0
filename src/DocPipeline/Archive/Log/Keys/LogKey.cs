using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.RegularExpressions;

namespace DocPipeline.Archive.Log.Keys;

/// <summary>
/// A public key that signs notes: ECDSA over P-256 and SHA-256, signature type 0x02 of C2SP signed-note (v1.0.0). Its name is the origin of
/// the log, or the name of a witness.
/// </summary>
/// <remarks>
/// The text is a <c>vkey</c> as the Go packages of transparency-dev write it: name, key id in eight hexadecimal digits and base 64 of the
/// type and the public key (SubjectPublicKeyInfo, DER), with plus signs between them. For this type the key id is the beginning of the
/// SHA-256 of the public key alone.
/// </remarks>
internal sealed partial class LogKey : IEquatable<LogKey>
{
    private const byte SignatureType = 2;

    // SubjectPublicKeyInfo of every key on P-256 with an uncompressed point begins with these bytes; 64 bytes of point follow.
    private static readonly byte[] beginning = Convert.FromHexString("3059301306072a8648ce3d020106082a8648ce3d03010703420004");

    private readonly byte[] publicKey;

    private LogKey(string name, byte[] publicKey)
    {
        Name = name;
        this.publicKey = publicKey;
        Id = BinaryPrimitives.ReadUInt32BigEndian(SHA256.HashData(publicKey));
    }

    /// <summary>Visible ASCII characters without plus, quotation marks and backslash.</summary>
    public string Name { get; }

    /// <summary>Says, with the name, which key signed. It is short and proves nothing.</summary>
    public uint Id { get; }

    /// <summary>The public key as SubjectPublicKeyInfo, DER: what <c>openssl pkey -pubin -inform DER</c> reads.</summary>
    public ReadOnlyMemory<byte> PublicKey => publicKey;

    /// <summary>Takes the public half of a key.</summary>
    /// <exception cref="FormatException">The name is none.</exception>
    /// <exception cref="CryptographicException">The key is not of the curve P-256.</exception>
    public static LogKey Of(string name, ECDsa key)
    {
        if (!IsName(name)) throw new FormatException("The name of a key is 1 to 200 visible ASCII characters without + and quotation marks.");
        return IsP256(key) ? new LogKey(name, key.ExportSubjectPublicKeyInfo()) : throw new CryptographicException("The key is not of the curve P-256.");
    }

    /// <summary>Whether a text may name a key.</summary>
    public static bool IsName(string text) => NameShape().IsMatch(text);

    /// <summary>Reads a key, exactly as <see cref="ToString"/> writes it.</summary>
    public static bool TryRead(string text, [NotNullWhen(true)] out LogKey? key)
    {
        key = null;
        if (text.Split('+', 3) is not [{ } name, { } id, { } encoded] || !IsName(name)) return false;
        if (!StrictBase64.TryRead(encoded, out byte[]? bytes) || bytes is not [SignatureType, ..]) return false;
        if (bytes.Length != 1 + beginning.Length + 64 || !bytes.AsSpan(1).StartsWith(beginning)) return false;
        try
        {
            using ECDsa read = ECDsa.Create();
            read.ImportSubjectPublicKeyInfo(bytes.AsSpan(1), out _);

            // Written anew and compared, so that one key has one text.
            key = new LogKey(name, read.ExportSubjectPublicKeyInfo());
        }
        catch (CryptographicException)
        {
            return false;
        }

        if (key?.ToString() != text || key.IdText != id) key = null;
        return key is not null;
    }

    /// <summary>Whether this key made a signature (ASN.1 DER, as OpenSSL writes it) over the bytes.</summary>
    public bool Verify(ReadOnlySpan<byte> signed, ReadOnlySpan<byte> signature)
    {
        using ECDsa key = ECDsa.Create();
        key.ImportSubjectPublicKeyInfo(publicKey, out _);
        try
        {
            return key.VerifyData(signed, signature, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    /// <summary>The public key as a PEM file, for <c>openssl</c>.</summary>
    public string ToPem() => PemEncoding.WriteString("PUBLIC KEY", publicKey) + "\n";

    /// <summary>The name and the key id, as people compare them.</summary>
    public string Label => $"{Name} {IdText}";

    /// <inheritdoc/>
    public bool Equals(LogKey? other) => other is not null && Name == other.Name && publicKey.AsSpan().SequenceEqual(other.publicKey);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as LogKey);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Name, Id);

    /// <summary>The <c>vkey</c>.</summary>
    public override string ToString() => $"{Name}+{IdText}+{Convert.ToBase64String([SignatureType, .. publicKey])}";

    private string IdText => Id.ToString("x8", CultureInfo.InvariantCulture);

    private static bool IsP256(ECDsa key) => key.ExportParameters(includePrivateParameters: false).Curve is { IsNamed: true } curve
        && curve.Oid.Value == ECCurve.NamedCurves.nistP256.Oid.Value;

    [GeneratedRegex(@"\A[\x21\x23-\x26\x28-\x2A\x2C-\x5B\x5D-\x7E]{1,200}\z")]
    private static partial Regex NameShape();
}
