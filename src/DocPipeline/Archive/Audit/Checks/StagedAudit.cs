using DocPipeline.Archive.Entries;
using DocPipeline.Archive.Ocfl;
using DocPipeline.Archive.Stores;
using DocPipeline.Findings;

namespace DocPipeline.Archive.Audit.Checks;

/// <summary>Looks at what is staged: bytes of entries that are about to be made, or that programs which died have left.</summary>
internal sealed class StagedAudit(IBlobStore store, OcflLayout layout)
{
    private const string Recover = "Recover: that clears it once it is a day old.";

    /// <summary>Reads what is staged.</summary>
    /// <param name="staged">The names of all staged blobs.</param>
    /// <param name="unfinished">The folders of the objects whose last entry is unfinished, with its number: what is staged for it is needed.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The findings, and for which entry the bytes are whose inventory has the digest.</returns>
    internal async Task<(IReadOnlyList<AuditFinding> Findings, IReadOnlyDictionary<Sha512, StagedEntry> About)> CheckAsync(
        IReadOnlyList<BlobName> staged, IReadOnlyDictionary<string, VersionNumber> unfinished, CancellationToken cancellationToken)
    {
        List<AuditFinding> findings = [];
        var about = new Dictionary<Sha512, StagedEntry>();
        foreach (BlobName name in staged)
        {
            if (Staging.InventoryOf(name) is not { } digest)
            {
                findings.Add(new AuditFinding(StrayBlobs.Foreign(name, Severity.Warning)));
                continue;
            }

            if (await store.GetAsync(name, cancellationToken).ConfigureAwait(false) is not { } blob) continue;
            if (Staging.Unpack(blob.Content).About is not { } entry)
            {
                findings.Add(new AuditFinding(AuditCode.At(name, AuditCode.Staged, "What is staged here does not say for which entry it is.", "a blob as this program stages it", "Find out who put it there, and take it away.", Severity.Warning)));
                continue;
            }

            about[digest] = entry;
            string root = layout.RootOf(entry.Object);
            if (unfinished.TryGetValue(root, out VersionNumber number) && number == entry.Number) continue;
            StoredBlob? committed = await store.GetAsync(OcflLayout.InventoryOf(root, entry.Number), cancellationToken).ConfigureAwait(false);
            string why = committed is null ? "and that is not committed: a program is about to do so, or has died"
                : Sha512.Of(committed.Content.Span) == digest ? "and that is finished without it" : "and another was committed in its place";
            findings.Add(new AuditFinding(AuditCode.At(name, AuditCode.Staged, $"The bytes are staged for {entry.Number} of {entry.Object}, {why}.", mend: Recover, severity: Severity.Note), entry.Object, entry.Number));
        }

        return (findings, about);
    }
}
