using DocPipeline.Findings;
using DocPipeline.Pipeline.Archiving;
using DocPipeline.Pipeline.Signing.Inviting;
using DocPipeline.Pipeline.Signing.Status;
using DocPipeline.Signing.Events;
using DocPipeline.Signing.Judging;
using DocPipeline.Signing.Rounds;

namespace DocPipeline.Pipeline.Signing;

/// <summary>What every story of a round does: adds its event, has the letters sent that follow from it, and invites those whose turn it made.</summary>
internal static class RoundAct
{
    /// <summary>Adds an event that goes by the round as it is at the moment of the commit.</summary>
    internal static async Task<Outcome<KeptRound>> RunAsync(
        OpenedArchive archive, string round, string request, string by, Func<SigningRound, DateTimeOffset, Outcome<SigningEvent>> decide, IReadOnlyList<ReadOnlyMemory<byte>> attachments, IRoundMail mail, CancellationToken cancellationToken)
    {
        Outcome<KeptRound> kept = await SigningRecords.ReadAsync(archive, round, cancellationToken).ConfigureAwait(false);
        if (kept.IsRefused) return kept;
        if (kept.Value.Round.Closing is not null && kept.Value.Chain.MadeBy(request) is null) return Outcome.Refused<KeptRound>([Refusals.OfRound(kept.Value.Round, Possible.IsClosed)]);
        Outcome<KeptRound> after = await SigningRecords.AppendAsync(archive, kept.Value.Id, request, by, decide, attachments, document: null, cancellationToken).ConfigureAwait(false);
        if (after.Value is not { } now) return after;
        int number = now.Chain.MadeBy(request)!.Number;
        IReadOnlyList<Finding> findings = await TakeAsync(now, number, mail, cancellationToken).ConfigureAwait(false);
        if (findings.Count > 0) after = Outcome.Done(now, [.. after.Findings, .. findings]);
        return now.Round.Closing is null && now.Events[number - 1] is not SlotsInvited
            ? await InvitePeople.OpenedAsync(archive, now, Program, mail, cancellationToken).ConfigureAwait(false)
            : after;
    }

    /// <summary>Adds an event.</summary>
    internal static Task<Outcome<KeptRound>> EventAsync(OpenedArchive archive, string round, string request, string by, SigningEvent each, IRoundMail mail, CancellationToken cancellationToken) =>
        RunAsync(archive, round, request, by, (_, _) => Outcome.Done(each), [], mail, cancellationToken);

    /// <summary>Adds an event at a place that somebody has typed.</summary>
    internal static async Task<Outcome<RoundStatus>> AtAsync(
        OpenedArchive archive, string round, string slot, string request, string by, Func<SlotStanding, SigningEvent> what, IRoundMail mail, CancellationToken cancellationToken, params ReadOnlyMemory<byte>[] attachments)
    {
        Outcome<KeptRound> kept = await SigningRecords.ReadAsync(archive, round, cancellationToken).ConfigureAwait(false);
        if (kept.IsRefused) return Outcome.Refused<RoundStatus>(kept.Findings);
        Outcome<SlotStanding> place = Places.Find(kept.Value, slot);
        if (place.IsRefused) return Outcome.Refused<RoundStatus>(place.Findings);
        Outcome<KeptRound> after = await RunAsync(archive, round, request, by, (now, _) => Outcome.Done(what(now.Find(place.Value.Slot.Id)!)), attachments, mail, cancellationToken).ConfigureAwait(false);
        return after.IsRefused ? Outcome.Refused<RoundStatus>(after.Findings) : Outcome.Done(RoundStatus.Of(after.Value, archive.Clock.GetUtcNow()), after.Findings);
    }

    /// <summary>Hands over the letters that follow from every event of a round: those that a program which died has not. None goes twice.</summary>
    internal static async Task CatchUpAsync(KeptRound kept, IRoundMail mail, CancellationToken cancellationToken)
    {
        for (int number = 1; number <= kept.Events.Count; number++) await TakeAsync(kept, number, mail, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Who does what no person asked for.</summary>
    internal const string Program = "docpipeline";

    private static async Task<IReadOnlyList<Finding>> TakeAsync(KeptRound kept, int number, IRoundMail mail, CancellationToken cancellationToken) =>
        RoundLetters.Of(kept, number) is { Count: > 0 } letters ? await mail.TakeAsync(kept.Id.Value, FormattableString.Invariant($"event-{number}"), letters, cancellationToken).ConfigureAwait(false) : [];
}
