using System.Formats.Asn1;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
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
    private const string Version = "?api-version=7.4";
    private const int CoordinateLength = 32;

    private static readonly string[] scopes = ["https://vault.azure.net/.default"];

    private readonly HttpClient http;
    private readonly TokenCredential credential;
    private readonly Uri keyId;

    private KeyVaultLogSigner(HttpClient http, TokenCredential credential, Uri keyId, LogKey key) =>
        (this.http, this.credential, this.keyId, Key) = (http, credential, keyId, key);

    /// <inheritdoc/>
    public LogKey Key { get; }

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
        bool isSafe = keyId.Scheme == Uri.UriSchemeHttps || keyId.IsLoopback;
        if (!isSafe || keyId.Segments is not ["/", "keys/", _, { Length: > 1 } version] || version.EndsWith('/') || keyId.Query.Length > 0)
            return Unusable(place, "The identifier of the key in the vault is malformed.", "https://<vault>.vault.azure.net/keys/<name>/<version>");

        using HttpRequestMessage request = new(HttpMethod.Get, keyId + Version);
        Outcome<JsonDocument> answer = await SendAsync(http, credential, request, place, cancellationToken).ConfigureAwait(false);
        if (answer.IsRefused) return Outcome.Refused<KeyVaultLogSigner>(answer.Findings);
        using JsonDocument json = answer.Value;
        return PublicKey(json.RootElement) is not { } parameters
            ? Unusable(place, "The key in the vault is not an elliptic-curve key of P-256.", "a key of type EC or EC-HSM on the curve P-256")
            : Import(parameters, name) is { } key
                ? Outcome.Done(new KeyVaultLogSigner(http, credential, keyId, key))
                : Unusable(place, "The vault's answer names no point of the curve P-256.", "a key of type EC or EC-HSM on the curve P-256");
    }

    /// <inheritdoc/>
    public async Task<Outcome<byte[]>> SignAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        Place place = new(keyId.ToString());
        string digest = Base64Url(SHA256.HashData(bytes.Span));
        using HttpRequestMessage request = new(HttpMethod.Post, $"{keyId}/sign{Version}");
        request.Content = new StringContent($$"""{"alg":"ES256","value":"{{digest}}"}""", Encoding.UTF8, "application/json");
        Outcome<JsonDocument> answer = await SendAsync(http, credential, request, place, cancellationToken).ConfigureAwait(false);
        if (answer.IsRefused) return Outcome.Refused<byte[]>(answer.Findings);
        using JsonDocument json = answer.Value;

        // What the vault gives back is r and s; notes and OpenSSL want them as DER.
        if (Bytes(json.RootElement, "value") is { Length: 2 * CoordinateLength } rs && Der(rs) is { } signature && Key.Verify(bytes.Span, signature))
            return Outcome.Done(signature);
        return Outcome.Refused<byte[]>([LogFinding.At(
            place,
            LogFinding.VaultRefused,
            "The vault answered with something that is no signature of this key.",
            $"a signature of {Key.Label}",
            "Check that the identifier names the version of the key that the log is signed by")]);
    }

    private static async Task<Outcome<JsonDocument>> SendAsync(
        HttpClient http, TokenCredential credential, HttpRequestMessage request, Place place, CancellationToken cancellationToken)
    {
        try
        {
            AccessToken token = await credential.GetTokenAsync(new TokenRequestContext(scopes), cancellationToken).ConfigureAwait(false);
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token.Token);
            using HttpResponseMessage response = await http.SendAsync(request, cancellationToken).ConfigureAwait(false);
            if (!response.IsSuccessStatusCode) return Refused<JsonDocument>(place, response.StatusCode, response.Headers.RetryAfter?.Delta);
            byte[] body = await response.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
            return Outcome.Done(JsonDocument.Parse(body));
        }
        catch (AuthenticationFailedException)
        {
            return Refused<JsonDocument>(place, "No identity could be had to sign in to the vault with.", "Give the program a managed identity, or sign in with the Azure command line");
        }
        catch (JsonException)
        {
            return Refused<JsonDocument>(place, "What answered is no vault: its answer is not JSON.", "Check the address, and what stands between this program and the vault");
        }
        catch (Exception e) when (e is HttpRequestException || (e is TaskCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return Refused<JsonDocument>(place, "The vault could not be reached.", "Try again; what was logged is safe and is sealed then");
        }
    }

    private static Outcome<T> Refused<T>(Place place, HttpStatusCode status, TimeSpan? retryAfter)
        where T : class => status switch
        {
            HttpStatusCode.Unauthorized => Refused<T>(place, "The vault does not accept the identity of this program (401).", "Check that the identity is of the vault's own tenant"),
            HttpStatusCode.Forbidden => Refused<T>(place, "The identity of this program may not use the key, or the vault's firewall keeps it out (403).", "Give the identity the role Key Vault Crypto User on the key, and let its network in"),
            HttpStatusCode.NotFound => Refused<T>(place, "The vault has no such key or version (404).", "Copy the key identifier from the vault"),
            HttpStatusCode.TooManyRequests => Refused<T>(
                place,
                "The vault is asked too often (429).",
                retryAfter is { } wait ? string.Create(CultureInfo.InvariantCulture, $"Try again in {Math.Ceiling(wait.TotalSeconds)} seconds") : "Try again in a minute"),
            >= HttpStatusCode.InternalServerError => Refused<T>(place, $"The vault is out of order ({(int)status}).", "Try again; what was logged is safe and is sealed then"),
            _ => Refused<T>(place, $"The vault refused the request ({(int)status}).", "Check that the key is enabled, in its period of validity and allowed to sign"),
        };

    private static ECPoint? PublicKey(JsonElement answer) =>
        answer.ValueKind == JsonValueKind.Object && answer.TryGetProperty("key", out JsonElement key) && key.ValueKind == JsonValueKind.Object
        && Text(key, "kty") is "EC" or "EC-HSM" && Text(key, "crv") == "P-256"
        && Bytes(key, "x") is { Length: CoordinateLength } x && Bytes(key, "y") is { Length: CoordinateLength } y
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

    private static string? Text(JsonElement json, string member) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(member, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static byte[]? Bytes(JsonElement json, string member)
    {
        if (Text(json, member) is not { } text) return null;
        string padded = text.Replace('-', '+').Replace('_', '/') + new string('=', (4 - (text.Length % 4)) % 4);
        return StrictBase64.TryRead(padded, out byte[]? bytes) ? bytes : null;
    }

    private static string Base64Url(byte[] bytes) => Convert.ToBase64String(bytes).TrimEnd('=').Replace('+', '-').Replace('/', '_');

    private static Outcome<T> Refused<T>(Place place, string message, string suggestion)
        where T : class => Outcome.Refused<T>([LogFinding.At(place, LogFinding.VaultRefused, message, "a signature of the vault", suggestion)]);

    private static Outcome<KeyVaultLogSigner> Unusable(Place place, string message, string expected) => Outcome.Refused<KeyVaultLogSigner>(
        [LogFinding.At(place, LogFinding.KeyUnusable, message, expected, "Copy the key identifier from the vault")]);
}
