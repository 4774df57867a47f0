using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Azure.Core;
using DocPipeline.Archive.Log;
using DocPipeline.Archive.Log.Keys;
using DocPipeline.Archive.Log.Vault;
using DocPipeline.Findings;

namespace DocPipeline.Tests.Archive.Log.Vault;

/// <summary>Against a stand-in that refuses what the vault's REST description does not allow.</summary>
public sealed class KeyVaultLogSignerTests : IDisposable
{
    private const string Path = "/keys/log/0123456789abcdef0123456789abcdef";
    private const string Token = "a token of the vault's audience";

    private readonly ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly HttpClient http = new() { Timeout = TimeSpan.FromSeconds(10) };
    private readonly LocalServer vault;
    private Func<LocalRequest, LocalAnswer?> trouble = _ => null;
    private string curve = "P-256";

    public KeyVaultLogSignerTests() => vault = new LocalServer(request => trouble(request) ?? Answer(request));

    private Uri KeyId => new(vault.Address, Path);

    public void Dispose()
    {
        vault.Dispose();
        http.Dispose();
        key.Dispose();
    }

    [Fact]
    public async Task The_vault_signs_a_log()
    {
        KeyVaultLogSigner signer = Logs.Done(await Open());
        Assert.Equal(LogKey.Of(Logs.Origin, key), signer.Key);

        MemoryStore store = await Logs.Written(3, signer, 1, 2);

        Assert.Empty(await Logs.Check(store, signer));
    }

    [Fact]
    public async Task Every_signature_is_the_same_in_the_vaults_form_and_in_ours()
    {
        // Some r and s begin with zero bytes or a high bit: DER writes those in its own way.
        KeyVaultLogSigner signer = Logs.Done(await Open());
        for (int i = 0; i < 40; i++)
        {
            byte[] text = Encoding.UTF8.GetBytes(i.ToString(CultureInfo.InvariantCulture));
            byte[] signature = Logs.Done(await signer.SignAsync(text, default));
            Assert.True(signer.Key.Verify(text, signature));
        }
    }

