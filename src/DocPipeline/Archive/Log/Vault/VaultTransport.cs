using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Azure.Core;
using Azure.Identity;
using DocPipeline.Findings;

namespace DocPipeline.Archive.Log.Vault;

/// <summary>Asks Azure Key Vault over REST, api-version 7.4, and says what it refuses in words that help.</summary>
/// <param name="http">Waits no longer than its time-out.</param>
/// <param name="credential">The identity of the program.</param>
/// <param name="code">The code of a refusal.</param>
/// <param name="expected">What was to be had of the vault, for findings.</param>
/// <param name="meanwhile">What to do while it cannot be had, for findings.</param>
internal sealed class VaultTransport(HttpClient http, TokenCredential credential, FindingCode code, string expected, string meanwhile)
{
    /// <summary>What every request ends with.</summary>
    internal const string Version = "?api-version=7.4";

    private static readonly string[] scopes = ["https://vault.azure.net/.default"];

    /// <summary>With the identity that the program runs under.</summary>
    internal static VaultTransport OfThisProgram(HttpClient http, FindingCode code, string expected, string meanwhile) => new(http, new DefaultAzureCredential(), code, expected, meanwhile);

    /// <summary>Whether an address is that of one version of a key in a vault: <c>https://….vault.azure.net/keys/name/version</c>.</summary>
    internal static bool IsKeyId(Uri keyId) =>
        (keyId.Scheme == Uri.UriSchemeHttps || keyId.IsLoopback) && keyId.Segments is ["/", "keys/", _, { Length: > 1 } version] && !version.EndsWith('/') && keyId.Query.Length == 0;

    /// <summary>Sends a request.</summary>
    /// <returns>The answer, or a finding that says why there is none; never a word of the vault's own, which may hold secrets.</returns>
    internal async Task<Outcome<JsonDocument>> SendAsync(HttpRequestMessage request, Place place, CancellationToken cancellationToken)
    {
        try
        {
            AccessToken token = await credential.GetTokenAsync(new TokenRequestContext(scopes), cancellationToken).ConfigureAwait(false);
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token.Token);
            using HttpResponseMessage response = await http.SendAsync(request, cancellationToken).ConfigureAwait(false);
            if (!response.IsSuccessStatusCode) return Refused(place, response.StatusCode, response.Headers.RetryAfter?.Delta);
            byte[] body = await response.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
            return Outcome.Done(JsonDocument.Parse(body));
        }
        catch (AuthenticationFailedException)
        {
            return Refused(place, "No identity could be had to sign in to the vault with.", "Give the program a managed identity, or sign in with the Azure command line");
        }
        catch (JsonException)
        {
            return Refused(place, "What answered is no vault: its answer is not JSON.", "Check the address, and what stands between this program and the vault");
        }
        catch (Exception e) when (e is HttpRequestException || (e is TaskCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return Refused(place, "The vault could not be reached.", meanwhile);
        }
    }

    /// <summary>A text of the answer.</summary>
    internal static string? Text(JsonElement json, string member) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(member, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    /// <summary>Bytes of the answer.</summary>
    internal static byte[]? Bytes(JsonElement json, string member)
    {
        if (Text(json, member) is not { } text) return null;
        string padded = text.Replace('-', '+').Replace('_', '/') + new string('=', (4 - (text.Length % 4)) % 4);
        return StrictBase64.TryRead(padded, out byte[]? bytes) ? bytes : null;
    }

    /// <summary>Bytes as the vault takes them: base 64 of RFC 4648, section 5, without padding.</summary>
    internal static string Base64Url(byte[] bytes) => Convert.ToBase64String(bytes).TrimEnd('=').Replace('+', '-').Replace('/', '_');

    private Outcome<JsonDocument> Refused(Place place, HttpStatusCode status, TimeSpan? retryAfter) => status switch
    {
        HttpStatusCode.Unauthorized => Refused(place, "The vault does not accept the identity of this program (401).", "Check that the identity is of the vault's own tenant"),
        HttpStatusCode.Forbidden => Refused(place, "The identity of this program may not use the key, or the vault's firewall keeps it out (403).", "Give the identity the role Key Vault Crypto User on the key, and let its network in"),
        HttpStatusCode.NotFound => Refused(place, "The vault has no such key or version (404).", "Copy the key identifier from the vault"),
        HttpStatusCode.TooManyRequests => Refused(
            place,
            "The vault is asked too often (429).",
            retryAfter is { } wait ? string.Create(CultureInfo.InvariantCulture, $"Try again in {Math.Ceiling(wait.TotalSeconds)} seconds") : "Try again in a minute"),
        >= HttpStatusCode.InternalServerError => Refused(place, $"The vault is out of order ({(int)status}).", meanwhile),
        _ => Refused(place, $"The vault refused the request ({(int)status}).", "Check that the key is enabled, in its period of validity and allowed to be used so"),
    };

    private Outcome<JsonDocument> Refused(Place place, string message, string suggestion) =>
        Outcome.Refused<JsonDocument>([LogFinding.At(place, code, message, expected, suggestion)]);
}
