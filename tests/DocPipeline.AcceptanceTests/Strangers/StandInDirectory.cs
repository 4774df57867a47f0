using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using DocPipeline.Testing;

namespace DocPipeline.AcceptanceTests.Strangers;

/// <summary>A stand-in for the council's directory: says by which key its tokens are signed, and signs them.</summary>
internal sealed class StandInDirectory : IDisposable
{
    private readonly HttpListener listener = new();
    private readonly RSA key = RSA.Create(2048);

    internal StandInDirectory()
    {
        Authority = $"http://127.0.0.1:{FreePort.Any()}";
        listener.Prefixes.Add($"{Authority}/");
        listener.Start();
        _ = AnswerAsync();
    }

    internal string Authority { get; }

    /// <summary>A token.</summary>
    /// <param name="change">Changes what it says.</param>
    /// <param name="other">Another key than the directory's, to sign it with.</param>
    internal string Token(Action<JsonObject>? change = null, RSA? other = null)
    {
        long now = DateTimeOffset.UtcNow.ToUnixTimeSeconds();
        JsonObject claims = new() { ["iss"] = Authority, ["aud"] = "docpipeline", ["oid"] = "someone", ["tid"] = "tenant", ["nbf"] = now - 60, ["exp"] = now + 600 };
        change?.Invoke(claims);
        string signed = $"{Part("""{"alg":"RS256","typ":"JWT","kid":"one"}""")}.{Part(claims.ToJsonString())}";
        return $"{signed}.{Base64(((other ?? key).SignData(Encoding.ASCII.GetBytes(signed), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)))}";
    }

    /// <summary>A token that anybody can make who has the public key: unsigned, or signed with the public key as a secret.</summary>
    internal string Forged(string algorithm)
    {
        long now = DateTimeOffset.UtcNow.ToUnixTimeSeconds();
        string signed = $"{Part($$"""{"alg":"{{algorithm}}","typ":"JWT","kid":"one"}""")}.{Part(new JsonObject { ["iss"] = Authority, ["aud"] = "docpipeline", ["oid"] = "someone", ["tid"] = "tenant", ["exp"] = now + 600 }.ToJsonString())}";
        return algorithm == "none" ? $"{signed}." : $"{signed}.{Base64(HMACSHA256.HashData(Encoding.ASCII.GetBytes(key.ExportSubjectPublicKeyInfoPem()), Encoding.ASCII.GetBytes(signed)))}";
    }

    public void Dispose()
    {
        listener.Close();
        key.Dispose();
    }

    private static string Part(string json) => Base64(Encoding.UTF8.GetBytes(json));

    private static string Base64(byte[] bytes) => Convert.ToBase64String(bytes).TrimEnd('=').Replace('+', '-').Replace('/', '_');

    private async Task AnswerAsync()
    {
        RSAParameters parts = key.ExportParameters(includePrivateParameters: false);
        try
        {
            while (true)
            {
                HttpListenerContext context = await listener.GetContextAsync();
                string body = context.Request.Url!.AbsolutePath.EndsWith("openid-configuration", StringComparison.Ordinal)
                    ? new JsonObject { ["issuer"] = Authority, ["jwks_uri"] = $"{Authority}/keys" }.ToJsonString()
                    : new JsonObject { ["keys"] = new JsonArray(new JsonObject { ["kty"] = "RSA", ["use"] = "sig", ["kid"] = "one", ["n"] = Base64(parts.Modulus!), ["e"] = Base64(parts.Exponent!) }) }.ToJsonString();
                context.Response.ContentType = "application/json";
                await context.Response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes(body));
                context.Response.Close();
            }
        }
        catch (Exception e) when (e is HttpListenerException or ObjectDisposedException)
        {
            // Closed: the test is over.
        }
    }
}
