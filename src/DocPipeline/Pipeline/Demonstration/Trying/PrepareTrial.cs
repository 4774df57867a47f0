using DocPipeline.Findings;
using DocPipeline.Outbox.Sending;
using DocPipeline.Outbox.Texts;
using DocPipeline.Partnerships.Reading;
using DocPipeline.Partnerships.Values;
using DocPipeline.Pipeline.Archiving;
using DocPipeline.Pipeline.Archiving.Filing;
using DocPipeline.Pipeline.Archiving.People;
using DocPipeline.Pipeline.Archiving.Records;
using DocPipeline.Pipeline.Outbox;
using DocPipeline.Pipeline.Signing.Answering;
using DocPipeline.Pipeline.Signing.Opening;
using DocPipeline.Pipeline.Signing.Plans;
using DocPipeline.Pipeline.Signing.Status;
using DocPipeline.Pipeline.Work;

namespace DocPipeline.Pipeline.Demonstration.Trying;

/// <summary>
/// The story of a newcomer who wants something to try: documents of the samples are issued, one is out for signature at four organisations, one of
/// which has signed, and whoever signs for the 25 of another is in the contact data. Said again, it goes on where it ended.
/// </summary>
public static class PrepareTrial
{
    private const string Office = "Demonstration";
    private const string OutForSignature = "dyffryn", Terms = "terms";
    private const string ToSend = "cheshire-west", Agreement = "agreement";
    private const string ToCompare = "stockport";

    private static readonly string[] decided = ["decisions/2009-03-17-chair.yaml", "decisions/2008-09-16-quorum.yaml"];
    private static readonly string[] signatories = ["Mair Pugh", "Owen Rees", "Nia Vaughan", "Dewi Lloyd"];

    /// <summary>How letters go while the program is being tried.</summary>
    /// <param name="site">The site's address.</param>
    /// <param name="letters">Where they go.</param>
    public static MailSettings MailTo(Uri site, LetterRack letters)
    {
        MailOffice office = new() { Site = site, Council = "Your council (demonstration)", From = "signing@council.example.org", Contact = "Partnership team", ContactEmail = "partnerships@council.example.org", ContactTelephone = "01632 960142" };
        return new MailSettings(office, MailTemplates.Load(folder: null).Value ?? throw new InvalidOperationException("The program's own texts are not in it."), _ => letters, "letters that are shown");
    }

    /// <summary>Prepares it.</summary>
    /// <param name="office">The office, whose letters go where they are shown.</param>
    /// <param name="cancellationToken">Gives up; the next call goes on.</param>
    /// <returns>What went wrong; nothing where all is there.</returns>
    public static async Task<IReadOnlyList<Finding>> RunAsync(OfficeSettings office, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(office);
        return await IssueAsync(office.Archive, ToCompare, document: null, cancellationToken).ConfigureAwait(false)
            ?? await AdoptAsync(office.Archive, cancellationToken).ConfigureAwait(false)
            ?? await IssueAsync(office.Archive, OutForSignature, Terms, cancellationToken).ConfigureAwait(false)
            ?? await SendAsync(office, cancellationToken).ConfigureAwait(false)
            ?? await EnterPeopleAsync(office.Archive, cancellationToken).ConfigureAwait(false) ?? [];
    }

    // One amendment that carried, so that there are two versions to compare, and one that did not.
    private static async Task<IReadOnlyList<Finding>?> AdoptAsync(OpenedArchive archive, CancellationToken cancellationToken)
    {
        foreach (string decision in decided)
        {
            if (await ArchivedRecords.ReadAsync(archive, new PartnershipId(ToCompare), cancellationToken).ConfigureAwait(false) is not { } record) return null;
            Outcome<AdoptedInArchive> adopted = await AdoptInArchive.RunAsync(archive, new PartnershipId(ToCompare), decision, record.Tag, Office, cancellationToken).ConfigureAwait(false);
            if (adopted.IsRefused) return adopted.Findings;
        }

        return null;
    }

