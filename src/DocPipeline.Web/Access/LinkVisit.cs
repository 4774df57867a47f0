using DocPipeline.Findings;
using DocPipeline.Pipeline.Signing.Links;
using DocPipeline.Web.Hosting;
using Microsoft.Net.Http.Headers;

namespace DocPipeline.Web.Access;

/// <summary>
/// Somebody who holds a link of a signing round: for one place of one round, and nothing else. The link comes in a header,
/// <c>Authorization: Link …</c>, never in a query, which logs and other sites would see.
/// </summary>
internal sealed class LinkVisit
{
    private const string Scheme = "Link ";
    private static readonly object place = new(), refused = new();

    /// <summary>The link, good at this moment.</summary>
    internal required OpenedLink Link { get; init; }

    /// <summary>Gives an endpoint for holders of links its visit.</summary>
    public static ValueTask<LinkVisit?> BindAsync(HttpContext context) => ValueTask.FromResult(context.Items[place] as LinkVisit);

    /// <summary>Whether a request comes with a link.</summary>
    internal static bool IsGiven(string authorization) => authorization.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase);

    /// <summary>Opens the link of the header.</summary>
    internal static Task<Caller?> FromHeaderAsync(HttpContext context) => OpenAsync(context, context.Request.Headers[HeaderNames.Authorization].ToString()[Scheme.Length..]);

    /// <summary>Opens a link that came otherwise: with a form, or as the address of a page.</summary>
    /// <returns>Its holder; nothing where it is not good, and <see cref="RefusalOf"/> then says why.</returns>
    internal static async Task<Caller?> OpenAsync(HttpContext context, string link)
    {
        Outcome<OpenedLink>? opened = await context.RequestServices.GetRequiredService<GuardedLinks>().OpenAsync(link, RateLimits.AddressOf(context), context.RequestAborted);
        if (opened?.Value is not { } good)
        {
            context.Items[refused] = opened is null
                ? Problems.Of(StatusCodes.Status429TooManyRequests, "Too many links that are none came from where you are. Try again in ten minutes.")
                : Problems.Refused(opened.Findings, StatusCodes.Status401Unauthorized);
            if (opened is null) context.Response.Headers.RetryAfter = "600";
            return null;
        }

        context.Items[place] = new LinkVisit { Link = good };
        Caller caller = new() { Name = $"link of {good.Status.Round} {good.Slot}", Proof = CallerProof.Link };
        caller.Enter(context);
        return caller;
    }

    /// <summary>Why there is no visit.</summary>
    internal static IResult RefusalOf(HttpContext context) =>
        context.Items[refused] as IResult ?? Problems.Of(StatusCodes.Status401Unauthorized, "State the link: Authorization: Link and what stands behind /s/ in it.");
}
