using System.Security.Cryptography;
using System.Text.Json;
using Azure.Core;
using DocPipeline.Archive.Contacts;
using DocPipeline.Archive.Contacts.Keys;
using DocPipeline.Archive.Log.Vault;
using DocPipeline.Findings;
using DocPipeline.Testing;
using DocPipeline.Tests.Archive.Entries;
using DocPipeline.Tests.Archive.Log;

namespace DocPipeline.Tests.Archive.Contacts.Keys;

/// <summary>Against a stand-in that refuses what the vault's REST description does not allow.</summary>
public sealed class KeyVaultContactKeyTests : IDisposable
{
    private const string Path = "/keys/contacts/0123456789abcdef0123456789abcdef";
    private const string Token = "a token of the vault's audience";

    private readonly RSA key = RSA.Create(3072);
    private readonly HttpClient http = new() { Timeout = TimeSpan.FromSeconds(10) };
    private readonly LocalServer vault;
    private Func<LocalRequest, LocalAnswer?> trouble = _ => null;
    private string type = "RSA-HSM";

    public KeyVaultContactKeyTests() => vault = new LocalServer(request => trouble(request) ?? Answer(request));

    private Uri KeyId => new(vault.Address, Path);

    public void Dispose()
    {
        vault.Dispose();
        http.Dispose();
        key.Dispose();
    }

    [Fact]
    public async Task A_book_is_kept_under_a_key_of_the_vault_and_under_the_same_key_in_a_file()
    {
        MemoryStore store = new();
        using KeyVaultContactKey contactKey = Archives.Done(await OpenAsync());
        ContactBook book = Books.Open(store, key: contactKey);
        PersonId person = await book.Add();
        Archives.Done(await book.ChangeAsync(person, c => c.Called("01632 960555"), default));
        Assert.Equal(2, Archives.Done(await book.ReadAsync(person, default)).Version);

        using TemporaryFolder folder = new();
        await File.WriteAllTextAsync(folder["key.pem"], key.ExportPkcs8PrivateKeyPem());
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(folder["key.pem"], UnixFileMode.UserRead | UnixFileMode.UserWrite);
        using FileContactKey file = Archives.Done(FileContactKey.Open(folder["key.pem"], null));
        Assert.Equal(file.Id, contactKey.Id);
        Assert.Equal(2, Archives.Done(await Books.Open(store, key: file).ReadAsync(person, default)).Version);
    }

    [Theory]
    [InlineData(401, "(401)")]
    [InlineData(403, "Crypto User")]
    [InlineData(429, "in 17 seconds")]
    [InlineData(503, "(503)")]
    public async Task What_the_vault_refuses_is_said_and_nothing_is_read(int status, string said)
    {
        MemoryStore store = new();
        using KeyVaultContactKey contactKey = Archives.Done(await OpenAsync());
        PersonId person = await Books.Open(store, key: contactKey).Add();
        trouble = _ => LocalAnswer.Json(status, """{"error":{"code":"Trouble","message":"with a secret"}}""", retryAfter: "17");
        Outcome<HeldContact> read = await Books.Open(store, key: contactKey).ReadAsync(person, default);
        Books.Refused(read, ContactFinding.KeyUnusable);
        Assert.Contains(said, read.Findings[0].ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("secret", read.Findings[0].ToString(), StringComparison.Ordinal);
        trouble = _ => null;
        Assert.Equal(1, Archives.Done(await Books.Open(store, key: contactKey).ReadAsync(person, default)).Version);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"value":7}""")]
    [InlineData("""{"value":"AAAA"}""")]
    public async Task An_answer_that_is_not_the_persons_key_opens_nothing(string body)
    {
        MemoryStore store = new();
        using KeyVaultContactKey contactKey = Archives.Done(await OpenAsync());
        PersonId person = await Books.Open(store, key: contactKey).Add();
        trouble = _ => LocalAnswer.Json(200, body);
        Books.Refused(await Books.Open(store, key: contactKey).ReadAsync(person, default), ContactFinding.Altered);
    }

    [Fact]
    public async Task A_key_of_another_kind_and_an_identifier_without_a_version_are_refused()
    {
        type = "EC";
        Books.Refused(await OpenAsync(), ContactFinding.KeyUnusable);
        foreach (string odd in (string[])["http://vault.example.org/keys/contacts/0123", "https://vault.example.org/keys/contacts", "https://vault.example.org/secrets/contacts/0123"])
            Books.Refused(await KeyVaultContactKey.OpenAsync(Transport(), new Uri(odd), default), ContactFinding.KeyUnusable);
    }

    private Task<Outcome<KeyVaultContactKey>> OpenAsync() => KeyVaultContactKey.OpenAsync(Transport(), KeyId, default);

    private VaultTransport Transport() => new(http, new FixedToken(), ContactFinding.KeyUnusable, KeyVaultContactKey.Expected, KeyVaultContactKey.Meanwhile);

    private LocalAnswer Answer(LocalRequest request)
    {
        if (request.Authorization != $"Bearer {Token}") return LocalAnswer.Json(401, """{"error":{"code":"Unauthorized"}}""");
        if (request.Url.Query != "?api-version=7.4") return LocalAnswer.Json(400, """{"error":{"code":"BadParameter"}}""");
        if (request.Method == "GET" && request.Url.AbsolutePath == Path)
        {
            RSAParameters half = key.ExportParameters(includePrivateParameters: false);
            return LocalAnswer.Json(200, $$"""{"key":{"kid":"{{KeyId}}","kty":"{{type}}","key_ops":["wrapKey","unwrapKey"],"n":"{{VaultTransport.Base64Url(half.Modulus!)}}","e":"{{VaultTransport.Base64Url(half.Exponent!)}}" },"attributes":{"enabled":true} }""");
        }

        if (request.Method != "POST" || request.Url.AbsolutePath != $"{Path}/unwrapkey") return LocalAnswer.Json(404, """{"error":{"code":"KeyNotFound"}}""");
        using JsonDocument body = JsonDocument.Parse(request.Body);
        if (body.RootElement.GetProperty("alg").GetString() != "RSA-OAEP-256" || VaultTransport.Bytes(body.RootElement, "value") is not { Length: 384 } wrapped) return LocalAnswer.Json(400, """{"error":{"code":"BadParameter"}}""");
        try
        {
            return LocalAnswer.Json(200, $$"""{"kid":"{{KeyId}}","value":"{{VaultTransport.Base64Url(key.Decrypt(wrapped, RSAEncryptionPadding.OaepSHA256))}}"}""");
        }
        catch (CryptographicException)
        {
            return LocalAnswer.Json(400, """{"error":{"code":"BadParameter"}}""");
        }
    }

    private sealed class FixedToken : TokenCredential
    {
        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken)
        {
            Assert.Equal(["https://vault.azure.net/.default"], requestContext.Scopes);
            return new AccessToken(Token, DateTimeOffset.MaxValue);
        }

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) => ValueTask.FromResult(GetToken(requestContext, cancellationToken));
    }
}
