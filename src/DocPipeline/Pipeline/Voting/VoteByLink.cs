using DocPipeline.Findings;
using DocPipeline.Governance.Amendments;
using DocPipeline.Partnerships;
using DocPipeline.Partnerships.Reading;
using DocPipeline.Pipeline.Archiving;
using DocPipeline.Pipeline.Archiving.Records;
using DocPipeline.Pipeline.Decisions;
using DocPipeline.Voting;

namespace DocPipeline.Pipeline.Voting;

/// <summary>The story of a member who reads what is put to the vote, and votes.</summary>
public static class VoteByLink
{
    /// <summary>What is voted on, as the record had it when the vote was opened. Looking changes nothing.</summary>
    public static async Task<Outcome<VoteView>> ViewAsync(OpenedArchive archive, OpenedVoteLink link, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(archive);
        ArgumentNullException.ThrowIfNull(link);
        Outcome<KeptVote> kept = await VoteRecords.ReadAsync(archive, link.Status.Vote, cancellationToken).ConfigureAwait(false);
        if (kept.IsRefused) return Outcome.Refused<VoteView>(kept.Findings);
        Outcome<RecordState> then = await RecordHistory.AtAsync(archive, link.Status.Partnership, kept.Value.Chain.Document!.Entry.Value, cancellationToken).ConfigureAwait(false);
        if (then.IsRefused) return Outcome.Refused<VoteView>(then.Findings);
        RecordFiles files = then.Value.Files;
        Outcome<IReadOnlyList<JudgedDecision>> judged = JudgeDecisions.InRecord(files, link.Status.Decision);
        if (judged.IsRefused) return Outcome.Refused<VoteView>(judged.Findings);
        Outcome<PartnershipRecord> record = PartnershipFile.Read(files);
        return Outcome.Done(new VoteView(link, judged.Value[0].Amendment, judged.Value[0].Decision.Terms, judged.Value[0].Verdict.Rule, record.Value?.Partnership.Contact));
    }

    /// <summary>Votes.</summary>
    /// <param name="archive">The archive.</param>
    /// <param name="link">The link, which is good.</param>
    /// <param name="answer">What the member says.</param>
    /// <param name="request">The request's id: a button that is pressed twice votes once.</param>
    /// <param name="cancellationToken">Gives up; the same request again finds out what came of it.</param>
    public static async Task<Outcome<VoteStatus>> CastAsync(OpenedArchive archive, OpenedVoteLink link, VoteAnswer answer, string request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(archive);
        ArgumentNullException.ThrowIfNull(link);
        Outcome<KeptVote> kept = await VoteRecords.ReadAsync(archive, link.Status.Vote, cancellationToken).ConfigureAwait(false);
        if (kept.IsRefused) return Outcome.Refused<VoteStatus>(kept.Findings);
        Outcome<KeptVote> cast = await VoteRecords.AppendAsync(archive, kept.Value.Id, request, link.Seat, _ => new VoteCast(link.Seat, link.Generation, answer), document: null, cancellationToken).ConfigureAwait(false);
        return cast.IsRefused ? Outcome.Refused<VoteStatus>(cast.Findings) : Outcome.Done(VoteStatus.Of(cast.Value, archive.Clock.GetUtcNow()));
    }
}

/// <summary>What a member sees.</summary>
/// <param name="Link">Their link, with where the vote stands.</param>
/// <param name="Amendment">What is changed, clause by clause; nothing where the decision changes no document.</param>
/// <param name="Terms">The terms that are voted on, where the decision states them otherwise.</param>
/// <param name="Rule">The rule that decides it, in words.</param>
/// <param name="Contact">Whom to turn to, as the record publishes it.</param>
public sealed record VoteView(OpenedVoteLink Link, Amendment? Amendment, string? Terms, string Rule, OfficeContact? Contact);
