using System.Text;
using DocPipeline.Findings;
using DocPipeline.Partnerships.Reading;
using DocPipeline.Partnerships.Values;
using DocPipeline.Pipeline.Archiving;
using DocPipeline.Pipeline.Archiving.Records;
using DocPipeline.Pipeline.Decisions;
using DocPipeline.Pipeline.Records.Editing;
using DocPipeline.Pipeline.Signing.Plans;
using DocPipeline.Voting;

namespace DocPipeline.Pipeline.Voting;

/// <summary>The story of a vote in writing that ends: it is closed, and its answers become the ballots of the decision; or it is called off.</summary>
public static class EndVote
{
    /// <summary>Closes it: nobody can vote any more. Its last day has passed, or everybody has answered.</summary>
    public static Task<Outcome<VoteStatus>> CloseAsync(OpenedArchive archive, PartnershipId partnership, string decision, string by, CancellationToken cancellationToken) =>
        AddAsync(archive, partnership, decision, "close", by, new VoteClosed(), cancellationToken);

    /// <summary>Calls it off: what was answered counts for nothing.</summary>
    public static Task<Outcome<VoteStatus>> CallOffAsync(OpenedArchive archive, PartnershipId partnership, string decision, string reason, string by, CancellationToken cancellationToken) =>
        string.IsNullOrWhiteSpace(reason)
            ? Task.FromResult(Outcome.Refused<VoteStatus>([VotingCodes.Error(VotingCodes.State, "It is not said why the vote is called off.", "Say why: members read it when they open their links.")]))
            : AddAsync(archive, partnership, decision, "call-off", by, new VoteCalledOff(reason.Trim()), cancellationToken);

