using DocPipeline.Findings;
using DocPipeline.Pipeline.Signing.Links;
using DocPipeline.Pipeline.Signing.Status;
using DocPipeline.Pipeline.Work;
using DocPipeline.Web.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;

namespace DocPipeline.Web.Api.Signing;

/// <summary>
/// Whoever holds a link of a round: one place of one round, and nothing of any other. The link comes in a header, <c>Authorization: Link …</c>, so
/// that it stands in no log of addresses; it is checked anew with every request.
/// </summary>
internal sealed class LinkCaller
{
    private const string Scheme = "Link ";
    private static readonly Finding noKey = new(new FindingCode("OUTBOX-LINK-KEY-UNUSABLE"), Severity.Error, "This program has no key to check links with.") { Suggestion = "Ask the partnership's office." };

    private LinkCaller(OpenedLink? link, IReadOnlyList<Finding> findings) => (Link, Findings) = (link, findings);

    /// <summary>The link; nothing where it is none that is good.</summary>
    internal OpenedLink? Link { get; }

    /// <summary>Why it is not.</summary>
    internal IReadOnlyList<Finding> Findings { get; }

    /// <summary>The round, as its own events have it.</summary>
    internal RoundStatus Status => Link!.Status;

    /// <summary>The place.</summary>
    internal SlotStatus Place => Status.Slots.First(slot => slot.Slot == Link!.Slot);

    /// <summary>That there is no link, or none that is good: why is said only to somebody who was given it once.</summary>
    internal ProblemHttpResult Refused => Findings.Count > 0 ? Conventions.Answers.Refused(Findings) : Problems.Of(StatusCodes.Status401Unauthorized, "State the link: Authorization: Link and what stands behind /s/ in it.");

    /// <summary>Gives an endpoint its caller.</summary>
    public static async ValueTask<LinkCaller> BindAsync(HttpContext context)
    {
        string header = context.Request.Headers.Authorization.ToString();
        if (!header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)) return new LinkCaller(null, []);
        OfficeSettings office = context.RequestServices.GetRequiredService<OfficeSettings>();
        if (office.LinkKey is not { } key) return new LinkCaller(null, [noKey]);
        Outcome<OpenedLink> link = await OpenLink.CheckAsync(office.Archive, key, header[Scheme.Length..], context.RequestAborted);
        return new LinkCaller(link.Value, link.Findings);
    }
}
