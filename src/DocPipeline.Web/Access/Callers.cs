using DocPipeline.Pipeline.Accounts;
using DocPipeline.Pipeline.Accounts.SigningIn;
using DocPipeline.Web.Access.Directories;
using DocPipeline.Web.Accounts;
using Microsoft.Net.Http.Headers;

namespace DocPipeline.Web.Access;

/// <summary>Finds out who makes a request. What a request says of itself in several ways is not weighed: an Authorization header decides alone.</summary>
internal static class Callers
{
    private const string Bearer = "Bearer ";

    internal static void IdentifyCallers(this WebApplication app) => app.Use(async (context, next) =>
    {
        // Taken off every request before anything else sees it: only what is believed is read.
        string? principal = PlatformPrincipal.TakeOff(context);

        // What is for anyone costs nobody a look at the store, but for who signs out or in anew.
        if (context.GetEndpoint() is RouteEndpoint endpoint && endpoint.Metadata.GetMetadata<AccessRule>() is not AccessRule.Host && await WhoAsync(context, endpoint, principal) is { } caller) caller.Enter(context);
        await next(context);
    });

    private static async Task<Caller?> WhoAsync(HttpContext context, RouteEndpoint endpoint, string? principal)
    {
        AccountBook book = context.RequestServices.GetRequiredService<AccountBook>();
        CancellationToken cancellationToken = context.RequestAborted;
        string authorization = context.Request.Headers[HeaderNames.Authorization].ToString();

        // A link is for its own endpoints: elsewhere it says nothing.
        if (LinkVisit.IsGiven(authorization)) return endpoint.Metadata.GetMetadata<AccessRule>() is AccessRule.LinkHolder ? await LinkVisit.FromHeaderAsync(context) : null;
        if (authorization.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase)) return await OfTokenAsync(context, book, authorization[Bearer.Length..].Trim());
        if (authorization.Length > 0) return null;
        if (SessionCookie.Read(context) is { } secret && await Sessions.FindAsync(book, secret, cancellationToken) is { } account) return Caller.Of(account, CallerProof.Session);
        return principal is not null && PlatformPrincipal.Read(principal) is { } identity
            ? await context.RequestServices.GetRequiredService<DirectoryAccounts>().FindAsync(identity, CallerProof.Platform, cancellationToken)
            : null;
    }

    private static async Task<Caller?> OfTokenAsync(HttpContext context, AccountBook book, string token)
    {
        if (token.StartsWith(AccountRegister.TokenPrefix, StringComparison.Ordinal))
        {
            DateTimeOffset now = context.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();
            return (await book.ReadAsync(context.RequestAborted)).FindByToken(token, now) is { } found ? Caller.Of(found.Account, CallerProof.Token, found.Token) : null;
        }

        return await context.RequestServices.GetRequiredService<DirectoryTokens>().ReadAsync(token, context.RequestServices.GetRequiredService<ILogger<DirectoryTokens>>()) is { } identity
            ? await context.RequestServices.GetRequiredService<DirectoryAccounts>().FindAsync(identity, CallerProof.Bearer, context.RequestAborted)
            : null;
    }
}
