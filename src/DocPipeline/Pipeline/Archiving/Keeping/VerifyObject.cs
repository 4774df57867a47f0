using DocPipeline.Archive;
using DocPipeline.Archive.Entries;
using DocPipeline.Archive.Ocfl;
using DocPipeline.Archive.Retention;
using DocPipeline.Findings;
using DocPipeline.Pipeline.Archiving.Contents;
using EntryNumber = DocPipeline.Archive.Ocfl.VersionNumber;

namespace DocPipeline.Pipeline.Archiving.Keeping;

/// <summary>
/// The story of a check while somebody waits: every entry of one document or record is held against the signed log, and every file against the
/// digest that was filed with it. The whole archive is checked every night.
/// </summary>
public static class VerifyObject
{
    /// <summary>Verifies. Nothing is written.</summary>
    /// <param name="archive">The archive.</param>
    /// <param name="name">What people call the object.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>What was found, good or bad; a refusal when there is no such object, or the check itself could not be made.</returns>
    public static async Task<Outcome<ObjectVerified>> RunAsync(OpenedArchive archive, string name, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(archive);
        Outcome<IReadOnlyList<ArchivedEntry>> entries = await ArchiveContents.EntriesAsync(archive, name, cancellationToken).ConfigureAwait(false);
        if (entries.IsRefused) return Outcome.Refused<ObjectVerified>(entries.Findings);
        if (archive.Keys.Trusted() is { IsRefused: true } keys) return Outcome.Refused<ObjectVerified>(keys.Findings);
        EntryNumber? gone = ObjectStanding.Of(entries.Value).Disposed?.Second.Entry;
        List<Finding> findings = [];
        HashSet<string> read = new(StringComparer.Ordinal);
        List<VerifiedEntry> verified = [];
        foreach (ArchivedEntry entry in entries.Value)
        {
            List<Finding> own = [];
            LeafFound leaf = await LeafOfEntry.FindAsync(archive, entry, cancellationToken).ConfigureAwait(false);
            own.AddRange(leaf.Findings);
            if (leaf.Index is not null) own.AddRange((await AskArchiveInForce.ReceiptAsync(archive, name, entry.Number.Value, cancellationToken).ConfigureAwait(false)).Findings);

            // What was rightly disposed of is no longer there to be read; its entries and leaves are.
            bool isGone = gone is { } by && entry.Number.Value < by.Value;
            foreach ((LogicalPath path, Sha512 digest) in isGone ? new Dictionary<LogicalPath, Sha512>() : entry.Files)
                if (read.Add(digest.Hex)) own.AddRange((await archive.Entries.FileOfAsync(entry, path, cancellationToken).ConfigureAwait(false)).Findings);
            findings.AddRange(own);
            verified.Add(new VerifiedEntry(entry.Number.ToString(), leaf.Index, own.All(finding => finding.Severity != Severity.Error)));
        }

        return Outcome.Done(new ObjectVerified(findings.All(finding => finding.Severity != Severity.Error), verified, read.Count, findings));
    }
}