    // Version upon version; of one document the last.
    private static async Task<IReadOnlyList<Finding>?> IssueAsync(OpenedArchive archive, string partnership, string? document, CancellationToken cancellationToken)
    {
        if (await ArchivedRecords.ReadAsync(archive, new PartnershipId(partnership), cancellationToken).ConfigureAwait(false) is not { } record) return null;
        RecordFiles files = record.Files;
        if (document is not null && Issued(files) is { } issued)
        {
            Outcome<PushedRecord> pushed = await ArchivedRecords.PushAsync(archive, new PartnershipId(partnership), issued, record.Tag, Office, cancellationToken).ConfigureAwait(false);
            if (pushed.IsRefused) return pushed.Findings;
            files = issued;
        }

        Outcome<IReadOnlyList<DraftedDocument>> drafted = DraftDocument.AllFromRecord(files);
        if (drafted.IsRefused) return drafted.Findings;
        DraftedDocument[] chosen = [.. drafted.Value.Where(each => document is null || each.Id.Value == document).OrderByDescending(each => each.FileName.Contains("-version-", StringComparison.Ordinal)).ThenBy(each => each.FileName, StringComparer.Ordinal)];
        Outcome<IReadOnlyList<FiledInArchive>> filed = await IssueDocuments.FileAsync(archive, files, chosen, Office, cancellationToken).ConfigureAwait(false);
        return filed.IsRefused ? filed.Findings : null;
    }

    // What is signed is no draft any more.
    private static RecordFiles? Issued(RecordFiles files)
    {
        string facts = System.Text.Encoding.UTF8.GetString(files.Find(RecordFiles.PartnershipFileName)!.Value.Span);
        string issued = facts.Replace("status: draft", "status: issued", StringComparison.Ordinal);
        return issued == facts ? null : files.With(RecordFiles.PartnershipFileName, System.Text.Encoding.UTF8.GetBytes(issued));
    }

    private static async Task<IReadOnlyList<Finding>?> SendAsync(OfficeSettings office, CancellationToken cancellationToken)
    {
        Outcome<IssuedDocument> issued = await IssuedDocument.FindAsync(office.Archive, $"{OutForSignature}/{Terms}", entry: null, cancellationToken).ConfigureAwait(false);
        if (issued.IsRefused) return issued.Findings;
        DateOnly today = new Moment(office.Archive.Clock.GetUtcNow()).On;
        RoundPlan plan = new()
        {
            Signatories =
            [
                .. issued.Value.Document.Signatories.Zip(signatories, (id, name) => new PlannedSlot
                {
                    Organisation = id,
                    Person = new PlannedPerson { Name = name, Office = "Chief Executive", Email = AddressOf(name) },
                    Authority = new PlannedAuthority { DecidedOn = today.AddDays(-20), Body = "Cabinet", Minute = FormattableString.Invariant($"12/{today.Year}") },
                }),
            ],
        };
        Outcome<RoundStatus> opened = await OpenRound.RunAsync(office.Archive, new OpenOrder($"{OutForSignature}/{Terms}", plan, Office, "trial-open"), office.RoundMail, cancellationToken).ConfigureAwait(false);
        if (opened.IsRefused) return opened.Findings;
        SlotStatus first = opened.Value.Slots[0];
        if (first.SignedAt is not null) return null;
        WebSignature signature = new(first.Slot, 1, opened.Value.Issued, signatories[0], "en-1") { Office = "Chief Executive", SaysAuthorised = true };
        Outcome<RoundStatus> signed = await SignOnWeb.RunAsync(office.Archive, opened.Value.Round, signature, "trial-sign", office.RoundMail, cancellationToken).ConfigureAwait(false);
        return signed.IsRefused ? signed.Findings : null;
    }

    private static async Task<IReadOnlyList<Finding>?> EnterPeopleAsync(OpenedArchive archive, CancellationToken cancellationToken)
    {
        if (await ArchivedRecords.ReadAsync(archive, new PartnershipId(ToSend), cancellationToken).ConfigureAwait(false) is not { } record) return null;
        Outcome<Partnerships.PartnershipRecord> read = PartnershipFile.Read(record.Files);
        if (read.IsRefused) return read.Findings;
        Outcome<IReadOnlyList<ShownPerson>> held = await KeepPeople.ListAsync(archive, cancellationToken).ConfigureAwait(false);
        if (held.IsRefused) return held.Findings;
        OrganisationId[] organisations = [.. read.Value.Documents.First(document => document.Id.Value == Agreement).Signatories];
        foreach ((int number, OrganisationId organisation) in organisations.Index())
        {
            if (held.Value.Any(person => person.Emails.Contains(DemoPeople.AddressOf(number)))) continue;
            PersonFacts facts = new() { Name = DemoPeople.NameOf(number), Office = number == 0 ? "Leader of the Council" : "Chief Officer", Organisation = organisation.Value, Emails = [DemoPeople.AddressOf(number)], About = [$"{ToSend}/{Agreement}"] };
            Outcome<ShownPerson> entered = await KeepPeople.AddAsync(archive, facts, [], cancellationToken).ConfigureAwait(false);
            if (entered.IsRefused) return entered.Findings;
        }

        return null;
    }

    private static string AddressOf(string name) => $"{name.Replace(' ', '.').ToLowerInvariant()}@partners.example.org";
}
