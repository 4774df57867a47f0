using System.Formats.Asn1;
using System.Numerics;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Azure.Core;
using Azure.Identity;
using DocPipeline.Archive.Log.Keys;
using DocPipeline.Findings;

namespace DocPipeline.Archive.Log.Vault;

/// <summary>
/// Signs with a key in Azure Key Vault, which never gives it out: REST operations “get key” and “sign”, api-version 7.4, algorithm ES256.
/// The identity of the program needs the rights to get and to sign, as in the role Key Vault Crypto User.
/// </summary>
/// <remarks>The library for keys is not among our packages; these are the two requests of it that are needed.</remarks>
internal sealed class KeyVaultLogSigner : ILogSigner
{
    private const int CoordinateLength = 32;

    private readonly VaultTransport vault;
    private readonly Uri keyId;

    private KeyVaultLogSigner(VaultTransport vault, Uri keyId, LogKey key) => (this.vault, this.keyId, Key) = (vault, keyId, key);

    /// <inheritdoc/>
    public LogKey Key { get; }

    /// <summary>Asks the vault for the public half of a key, with the identity that the program runs under.</summary>
    /// <param name="http">Waits no longer than its time-out.</param>
    /// <param name="keyId">The key with its version, as the vault shows it.</param>
    /// <param name="name">The name of the key in the log: its origin.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static Task<Outcome<KeyVaultLogSigner>> OpenAsync(HttpClient http, Uri keyId, string name, CancellationToken cancellationToken) =>
        OpenAsync(http, new DefaultAzureCredential(), keyId, name, cancellationToken);

    /// <summary>Asks the vault for the public half of a key.</summary>
    /// <param name="http">Waits no longer than its time-out.</param>
    /// <param name="credential">The identity of the program.</param>
    /// <param name="keyId">The key with its version, as the vault shows it: <c>https://….vault.azure.net/keys/name/version</c>.</param>
    /// <param name="name">The name of the key in the log: its origin.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The signer, or a finding that says what the vault answered.</returns>
    public static async Task<Outcome<KeyVaultLogSigner>> OpenAsync(
        HttpClient http, TokenCredential credential, Uri keyId, string name, CancellationToken cancellationToken)
    {
        Place place = new(keyId.ToString());
        if (!LogKey.IsName(name)) return Unusable(place, $"‘{name}’ cannot be the name of a key.", "the origin of the log, such as archive.example.org/cheshire-west");
        if (!VaultTransport.IsKeyId(keyId))
            return Unusable(place, "The identifier of the key in the vault is malformed.", "https://<vault>.vault.azure.net/keys/<name>/<version>");

        VaultTransport vault = new(http, credential, LogFinding.VaultRefused, "a signature of the vault", "Try again; what was logged is safe and is sealed then");
        using HttpRequestMessage request = new(HttpMethod.Get, keyId + VaultTransport.Version);
        Outcome<JsonDocument> answer = await vault.SendAsync(request, place, cancellationToken).ConfigureAwait(false);
        if (answer.IsRefused) return Outcome.Refused<KeyVaultLogSigner>(answer.Findings);
        using JsonDocument json = answer.Value;
        return PublicKey(json.RootElement) is not { } parameters
            ? Unusable(place, "The key in the vault is not an elliptic-curve key of P-256.", "a key of type EC or EC-HSM on the curve P-256")
            : Import(parameters, name) is { } key
                ? Outcome.Done(new KeyVaultLogSigner(vault, keyId, key))
                : Unusable(place, "The vault's answer names no point of the curve P-256.", "a key of type EC or EC-HSM on the curve P-256");
    }

    /// <inheritdoc/>
    public async Task<Outcome<byte[]>> SignAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        Place place = new(keyId.ToString());
        string digest = VaultTransport.Base64Url(SHA256.HashData(bytes.Span));
        using HttpRequestMessage request = new(HttpMethod.Post, $"{keyId}/sign{VaultTransport.Version}");
        request.Content = new StringContent($$"""{"alg":"ES256","value":"{{digest}}"}""", Encoding.UTF8, "application/json");
        Outcome<JsonDocument> answer = await vault.SendAsync(request, place, cancellationToken).ConfigureAwait(false);
        if (answer.IsRefused) return Outcome.Refused<byte[]>(answer.Findings);
        using JsonDocument json = answer.Value;

        // What the vault gives back is r and s; notes and OpenSSL want them as DER.
        if (VaultTransport.Bytes(json.RootElement, "value") is { Length: 2 * CoordinateLength } rs && Der(rs) is { } signature && Key.Verify(bytes.Span, signature))
            return Outcome.Done(signature);
        return Outcome.Refused<byte[]>([LogFinding.At(
            place,
            LogFinding.VaultRefused,
            "The vault answered with something that is no signature of this key.",
            $"a signature of {Key.Label}",
            "Check that the identifier names the version of the key that the log is signed by")]);
    }

    private static ECPoint? PublicKey(JsonElement answer) =>
        answer.ValueKind == JsonValueKind.Object && answer.TryGetProperty("key", out JsonElement key) && key.ValueKind == JsonValueKind.Object
        && VaultTransport.Text(key, "kty") is "EC" or "EC-HSM" && VaultTransport.Text(key, "crv") == "P-256"
        && VaultTransport.Bytes(key, "x") is { Length: CoordinateLength } x && VaultTransport.Bytes(key, "y") is { Length: CoordinateLength } y
            ? new ECPoint { X = x, Y = y }
            : null;

    private static LogKey? Import(ECPoint point, string name)
    {
        try
        {
            using ECDsa key = ECDsa.Create(new ECParameters { Curve = ECCurve.NamedCurves.nistP256, Q = point });
            return LogKey.Of(name, key);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private static byte[] Der(ReadOnlySpan<byte> rs)
    {
        AsnWriter writer = new(AsnEncodingRules.DER);
        using (writer.PushSequence())
        {
            writer.WriteInteger(new BigInteger(rs[..CoordinateLength], isUnsigned: true, isBigEndian: true));
            writer.WriteInteger(new BigInteger(rs[CoordinateLength..], isUnsigned: true, isBigEndian: true));
        }

        return writer.Encode();
    }

    private static Outcome<KeyVaultLogSigner> Unusable(Place place, string message, string expected) => Outcome.Refused<KeyVaultLogSigner>(
        [LogFinding.At(place, LogFinding.KeyUnusable, message, expected, "Copy the key identifier from the vault")]);
}