    /// <summary>Writes to a member once more, perhaps at another address: older links of the seat are dead from then on.</summary>
    /// <param name="archive">The archive.</param>
    /// <param name="partnership">The partnership.</param>
    /// <param name="decision">The decision's file in its record.</param>
    /// <param name="seat">The seat.</param>
    /// <param name="person">Who votes for it from now on; whoever does already if left out.</param>
    /// <param name="by">Who asks.</param>
    /// <param name="request">The request's id.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task<Outcome<VoteStatus>> InviteAsync(OpenedArchive archive, PartnershipId partnership, string decision, string seat, PlannedPerson? person, string by, string request, CancellationToken cancellationToken)
    {
        Outcome<KeptVote> kept = await ShowVotes.KeptAsync(archive, partnership, decision, cancellationToken).ConfigureAwait(false);
        if (kept.IsRefused) return Outcome.Refused<VoteStatus>(kept.Findings);
        if (kept.Value.Vote.Find(seat) is not { } own) return Outcome.Refused<VoteStatus>([kept.Value.Vote.Judge(new VoterInvited(seat, "", 0), archive.Clock.GetUtcNow())!]);
        string id = own.Voter.Person;
        if (person is not null)
        {
            Outcome<IReadOnlyDictionary<string, string>> entered = await VotingPeople.EnterAsync(archive, [new VotingSeat(seat, own.Voter.Title, null, null)], new Dictionary<string, PlannedPerson> { [seat] = person }, partnership, cancellationToken).ConfigureAwait(false);
            if (entered.IsRefused) return Outcome.Refused<VoteStatus>(entered.Findings);
            id = entered.Value[seat];
        }

        Outcome<KeptVote> invited = await VoteRecords.AppendAsync(
            archive, kept.Value.Id, request, by, vote => new VoterInvited(seat, id, (vote.Find(seat)?.Generation ?? 0) + 1), document: null, cancellationToken).ConfigureAwait(false);
        return invited.IsRefused ? Outcome.Refused<VoteStatus>(invited.Findings) : await StartVote.SentAsync(archive, invited.Value, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>What the answers of a closed vote make of the decision, by the body's own rules. Nothing is written.</summary>
    /// <param name="archive">The archive.</param>
    /// <param name="partnership">The partnership.</param>
    /// <param name="files">The record as it is now.</param>
    /// <param name="decision">The decision's file in it.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task<Outcome<CountedVote>> CountAsync(OpenedArchive archive, PartnershipId partnership, RecordFiles files, string decision, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(files);
        Outcome<KeptVote> kept = await ShowVotes.KeptAsync(archive, partnership, decision, cancellationToken).ConfigureAwait(false);
        return kept.IsRefused ? Outcome.Refused<CountedVote>(kept.Findings) : Count(kept.Value, files, decision);
    }

    /// <summary>Takes the answers of a closed vote into the record. Said again, it changes nothing more.</summary>
    /// <param name="archive">The archive.</param>
    /// <param name="partnership">The partnership.</param>
    /// <param name="decision">The decision's file in its record.</param>
    /// <param name="seen">The record that whoever does it has looked at.</param>
    /// <param name="by">Who does it.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>What came of it. <see cref="ArchiveCodes.StaleRecord"/> where somebody else has changed the record since.</returns>
    public static async Task<Outcome<CountedVote>> RecordAsync(OpenedArchive archive, PartnershipId partnership, string decision, RecordTag seen, string by, CancellationToken cancellationToken)
    {
        if (await ArchivedRecords.ReadAsync(archive, partnership, cancellationToken).ConfigureAwait(false) is not { } record)
            return Outcome.Refused<CountedVote>([ArchiveCodes.Error(ArchiveCodes.NotThere, "The partnership has no record.", "Put its record into the archive first.")]);
        Outcome<CountedVote> counted = await CountAsync(archive, partnership, record.Files, decision, cancellationToken).ConfigureAwait(false);
        if (counted.IsRefused) return counted;
        Outcome<PushedRecord> pushed = await ArchivedRecords.PushAsync(archive, partnership, counted.Value.Files, seen, by, cancellationToken).ConfigureAwait(false);
        return pushed.IsRefused ? Outcome.Refused<CountedVote>(pushed.Findings) : counted;
    }

    private static Outcome<CountedVote> Count(KeptVote kept, RecordFiles files, string decision)
    {
        if (kept.Vote.Closing is not VoteClosed) return Refused(decision, kept.Vote.Closing is VoteCalledOff ? "The vote was called off: its answers count for nothing." : "The vote is still open.", "Close it first.");
        if (files.Find(decision) is not { } file) return Refused(decision, "The record has this decision no longer.", "Put its file back from the history of the record.");
        Outcome<IReadOnlyList<JudgedDecision>> put = JudgeDecisions.InRecord(files, decision);
        if (put.IsRefused) return Outcome.Refused<CountedVote>(put.Findings);
        DateOnly sentOn = put.Value[0].Decision.InWriting?.SentOn ?? new Moment(kept.Vote.OpenedAt!.Value).On;
        byte[] answered = DecisionText.Answered(file, sentOn, kept.Vote);
        RecordFiles after = files.With(decision, answered);
        Outcome<IReadOnlyList<JudgedDecision>> judged = JudgeDecisions.InRecord(after, decision);
        if (judged.IsRefused) return Outcome.Refused<CountedVote>(judged.Findings);
        bool isThere = file.Span.SequenceEqual(answered);

        // What was voted on is what is decided: everything but the answers has to stand in the file as it stood.
        return !isThere && Archive.Sha512.Of(file.Span).Hex != kept.Vote.Terms!.Digest
            ? Refused(decision, "The decision’s file was changed after it was put to the vote: members voted on other words.", "Put the file back as it was from the history of the record, then take the vote into it.")
            : Outcome.Done(new CountedVote(judged.Value[0], after, LineDifference.Of(decision, Encoding.UTF8.GetString(file.Span), Encoding.UTF8.GetString(answered)), isThere));
    }

    private static async Task<Outcome<VoteStatus>> AddAsync(OpenedArchive archive, PartnershipId partnership, string decision, string request, string by, VoteEvent each, CancellationToken cancellationToken)
    {
        Outcome<KeptVote> kept = await ShowVotes.KeptAsync(archive, partnership, decision, cancellationToken).ConfigureAwait(false);
        if (kept.IsRefused) return Outcome.Refused<VoteStatus>(kept.Findings);
        if (kept.Value.Vote.Closing is { } closing && closing != each) return Outcome.Refused<VoteStatus>([kept.Value.Vote.Judge(each, archive.Clock.GetUtcNow())!]);
        Outcome<KeptVote> ended = await VoteRecords.AppendAsync(archive, kept.Value.Id, request, by, _ => each, document: null, cancellationToken).ConfigureAwait(false);
        return ended.IsRefused ? Outcome.Refused<VoteStatus>(ended.Findings) : Outcome.Done(VoteStatus.Of(ended.Value, archive.Clock.GetUtcNow()));
    }

    private static Outcome<CountedVote> Refused(string place, string message, string mend) => Outcome.Refused<CountedVote>([VotingCodes.Error(VotingCodes.State, message, mend, place)]);
}

/// <summary>A decision with the answers of a vote in writing, judged by the body's own rules.</summary>
/// <param name="Decision">The decision with its verdict.</param>
/// <param name="Files">The record with the answers in it.</param>
/// <param name="Difference">What that changes in it.</param>
/// <param name="IsInRecord">Whether the record has them already.</param>
public sealed record CountedVote(JudgedDecision Decision, RecordFiles Files, LineDifference Difference, bool IsInRecord);
