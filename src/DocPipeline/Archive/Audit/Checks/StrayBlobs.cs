using System.Globalization;
using System.Text.RegularExpressions;
using DocPipeline.Archive.Log;
using DocPipeline.Archive.Log.Leaves;
using DocPipeline.Archive.Ocfl;
using DocPipeline.Archive.Stores;
using DocPipeline.Findings;

namespace DocPipeline.Archive.Audit.Checks;

/// <summary>The blobs that belong to no object and to no leaf: the storage root's own files, and what nobody knows.</summary>
internal sealed partial class StrayBlobs(IBlobStore store, OcflLayout layout)
{
    /// <summary>Checks the storage root's own files, and that nothing lies beside them.</summary>
    internal async Task<IReadOnlyList<Finding>> InRootAsync(StoreListing listing, CancellationToken cancellationToken)
    {
        if (listing.InRoot.Count == 0 && listing.Objects.Count == 0) return [];
        List<Finding> findings = [];
        IReadOnlyList<(BlobName Name, byte[] Content)> files = OcflRoot.FilesOf(layout);
        foreach ((BlobName name, byte[] content) in files)
        {
            StoredBlob? there = await store.GetAsync(name, cancellationToken).ConfigureAwait(false);
            if (there is not null && there.Content.Span.SequenceEqual(content)) continue;
            findings.Add(AuditCode.At(
                name, AuditCode.RootFile, there is null ? "A file of the storage root is not there." : "A file of the storage root is not as this program writes it.", "the file as this program writes it", "Rebuild: that writes it again.",
                name == layout.ReadMe ? Severity.Warning : Severity.Error));
        }

        HashSet<BlobName> ours = [.. files.Select(file => file.Name)];
        findings.AddRange(listing.InRoot.Where(name => !ours.Contains(name)).Select(name => Foreign(name, Severity.Error)));
        return findings;
    }

    /// <summary>Checks that the log holds nothing but what a log holds.</summary>
    internal async Task<IReadOnlyList<Finding>> InLogAsync(StoreListing listing, CancellationToken cancellationToken)
    {
        List<Finding> findings = [];
        foreach (BlobName name in listing.InLog)
            if (!IsOfLog(name) && !await IsBundleAsync(name, cancellationToken).ConfigureAwait(false)) findings.Add(Foreign(name, Severity.Error));
        return findings;
    }

    /// <summary>A blob that nobody knows.</summary>
    internal static Finding Foreign(BlobName name, Severity severity) =>
        AuditCode.At(name, AuditCode.ForeignBlob, "No program of ours writes a blob of this name.", mend: "Find out who put it there, and take it away.", severity: severity);

    private static bool IsOfLog(BlobName name) =>
        name == LogNames.Checkpoint || TimestampName().IsMatch(name.Value)
        || ((string[])[LogNames.Leaves, LogNames.KeptCheckpoints, LogNames.KeyChanges]).Any(prefix => name.Value.StartsWith(prefix, StringComparison.Ordinal) && LogNames.Number(name, prefix) is not null);

    // A bundle is written for a full 256 leaves only.
    private async Task<bool> IsBundleAsync(BlobName name, CancellationToken cancellationToken) =>
        long.TryParse(name.Value[(name.Value.LastIndexOf('/') + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out long number) && number < int.MaxValue && LogNames.Bundle(number) == name
        && await store.GetAsync(LogNames.Leaf(((number + 1) * LogLeaves.BundleSize) - 1), cancellationToken).ConfigureAwait(false) is not null;

    [GeneratedRegex(@"\Alog/timestamps/[0-9]{4}-[0-9]{2}-[0-9]{2}-[0-9]{20}\.tsr\z")]
    private static partial Regex TimestampName();
}
