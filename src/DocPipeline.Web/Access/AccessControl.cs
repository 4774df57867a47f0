using DocPipeline.Partnerships.Values;
using DocPipeline.Web.Hosting;

namespace DocPipeline.Web.Access;

/// <summary>Asks of every request who makes it and whether the endpoint is for them.</summary>
internal static class AccessControl
{
    /// <summary>The name of the partnership in the addresses of endpoints.</summary>
    internal const string PartnershipPart = "partnership";

    internal static void UseAccessControl(this WebApplication app) => app.Use(async (context, next) =>
    {
        // What routing itself answers, another method or media type, is no endpoint of ours.
        if (context.GetEndpoint() is RouteEndpoint endpoint)
        {
            Caller caller = Caller.Of(context);
            AccessRule? rule = (HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method) ? null : endpoint.Metadata.GetMetadata<ActRule>()?.Rule) ?? endpoint.Metadata.GetMetadata<AccessRule>();
            if (rule is AccessRule.LinkHolder && caller.Proof != CallerProof.Link)
            {
                await RefuseAsync(context, LinkVisit.RefusalOf(context));
                return;
            }

            int status = rule is AccessRule.Host && !HostCalls.Is(context) ? StatusCodes.Status404NotFound : Judge(rule, caller, context.GetRouteValue(PartnershipPart) as string);
            if (status != StatusCodes.Status200OK)
            {
                // Somebody at a browser is led to where they can sign in; it is a page that they asked for, so nothing is lost by it.
                if (status == StatusCodes.Status401Unauthorized && endpoint.Metadata.GetMetadata<LeadsToSignIn>() is not null && HttpMethods.IsGet(context.Request.Method))
                    context.Response.Redirect($"/sign-in?back={Uri.EscapeDataString(context.Request.Path)}");
                else await RefuseAsync(context, Problems.Of(status, WordsFor(status, caller)));
                return;
            }
        }

        await next(context);
    });

    /// <summary>Judges a call. Who has no role in a partnership is not told that it is there.</summary>
    /// <returns>200 where it may go on; otherwise the status of the refusal.</returns>
    internal static int Judge(AccessRule? rule, Caller caller, string? partnership) => rule switch
    {
        AccessRule.Anyone or AccessRule.Host => StatusCodes.Status200OK,
        AccessRule.LinkHolder => caller.Proof == CallerProof.Link ? StatusCodes.Status200OK : StatusCodes.Status401Unauthorized,
        null => StatusCodes.Status403Forbidden,
        _ when !caller.IsSignedIn => StatusCodes.Status401Unauthorized,
        AccessRule.SignedIn => StatusCodes.Status200OK,
        AccessRule.Roles roles when partnership is null => caller.HasEverywhere(roles.Any) ? StatusCodes.Status200OK : StatusCodes.Status403Forbidden,
        AccessRule.Roles when !PartnershipId.TryRead(partnership, out PartnershipId? id) || !caller.Sees(id.Value) => StatusCodes.Status404NotFound,
        AccessRule.Roles roles => caller.Has(new PartnershipId(partnership), roles.Any) ? StatusCodes.Status200OK : StatusCodes.Status403Forbidden,
        _ => StatusCodes.Status403Forbidden,
    };

    private static async Task RefuseAsync(HttpContext context, IResult refusal)
    {
        int status = (refusal as IStatusCodeHttpResult)?.StatusCode ?? StatusCodes.Status403Forbidden;
        context.RequestServices.GetRequiredService<Measures>().Refused(status);
        if (status == StatusCodes.Status401Unauthorized) context.Response.Headers.WWWAuthenticate = "Bearer";
        await refusal.ExecuteAsync(context);
    }

    private static string WordsFor(int status, Caller caller) => status switch
    {
        StatusCodes.Status401Unauthorized when caller.UnknownIdentity is { } identity =>
            $"You have signed in elsewhere, and have no account here. Ask an admin to make one for object id {identity.Subject} of {identity.Issuer}.",
        StatusCodes.Status401Unauthorized => "Sign in first.",
        StatusCodes.Status404NotFound => "There is no such thing, or it is not for you.",
        _ => "Your roles do not allow this.",
    };
}

/// <summary>That an endpoint is a page, before which somebody who has not signed in is led to the page where they can.</summary>
internal sealed record LeadsToSignIn;
