using DocPipeline.Pipeline.Signing.Links;
using DocPipeline.Pipeline.Signing.Status;
using DocPipeline.Web.Access;
using DocPipeline.Web.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;

namespace DocPipeline.Web.Api.Signing;

/// <summary>
/// Whoever holds a link of a round: one place of one round, and nothing of any other. The link comes in a header, <c>Authorization: Link …</c>, so
/// that it stands in no log of addresses; <see cref="LinkVisit"/> checks it anew with every request.
/// </summary>
internal sealed class LinkCaller
{
    private LinkCaller(OpenedLink? link) => Link = link;

    /// <summary>The link; nothing where it is none that is good.</summary>
    internal OpenedLink? Link { get; }

    /// <summary>The round, as its own events have it.</summary>
    internal RoundStatus Status => Link!.Status;

    /// <summary>The place.</summary>
    internal SlotStatus Place => Status.Slots.First(slot => slot.Slot == Link!.Slot);

    /// <summary>That there is no link.</summary>
    internal static ProblemHttpResult Refused => Problems.Of(StatusCodes.Status401Unauthorized, "State the link: Authorization: Link and what stands behind /s/ in it.");

    /// <summary>Gives an endpoint its caller: the link was checked on the way in, and who has none that is good does not come this far.</summary>
    public static async ValueTask<LinkCaller> BindAsync(HttpContext context) => new((await LinkVisit.BindAsync(context))?.Link);
}
