using System.Globalization;
using DocPipeline.Archive.Log.Checkpoints;
using DocPipeline.Archive.Rounds;
using DocPipeline.Archive.Rounds.Events;
using DocPipeline.Findings;
using DocPipeline.Pipeline.Archiving;
using DocPipeline.Pipeline.Archiving.Rounds;
using DocPipeline.Signing.Events;
using DocPipeline.Signing.Rounds;

namespace DocPipeline.Pipeline.Signing;

/// <summary>Rounds of signatures as the archive keeps them: read and worked out, and added to at the moment of the commit.</summary>
internal static class SigningRecords
{
    private const string SignedWord = "signed";

    /// <summary>A round that is there.</summary>
    internal static async Task<Outcome<KeptRound>> ReadAsync(OpenedArchive archive, string name, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(archive);
        if (!RoundId.TryRead(name, out RoundId? id)) return NotThere(name);
        Outcome<RoundChain> chain = await archive.Entries.Rounds.ReadAsync(id, cancellationToken).ConfigureAwait(false);
        if (chain.IsRefused) return Outcome.Refused<KeptRound>(chain.Findings);
        if (chain.Value.Document is not null) return Kept(chain.Value);
        return await DisposedOf.FindAsync(archive, id, cancellationToken).ConfigureAwait(false) is { } disposed ? Outcome.Refused<KeptRound>([disposed]) : NotThere(name);
    }

    /// <summary>
    /// Adds an event, and seals the log where it is logged and the archive seals at once. Signatures alone are sealed by whatever comes next: an
    /// office's act, the day's reminders, the completion. A seal for each would be twice as many blobs as the signatures themselves.
    /// </summary>
    /// <param name="archive">The archive.</param>
    /// <param name="id">The round.</param>
    /// <param name="request">The request's id: however often it is said, one event is made.</param>
    /// <param name="by">Who: an office, a place of the round, a program.</param>
    /// <param name="decide">Says what happens, from the round as it is at the moment of the commit; nothing else may go into it.</param>
    /// <param name="attachments">Files that belong to the event.</param>
    /// <param name="document">What the round is about, for the first event.</param>
    /// <param name="cancellationToken">Gives up; the same request again finds out what came of it.</param>
    internal static async Task<Outcome<KeptRound>> AppendAsync(
        OpenedArchive archive, RoundId id, string request, string by, Func<SigningRound, DateTimeOffset, Outcome<SigningEvent>> decide, IReadOnlyList<ReadOnlyMemory<byte>> attachments, RoundDocument? document, CancellationToken cancellationToken)
    {
        Outcome<AppendedEvent> appended = await archive.Entries.Rounds.AppendAsync(id, request, (chain, at) => Draft(chain, at, by, decide, attachments, document), cancellationToken).ConfigureAwait(false);
        if (appended.IsRefused) return Outcome.Refused<KeptRound>(appended.Findings);
        if (appended.Value.Event.IsLogged && archive.SealsAtOnce && appended.Value.Event.Word != SignedWord)
        {
            Outcome<SignedCheckpoint> sealing = await archive.SealAsync(cancellationToken).ConfigureAwait(false);
            if (sealing.IsRefused) return Outcome.Refused<KeptRound>(sealing.Findings);
        }

        Outcome<RoundChain> chain = await archive.Entries.Rounds.ReadAsync(id, cancellationToken).ConfigureAwait(false);
        return chain.IsRefused ? Outcome.Refused<KeptRound>(chain.Findings) : Kept(chain.Value);
    }

    /// <summary>Adds an event to a round that is there.</summary>
    internal static async Task<Outcome<KeptRound>> AppendAsync(
        OpenedArchive archive, string name, string request, string by, Func<SigningRound, DateTimeOffset, Outcome<SigningEvent>> decide, CancellationToken cancellationToken, params ReadOnlyMemory<byte>[] attachments)
    {
        Outcome<KeptRound> round = await ReadAsync(archive, name, cancellationToken).ConfigureAwait(false);
        return round.IsRefused ? round : await AppendAsync(archive, round.Value.Id, request, by, decide, attachments, document: null, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Works out a round.</summary>
    internal static Outcome<KeptRound> Kept(RoundChain chain)
    {
        Outcome<IReadOnlyList<SigningEvent>> events = Events(chain);
        if (events.IsRefused) return Outcome.Refused<KeptRound>(events.Findings);
        SigningRound round = SigningRound.Unopened;
        for (int i = 0; i < events.Value.Count; i++) round = round.After(events.Value[i], chain.Events[i].At);
        return Outcome.Done(new KeptRound(chain, events.Value, round));
    }

    private static Outcome<RoundDraft> Draft(
        RoundChain chain, DateTimeOffset at, string by, Func<SigningRound, DateTimeOffset, Outcome<SigningEvent>> decide, IReadOnlyList<ReadOnlyMemory<byte>> attachments, RoundDocument? document)
    {
        Outcome<KeptRound> kept = Kept(chain);
        if (kept.IsRefused) return Outcome.Refused<RoundDraft>(kept.Findings);
        Outcome<SigningEvent> wanted = decide(kept.Value.Round, at);
        if (wanted.IsRefused) return Outcome.Refused<RoundDraft>(wanted.Findings);
        IReadOnlyList<Finding> findings = kept.Value.Round.Judge(wanted.Value, at);
        if (findings.Any(finding => finding.Severity == Severity.Error)) return Outcome.Refused<RoundDraft>(findings);
        return Outcome.Done(new RoundDraft
        {
            Word = wanted.Value.Word,
            By = by,
            IsLogged = wanted.Value.IsLogged,
            Closes = wanted.Value.Closes,
            Document = chain.Events.Count == 0 ? document : null,
            Body = SigningEventText.Write(wanted.Value),
            Attachments = attachments,
        }, findings);
    }

    private static Outcome<IReadOnlyList<SigningEvent>> Events(RoundChain chain)
    {
        List<SigningEvent> events = [];
        foreach (RoundEvent each in chain.Events)
        {
            Outcome<SigningEvent> read = SigningEventText.Read(each.Word, each.Body, string.Create(CultureInfo.InvariantCulture, $"round {chain.Round}, event {each.Number}"));
            if (read.IsRefused) return Outcome.Refused<IReadOnlyList<SigningEvent>>(read.Findings);
            events.Add(read.Value);
        }

        return Outcome.Done<IReadOnlyList<SigningEvent>>(events);
    }

    private static Outcome<KeptRound> NotThere(string name) =>
        Outcome.Refused<KeptRound>([ArchiveCodes.Error(ArchiveCodes.NotThere, $"The archive has no round ‘{name}’.", "docpipeline round status lists those that it has.")]);
}
