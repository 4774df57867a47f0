using DocPipeline.Findings;
using DocPipeline.Partnerships;
using DocPipeline.Partnerships.Reading;
using DocPipeline.Partnerships.Register;
using DocPipeline.Partnerships.Values;
using DocPipeline.Pipeline.Archiving;
using DocPipeline.Pipeline.Archiving.Filing;
using DocPipeline.Pipeline.Archiving.People;
using DocPipeline.Pipeline.Archiving.Records;
using DocPipeline.Pipeline.Records.Editing;
using DocPipeline.Pipeline.Signing.Inviting;
using DocPipeline.Pipeline.Signing.Plans;
using DocPipeline.Pipeline.Signing.Status;
using DocPipeline.Signing;

namespace DocPipeline.Pipeline.Signing.Opening;

/// <summary>
/// The story of a manager who sends a document for signature: the version is issued where it is not yet, whoever is held in the contact data for
/// each organisation is asked, and the round begins. First it is shown, and nothing is done.
/// </summary>
public static class SendForSignature
{
    /// <summary>Works out what would happen.</summary>
    /// <param name="archive">The archive.</param>
    /// <param name="partnership">The partnership.</param>
    /// <param name="document">The document.</param>
    /// <param name="open">The open rounds of the partnership.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task<Outcome<SendPlan>> AheadAsync(OpenedArchive archive, PartnershipId partnership, DocumentId document, IReadOnlyList<RoundStatus> open, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(archive);
        ArgumentNullException.ThrowIfNull(open);
        Outcome<ArchivedRecord> pulled = await ArchivedRecords.PullAsync(archive, partnership, cancellationToken).ConfigureAwait(false);
        if (pulled.IsRefused) return Outcome.Refused<SendPlan>(pulled.Findings);
        Outcome<PartnershipRecord> record = PartnershipFile.Read(pulled.Value.Files);
        if (record.IsRefused) return Outcome.Refused<SendPlan>(record.Findings);
        if (record.Value.Documents.FirstOrDefault(each => each.Id == document) is not { } own)
            return Outcome.Refused<SendPlan>([ArchiveCodes.Error(ArchiveCodes.NotThere, "The record has no such document.", "Choose one on the partnership’s page.")]);
        if (own.Signatories.Count == 0)
            return Outcome.Refused<SendPlan>([SigningCodes.Error(SigningCodes.Terms, $"Nobody signs ‘{own.Title}’: the record names no signatories.", mend: "Add the organisations that sign it to the document in the record.")]);
        IReadOnlyList<ShownPerson> people = (await KeepPeople.ListAsync(archive, cancellationToken).ConfigureAwait(false)).Value ?? [];
        string name = $"{partnership}/{document}", version = own.StartsAt.Version.Value;
        Outcome<IssuedDocument> issued = await IssuedDocument.FindAsync(archive, name, entry: null, cancellationToken).ConfigureAwait(false);
        RoundStatus? before = open.FirstOrDefault(round => round.Document == name);
        if (before is not null && before.Version == version)
            return Outcome.Refused<SendPlan>([SigningCodes.Error(SigningCodes.Round, $"Version {version} is out for signature already.", mend: "Look at its round; or void it there first, if it is to begin anew.")]);
        return Outcome.Done(new SendPlan(own.Title, version, pulled.Value.Tag, [.. own.Signatories.Select(id => To(id, record.Value, people, name))])
        {
            IsDraft = own.StartsAt.Status == DocumentStatus.Draft,
            IsIssued = issued.Value is { } file && file.Version == version,
            Replaces = before?.Version,
        });
    }

    /// <summary>Sends it.</summary>
    /// <param name="archive">The archive.</param>
    /// <param name="partnership">The partnership.</param>
    /// <param name="document">The document.</param>
    /// <param name="plan">What was shown.</param>
    /// <param name="people">Who signs for organisations for which nobody was known.</param>
    /// <param name="lastDay">The last day on which they can sign.</param>
    /// <param name="by">Who sends it.</param>
    /// <param name="request">The request's id: however often it is said, one round is opened.</param>
    /// <param name="mail">How people are written to.</param>
    /// <param name="cancellationToken">Gives up; saying it again goes on where it ended.</param>
    public static async Task<Outcome<RoundStatus>> RunAsync(
        OpenedArchive archive, PartnershipId partnership, DocumentId document, SendPlan plan, IReadOnlyDictionary<string, PlannedPerson> people, DateOnly? lastDay, string by, string request, IRoundMail mail, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(archive);
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(people);
        RecordTag seen = plan.Seen;
        if (!plan.IsIssued)
        {
            if (plan.IsDraft)
            {
                Dictionary<string, string> issued = new(StringComparer.Ordinal) { ["status"] = "issued" };
                Outcome<PushedRecord> pushed = await EditArchivedRecord.SaveAsync(archive, partnership, seen, files => EditRecord.Set(files, $"documents/{document}/startsAt", issued), by, cancellationToken).ConfigureAwait(false);
                if (pushed.IsRefused) return Outcome.Refused<RoundStatus>(pushed.Findings);
                seen = pushed.Value.Tag;
            }

            Outcome<FiledInArchive> filed = await IssueFromRecord.FileAsync(archive, partnership, document, seen, by, cancellationToken).ConfigureAwait(false);
            if (filed.IsRefused) return Outcome.Refused<RoundStatus>(filed.Findings);
        }

        RoundPlan round = new()
        {
            LastDay = lastDay,
            Signatories =
            [
                .. from each in plan.Signatories
                   let person = people.GetValueOrDefault(each.Organisation) ?? (each.Person is { } id ? new PlannedPerson { Id = id } : null)
                   where person is not null
                   select new PlannedSlot { Organisation = new OrganisationId(each.Organisation), Person = person },
            ],
        };
        return await OpenRound.RunAsync(archive, new OpenOrder($"{partnership}/{document}", round, by, request) { Supersedes = plan.Replaces is not null }, mail, cancellationToken).ConfigureAwait(false);
    }

    // An organisation's id is its own partnership's, and the contact data is everybody's: whoever took part in another partnership alone is somebody
    // else's officer. Of several: whoever took part in this document before, then in the partnership, then whoever was entered last.
    private static SendTo To(OrganisationId id, PartnershipRecord record, IReadOnlyList<ShownPerson> people, string document)
    {
        string partnership = document[..(document.IndexOf('/', StringComparison.Ordinal) + 1)];
        ShownPerson? person = people
            .Where(each => each.Organisation == id.Value && each.Emails.Count > 0 && (each.About.Count == 0 || each.About.Any(about => about.StartsWith(partnership, StringComparison.Ordinal))))
            .OrderByDescending(each => each.About.Contains(document, StringComparer.Ordinal)).ThenByDescending(each => each.About.Count > 0).ThenByDescending(each => each.ChangedAt).FirstOrDefault();
        return new SendTo(id.Value, record.Organisations.FirstOrDefault(each => each.Id == id)?.Name ?? id.Value) { Person = person?.Id, PersonName = person?.Name, Office = person?.Office, Email = person?.Emails[0] };
    }
}
