namespace DocPipeline.Web.Accounts;

/// <summary>
/// The cookie that a session is known by. Over HTTPS it has the prefix that keeps other hosts and paths from setting it; on loopback
/// without HTTPS, where browsers do not agree on such cookies, it goes without.
/// </summary>
internal static class SessionCookie
{
    private const string Plain = "docpipeline";
    private const string Secure = "__Host-docpipeline";
    private const int Longest = 100;

    internal static string? Read(HttpContext context) => context.Request.Cookies[NameFor(context)] is { Length: > 0 and < Longest } secret ? secret : null;

    internal static void Set(HttpContext context, string secret) => context.Response.Cookies.Append(NameFor(context), secret, OptionsFor(context));

    internal static void Clear(HttpContext context) => context.Response.Cookies.Delete(NameFor(context), OptionsFor(context));

    private static string NameFor(HttpContext context) => context.Request.IsHttps ? Secure : Plain;

    // Without an end of its own: it goes with the browser, and the store says when it is over.
    private static CookieOptions OptionsFor(HttpContext context) =>
        new() { HttpOnly = true, Secure = context.Request.IsHttps, SameSite = SameSiteMode.Lax, Path = "/", IsEssential = true };
}
