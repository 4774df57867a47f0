using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace DocPipeline.Outbox.Sending.Notify;

/// <summary>An API key of GOV.UK Notify: any name, the id of the service and the secret, with hyphens between them.</summary>
internal sealed partial class NotifyKey
{
    private readonly string secret;

    private NotifyKey(string service, string secret) => (Service, this.secret) = (service, secret);

    /// <summary>The id of the service.</summary>
    internal string Service { get; }

    /// <summary>Reads a key.</summary>
    internal static bool TryRead(string text, [NotNullWhen(true)] out NotifyKey? key)
    {
        key = Shape().Match(text.Trim()) is { Success: true } match ? new NotifyKey(match.Groups[1].Value, match.Groups[2].Value) : null;
        return key is not null;
    }

    /// <summary>
    /// What a request is signed with: a JSON Web Token (RFC 7519) under HMAC-SHA-256 with the service's id and the time. The service takes
    /// one that is at most 30 seconds old.
    /// </summary>
    internal string Token(DateTimeOffset now)
    {
        string signed = Base64Url.EncodeToString("""{"typ":"JWT","alg":"HS256"}"""u8) + "."
            + Base64Url.EncodeToString(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $$"""{"iss":"{{Service}}","iat":{{now.ToUnixTimeSeconds()}}}""")));
        return signed + "." + Base64Url.EncodeToString(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes(signed)));
    }

    /// <inheritdoc/>
    public override string ToString() => Service;

    [GeneratedRegex(@"\A(?:.*-)?([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})-([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\z", RegexOptions.IgnoreCase)]
    private static partial Regex Shape();
}
