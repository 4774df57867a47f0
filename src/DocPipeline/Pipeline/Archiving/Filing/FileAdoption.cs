using System.Globalization;
using DocPipeline.Archive.Entries;
using DocPipeline.Findings;
using DocPipeline.Governance.Adoptions;
using DocPipeline.Partnerships;
using DocPipeline.Partnerships.Reading;
using DocPipeline.Partnerships.Register;
using DocPipeline.Pipeline.Adoptions;
using DocPipeline.Pipeline.Archiving.Retention;
using DocPipeline.Pipeline.Stored;

namespace DocPipeline.Pipeline.Archiving.Filing;

/// <summary>The story of an adoption in the archive: the verdict, the version that it made and the record go in together.</summary>
public static class FileAdoption
{
    /// <summary>Files what came of a decision: a version that is in force or waits, or a refusal. The same again makes no new entry.</summary>
    /// <param name="archive">The archive.</param>
    /// <param name="files">The record after it was adopted.</param>
    /// <param name="adoption">What was recorded.</param>
    /// <param name="by">Who records it.</param>
    /// <param name="cancellationToken">Gives up; filing again goes on where it ended.</param>
    public static async Task<Outcome<IReadOnlyList<FiledInArchive>>> FileAsync(
        OpenedArchive archive, RecordFiles files, Adoption adoption, string by, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(archive);
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(adoption);
        Outcome<PartnershipRecord> record = PartnershipFile.Read(files);
        if (record.IsRefused) return Outcome.Refused<IReadOnlyList<FiledInArchive>>(record.Findings);
        Document document = record.Value.Documents.First(d => d.Id == adoption.Document);
        string title = document.Title;
        var content = new Dictionary<string, ReadOnlyMemory<byte>> { ["record.zip"] = RecordZip.Pack(files), ["adoption.yaml"] = files.Find(AdoptionFile.LastPath(files, adoption.Decision)!)!.Value };
        if (files.Find(adoption.Decision) is { } decision) content["decision.yaml"] = decision;
        if (adoption.Outcome != AdoptionOutcome.Refused)
        {
            Outcome<DraftedDocument> drafted = DraftVersion.FromRecord(files, adoption.Document, adoption.To);
            if (drafted.IsRefused) return Outcome.Refused<IReadOnlyList<FiledInArchive>>(drafted.Findings);
            content[adoption.Document + ".docx"] = drafted.Value.Bytes;
        }

        (string @event, string text) = adoption.Outcome switch
        {
            AdoptionOutcome.Refused => ("refused", $"{title}: version {adoption.To} was not adopted. {adoption.Headline}"),
            AdoptionOutcome.Waiting => ("waiting", $"{title}: version {adoption.To} was made and waits. {adoption.Headline}"),
            _ => ("in-force", string.Create(CultureInfo.GetCultureInfo("en-GB"), $"{title}: version {adoption.To} is in force from {adoption.EffectiveOn:d MMMM yyyy}. {adoption.Headline}")),
        };
        EntryRequest request = IssueDocuments.Request(
            ArchiveObjects.Of(record.Value.Partnership.Id, adoption.Document), @event, Line(text), $"{@event}-{adoption.To}", by,
            IssueDocuments.Facts([
                ("Title", title), ("Version", adoption.To.Value), ("From-Version", adoption.From.Value), ("Decided-On", Day(adoption.DecidedOn)), ("In-Force-From", adoption.Outcome == AdoptionOutcome.Adopted && adoption.EffectiveOn is { } day ? Day(day) : null),
                ("Decision", adoption.Decision), ("Rule", Line(adoption.Rule)), ("Terms", adoption.Terms.Hex), .. RetentionFacts.Of(record.Value, document)]),
            content);
        return await IssueDocuments.FileAllAsync(archive, [request], cancellationToken).ConfigureAwait(false);
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Line(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
