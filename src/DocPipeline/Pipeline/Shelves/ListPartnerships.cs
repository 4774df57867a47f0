using DocPipeline.Findings;
using DocPipeline.Governance.Duties;
using DocPipeline.Partnerships.Values;
using DocPipeline.Pipeline.Archiving;
using DocPipeline.Pipeline.Archiving.Contents;

namespace DocPipeline.Pipeline.Shelves;

/// <summary>The story of a front page: which partnerships there are, and where each stands. Which there are is read from the catalogue.</summary>
/// <param name="archive">The archive.</param>
/// <param name="records">The records that were read.</param>
/// <param name="rounds">The rounds that were read.</param>
public sealed class ListPartnerships(OpenedArchive archive, RecordShelf records, RoundShelf rounds)
{
    private Known? known;

    /// <summary>The ids of the partnerships that have a record, in order.</summary>
    public async Task<Outcome<IReadOnlyList<ListedObject>>> AllAsync(CancellationToken cancellationToken)
    {
        if (Volatile.Read(ref known) is { } before && await archive.Entries.Log.ReadAsync(before.LogSize, cancellationToken).ConfigureAwait(false) is null) return Outcome.Done(before.Records);

        // The size first: what is logged while the catalogue is read makes the next look read it again.
        long size = await archive.Entries.Log.SizeAsync(cancellationToken).ConfigureAwait(false);
        Outcome<IReadOnlyList<ListedObject>> listed = await ArchiveContents.ListAsync(archive, cancellationToken).ConfigureAwait(false);
        if (listed.IsRefused) return listed;
        IReadOnlyList<ListedObject> own = [.. listed.Value.Where(each => each.IsRecord).OrderBy(each => each.Name, StringComparer.Ordinal)];
        Volatile.Write(ref known, new Known(size, own));
        return Outcome.Done(own);
    }

    /// <summary>A part of the list.</summary>
    /// <param name="sees">Whether whoever asks may know of a partnership.</param>
    /// <param name="after">The id after which the part begins; nothing for the beginning.</param>
    /// <param name="most">How many at most.</param>
    /// <param name="on">The day of which reviews are judged.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<Outcome<IReadOnlyList<ListedPartnership>>> PageAsync(Func<PartnershipId, bool> sees, string? after, int most, DateOnly on, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(sees);
        Outcome<IReadOnlyList<ListedObject>> all = await AllAsync(cancellationToken).ConfigureAwait(false);
        if (all.IsRefused) return Outcome.Refused<IReadOnlyList<ListedPartnership>>(all.Findings);
        List<ListedPartnership> page = [];
        foreach (ListedObject listed in all.Value)
        {
            if (page.Count == most) break;
            PartnershipId id = new(listed.Name);
            if ((after is not null && string.CompareOrdinal(listed.Name, after) <= 0) || !sees(id)) continue;
            if (await records.FindAsync(id, cancellationToken).ConfigureAwait(false) is { } record) page.Add(await RowAsync(id, listed, record, on, cancellationToken).ConfigureAwait(false));
        }

        return Outcome.Done<IReadOnlyList<ListedPartnership>>(page);
    }

    /// <summary>The partnerships whose names have some words in them, by name; only what is shown is read.</summary>
    /// <param name="sees">Whether whoever asks may know of a partnership.</param>
    /// <param name="words">What the name has in it; nothing for all.</param>
    /// <param name="skip">How many are left out at the beginning.</param>
    /// <param name="most">How many are shown at most.</param>
    /// <param name="on">The day of which reviews are judged.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<Outcome<FoundPartnerships>> SearchAsync(Func<PartnershipId, bool> sees, string? words, int skip, int most, DateOnly on, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(sees);
        Outcome<IReadOnlyList<ListedObject>> all = await AllAsync(cancellationToken).ConfigureAwait(false);
        if (all.IsRefused) return Outcome.Refused<FoundPartnerships>(all.Findings);
        string[] asked = (words ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        ListedObject[] found = [.. all.Value
            .Where(listed => sees(new PartnershipId(listed.Name)) && asked.All(word => listed.Title.Contains(word, StringComparison.OrdinalIgnoreCase) || listed.Name.Contains(word, StringComparison.OrdinalIgnoreCase)))
            .OrderBy(listed => listed.Title.Length > 0 ? listed.Title : listed.Name, StringComparer.OrdinalIgnoreCase).ThenBy(listed => listed.Name, StringComparer.Ordinal)];
        List<ListedPartnership> rows = [];
        foreach (ListedObject listed in found.Skip(skip).Take(most))
        {
            PartnershipId id = new(listed.Name);
            if (await records.FindAsync(id, cancellationToken).ConfigureAwait(false) is { } record) rows.Add(await RowAsync(id, listed, record, on, cancellationToken).ConfigureAwait(false));
        }

        return Outcome.Done(new FoundPartnerships(rows, found.Length));
    }

    private async Task<ListedPartnership> RowAsync(PartnershipId id, ListedObject listed, ShelvedRecord record, DateOnly on, CancellationToken cancellationToken)
    {
        int open = await rounds.OpenInAsync(id, cancellationToken).ConfigureAwait(false);
        int errors = record.Read.Findings.Count(finding => finding.Severity == Severity.Error), warnings = record.Read.Findings.Count(finding => finding.Severity == Severity.Warning);
        DutyVerdictKind[] kinds = record.ReviewsOn(on).Value is { } asked ? [.. asked.Reviews.Select(review => review.Kind), .. asked.Duties.Select(duty => duty.Kind)] : [];
        return new ListedPartnership(
            id.Value, record.Read.Value?.Partnership.Name ?? id.Value, record.Read.Value?.Documents.Count ?? 0, errors, warnings,
            kinds.Count(kind => kind is DutyVerdictKind.Due or DutyVerdictKind.Overdue), kinds.Count(kind => kind == DutyVerdictKind.Overdue), open, listed.At);
    }

    private sealed record Known(long LogSize, IReadOnlyList<ListedObject> Records);
}
