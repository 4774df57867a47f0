using DocPipeline.Findings;
using DocPipeline.Outbox;
using DocPipeline.Outbox.Links;
using DocPipeline.Pipeline.Archiving;
using DocPipeline.Pipeline.Outbox;
using DocPipeline.Pipeline.Signing.Status;
using DocPipeline.Signing;
using DocPipeline.Signing.Events;
using DocPipeline.Signing.Terms;

namespace DocPipeline.Pipeline.Signing.Links;

/// <summary>The story of a link that somebody opens. Opening changes nothing: programs that look at mail open links, too.</summary>
public static class OpenLink
{
    /// <summary>Checks a link.</summary>
    /// <param name="archive">The archive.</param>
    /// <param name="key">Where the key of links is.</param>
    /// <param name="link">The link, or what stands behind <c>/s/</c> in it. It is repeated in no answer.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>What it is for; or a refusal, which says why only to somebody who was given the link once.</returns>
    public static async Task<Outcome<OpenedLink>> CheckAsync(OpenedArchive archive, LinkKeyPlace key, string link, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(archive);
        ArgumentNullException.ThrowIfNull(link);
        Outcome<LinkKeys> keys = LinkKeyAtHand.Open(key);
        if (keys.IsRefused) return Outcome.Refused<OpenedLink>(keys.Findings);
        KeptRound? kept = null;
        int path = link.LastIndexOf(SigningLink.Path, StringComparison.Ordinal);
        LinkCheck check = await SigningLink.CheckAsync(keys.Value, (path < 0 ? link : link[(path + SigningLink.Path.Length)..]).Trim(), LinksOfAsync, archive.Clock.GetUtcNow(), cancellationToken).ConfigureAwait(false);
        if (check.IsGranted && kept is not null)
            return Outcome.Done(new OpenedLink(RoundLinks.SlotOf(check.Token!.Slot), check.Token.Generation, RoundStatus.Of(kept, archive.Clock.GetUtcNow())));
        return Outcome.Refused<OpenedLink>([check.Refusal switch
        {
            LinkRefusal.Replaced when kept is not null && PersonChanged(kept, check.Token!) => SigningCodes.Error(SigningCodes.OldLink, "Somebody else is asked to sign here now.", mend: "There is nothing for you to do. If that is not right, ask the partnership's office."),
            LinkRefusal.Replaced => SigningCodes.Error(SigningCodes.OldLink, "This link was replaced by a newer one.", mend: "Use the link of the last mail, or ask the partnership's office for a new one."),
            LinkRefusal.Expired => SigningCodes.Error(SigningCodes.OldLink, "This link has run out.", mend: "Ask the partnership's office for a new one."),
            _ => SigningCodes.Error(OutboxFinding.LinkRefused, "This is no link to sign by.", mend: "Copy the link from the mail, whole; or ask the partnership's office for a new one."),
        }]);

        async Task<IReadOnlyList<LinkTerms>> LinksOfAsync(LinkToken token, CancellationToken cancellation)
        {
            if (!SlotId.TryRead(RoundLinks.SlotOf(token.Slot), out SlotId? slot)) return [];
            Outcome<KeptRound> read = await SigningRecords.ReadAsync(archive, token.Round, cancellation).ConfigureAwait(false);
            kept = read.Value;
            return kept is null ? [] : RoundLinks.Of(kept, slot.Value);
        }
    }

    // It was passed on, or the office asked somebody else: whoever was asked before gets no newer link to look for.
    private static bool PersonChanged(KeptRound kept, LinkToken token) =>
        SlotId.TryRead(RoundLinks.SlotOf(token.Slot), out SlotId? slot)
        && kept.Round.Find(slot.Value)?.Person is { } now
        && kept.Events.OfType<SlotsInvited>().SelectMany(each => each.Invitations).FirstOrDefault(each => each.Slot == slot && each.Generation == token.Generation) is { } then
        && then.Person != now;
}
