namespace DocPipeline.Web.Hosting;

/// <summary>What every answer tells a browser.</summary>
internal static class SecurityHeaders
{
    // Nothing is loaded but our own stylesheet and pictures, nothing runs, and forms go to us alone.
    private const string Policy = "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; object-src 'none'";

    private const string NoFeatures =
        "accelerometer=(), autoplay=(), camera=(), display-capture=(), encrypted-media=(), fullscreen=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), publickey-credentials-get=(), usb=()";

    internal static void UseSecurityHeaders(this WebApplication app)
    {
        bool isSecure = app.Services.GetRequiredService<PublicAddress>().IsSecure;
        app.Use((context, next) =>
        {
            // When the answer starts: what answers a failure takes off what was set before.
            context.Response.OnStarting(() =>
            {
                IHeaderDictionary headers = context.Response.Headers;
                headers.XContentTypeOptions = "nosniff";
                headers.ContentSecurityPolicy = Policy;
                headers["Referrer-Policy"] = "no-referrer";
                headers["Cross-Origin-Opener-Policy"] = "same-origin";
                headers["Cross-Origin-Resource-Policy"] = "same-origin";
                headers["Permissions-Policy"] = NoFeatures;
                headers.XFrameOptions = "DENY";
                if (isSecure || context.Request.IsHttps) headers.StrictTransportSecurity = "max-age=31536000; includeSubDomains";

                // Records and drafts are nobody else's business: not even the cache of the browser's next user. A stylesheet says otherwise itself.
                if (!context.Items.ContainsKey(MayBeKept)) headers.CacheControl = "no-store";
                return Task.CompletedTask;
            });
            return next(context);
        });
    }

    /// <summary>Marks an answer that is the same for everybody.</summary>
    internal static readonly object MayBeKept = new();
}