    [Theory]
    [InlineData(400, "(400)")]
    [InlineData(401, "(401)")]
    [InlineData(403, "Crypto User")]
    [InlineData(404, "(404)")]
    [InlineData(429, "in 17 seconds")]
    [InlineData(500, "(500)")]
    [InlineData(503, "(503)")]
    public async Task What_the_vault_refuses_is_said_and_nothing_is_sealed(int status, string said)
    {
        KeyVaultLogSigner signer = Logs.Done(await Open());
        MemoryStore store = await Logs.Written(3, signer);
        using TransparencyLog log = Logs.Open(store);
        await log.Append(3, 3);
        trouble = _ => LocalAnswer.Json(status, """{"error":{"code":"Trouble","message":"with a secret"}}""", retryAfter: "17");

        Finding finding = Logs.Single((await log.SealAsync([signer], default)).Findings, LogFinding.VaultRefused, KeyId.ToString());
        Assert.Contains(said, finding.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("secret", finding.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("log/checkpoints/00000000000000000004", store.Names);

        trouble = _ => null;
        Assert.Equal(4, (await log.Seal(signer)).Checkpoint.Size);
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"value":7}""")]
    [InlineData("""{"value":"AAAA"}""")]
    public async Task An_answer_that_is_no_signature_is_refused(string body)
    {
        KeyVaultLogSigner signer = Logs.Done(await Open());
        trouble = _ => LocalAnswer.Json(200, body);

        Logs.Single((await signer.SignAsync(new byte[] { 1 }, default)).Findings, LogFinding.VaultRefused, KeyId.ToString());
    }

    [Fact]
    public async Task A_signature_of_another_key_is_refused()
    {
        KeyVaultLogSigner signer = Logs.Done(await Open());
        using ECDsa other = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        trouble = request => LocalAnswer.Json(200, Signed(other, Digest(request)));

        Logs.Single((await signer.SignAsync(new byte[] { 1 }, default)).Findings, LogFinding.VaultRefused, KeyId.ToString());
    }

    [Fact]
    public async Task A_key_of_another_curve_is_refused()
    {
        curve = "P-384";

        Logs.Single((await Open()).Findings, LogFinding.KeyUnusable, KeyId.ToString());
    }

    [Theory]
    [InlineData("http://vault.example.org/keys/log/0123456789abcdef0123456789abcdef")]
    [InlineData("https://vault.example.org/keys/log")]
    [InlineData("https://vault.example.org/keys/log/")]
    [InlineData("https://vault.example.org/secrets/log/0123456789abcdef0123456789abcdef")]
    [InlineData("https://vault.example.org/keys/log/0123456789abcdef0123456789abcdef?x=y")]
    public async Task An_identifier_that_names_no_version_of_a_key_is_refused_before_anybody_is_asked(string identifier)
    {
        Outcome<KeyVaultLogSigner> outcome = await KeyVaultLogSigner.OpenAsync(http, new FixedToken(Token), new Uri(identifier), Logs.Origin, default);

        Logs.Single(outcome.Findings, LogFinding.KeyUnusable, identifier);
    }

    [Fact]
    public async Task A_vault_that_is_not_there_is_said()
    {
        KeyVaultLogSigner signer = Logs.Done(await Open());
        vault.Dispose();

        Logs.Single((await signer.SignAsync(new byte[] { 1 }, default)).Findings, LogFinding.VaultRefused, KeyId.ToString());
    }

    [Fact]
    public async Task A_program_without_the_right_token_is_told_so()
    {
        Outcome<KeyVaultLogSigner> outcome = await KeyVaultLogSigner.OpenAsync(http, new FixedToken("another"), KeyId, Logs.Origin, default);

        Assert.Contains("(401)", Logs.Single(outcome.Findings, LogFinding.VaultRefused, KeyId.ToString()).Message, StringComparison.Ordinal);
    }

    private Task<Outcome<KeyVaultLogSigner>> Open() => KeyVaultLogSigner.OpenAsync(http, new FixedToken(Token), KeyId, Logs.Origin, default);

    private LocalAnswer Answer(LocalRequest request)
    {
        if (request.Authorization != $"Bearer {Token}") return LocalAnswer.Json(401, """{"error":{"code":"Unauthorized"}}""");
        if (request.Url.Query != "?api-version=7.4") return LocalAnswer.Json(400, """{"error":{"code":"BadParameter"}}""");
        if (request.Method == "GET" && request.Url.AbsolutePath == Path)
        {
            ECPoint q = key.ExportParameters(includePrivateParameters: false).Q;
            return LocalAnswer.Json(200, $$"""{"key":{"kid":"{{KeyId}}","kty":"EC-HSM","key_ops":["sign"],"crv":"{{curve}}","x":"{{Url(q.X!)}}","y":"{{Url(q.Y!)}}" },"attributes":{"enabled":true} }""");
        }

        if (request.Method != "POST" || request.Url.AbsolutePath != $"{Path}/sign") return LocalAnswer.Json(404, """{"error":{"code":"KeyNotFound"}}""");
        if (request.Type?.StartsWith("application/json", StringComparison.Ordinal) != true) return LocalAnswer.Json((int)HttpStatusCode.UnsupportedMediaType, "{}");
        using JsonDocument body = JsonDocument.Parse(request.Body);
        return body.RootElement.GetProperty("alg").GetString() == "ES256" && Digest(request) is { Length: 32 } digest
            ? LocalAnswer.Json(200, Signed(key, digest))
            : LocalAnswer.Json(400, """{"error":{"code":"BadParameter"}}""");
    }

    private string Signed(ECDsa by, byte[] digest) =>
        $$"""{"kid":"{{KeyId}}","value":"{{Url(by.SignHash(digest, DSASignatureFormat.IeeeP1363FixedFieldConcatenation))}}"}""";

    private static byte[] Digest(LocalRequest request)
    {
        using JsonDocument body = JsonDocument.Parse(request.Body);
        string value = body.RootElement.GetProperty("value").GetString()!;
        Assert.DoesNotContain(value, c => c is '+' or '/' or '=');
        return Convert.FromBase64String(value.Replace('-', '+').Replace('_', '/') + "=");
    }

    private static string Url(byte[] bytes) => Convert.ToBase64String(bytes).TrimEnd('=').Replace('+', '-').Replace('/', '_');

    private sealed class FixedToken(string token) : TokenCredential
    {
        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken)
        {
            Assert.Equal(["https://vault.azure.net/.default"], requestContext.Scopes);
            return new AccessToken(token, DateTimeOffset.MaxValue);
        }

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            ValueTask.FromResult(GetToken(requestContext, cancellationToken));
    }
}
