using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using DocPipeline.Archive.Log.Vault;
using DocPipeline.Findings;

namespace DocPipeline.Archive.Contacts.Keys;

/// <summary>
/// The contact key in Azure Key Vault, which never gives it out: REST operations “get key” and “unwrapKey”, algorithm RSA-OAEP-256. People's
/// keys are encrypted here, with the public half, which is the same as “wrapKey” and one request less. The identity of the program needs
/// the rights to get and to unwrap, as in the role Key Vault Crypto User.
/// </summary>
internal sealed class KeyVaultContactKey : IContactKey, IDisposable
{
    /// <summary>What was to be had of the vault, for findings.</summary>
    internal const string Expected = "a key that the vault decrypts";

    /// <summary>What to do while it cannot be had, for findings.</summary>
    internal const string Meanwhile = "Try again; nothing is lost";

    private readonly VaultTransport vault;
    private readonly Uri keyId;
    private readonly RSA publicHalf;

    private KeyVaultContactKey(VaultTransport vault, Uri keyId, RSA publicHalf)
    {
        (this.vault, this.keyId, this.publicHalf) = (vault, keyId, publicHalf);
        Id = ContactKeys.IdOf(publicHalf);
    }

    /// <inheritdoc/>
    public string Id { get; }

    /// <summary>Asks the vault for the public half of the key.</summary>
    /// <param name="vault">Asks.</param>
    /// <param name="keyId">The key with its version, as the vault shows it.</param>
    /// <param name="cancellationToken">Gives up.</param>
    internal static async Task<Outcome<KeyVaultContactKey>> OpenAsync(VaultTransport vault, Uri keyId, CancellationToken cancellationToken)
    {
        if (!VaultTransport.IsKeyId(keyId)) return Unusable(keyId, "The identifier of the contact key in the vault is malformed.", "https://<vault>.vault.azure.net/keys/<name>/<version>");
        using HttpRequestMessage request = new(HttpMethod.Get, keyId + VaultTransport.Version);
        Outcome<JsonDocument> answer = await vault.SendAsync(request, new Place(keyId.ToString()), cancellationToken).ConfigureAwait(false);
        if (answer.IsRefused) return Outcome.Refused<KeyVaultContactKey>(answer.Findings);
        using JsonDocument json = answer.Value;
        return PublicHalf(json.RootElement) is { } key
            ? Outcome.Done(new KeyVaultContactKey(vault, keyId, key))
            : Unusable(keyId, "The key in the vault is not an RSA key of 3,072 bits or more.", "a key of type RSA or RSA-HSM, 3072 or 4096 bits");
    }

    /// <inheritdoc/>
    public byte[] Wrap(ReadOnlySpan<byte> key) => publicHalf.Encrypt(key, ContactKeys.Padding);

    /// <inheritdoc/>
    public async Task<Outcome<byte[]>> UnwrapAsync(ReadOnlyMemory<byte> wrapped, string place, CancellationToken cancellationToken)
    {
        if (wrapped.Length != publicHalf.KeySize / 8) return ContactKeys.NotOurs(place);
        using HttpRequestMessage request = new(HttpMethod.Post, $"{keyId}/unwrapkey{VaultTransport.Version}");
        request.Content = new StringContent($$"""{"alg":"RSA-OAEP-256","value":"{{VaultTransport.Base64Url(wrapped.ToArray())}}"}""", Encoding.UTF8, "application/json");
        Outcome<JsonDocument> answer = await vault.SendAsync(request, new Place(keyId.ToString()), cancellationToken).ConfigureAwait(false);
        if (answer.IsRefused) return Outcome.Refused<byte[]>(answer.Findings);
        using JsonDocument json = answer.Value;
        return VaultTransport.Bytes(json.RootElement, "value") is { } key ? Outcome.Done(key) : ContactKeys.NotOurs(place);
    }

    /// <inheritdoc/>
    public void Dispose() => publicHalf.Dispose();

    private static RSA? PublicHalf(JsonElement answer)
    {
        if (answer.ValueKind != JsonValueKind.Object || !answer.TryGetProperty("key", out JsonElement key) || VaultTransport.Text(key, "kty") is not ("RSA" or "RSA-HSM")
            || VaultTransport.Bytes(key, "n") is not { } modulus || VaultTransport.Bytes(key, "e") is not { } exponent) return null;
        try
        {
            RSA half = RSA.Create(new RSAParameters { Modulus = modulus, Exponent = exponent });
            if (half.KeySize >= ContactKeys.SmallestKey) return half;
            half.Dispose();
        }
        catch (CryptographicException)
        {
            // No point in telling apart what is no key.
        }

        return null;
    }

    private static Outcome<KeyVaultContactKey> Unusable(Uri keyId, string message, string expected) => Outcome.Refused<KeyVaultContactKey>(
        [ContactFinding.At(keyId.ToString(), ContactFinding.KeyUnusable, message, expected, "Copy the key identifier from the vault")]);
}
