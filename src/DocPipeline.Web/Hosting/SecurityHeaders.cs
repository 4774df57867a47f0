namespace DocPipeline.Web.Hosting;

/// <summary>What every answer tells a browser.</summary>
internal static class SecurityHeaders
{
    // Nothing is loaded but our own stylesheet and pictures, nothing runs, and forms go to us alone.
    private const string Policy = "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; object-src 'none'";

    // The pane runs one script of ours and the one with which Word talks to it, and Word shows it within its own pages: the hosts that Office has on the web.
    private const string PanePolicy =
        "default-src 'none'; script-src 'self' https://appsforoffice.microsoft.com; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; object-src 'none'; "
        + "frame-ancestors 'self' https://*.officeapps.live.com https://*.office.com https://*.office365.com https://*.sharepoint.com https://*.cloud.microsoft https://*.microsoft365.com";

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

                // What failed is nobody's to show, whatever it was to be.
                ShownBy by = context.Response.StatusCode < StatusCodes.Status400BadRequest && context.Items.TryGetValue(MayBeShownBy, out object? said) && said is ShownBy allowed ? allowed : ShownBy.Us;
                headers.ContentSecurityPolicy = by == ShownBy.Office ? PanePolicy : Policy;
                headers["Referrer-Policy"] = "no-referrer";
                headers["Cross-Origin-Opener-Policy"] = "same-origin";
                headers["Cross-Origin-Resource-Policy"] = by == ShownBy.Us ? "same-origin" : "cross-origin";
                headers["Permissions-Policy"] = NoFeatures;
                if (by != ShownBy.Office) headers.XFrameOptions = "DENY";
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

    /// <summary>Marks an answer that others than our own pages may show: a <see cref="ShownBy"/>.</summary>
    internal static readonly object MayBeShownBy = new();
}

/// <summary>In whose pages an answer may be shown.</summary>
internal enum ShownBy
{
    /// <summary>Our own.</summary>
    Us,

    /// <summary>Office's, in a frame.</summary>
    Office,

    /// <summary>Anybody's, as a picture.</summary>
    Anyone,
}
