using DocPipeline.Pipeline.Accounts;
using DocPipeline.Pipeline.Accounts.SigningIn;
using DocPipeline.Web.Accounts;
using Microsoft.Net.Http.Headers;

namespace DocPipeline.Web.Access;

/// <summary>Finds out who makes a request. What a request says of itself in several ways is not weighed: an Authorization header decides alone.</summary>
internal static class Callers
{
    private const string Bearer = "Bearer ";

    internal static void IdentifyCallers(this WebApplication app) => app.Use(async (context, next) =>
    {
        AccountBook book = context.RequestServices.GetRequiredService<AccountBook>();
        if (context.GetEndpoint() is not null && await WhoAsync(context, book) is { } caller) caller.Enter(context);
        await next(context);
    });

    private static async Task<Caller?> WhoAsync(HttpContext context, AccountBook book)
    {
        CancellationToken cancellationToken = context.RequestAborted;
        string authorization = context.Request.Headers[HeaderNames.Authorization].ToString();
        if (authorization.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase))
        {
            AccountRegister register = await book.ReadAsync(cancellationToken);
            TimeProvider time = context.RequestServices.GetRequiredService<TimeProvider>();
            return register.FindByToken(authorization[Bearer.Length..].Trim(), time.GetUtcNow()) is { } found ? Caller.Of(found.Account, CallerProof.Token, found.Token) : null;
        }

        if (authorization.Length > 0) return null;
        return SessionCookie.Read(context) is { } secret && await Sessions.FindAsync(book, secret, cancellationToken) is { } account ? Caller.Of(account, CallerProof.Session) : null;
    }
}
