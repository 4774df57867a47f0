using System.Text.RegularExpressions;
using DocPipeline.Pipeline.Accounts.Recording;
using DocPipeline.Web.Hosting;

namespace DocPipeline.Web.Access;

/// <summary>
/// Enters in the access record, before it is answered, every act and every reading that an endpoint says is recorded. What cannot be
/// entered is not answered.
/// </summary>
internal static partial class AccessRecording
{
    private static readonly object turnedOut = new();

    internal static void UseAccessRecord(this WebApplication app) => app.Use(async (context, next) =>
    {
        if (context.GetEndpoint() is RouteEndpoint endpoint && IsRecorded(endpoint, context.Request.Method))
        {
            AccessRecord record = context.RequestServices.GetRequiredService<AccessRecord>();
            AccessPlace place = await record.EnterAsync(EntryOf(context, endpoint), context.RequestAborted);
            context.Response.OnCompleted(() => EndAsync(context, record, place));
        }

        await next(context);
    });

    /// <summary>Says who somebody is that signed in with this call.</summary>
    internal static void TurnedOutToBe(HttpContext context, string who) => context.Items[turnedOut] = who;

    /// <summary>Whether a method changes nothing.</summary>
    internal static bool IsRead(string method) => HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsOptions(method);

    // The host's messages are no acts of anybody: the work says by itself what it does.
    private static bool IsRecorded(Endpoint endpoint, string method) =>
        endpoint.Metadata.GetMetadata<AccessRule>() is not AccessRule.Host && (endpoint.Metadata.GetMetadata<Recorded>() is { ActsOnly: false } or { Read: not null } || !IsRead(method));

    private static AccessEntry EntryOf(HttpContext context, RouteEndpoint endpoint)
    {
        string? partnership = context.GetRouteValue(AccessControl.PartnershipPart) as string;
        SortedDictionary<string, string> of = new(StringComparer.Ordinal);

        // In an address that is for anyone there may be the secret that lets them in.
        bool isForAnyone = endpoint.Metadata.GetMetadata<AccessRule>() is AccessRule.Anyone;
        foreach ((string name, object? value) in context.Request.RouteValues)
            if (!isForAnyone && name != AccessControl.PartnershipPart && value is string text && Id().IsMatch(text)) of[name] = text;
        return new AccessEntry
        {
            At = context.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow(),
            Who = Caller.Of(context).Name,
            What = endpoint.Metadata.GetMetadata<Recorded>() is not { } recorded ? "act" : IsRead(context.Request.Method) && recorded.Read is { } read ? read : recorded.What,
            Partnership = partnership,
            Of = of,
            Method = context.Request.Method,
            Route = endpoint.RoutePattern.RawText ?? "",
            Request = Problems.IdOf(context),
        };
    }

    private static async Task EndAsync(HttpContext context, AccessRecord record, AccessPlace place)
    {
        try
        {
            await record.EndAsync(place, new AccessOutcome(context.Response.StatusCode, context.Items[turnedOut] as string), CancellationToken.None);
        }
        catch (Exception e)
        {
            // The entry is there; what it came to is told by what was done.
            context.RequestServices.GetRequiredService<ILogger<Program>>().OutcomeNotEntered(Problems.IdOf(context), e);
        }
    }

    // An id of ours, short and without the underscores that a link's token has: no secret looks like it.
    [GeneratedRegex(@"\A(?=.{1,40}\z)[a-z0-9]+([.-][a-z0-9]+)*\z")]
    private static partial Regex Id();
}
