using DocPipeline.Findings;
using DocPipeline.Partnerships.Reading;
using DocPipeline.Partnerships.Values;
using DocPipeline.Pipeline.Adoptions;
using DocPipeline.Pipeline.Archiving.Records;

namespace DocPipeline.Pipeline.Archiving.Filing;

/// <summary>The story of an adoption by those who work on the archive's record: the decision is judged, the record moves on, and both are filed.</summary>
public static class AdoptInArchive
{
    /// <summary>Adopts a decision, or keeps the refusal of one that is not carried.</summary>
    /// <param name="archive">The archive.</param>
    /// <param name="partnership">Whose record.</param>
    /// <param name="decision">The decision's file in the record.</param>
    /// <param name="seen">The entry of the record that whoever adopts has seen.</param>
    /// <param name="by">Who records it.</param>
    /// <param name="cancellationToken">Gives up; adopting again goes on where it ended.</param>
    public static async Task<Outcome<AdoptedInArchive>> RunAsync(OpenedArchive archive, PartnershipId partnership, string decision, RecordTag seen, string by, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(archive);
        ArgumentNullException.ThrowIfNull(seen);
        Outcome<ArchivedRecord> record = await ArchivedRecords.PullAsync(archive, partnership, cancellationToken).ConfigureAwait(false);
        if (record.IsRefused) return Outcome.Refused<AdoptedInArchive>(record.Findings);
        Outcome<AdoptionPlan> plan = AdoptDecision.Plan(record.Value.Files, decision, new Moment(archive.Clock.GetUtcNow()));
        if (plan.IsRefused) return Outcome.Refused<AdoptedInArchive>(plan.Findings);
        RecordTag tag = record.Value.Tag;
        RecordFiles after = plan.Value.Writes.Aggregate(record.Value.Files, (files, write) => files.With(write.Path, write.Content));

        // Where the record says all of it already there is nothing to lose: it is only filed to its end.
        if (!plan.Value.IsDone)
        {
            Outcome<PushedRecord> pushed = await ArchivedRecords.PushAsync(archive, partnership, after, seen, by, cancellationToken).ConfigureAwait(false);
            if (pushed.IsRefused) return Outcome.Refused<AdoptedInArchive>(pushed.Findings);
            tag = pushed.Value.Tag;
        }

        Outcome<IReadOnlyList<FiledInArchive>> filed = await FileAdoption.FileAsync(archive, after, plan.Value.Adoption, by, cancellationToken).ConfigureAwait(false);
        return filed.IsRefused ? Outcome.Refused<AdoptedInArchive>(filed.Findings) : Outcome.Done(new AdoptedInArchive(plan.Value, tag, filed.Value[0]), plan.Findings);
    }
}
