using System.Globalization;
using DocPipeline.Governance.Duties.Membership;
using DocPipeline.Governance.Events;
using DocPipeline.Governance.Judgement;
using DocPipeline.Partnerships;
using DocPipeline.Partnerships.Register;
using DocPipeline.Partnerships.Values;
using DocPipeline.Pipeline.Archiving;
using DocPipeline.Pipeline.Archiving.Contents;
using DocPipeline.Pipeline.Signing.Status;
using DocPipeline.Signing.Rounds;

namespace DocPipeline.Pipeline.Shelves;

/// <summary>The story of a partnership's page: which documents, bodies and rounds it has, and where each stands.</summary>
/// <param name="archive">The archive.</param>
/// <param name="records">The records that were read.</param>
/// <param name="rounds">The rounds that were read.</param>
public sealed class ShowPartnership(OpenedArchive archive, RecordShelf records, RoundShelf rounds)
{
    /// <summary>Shows it.</summary>
    /// <param name="partnership">The partnership.</param>
    /// <param name="on">The day.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>What there is; nothing where there is no record. Of a record that cannot be read there are rounds alone.</returns>
    public async Task<PartnershipOverview?> OnAsync(PartnershipId partnership, DateOnly on, CancellationToken cancellationToken)
    {
        if (await records.FindAsync(partnership, cancellationToken).ConfigureAwait(false) is not { } record) return null;
        IReadOnlyList<RoundStatus> all = await rounds.OfAsync(partnership, openAlone: false, cancellationToken).ConfigureAwait(false);
        IReadOnlyList<RoundStatus> open = [.. all.Where(round => round.ClosedAt is null)];
        if (record.Read.Value is not { } read) return new PartnershipOverview(record, [], [], open);
        List<DocumentStanding> documents = [];
        foreach (Document document in read.Documents) documents.Add(await StandingAsync(partnership, document, all, on, cancellationToken).ConfigureAwait(false));
        PartnershipRecord then = Posts.After(read, [.. EventFiles.ReadAll(record.Files, read, []).Where(each => each.On <= on)]);
        return new PartnershipOverview(record, documents, [.. then.Bodies.Where(body => body.Seats.Count > 0).Select(body => BodyOnDay.Of(then, body, on))], open);
    }

    private async Task<DocumentStanding> StandingAsync(PartnershipId partnership, Document document, IReadOnlyList<RoundStatus> all, DateOnly on, CancellationToken cancellationToken)
    {
        string name = $"{partnership}/{document.Id}";
        ArchivedObject? archived = (await ArchiveContents.ShowAsync(archive, name, cancellationToken).ConfigureAwait(false)).Value;
        IReadOnlyList<ShownEntry> entries = archived?.Entries ?? [];
        bool hasEnded = archived?.Standing.EndedOn is { } end && end < on;
        RoundStatus? round = all.FirstOrDefault(each => each.Document == name && each.State is not (RoundState.Voided or RoundState.Superseded));
        (ShownEntry Entry, DateOnly From)? inForce = null;
        foreach (ShownEntry entry in entries)
            if (!hasEnded && FromOf(entry) is { } from && from <= on && (inForce is null || from >= inForce.Value.From)) inForce = (entry, from);

        ShownEntry? filed = entries.LastOrDefault(entry => VersionOf(entry) is not null);
        string stated = document.StartsAt.Version.Value;

        // The record goes ahead of the archive while a next version is worked on; the archive goes ahead where words were adopted.
        bool isAhead = filed is null || VersionNumber.Order.Compare(document.StartsAt.Version, new VersionNumber(VersionOf(filed)!)) > 0;
        string version = isAhead ? stated : VersionOf(filed!)!;
        DocumentState state = round is { ClosedAt: null } && round.Version == version ? DocumentState.OutForSignature
            : isAhead ? document.StartsAt.Status switch { DocumentStatus.Issued => DocumentState.Issued, DocumentStatus.Agreed => DocumentState.Agreed, _ => DocumentState.Draft }
            : hasEnded ? DocumentState.Ended
            : inForce is { } now && VersionOf(now.Entry) == version ? DocumentState.InForce
            : filed!.Event == "issued" ? DocumentState.Issued
            : DocumentState.Waiting;
        return new DocumentStanding(document, version, state) { IsFiled = !isAhead, InForce = inForce is { } known ? VersionOf(known.Entry) : null, InForceSince = inForce?.From, Round = round };
    }

    private static string? VersionOf(ShownEntry entry) => entry.Facts.GetValueOrDefault("Version") is { } version && VersionNumber.TryRead(version, out _) ? version : null;

    private static DateOnly? FromOf(ShownEntry entry) =>
        entry.Event is "in-force" or "completed" && VersionOf(entry) is not null && entry.Facts.TryGetValue("In-Force-From", out string? text) && DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) ? day : null;
}
