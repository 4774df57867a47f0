using System.Security.Claims;
using DocPipeline.Findings;
using DocPipeline.Pipeline.Accounts;
using DocPipeline.Web.Hosting;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace DocPipeline.Web.Access.Directories;

/// <summary>
/// Checks the tokens of a directory (OpenID Connect): by whom, for whom, until when, and signed with a key that the directory publishes now.
/// Keys are asked for anew when a token names one that is not known, and once a day.
/// </summary>
internal sealed class DirectoryTokens
{
    private const string AuthorityKey = "DocPipeline:Authority";
    private const string AudienceKey = "DocPipeline:Audience";
    private const int Longest = 16_000;

    internal static readonly FindingCode NotUnderstood = new("AUTHORITY-NOT-UNDERSTOOD");

    private static readonly JsonWebTokenHandler handler = new() { MapInboundClaims = false };

    private readonly ConfigurationManager<OpenIdConnectConfiguration>? keys;
    private readonly TokenValidationParameters? expected;

    private DirectoryTokens(Uri? authority, string? audience)
    {
        if (authority is null) return;

        // An authority on this machine is one that is tried out, and has no certificate.
        HttpDocumentRetriever retriever = new() { RequireHttps = !authority.IsLoopback };
        keys = new($"{authority.AbsoluteUri.TrimEnd('/')}/.well-known/openid-configuration", new OpenIdConnectConfigurationRetriever(), retriever)
        {
            AutomaticRefreshInterval = TimeSpan.FromDays(1),
            RefreshInterval = TimeSpan.FromSeconds(30),
        };
        expected = new TokenValidationParameters
        {
            ValidAudience = audience,
            ConfigurationManager = keys,
            ValidateIssuer = true,
            ValidateAudience = true,
            ValidateLifetime = true,
            ValidateIssuerSigningKey = true,
            RequireSignedTokens = true,
            RequireExpirationTime = true,
            ClockSkew = TimeSpan.FromMinutes(1),

            // None that is made with a secret that both sides know: whoever has the public key could make such a token.
            ValidAlgorithms = [SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512, SecurityAlgorithms.RsaSsaPssSha256, SecurityAlgorithms.EcdsaSha256, SecurityAlgorithms.EcdsaSha384],
        };
    }

    internal static Outcome<DirectoryTokens> From(IConfiguration configuration)
    {
        (string? authority, string? audience) = (configuration[AuthorityKey], configuration[AudienceKey]);
        if (string.IsNullOrEmpty(authority) && string.IsNullOrEmpty(audience)) return Outcome.Done(new DirectoryTokens(null, null));
        bool isGood = Uri.TryCreate(authority, UriKind.Absolute, out Uri? url) && (url.Scheme == Uri.UriSchemeHttps || (url.Scheme == Uri.UriSchemeHttp && url.IsLoopback)) && !string.IsNullOrEmpty(audience);
        return isGood ? Outcome.Done(new DirectoryTokens(url, audience)) : Outcome.Refused<DirectoryTokens>([new Finding(NotUnderstood, Severity.Error, "The directory whose tokens are taken cannot be used.")
        {
            Expected = "DocPipeline__Authority with https, such as https://login.microsoftonline.com/<tenant>/v2.0, and DocPipeline__Audience with the id of this application there",
            Suggestion = "Set both, or neither.",
        }]);
    }

    /// <summary>Whether tokens of a directory are taken at all.</summary>
    internal bool AreTaken => keys is not null;

    /// <summary>Whose token it is; nothing where it is not good, whatever the reason.</summary>
    internal async Task<PlatformIdentity?> ReadAsync(string token, ILogger log)
    {
        if (keys is null || expected is null || token.Length > Longest || !handler.CanReadToken(token)) return null;

        // The issuer is what the directory says of itself, and not what the setting happens to be written like.
        TokenValidationParameters parameters = expected.Clone();
        try
        {
            parameters.ValidIssuer = (await keys.GetConfigurationAsync(CancellationToken.None)).Issuer;
        }
        catch (Exception e) when (e is InvalidOperationException or IOException or HttpRequestException)
        {
            // Nobody is let in whom the directory does not vouch for; the log says that it could not.
            log.DirectoryNotReached(e);
            return null;
        }

        TokenValidationResult result = await handler.ValidateTokenAsync(token, parameters);
        if (result.Exception is SecurityTokenSignatureKeyNotFoundException)
        {
            keys.RequestRefresh();
            result = await handler.ValidateTokenAsync(token, parameters);
        }

        if (!result.IsValid) return null;

        // An object id is the person's in every application; a subject is theirs in this one, where the directory has nothing else.
        ClaimsIdentity identity = result.ClaimsIdentity;
        return (identity.FindFirst("oid") ?? identity.FindFirst("sub"))?.Value is { Length: > 0 and <= 200 } id
            ? new PlatformIdentity(identity.FindFirst("tid")?.Value ?? parameters.ValidIssuer, id)
            : null;
    }
}
