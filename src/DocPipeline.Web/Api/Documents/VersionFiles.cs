using System.Globalization;
using DocPipeline.Documents.Comparison;
using DocPipeline.Findings;
using DocPipeline.Partnerships.Values;
using DocPipeline.Pipeline;
using DocPipeline.Pipeline.Adoptions;
using DocPipeline.Pipeline.Archiving;
using DocPipeline.Pipeline.Archiving.Contents;
using DocPipeline.Pipeline.Shelves;

namespace DocPipeline.Web.Api.Documents;

/// <summary>Finds the Word file of a version: as it was filed; otherwise as the record keeps it.</summary>
internal sealed class VersionFiles(OpenedArchive archive, RecordShelf records)
{
    /// <summary>What the version is called that the record would make now.</summary>
    internal const string Draft = "draft";

    /// <summary>Finds a file.</summary>
    /// <param name="partnership">The partnership.</param>
    /// <param name="document">The document.</param>
    /// <param name="version">The version, or <see cref="Draft"/>.</param>
    /// <param name="cancellationToken">Gives up.</param>
    internal async Task<Outcome<VersionFile>> FindAsync(PartnershipId partnership, DocumentId document, string version, CancellationToken cancellationToken)
    {
        if (version != Draft && await FiledAsync($"{partnership}/{document}", version, cancellationToken) is { } filed) return filed;
        if (await records.FindAsync(partnership, cancellationToken) is not { } record) return Refused(ArchiveCodes.NotThere, $"There is no version {version} of ‘{partnership}/{document}’.");
        Outcome<DraftedDocument> drafted = version == Draft ? DraftDocument.FromRecord(record.Files, document)
            : VersionNumber.TryRead(version, out VersionNumber? number) ? DraftVersion.FromRecord(record.Files, document, number.Value)
            : Outcome.Refused<DraftedDocument>([new Finding(AdoptionCodes.NoSuchVersion, Severity.Error, $"‘{version}’ is no version.") { Expected = $"{VersionNumber.Expected}, or ‘{Draft}’ for what the record would make now" }]);
        return drafted.IsRefused ? Outcome.Refused<VersionFile>(drafted.Findings) : Outcome.Done(new VersionFile(drafted.Value.FileName, drafted.Value.Bytes));
    }

    /// <summary>Compares two versions.</summary>
    /// <param name="partnership">The partnership.</param>
    /// <param name="document">The document.</param>
    /// <param name="from">The old version, or <see cref="Draft"/>.</param>
    /// <param name="to">The new version, or <see cref="Draft"/>.</param>
    /// <param name="cancellationToken">Gives up.</param>
    internal async Task<Outcome<DocumentComparison>> CompareAsync(PartnershipId partnership, DocumentId document, string from, string to, CancellationToken cancellationToken)
    {
        Outcome<VersionFile> old = await FindAsync(partnership, document, from, cancellationToken);
        Outcome<VersionFile> now = await FindAsync(partnership, document, to, cancellationToken);
        return old.IsRefused || now.IsRefused
            ? Outcome.Refused<DocumentComparison>([.. old.Findings.Concat(now.Findings).Distinct()])
            : DocumentComparison.Of(old.Value.Name, old.Value.Content, now.Value.Name, now.Value.Content);
    }

    // The last entry of a version counts: the first one may have waited.
    private async Task<Outcome<VersionFile>?> FiledAsync(string name, string version, CancellationToken cancellationToken)
    {
        Outcome<ArchivedObject> shown = await ArchiveContents.ShowAsync(archive, name, cancellationToken);
        ShownEntry? entry = shown.Value?.Entries.LastOrDefault(each => each.Facts.GetValueOrDefault("Version") == version && VersionAnswer.FileOf(each) is not null);
        if (entry is null) return null;
        Outcome<GotFile> got = await ArchiveContents.GetAsync(archive, name, int.Parse(entry.Number.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture), null, cancellationToken);
        return got.IsRefused ? Outcome.Refused<VersionFile>(got.Findings) : Outcome.Done(new VersionFile($"{Path.GetFileNameWithoutExtension(got.Value.Name)}-version-{version}.docx", got.Value.Content));
    }

    private static Outcome<VersionFile> Refused(FindingCode code, string message) => Outcome.Refused<VersionFile>([new Finding(code, Severity.Error, message)]);
}

/// <summary>The file of a version.</summary>
/// <param name="Name">The name under which to save it.</param>
/// <param name="Content">Its bytes.</param>
internal sealed record VersionFile(string Name, ReadOnlyMemory<byte> Content);
