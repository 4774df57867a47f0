using DocPipeline.Pipeline.Voting;
using DocPipeline.Voting;

namespace DocPipeline.Web.Pages.Voting;

/// <summary>Votes in writing as pages say them.</summary>
public static class VoteWords
{
    /// <summary>An answer, as the sentence “You voted …” goes on.</summary>
    public static string Of(VoteAnswer answer) => answer switch { VoteAnswer.For => "for the proposal", VoteAnswer.Against => "against the proposal", VoteAnswer.Abstain => "to abstain", _ => "that a meeting should decide" };

    /// <summary>An answer in a list.</summary>
    public static string InList(VoteAnswer answer) => answer switch { VoteAnswer.For => "For", VoteAnswer.Against => "Against", VoteAnswer.Abstain => "Abstains", _ => "Asks for a meeting" };

    /// <summary>How a vote stands, in a word.</summary>
    public static Tag TagOf(VoteStatus vote) => vote switch
    {
        { CalledOff: not null } => new Tag("bad", "Called off"),
        { ClosedAt: not null } => new Tag("ok", "Closed"),
        { CanClose: true } => new Tag("wait", "Ready to close"),
        _ => new Tag("info", "Open"),
    };
}
