using System.Net;
using DocPipeline.Findings;
using DocPipeline.Pipeline.Signing.Links;
using DocPipeline.Pipeline.Signing.Status;
using DocPipeline.Pipeline.Work;
using DocPipeline.Signing.Rounds;
using DocPipeline.Web.Access;
using DocPipeline.Web.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace DocPipeline.Web.Pages.Signing;

/// <summary>A page for whoever holds a link: one place of one round, and nothing else. Looking changes nothing.</summary>
public abstract class SigningPage : FormPage
{
    /// <summary>What stands behind <c>/s/</c> in the link.</summary>
    [FromRoute]
    public string Link { get; set; } = "";

    /// <summary>What they are asked to sign; nothing where the link is not good.</summary>
    public SigningView? View { get; private set; }

    /// <summary>The address of the first page of the link.</summary>
    public string Home => $"/s/{Link}";

    /// <summary>The place of the link.</summary>
    public SlotStatus Place => View!.Place;

    /// <summary>Where the round stands.</summary>
    public RoundStatus Round => View!.Status;

    /// <summary>Whether they can sign here now.</summary>
    public bool CanSign => Round.ClosedAt is null && Place.State is SlotState.Open or SlotState.Rejected && Round.State != RoundState.Declined;

    internal OpenedLink Opened { get; private set; } = null!;

    internal OfficeSettings Office => Services.GetRequiredService<OfficeSettings>();

    internal string? NetworkAddress => HttpContext.Connection.RemoteIpAddress is { } address && !IPAddress.IsLoopback(address) ? address.ToString() : null;

    /// <summary>Opens the link, and goes on where it is good.</summary>
    /// <param name="then">What the page does.</param>
    /// <param name="cancellationToken">Gives up.</param>
    internal async Task<IActionResult> WithLinkAsync(Func<Task<IActionResult>> then, CancellationToken cancellationToken)
    {
        if (await LinkVisit.OpenAsync(HttpContext, Link) is not { } caller) return NotGood();
        AccessRecording.TurnedOutToBe(HttpContext, caller.Name);
        Opened = (await LinkVisit.BindAsync(HttpContext))!.Link;
        Outcome<SigningView> view = await ViewByLink.RunAsync(Office.Archive, Opened, cancellationToken);
        if (view.IsRefused) return ProblemPage.Bare(ProblemPage.Of(HttpContext, Api.Conventions.Statuses.Of(view.Findings), new ProblemWords("This cannot be shown now", "Try again in a few minutes. If it happens again, tell the office whose name stands in the letter.", Problems.IdOf(HttpContext)) { Findings = view.Findings }));
        View = view.Value;
        return await then();
    }

    /// <summary>The same, for a page that asks something of somebody who can still sign; anybody else is led to the first page, which says where it stands.</summary>
    internal Task<IActionResult> WhileItCanBeSignedAsync(Func<Task<IActionResult>> then, CancellationToken cancellationToken) =>
        WithLinkAsync(() => CanSign ? then() : Task.FromResult<IActionResult>(OnTo(Home)), cancellationToken);

    /// <summary>Something was done: what follows from it is settled, and the first page of the link shows it.</summary>
    internal LocalRedirectResult Settled()
    {
        Services.GetRequiredService<SettleFilings>().Due();
        return OnTo(Home);
    }

    private ViewResult NotGood()
    {
        Finding[] findings = LinkVisit.RefusalOf(HttpContext) is ProblemHttpResult { ProblemDetails.Extensions: { } more } && more.TryGetValue("findings", out object? found) && found is Finding[] those ? those : [];
        if (findings.Length == 0) return ProblemPage.Bare(ProblemPage.Of(HttpContext, StatusCodes.Status429TooManyRequests, new ProblemWords("Too many tries", "Too many links that are none came from where you are. Wait ten minutes, then open the link of the letter again.", null)));
        bool isOld = Array.Exists(findings, finding => finding.Code.Value == "SIGN-OLD-LINK");
        return ProblemPage.Bare(ProblemPage.Of(HttpContext, isOld ? StatusCodes.Status410Gone : StatusCodes.Status404NotFound, new ProblemWords(
            isOld ? findings[0].Message.TrimEnd('.') : "This link does not work",
            isOld ? $"{findings[0].Suggestion}" : "Copy the whole link from the letter, also where it runs over two lines. If it still does not work, ask the office whose name stands in the letter for a new one.", null)));
    }
}
