using System.Globalization;
using DocPipeline.Archive.Entries;
using DocPipeline.Archive.Log.Keys;
using DocPipeline.Archive.Log.Receipts;
using DocPipeline.Archive.Retention;
using DocPipeline.Findings;
using DocPipeline.Partnerships.Values;

namespace DocPipeline.Pipeline.Archiving.Contents;

/// <summary>The story of a question to the archive: which version of a document was in force on a day, as known at an instant, with the proof.</summary>
public static class AskArchiveInForce
{
    /// <summary>Answers from the document's entries, in the order in which the log has them.</summary>
    /// <param name="archive">The archive.</param>
    /// <param name="name">What people call the document: <c>cheshire-west/agreement</c>.</param>
    /// <param name="on">The day.</param>
    /// <param name="knownAt">The instant: what was filed after it is not known. Absent for all that is there.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task<Outcome<InForceByArchive>> FindAsync(OpenedArchive archive, string name, DateOnly on, Moment? knownAt, CancellationToken cancellationToken)
    {
        Outcome<IReadOnlyList<ArchivedEntry>> entries = await ArchiveContents.EntriesAsync(archive, name, cancellationToken).ConfigureAwait(false);
        if (entries.IsRefused) return Outcome.Refused<InForceByArchive>(entries.Findings);
        ArchivedEntry[] known = [.. entries.Value.Where(e => knownAt is null || e.CreatedAt <= knownAt.Value.At)];
        (ArchivedEntry Entry, DateOnly From)? answer = null;
        foreach (ArchivedEntry entry in known)
        {
            if (FromOf(entry) is { } from && from <= on && (answer is null || from >= answer.Value.From)) answer = (entry, from);
            if (RetentionEvents.Endings.Contains(entry.Note.Event) && StandingStep.EndIn(entry) < on) answer = null;
        }

        ShownEntry[] waiting = [.. known.Where(e => e.Note.Event == "waiting" || FromOf(e) > on).Select(ArchiveContents.Shown)];
        string? disposed = ObjectStanding.Of(known).Disposed is { } done ? DisposalRules.Disposed(done).Message : null;
        if (answer is null) return Outcome.Done(new InForceByArchive(null, null, null, waiting, known.Length) { Disposed = disposed });
        Outcome<string> receipt = await ReceiptOfAsync(archive, answer.Value.Entry, cancellationToken).ConfigureAwait(false);
        return receipt.IsRefused
            ? Outcome.Refused<InForceByArchive>(receipt.Findings)
            : Outcome.Done(new InForceByArchive(ArchiveContents.Shown(answer.Value.Entry), answer.Value.From, receipt.Value, waiting, known.Length) { Disposed = disposed });
    }

    /// <summary>The receipt of an entry: proves offline, to whoever has the log's public key, that it is in the log.</summary>
    /// <param name="archive">The archive.</param>
    /// <param name="name">What people call the object.</param>
    /// <param name="entry">The number of the entry; the last one if left out.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task<Outcome<ReceiptGiven>> ReceiptAsync(OpenedArchive archive, string name, int? entry, CancellationToken cancellationToken)
    {
        Outcome<IReadOnlyList<ArchivedEntry>> entries = await ArchiveContents.EntriesAsync(archive, name, cancellationToken).ConfigureAwait(false);
        if (entries.IsRefused) return Outcome.Refused<ReceiptGiven>(entries.Findings);
        ArchivedEntry? asked = entry is { } number ? entries.Value.FirstOrDefault(e => e.Number.Value == number) : entries.Value[^1];
        if (asked is null) return Outcome.Refused<ReceiptGiven>([ArchiveCodes.Error(ArchiveCodes.NotThere, $"‘{name}’ has no entry {entry}.", "docpipeline archive show lists the entries.", expected: $"one of v1 to v{entries.Value.Count}")]);
        Outcome<string> receipt = await ReceiptOfAsync(archive, asked, cancellationToken).ConfigureAwait(false);
        return receipt.IsRefused
            ? Outcome.Refused<ReceiptGiven>(receipt.Findings)
            : Outcome.Done(new ReceiptGiven(string.Create(CultureInfo.InvariantCulture, $"{name.Replace('/', '-')}-{asked.Number}.tlog-proof"), receipt.Value, ArchiveContents.Shown(asked)));
    }

    private static async Task<Outcome<string>> ReceiptOfAsync(OpenedArchive archive, ArchivedEntry entry, CancellationToken cancellationToken)
    {
        Outcome<IReadOnlyList<LogKey>> key = archive.Keys.Trusted();
        if (key.IsRefused) return Outcome.Refused<string>(key.Findings);
        LeafFound leaf = await LeafOfEntry.FindAsync(archive, entry, cancellationToken).ConfigureAwait(false);
        if (leaf.Index is not { } index) return Outcome.Refused<string>(leaf.Findings);
        Outcome<Receipt> receipt = await archive.Entries.Log.ReceiptAsync(index, cancellationToken).ConfigureAwait(false);
        if (receipt.IsRefused) return Outcome.Refused<string>(receipt.Findings);
        TrustedKeys trusted = await archive.Entries.Log.FollowAsync(key.Value, cancellationToken).ConfigureAwait(false);
        IReadOnlyList<Finding> wrong = receipt.Value.Verify(EntryFinisher.LeafOf(entry.Inventory, "").Value!.ToBytes(), trusted, new Place(LogName));
        return wrong.Count > 0 ? Outcome.Refused<string>(wrong) : Outcome.Done(receipt.Value.ToString());
    }

    private const string LogName = "log/checkpoint";

    // Words adopted without a day are in force from nothing; an issue says nothing of force. A round that is complete does.
    private static DateOnly? FromOf(ArchivedEntry entry) =>
        entry.Note.Event is "in-force" or "completed" && entry.Note.Facts.TryGetValue("In-Force-From", out string? text) && DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) ? day : null;
}
