using DocPipeline.Archive.Rounds;
using DocPipeline.Archive.Rounds.Events;
using DocPipeline.Outbox.Links;
using DocPipeline.Partnerships.Values;
using DocPipeline.Pipeline.Archiving;
using DocPipeline.Voting;

namespace DocPipeline.Pipeline.Voting;

/// <summary>A vote with the chain that it was worked out from.</summary>
/// <param name="Chain">Its events as they are kept.</param>
/// <param name="Events">The same, read.</param>
/// <param name="Vote">What has come of them.</param>
internal sealed record KeptVote(RoundChain Chain, IReadOnlyList<VoteEvent> Events, WrittenVote Vote)
{
    private const int Days = 365;

    /// <summary>Its name.</summary>
    internal RoundId Id => Chain.Round;

    /// <summary>Whose it is: the one whose record has the decision.</summary>
    internal PartnershipId Partnership => ArchiveObjects.Read(Chain.Document!.Object)!.Value.Partnership;

    /// <summary>The end of a link. The time to vote ends by itself, and before; whoever has voted may look for a year.</summary>
    internal static DateTimeOffset EndOf(DateTimeOffset invitedAt) => invitedAt.AddDays(Days);

    /// <summary>What the links of a seat are good for, the newest last: they follow from the events, and none is kept.</summary>
    internal IReadOnlyList<LinkTerms> LinksOf(string seat)
    {
        List<LinkTerms> links = [];
        WrittenVote then = WrittenVote.Unopened;
        for (int i = 0; i < Events.Count; i++)
        {
            int before = then.Find(seat)?.Generation ?? 0;
            then = then.After(Events[i], Chain.Events[i].At);
            if (then.Find(seat) is { } now && now.Generation > before) links.Add(new LinkTerms(Id.Value, seat, then.Terms!.Digest, now.Generation, EndOf(now.InvitedAt)));
        }

        return links;
    }
}
