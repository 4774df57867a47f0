namespace DocPipeline.Web.Hosting;

/// <summary>What every answer tells a browser, and which calls of a browser are refused.</summary>
internal static class SecurityHeaders
{
    internal static void UseSecurityHeaders(this WebApplication app) => app.Use((context, next) =>
    {
        IHeaderDictionary headers = context.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers.ContentSecurityPolicy = "default-src 'none'; frame-ancestors 'none'";
        headers["Referrer-Policy"] = "no-referrer";

        // Records and drafts are nobody else's business: not even the cache of the browser's next user.
        headers.CacheControl = "no-store";
        return next(context);
    });

    /// <summary>
    /// Refuses changes that a browser sends from a page of another site. A program on loopback can be reached by every page that its user
    /// opens; browsers state where a request comes from, other programs do not.
    /// </summary>
    internal static void RefuseOtherSites(this WebApplication app) => app.Use((context, next) =>
    {
        HttpRequest request = context.Request;
        bool isRead = HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);
        bool isFromOtherSite = request.Headers["Sec-Fetch-Site"].ToString() is not ("" or "same-origin" or "none");
        if (isRead || !isFromOtherSite) return next(context);
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    });
}
