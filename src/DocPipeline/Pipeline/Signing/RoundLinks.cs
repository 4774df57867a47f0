using DocPipeline.Outbox.Links;
using DocPipeline.Signing.Events;
using DocPipeline.Signing.Terms;

namespace DocPipeline.Pipeline.Signing;

/// <summary>The links of a round, as its invitations give them out: they follow from the events, and none is kept.</summary>
internal static class RoundLinks
{
    private const int Days = 365;

    /// <summary>The end of a link that goes out with an invitation. The time to sign ends by itself, and before.</summary>
    internal static DateTimeOffset EndOf(DateTimeOffset invitedAt) => invitedAt.AddDays(Days);

    /// <summary>A place as a link names it.</summary>
    internal static string NameOf(string slot) => slot.Replace('/', '.');

    /// <summary>The place that a link names.</summary>
    internal static string SlotOf(string name) => name.Replace('.', '/');

    /// <summary>What the links of a place are good for, the newest last.</summary>
    internal static IReadOnlyList<LinkTerms> Of(KeptRound kept, SlotId slot) =>
    [
        .. from each in kept.Events.Zip(kept.Chain.Events)
           where each.First is SlotsInvited
           from invitation in ((SlotsInvited)each.First).Invitations
           where invitation.Slot == slot
           select new LinkTerms(kept.Id.Value, NameOf(slot.ToString()), kept.Round.Terms!.Issued, invitation.Generation, EndOf(each.Second.At)),
    ];
}
