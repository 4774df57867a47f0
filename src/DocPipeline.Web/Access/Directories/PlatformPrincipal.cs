using System.Text.Json;
using DocPipeline.Pipeline.Accounts;
using DocPipeline.Web.Hosting;

namespace DocPipeline.Web.Access.Directories;

/// <summary>
/// Who signed in with the platform in front of a function app, as it says in a header. Anybody can send such a header, so it is believed only
/// where the configuration says that the platform stands in front and takes off what others send, and the program runs as its handler.
/// </summary>
internal static class PlatformPrincipal
{
    private const string Prefix = "X-MS-CLIENT-PRINCIPAL";
    private const string TrustKey = "DocPipeline:TrustPlatformAuthentication";
    private const int Longest = 16_000;

    // The names that the two forms of claims have.
    private static readonly string[] tenant = ["tid", "http://schemas.microsoft.com/identity/claims/tenantid"];
    private static readonly string[] subject = ["oid", "http://schemas.microsoft.com/identity/claims/objectidentifier"];

    /// <summary>Takes the headers off a request.</summary>
    /// <returns>What the platform said; nothing where it is not believed.</returns>
    internal static string? TakeOff(HttpContext context)
    {
        IHeaderDictionary headers = context.Request.Headers;
        string said = headers[Prefix].ToString();
        foreach (string name in headers.Keys.Where(name => name.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase)).ToArray()) headers.Remove(name);
        bool isTrusted = context.RequestServices.GetRequiredService<RunMode>().IsFunctionsHandler && context.RequestServices.GetRequiredService<IConfiguration>().GetValue<bool>(TrustKey);
        return isTrusted && said.Length is > 0 and <= Longest ? said : null;
    }

    /// <summary>Reads who it is: base64 of JSON with claims of a type and a value each.</summary>
    internal static PlatformIdentity? Read(string header)
    {
        byte[] bytes = new byte[header.Length];
        if (!Convert.TryFromBase64String(header, bytes, out int length)) return null;
        try
        {
            using JsonDocument document = JsonDocument.Parse(bytes.AsMemory(0, length));
            if (document.RootElement.ValueKind != JsonValueKind.Object || !document.RootElement.TryGetProperty("claims", out JsonElement claims) || claims.ValueKind != JsonValueKind.Array) return null;
            return Value(claims, tenant) is { } issuer && Value(claims, subject) is { } id ? new PlatformIdentity(issuer, id) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    // One value and no other: of two that differ, one was put in.
    private static string? Value(JsonElement claims, string[] names)
    {
        string[] values =
        [
            .. claims.EnumerateArray()
                .Where(claim => claim.ValueKind == JsonValueKind.Object && Text(claim, "typ") is { } type && names.Contains(type, StringComparer.Ordinal))
                .Select(claim => Text(claim, "val")).OfType<string>().Distinct(StringComparer.Ordinal),
        ];
        return values is [{ Length: > 0 and <= 200 } one] ? one : null;
    }

    private static string? Text(JsonElement claim, string name) => claim.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
