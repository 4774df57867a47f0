using System.Globalization;
using DocPipeline.Findings;
using DocPipeline.Governance.Adoptions;
using DocPipeline.Partnerships.Reading;
using DocPipeline.Partnerships.Register;
using DocPipeline.Partnerships.Values;
using DocPipeline.Pipeline.Adoptions;
using DocPipeline.Pipeline.Archiving;
using DocPipeline.Pipeline.Archiving.Contents;
using DocPipeline.Pipeline.Shelves;
using DocPipeline.Pipeline.Signing.Status;
using DocPipeline.Signing.Rounds;

namespace DocPipeline.Pipeline.Versions;

/// <summary>
/// The story of a document's versions: those that were filed, those that the record keeps the words of, and the one at which it stands. What
/// was filed is believed before what the record says.
/// </summary>
/// <param name="archive">The archive.</param>
/// <param name="rounds">The rounds that were read.</param>
public sealed class ListVersions(OpenedArchive archive, RoundShelf rounds)
{
    /// <summary>Lists them.</summary>
    /// <param name="record">The record.</param>
    /// <param name="partnership">The partnership.</param>
    /// <param name="document">The document.</param>
    /// <param name="on">The day on which one is in force.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<Outcome<DocumentVersions>> OfAsync(ShelvedRecord record, PartnershipId partnership, DocumentId document, DateOnly on, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(record);
        Outcome<IReadOnlyList<VersionInForce>> asked = AskInForce.In(record.Files, on, new Moment(archive.Clock.GetUtcNow()), document);
        if (asked.IsRefused) return Outcome.Refused<DocumentVersions>(asked.Findings);
        Document stated = record.Read.Value!.Documents.First(each => each.Id == document);
        string name = $"{partnership}/{document}";
        IReadOnlyList<ShownEntry> entries = (await ArchiveContents.ShowAsync(archive, name, cancellationToken).ConfigureAwait(false)).Value?.Entries ?? [];
        RoundStatus[] signed = [.. (await rounds.OfAsync(partnership, openAlone: false, cancellationToken).ConfigureAwait(false)).Where(each => each.Document == name)];

        ILookup<VersionNumber, ShownEntry> filed = entries.Where(entry => VersionOf(entry) is not null).ToLookup(entry => VersionOf(entry)!.Value);
        VersionInForce inRecord = asked.Value[0];
        (VersionNumber? inForce, DateOnly? since) = InForceByArchive(entries, on) is { } known && (inRecord.Since is not { } stateSince || known.From >= stateSince) ? ((VersionNumber?)VersionOf(known.Entry), known.From) : (inRecord.Version, inRecord.Since);
        IReadOnlyList<Adoption> made = [.. (AdoptionFile.ReadAll(record.Files).Value ?? []).Where(each => each.Document == document && each.Outcome != AdoptionOutcome.Refused)];
        List<DocumentVersion> versions = [];
        foreach (VersionNumber version in filed.Select(each => each.Key).Concat(KeptIn(record.Files, document)).Append(stated.StartsAt.Version).Distinct().OrderDescending(VersionNumber.Order))
        {
            ShownEntry? last = filed[version].LastOrDefault(entry => FileOf(entry) is not null);
            ShownEntry? signedCopy = filed[version].LastOrDefault(entry => RenditionOf(entry) is not null);
            versions.Add(new DocumentVersion(version, StateOf(version, inForce, stated, last, made))
            {
                On = version == inForce ? since : made.LastOrDefault(each => each.To == version) is { } by ? by.EffectiveOn ?? by.DecidedOn : version == stated.StartsAt.Version ? stated.StartsAt.On : stated.History.LastOrDefault(note => note.Version == version)?.On ?? (last is null ? null : new Moment(last.At).On),
                Entry = last is null ? null : NumberOf(last),
                Digest = last is null ? null : FileOf(last)!.Digest,
                Rendition = signedCopy is null ? null : $"{NumberOf(signedCopy).ToString(CultureInfo.InvariantCulture)}/files/{RenditionOf(signedCopy)!.Name}",
                Change = version == stated.StartsAt.Version ? stated.StartsAt.Change : made.LastOrDefault(each => each.To == version)?.Title ?? stated.History.LastOrDefault(note => note.Version == version)?.Change,
                Round = signed.FirstOrDefault(each => each.Version == version.Value && each.State is not (RoundState.Voided or RoundState.Superseded)),
            });
        }

        return Outcome.Done(new DocumentVersions(stated, versions, versions.FirstOrDefault(each => each.Version == inForce), inForce == inRecord.Version ? inRecord.Why : $"The archive has version {inForce} as in force."), record.Read.Findings);
    }

    /// <summary>The Word file of a version among an entry's files.</summary>
    internal static ShownFile? FileOf(ShownEntry entry) => entry.Files.FirstOrDefault(file => file.Name.EndsWith(".docx", StringComparison.Ordinal) && !file.Name.Contains('/', StringComparison.Ordinal));

    private static VersionState StateOf(VersionNumber version, VersionNumber? inForce, Document stated, ShownEntry? last, IReadOnlyList<Adoption> made)
    {
        if (version == inForce) return VersionState.InForce;
        if (inForce is { } now && VersionNumber.Order.Compare(version, now) < 0) return VersionState.Superseded;
        if (last?.Event == "waiting" || made.Any(each => each.To == version)) return VersionState.Waiting;
        if (last is not null) return VersionState.Issued;
        return version == stated.StartsAt.Version && stated.StartsAt.Status == DocumentStatus.Draft ? VersionState.Draft : VersionState.Issued;
    }

    private static (ShownEntry Entry, DateOnly From)? InForceByArchive(IReadOnlyList<ShownEntry> entries, DateOnly on)
    {
        (ShownEntry Entry, DateOnly From)? answer = null;
        foreach (ShownEntry entry in entries)
        {
            if (VersionOf(entry) is not null && entry.Facts.TryGetValue("In-Force-From", out string? text) && DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly from)
                && from <= on && (answer is null || from >= answer.Value.From)) answer = (entry, from);
        }

        return answer;
    }

    private static IEnumerable<VersionNumber> KeptIn(RecordFiles files, DocumentId document)
    {
        string prefix = $"{KeptVersion.Root}{document}/";
        foreach (string path in files.Paths.Where(path => path.StartsWith(prefix, StringComparison.Ordinal) && path.EndsWith($"/{RecordFiles.PartnershipFileName}", StringComparison.Ordinal)))
            if (VersionNumber.TryRead(path[prefix.Length..].Split('/')[0], out VersionNumber? version)) yield return version.Value;
    }

    private static VersionNumber? VersionOf(ShownEntry entry) => entry.Facts.GetValueOrDefault("Version") is { } text && VersionNumber.TryRead(text, out VersionNumber? version) ? version : null;

    private static ShownFile? RenditionOf(ShownEntry entry) => entry.Files.FirstOrDefault(file => file.Name.EndsWith(".pdf", StringComparison.Ordinal));

    private static int NumberOf(ShownEntry entry) => int.Parse(entry.Number.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture);
}
