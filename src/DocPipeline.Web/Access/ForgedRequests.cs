using DocPipeline.Web.Hosting;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.Net.Http.Headers;

namespace DocPipeline.Web.Access;

/// <summary>
/// Refuses changes that a browser was made to send by a page of another site. Browsers say where a request comes from; programs do not,
/// and what they send themselves needs no check. Whoever comes with a cookie, ours or the platform's, has to come from our own pages.
/// </summary>
internal static class ForgedRequests
{
    internal static void RefuseForgedRequests(this WebApplication app) => app.Use(async (context, next) =>
    {
        if (AccessRecording.IsRead(context.Request.Method) || await IsOursAsync(context))
        {
            await next(context);
            return;
        }

        context.RequestServices.GetRequiredService<Measures>().Refused(StatusCodes.Status403Forbidden);
        await Problems.Of(StatusCodes.Status403Forbidden, "What changes something is sent from a page of this program, or with a token.").ExecuteAsync(context);
    });

    private static async Task<bool> IsOursAsync(HttpContext context)
    {
        // Our pages send no referrer, so browsers send their forms with Origin: null; where both are said, Sec-Fetch-Site decides.
        if (context.Request.Headers["Sec-Fetch-Site"].ToString() is { Length: > 0 } site) return site is "same-origin" or "none";
        if (context.Request.Headers[HeaderNames.Origin].ToString() is { Length: > 0 } origin) return IsOrigin(context, origin);
        return Caller.Of(context).Proof is not (CallerProof.Session or CallerProof.Platform)
            || await context.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(context);
    }

    private static bool IsOrigin(HttpContext context, string origin) =>
        context.RequestServices.GetRequiredService<PublicAddress>().Origin is { } own
            ? string.Equals(origin, own, StringComparison.OrdinalIgnoreCase)
            : string.Equals(origin, $"{context.Request.Scheme}://{context.Request.Host}", StringComparison.OrdinalIgnoreCase);
}
