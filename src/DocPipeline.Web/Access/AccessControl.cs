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
        if (context.GetEndpoint() is { } endpoint)
        {
            Caller caller = Caller.Of(context);
            int status = Judge(endpoint.Metadata.GetMetadata<AccessRule>(), caller, context.GetRouteValue(PartnershipPart) as string);
            if (status != StatusCodes.Status200OK)
            {
                context.RequestServices.GetRequiredService<Measures>().Refused(status);
                await Problems.Of(status, status == StatusCodes.Status401Unauthorized ? "Sign in first." : status == StatusCodes.Status404NotFound ? "There is no such thing, or it is not for you." : "Your roles do not allow this.").ExecuteAsync(context);
                return;
            }
        }

        await next(context);
    });

    /// <summary>Judges a call. Who has no role in a partnership is not told that it is there.</summary>
    /// <returns>200 where it may go on; otherwise the status of the refusal.</returns>
    internal static int Judge(AccessRule? rule, Caller caller, string? partnership) => rule switch
    {
        AccessRule.Anyone or AccessRule.LinkHolder or AccessRule.Host => StatusCodes.Status200OK,
        null => StatusCodes.Status403Forbidden,
        _ when !caller.IsSignedIn => StatusCodes.Status401Unauthorized,
        AccessRule.SignedIn => StatusCodes.Status200OK,
        AccessRule.Roles roles when partnership is null => caller.HasEverywhere(roles.Any) ? StatusCodes.Status200OK : StatusCodes.Status403Forbidden,
        AccessRule.Roles when !PartnershipId.TryRead(partnership, out PartnershipId? id) || !caller.Sees(id.Value) => StatusCodes.Status404NotFound,
        AccessRule.Roles roles => caller.Has(new PartnershipId(partnership), roles.Any) ? StatusCodes.Status200OK : StatusCodes.Status403Forbidden,
        _ => StatusCodes.Status403Forbidden,
    };
}
