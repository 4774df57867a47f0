using DocPipeline.Findings;
using DocPipeline.Pipeline.Archiving;
using DocPipeline.Pipeline.Signing.Links;
using DocPipeline.Pipeline.Voting;
using DocPipeline.Voting;
using DocPipeline.Web.Access;
using DocPipeline.Web.Hosting;
using Microsoft.AspNetCore.Mvc;

namespace DocPipeline.Web.Pages.Voting;

/// <summary>Where a member reads what is put to the vote in writing, votes, and sees their vote afterwards. Looking changes nothing.</summary>
[ForAnyone("the link is checked, for one seat of one vote", What = "vote")]
public sealed class VoteModel : FormPage
{
    /// <summary>What stands behind <c>/v/</c> in the link.</summary>
    [FromRoute]
    public string Link { get; set; } = "";

    /// <summary>What they see; nothing where the link is not good.</summary>
    public VoteView? View { get; private set; }

    private OpenedArchive Archive => Services.GetRequiredService<OpenedArchive>();

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => await OpenAsync(cancellationToken) ?? Page();

    /// <summary>Votes.</summary>
    public async Task<IActionResult> OnPostAsync([FromForm] string? answer, CancellationToken cancellationToken)
    {
        if (await OpenAsync(cancellationToken) is { } not) return not;
        OpenedVoteLink link = View!.Link;

        // Pressed twice, or in two windows: it is cast, and the page says so.
        if (link.Own.AnsweredAt is not null) return OnTo($"/v/{Link}");
        if (ReadAnswer(answer) is not { } said) return Wrong(("answer", "Choose how you vote"));
        Outcome<VoteStatus> cast = await VoteByLink.CastAsync(Archive, link, said, Act.For("vote"), cancellationToken);
        if (cast.IsRefused) return Refused(cast.Findings, "answer");
        Services.GetRequiredService<SettleFilings>().Due();
        return OnTo($"/v/{Link}");
    }

    private static VoteAnswer? ReadAnswer(string? answer) => answer switch { "for" => VoteAnswer.For, "against" => VoteAnswer.Against, "abstain" => VoteAnswer.Abstain, "meeting" => VoteAnswer.Meeting, _ => null };

    private async Task<IActionResult?> OpenAsync(CancellationToken cancellationToken)
    {
        Outcome<OpenedVoteLink>? opened = await Services.GetRequiredService<GuardedLinks>().OpenVoteAsync(Link, RateLimits.AddressOf(HttpContext), cancellationToken);
        if (opened is null)
        {
            Response.Headers.RetryAfter = "600";
            return Said(StatusCodes.Status429TooManyRequests, "Too many tries", "Too many links that are none came from where you are. Wait ten minutes, then open the link of the letter again.");
        }

        if (opened.Value is not { } good)
        {
            Finding why = opened.Findings[0];
            return why.Code == VotingCodes.OldLink
                ? Said(StatusCodes.Status410Gone, why.Message.TrimEnd('.'), $"{why.Suggestion}")
                : Said(StatusCodes.Status404NotFound, "This link does not work", "Copy the whole link from the letter, also where it runs over two lines. If it still does not work, ask the office whose name stands in the letter for a new one.");
        }

        Caller caller = new() { Name = $"link of {good.Status.Vote} {good.Seat}", Proof = CallerProof.Link };
        caller.Enter(HttpContext);
        AccessRecording.TurnedOutToBe(HttpContext, caller.Name);
        Outcome<VoteView> view = await VoteByLink.ViewAsync(Archive, good, cancellationToken);
        if (view.IsRefused) return ProblemPage.Bare(ProblemPage.Of(HttpContext, Api.Conventions.Statuses.Of(view.Findings), new ProblemWords("This cannot be shown now", "Try again in a few minutes. If it happens again, tell the office whose name stands in the letter.", Problems.IdOf(HttpContext)) { Findings = view.Findings }));
        View = view.Value;
        return null;
    }

    private ViewResult Said(int status, string head, string text) => ProblemPage.Bare(ProblemPage.Of(HttpContext, status, new ProblemWords(head, text, null)));
}
