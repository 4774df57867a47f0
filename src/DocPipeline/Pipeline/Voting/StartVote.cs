using DocPipeline.Archive;
using DocPipeline.Archive.Rounds.Events;
using DocPipeline.Findings;
using DocPipeline.Partnerships.Register;
using DocPipeline.Partnerships.Values;
using DocPipeline.Pipeline.Archiving;
using DocPipeline.Pipeline.Archiving.Records;
using DocPipeline.Voting;

namespace DocPipeline.Pipeline.Voting;

/// <summary>
/// The story of a decision that is put to the members in writing: the record says so, the vote is opened in the archive, and every member gets a
/// letter with a link. Whatever it dies over, saying it again goes on.
/// </summary>
public static class StartVote
{
    /// <summary>Starts it.</summary>
    /// <param name="archive">The archive.</param>
    /// <param name="partnership">The partnership.</param>
    /// <param name="order">What is put to whom.</param>
    /// <param name="seen">The record that whoever starts it has looked at.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The vote. <see cref="ArchiveCodes.StaleRecord"/> where somebody else has changed the record since.</returns>
    public static async Task<Outcome<VoteStatus>> RunAsync(OpenedArchive archive, PartnershipId partnership, VoteOrder order, RecordTag seen, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(archive);
        ArgumentNullException.ThrowIfNull(order);
        Outcome<IReadOnlyList<KeptVote>> before = await VoteRecords.OfDecisionAsync(archive, partnership, order.Decision, cancellationToken).ConfigureAwait(false);
        if (before.IsRefused) return Outcome.Refused<VoteStatus>(before.Findings);
        if (before.Value is [.., var last] && last.Vote.Closing is not VoteCalledOff) return await SentAsync(archive, last, cancellationToken).ConfigureAwait(false);
        if (await ArchivedRecords.ReadAsync(archive, partnership, cancellationToken).ConfigureAwait(false) is not { } record)
            return Outcome.Refused<VoteStatus>([ArchiveCodes.Error(ArchiveCodes.NotThere, "The partnership has no record.", "Put its record into the archive first.")]);
        Outcome<VotePreview> preview = PreviewVote.Of(record.Files, order.Decision, new Moment(archive.Clock.GetUtcNow()).On, order.LastDay);
        if (preview.IsRefused) return Outcome.Refused<VoteStatus>(preview.Findings);
        Outcome<IReadOnlyDictionary<string, string>> people = await VotingPeople.EnterAsync(archive, preview.Value.Seats, order.Voters, partnership, cancellationToken).ConfigureAwait(false);
        if (people.IsRefused) return Outcome.Refused<VoteStatus>(people.Findings);
        Outcome<PushedRecord> pushed = await ArchivedRecords.PushAsync(archive, partnership, preview.Value.Files, seen, order.By, cancellationToken).ConfigureAwait(false);
        if (pushed.IsRefused) return Outcome.Refused<VoteStatus>(pushed.Findings);
        if (await ArchivedRecords.ReadAsync(archive, partnership, cancellationToken).ConfigureAwait(false) is not { } now || now.Tag != pushed.Value.Tag)
            return Outcome.Refused<VoteStatus>([ArchiveCodes.Error(ArchiveCodes.StaleRecord, "Somebody else changed the record in the same moment.", "Look at it, and start the vote again.")]);

        RoundDocument about = new(ArchiveObjects.RecordOf(partnership), new Archive.Ocfl.VersionNumber(now.Tag.Entry), Sha512.Of(now.Zip.Span));
        VoteOpened opened = new(new VoteTerms
        {
            Partnership = preview.Value.Decision.By!.Partnership.Name,
            Body = preview.Value.Decision.BodyName,
            Title = preview.Value.Decision.Decision.Title,
            Decision = order.Decision,
            Digest = Sha512.Of(now.Files.Find(order.Decision)!.Value.Span).Hex,
            Language = order.Language == Language.Cy ? "cy" : "en",
            LastDay = preview.Value.LastDay,
            MeetingIfAskedBy = preview.Value.Rule.MeetingIfAskedBy,
            Voters = [.. preview.Value.Seats.Select(seat => new Voter(seat.Seat, seat.Title, people.Value[seat.Seat]))],
        });
        RoundId id = VoteRecords.NameOf(partnership, order.Decision, before.Value.Count + 1);
        Outcome<KeptVote> vote = await VoteRecords.AppendAsync(archive, id, "open", order.By, _ => opened, about, cancellationToken).ConfigureAwait(false);
        return vote.IsRefused ? Outcome.Refused<VoteStatus>(vote.Findings) : await SentAsync(archive, vote.Value, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Hands over the letters that are due, and says where the vote stands.</summary>
    internal static async Task<Outcome<VoteStatus>> SentAsync(OpenedArchive archive, KeptVote vote, CancellationToken cancellationToken)
    {
        IReadOnlyList<Finding> findings = await VoteLetters.TakeAsync(archive, vote, cancellationToken).ConfigureAwait(false);
        return Outcome.Done(VoteStatus.Of(vote, archive.Clock.GetUtcNow()), findings);
    }
}
