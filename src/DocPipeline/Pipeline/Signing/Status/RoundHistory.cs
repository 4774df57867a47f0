using System.Globalization;
using DocPipeline.Findings;
using DocPipeline.Partnerships.Values;
using DocPipeline.Pipeline.Archiving;
using DocPipeline.Signing.Events;
using DocPipeline.Signing.Terms;

namespace DocPipeline.Pipeline.Signing.Status;

/// <summary>The story of a look back at a round: everything that happened in it, in words.</summary>
public static class RoundHistory
{
    /// <summary>What happened, the last first.</summary>
    /// <param name="archive">The archive.</param>
    /// <param name="round">The round's name.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task<Outcome<IReadOnlyList<RoundHappening>>> OfAsync(OpenedArchive archive, string round, CancellationToken cancellationToken)
    {
        Outcome<KeptRound> kept = await SigningRecords.ReadAsync(archive, round, cancellationToken).ConfigureAwait(false);
        if (kept.IsRefused) return Outcome.Refused<IReadOnlyList<RoundHappening>>(kept.Findings);
        Dictionary<SlotId, string> names = kept.Value.Round.Slots.ToDictionary(slot => slot.Slot.Id, slot => slot.Slot.Name);
        return Outcome.Done<IReadOnlyList<RoundHappening>>(
        [
            .. kept.Value.Events.Zip(kept.Value.Chain.Events).Select(each =>
            {
                (string what, string? why) = Words(each.First, slot => names.GetValueOrDefault(slot, slot.ToString()));
                return new RoundHappening(each.Second.Number, each.Second.At, each.Second.By, what, why);
            }).Reverse(),
        ]);
    }

    private static (string What, string? Why) Words(SigningEvent what, Func<SlotId, string> name) => what switch
    {
        RoundIssued issued => ($"Version {issued.Terms.Version} went out for signature", null),
        SlotsInvited { Invitations: [var one] } => ($"{name(one.Slot)} was invited", null),
        SlotsInvited invited => ($"{Count(invited.Invitations.Count)} were invited", null),
        SlotsReminded { Places: [var one] } => ($"{name(one)} was reminded", null),
        SlotsReminded reminded => ($"{Count(reminded.Places.Count)} were reminded", null),
        SlotViewed viewed => ($"Whoever signs for {name(viewed.Slot)} opened the document", null),
        SlotBounced bounced => ($"The letter to {name(bounced.Slot)} came back", bounced.Reason),
        SlotSigned { NeedsAcceptance: true } signed => ($"What {name(signed.Slot)} signed came back, to be looked at", signed.Check),
        SlotSigned signed => ($"{signed.Name} signed for {name(signed.Slot)}", signed.Check),
        SlotAccepted accepted => ($"What came back from {name(accepted.Slot)} was accepted", accepted.Note),
        SlotRejected rejected => ($"What came back from {name(rejected.Slot)} was not taken", rejected.Reason),
        SlotDeclined declined => ($"{name(declined.Slot)} declined", declined.Reason),
        SlotWithdrawn withdrawn => ($"{name(withdrawn.Slot)} took its signature back", withdrawn.Reason),
        SlotExtended { ExpiresAt: { } end } extended => ($"{name(extended.Slot)} may sign until {new Moment(end.AddSeconds(-1)).On.ToString("d MMMM yyyy", CultureInfo.GetCultureInfo("en-GB"))}", null),
        SlotExtended extended => ($"{name(extended.Slot)} may sign without an end", null),
        AuthorityRecorded recorded => ($"It was recorded by which decision {name(recorded.Slot)} may sign", null),
        DelegationAsked asked => ($"{name(asked.Slot)} asked that someone else sign", asked.Reason),
        DelegationApproved approved => ($"Someone else may sign for {name(approved.Slot)}", null),
        DelegationRefused refused => ($"Nobody else may sign for {name(refused.Slot)}", refused.Reason),
        RoundCompleted => ("The round was completed", null),
        RoundVoided voided => ("The round was ended without a result", voided.Reason),
        RoundSuperseded superseded => ($"Version {superseded.Version} took its place", null),
        _ => ($"Something else happened: {what.Word}", null),
    };

    private static string Count(int places) => string.Create(CultureInfo.InvariantCulture, $"{places} organisations");
}
