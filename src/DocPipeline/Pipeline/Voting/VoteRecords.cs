using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using DocPipeline.Archive;
using DocPipeline.Archive.Log.Checkpoints;
using DocPipeline.Archive.Rounds;
using DocPipeline.Archive.Rounds.Events;
using DocPipeline.Findings;
using DocPipeline.Partnerships.Values;
using DocPipeline.Pipeline.Archiving;
using DocPipeline.Voting;

namespace DocPipeline.Pipeline.Voting;

/// <summary>
/// Votes in writing as the archive keeps them: chains of events, as rounds of signatures are, so that a vote is as hard to change unseen as a
/// signature. They are read and worked out, and added to at the moment of the commit.
/// </summary>
internal static class VoteRecords
{
    /// <summary>What the name of a vote begins with. No round of signatures has a point there: it begins with a partnership's id.</summary>
    internal const string Prefix = "vote.";

    private const int NameDigits = 24;

    /// <summary>Whether a chain of the archive is a vote.</summary>
    internal static bool IsVote(RoundId id) => id.Value.StartsWith(Prefix, StringComparison.Ordinal);

    /// <summary>The name of a vote on a decision. The number grows where one was called off.</summary>
    internal static RoundId NameOf(PartnershipId partnership, string decision, int number) =>
        RoundId.Of(string.Create(CultureInfo.InvariantCulture, $"{Prefix}{Sha512.Of(Encoding.UTF8.GetBytes($"{partnership}\n{decision}")).Hex[..NameDigits]}.{number}"));

    /// <summary>The votes on a decision, the newest last.</summary>
    internal static async Task<Outcome<IReadOnlyList<KeptVote>>> OfDecisionAsync(OpenedArchive archive, PartnershipId partnership, string decision, CancellationToken cancellationToken)
    {
        List<KeptVote> votes = [];
        for (int number = 1; ; number++)
        {
            Outcome<RoundChain> chain = await archive.Entries.Rounds.ReadAsync(NameOf(partnership, decision, number), cancellationToken).ConfigureAwait(false);
            if (chain.IsRefused) return Outcome.Refused<IReadOnlyList<KeptVote>>(chain.Findings);
            if (chain.Value.Document is null) return Outcome.Done<IReadOnlyList<KeptVote>>(votes);
            Outcome<KeptVote> kept = Kept(chain.Value);
            if (kept.IsRefused) return Outcome.Refused<IReadOnlyList<KeptVote>>(kept.Findings);
            votes.Add(kept.Value);
        }
    }

    /// <summary>All votes that can be read.</summary>
    internal static async IAsyncEnumerable<KeptVote> AllAsync(OpenedArchive archive, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (RoundId id in archive.Entries.Rounds.ListAsync(cancellationToken).ConfigureAwait(false))
        {
            if (!IsVote(id)) continue;

            // What cannot be read is for those to say who verify the archive.
            Outcome<KeptVote> kept = await ReadAsync(archive, id.Value, cancellationToken).ConfigureAwait(false);
            if (kept.Value is { } vote) yield return vote;
        }
    }

    /// <summary>A vote that is there.</summary>
    internal static async Task<Outcome<KeptVote>> ReadAsync(OpenedArchive archive, string name, CancellationToken cancellationToken)
    {
        if (!RoundId.TryRead(name, out RoundId? id) || !IsVote(id)) return NotThere();
        Outcome<RoundChain> chain = await archive.Entries.Rounds.ReadAsync(id, cancellationToken).ConfigureAwait(false);
        return chain.IsRefused ? Outcome.Refused<KeptVote>(chain.Findings) : chain.Value.Document is null ? NotThere() : Kept(chain.Value);
    }

    /// <summary>Adds an event, and seals the log where the archive seals at once. Answers are sealed by whatever comes next, as signatures are.</summary>
    /// <param name="archive">The archive.</param>
    /// <param name="id">The vote.</param>
    /// <param name="request">The request's id: however often it is said, one event is made.</param>
    /// <param name="by">Who: an office, or a seat.</param>
    /// <param name="decide">Says what happens, from the vote as it is at the moment of the commit.</param>
    /// <param name="document">What the vote is about, for the first event.</param>
    /// <param name="cancellationToken">Gives up; the same request again finds out what came of it.</param>
    internal static async Task<Outcome<KeptVote>> AppendAsync(
        OpenedArchive archive, RoundId id, string request, string by, Func<WrittenVote, VoteEvent> decide, RoundDocument? document, CancellationToken cancellationToken)
    {
        Outcome<AppendedEvent> appended = await archive.Entries.Rounds.AppendAsync(id, request, (chain, at) => Draft(chain, at, by, decide, document), cancellationToken).ConfigureAwait(false);
        if (appended.IsRefused) return Outcome.Refused<KeptVote>(appended.Findings);
        if (appended.Value.Event.IsLogged && archive.SealsAtOnce && appended.Value.Event.Word != "vote-cast")
        {
            Outcome<SignedCheckpoint> sealing = await archive.SealAsync(cancellationToken).ConfigureAwait(false);
            if (sealing.IsRefused) return Outcome.Refused<KeptVote>(sealing.Findings);
        }

        return await ReadAsync(archive, id.Value, cancellationToken).ConfigureAwait(false);
    }

    private static Outcome<RoundDraft> Draft(RoundChain chain, DateTimeOffset at, string by, Func<WrittenVote, VoteEvent> decide, RoundDocument? document)
    {
        Outcome<KeptVote> kept = Kept(chain);
        if (kept.IsRefused) return Outcome.Refused<RoundDraft>(kept.Findings);
        VoteEvent wanted = decide(kept.Value.Vote);
        return kept.Value.Vote.Judge(wanted, at) is { } wrong
            ? Outcome.Refused<RoundDraft>([wrong])
            : Outcome.Done(new RoundDraft { Word = wanted.Word, By = by, IsLogged = wanted.IsLogged, Closes = wanted.Closes, Document = chain.Events.Count == 0 ? document : null, Body = VoteEventText.Write(wanted) });
    }

    private static Outcome<KeptVote> Kept(RoundChain chain)
    {
        List<VoteEvent> events = [];
        WrittenVote vote = WrittenVote.Unopened;
        foreach (RoundEvent each in chain.Events)
        {
            Outcome<VoteEvent> read = VoteEventText.Read(each.Word, each.Body, string.Create(CultureInfo.InvariantCulture, $"{chain.Round}, event {each.Number}"));
            if (read.IsRefused) return Outcome.Refused<KeptVote>(read.Findings);
            events.Add(read.Value);
            vote = vote.After(read.Value, each.At);
        }

        return Outcome.Done(new KeptVote(chain, events, vote));
    }

    private static Outcome<KeptVote> NotThere() => Outcome.Refused<KeptVote>([ArchiveCodes.Error(ArchiveCodes.NotThere, "The archive has no such vote.", "Look at the votes of the partnership.")]);
}
