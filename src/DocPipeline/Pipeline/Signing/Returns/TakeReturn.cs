using DocPipeline.Archive;
using DocPipeline.Archive.Contacts;
using DocPipeline.Findings;
using DocPipeline.Pipeline.Admitting;
using DocPipeline.Pipeline.Archiving;
using DocPipeline.Pipeline.Archiving.People;
using DocPipeline.Pipeline.Returns;
using DocPipeline.Pipeline.Signing.Inviting;
using DocPipeline.Pipeline.Signing.Opening;
using DocPipeline.Pipeline.Signing.Status;
using DocPipeline.Returns.Check;
using DocPipeline.Returns.Ooxml;
using DocPipeline.Returns.Scans;
using DocPipeline.Signing;
using DocPipeline.Signing.Events;
using DocPipeline.Signing.Rounds;

namespace DocPipeline.Pipeline.Signing.Returns;

/// <summary>
/// The story of a file that comes back: it is checked against exactly what was issued, and kept with the report, whatever that says. It counts at
/// once only where a certificate that is trusted signed the issued words; in ink, an officer looks at it; other words are never a signature.
/// </summary>
public static class TakeReturn
{
    private const string Door = "round-return";

    private static readonly byte[] pdf = "%PDF-"u8.ToArray();

    /// <summary>Takes a file in.</summary>
    /// <param name="archive">The archive.</param>
    /// <param name="round">The round.</param>
    /// <param name="file">The file.</param>
    /// <param name="trust">Whose certificates are trusted.</param>
    /// <param name="by">Who hands it in.</param>
    /// <param name="request">The request's id.</param>
    /// <param name="mail">How people are written to.</param>
    /// <param name="cancellationToken">Gives up; the same request again finds out what came of it.</param>
    /// <returns>What became of it; a refusal where nobody can sign there now, and where the file is not let in: then nothing is kept of it in the round.</returns>
    public static async Task<Outcome<ReturnTaken>> RunAsync(OpenedArchive archive, string round, ReturnedFile file, SignatureTrust trust, string by, string request, IRoundMail mail, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(archive);
        ArgumentNullException.ThrowIfNull(file);
        Outcome<KeptRound> kept = await SigningRecords.ReadAsync(archive, round, cancellationToken).ConfigureAwait(false);
        if (kept.IsRefused) return Outcome.Refused<ReturnTaken>(kept.Findings);
        Outcome<SlotStanding> place = Places.Find(kept.Value, file.Slot);
        if (place.IsRefused) return Outcome.Refused<ReturnTaken>(place.Findings);
        Outcome<IssuedDocument> issued = await IssuedDocument.OfAsync(archive, kept.Value.Chain.Document!, cancellationToken).ConfigureAwait(false);
        if (issued.IsRefused) return Outcome.Refused<ReturnTaken>(issued.Findings);
        Outcome<ReturnReport> report = await CheckReturn.OfAsync(new IssuedFile(issued.Value.Name, issued.Value.Content, $"{kept.Value.Entry} of {kept.Value.Document}"), file.Name, file.Content, trust, ZbarQrReader.OfThisMachine(), cancellationToken).ConfigureAwait(false);
        if (report.IsRefused) return Outcome.Refused<ReturnTaken>(report.Findings);
        if (report.Value.Verdict == ReturnVerdict.NotReadable && report.Value.Findings.Any(finding => finding.Severity == Severity.Error))
        {
            await Quarantine.KeepAsync(archive.Store, Door, file.Content, report.Value.Findings, archive.Clock.GetUtcNow(), cancellationToken).ConfigureAwait(false);
            return Outcome.Refused<ReturnTaken>(report.Value.Findings);
        }

        ReturnReading reading = ReturnReading.Of(kept.Value.Round, place.Value, report.Value, file.Content.Span.StartsWith(pdf));
        string? name = file.SignedBy ?? reading.Name ?? await NameOfAsync(archive, place.Value.Person, cancellationToken).ConfigureAwait(false);
        if (reading.Kind != ReturnKind.NotTaken && string.IsNullOrWhiteSpace(name))
            return Outcome.Refused<ReturnTaken>([SigningCodes.Error(SigningCodes.Unsaid, "Nobody says who signed.", file.Slot, mend: "Say the name that stands beside the signature: --signed-by.")]);

        byte[] text = ReturnText.Of(report.Value, file.Name, issued.Value.About.Digest.Hex);
        (string content, string said) = (Sha512.Of(file.Content.Span).Hex, Sha512.Of(text).Hex);
        Outcome<RoundStatus> after = await RoundAct.AtAsync(archive, round, file.Slot, request, by, at => reading.Kind == ReturnKind.NotTaken
            ? new SlotRejected(at.Slot.Id, reading.Sentence, reading.Way, said)
            : new SlotSigned(at.Slot.Id)
            {
                Way = reading.Way,
                Issued = issued.Value.About.Digest.Hex,
                Name = name!.Trim(),
                Office = string.IsNullOrWhiteSpace(file.Office) ? null : file.Office.Trim(),
                Person = at.Person,
                Identified = reading.Certificate is null ? Identifications.Officer : Identifications.Certificate,
                Certificate = reading.Certificate,
                Check = reading.Sentence,
                File = content,
                Report = said,
                Witness = string.IsNullOrWhiteSpace(file.Witness) ? null : file.Witness.Trim(),
                NeedsAcceptance = reading.Kind == ReturnKind.ToLookAt,
            }, mail, cancellationToken, file.Content, text).ConfigureAwait(false);
        return after.IsRefused ? Outcome.Refused<ReturnTaken>(after.Findings) : Outcome.Done(new ReturnTaken(report.Value, reading.Kind, after.Value), after.Findings);
    }

    /// <summary>Somebody looked at what came back, and takes it as the signature.</summary>
    /// <param name="archive">The archive.</param>
    /// <param name="round">The round.</param>
    /// <param name="slot">The place.</param>
    /// <param name="note">What was looked at.</param>
    /// <param name="by">Who: an office.</param>
    /// <param name="request">The request's id.</param>
    /// <param name="mail">How people are written to.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static Task<Outcome<RoundStatus>> AcceptAsync(OpenedArchive archive, string round, string slot, string? note, string by, string request, IRoundMail mail, CancellationToken cancellationToken) =>
        RoundAct.AtAsync(archive, round, slot, request, by, at => new SlotAccepted(at.Slot.Id, by, string.IsNullOrWhiteSpace(note) ? null : note), mail, cancellationToken);

    /// <summary>Somebody looked at what came back, and does not take it; it can be signed again.</summary>
    public static Task<Outcome<RoundStatus>> RejectAsync(OpenedArchive archive, string round, string slot, string reason, string by, string request, IRoundMail mail, CancellationToken cancellationToken) =>
        RoundAct.AtAsync(archive, round, slot, request, by, at => new SlotRejected(at.Slot.Id, reason, at.Signature?.Way ?? DocPipeline.Signing.Terms.SigningWay.Ink), mail, cancellationToken);

    private static async Task<string?> NameOfAsync(OpenedArchive archive, string? person, CancellationToken cancellationToken)
    {
        if (person is null) return null;
        Outcome<HeldContact> held = await KeepPeople.HeldAsync(archive, person, cancellationToken).ConfigureAwait(false);
        return held.Value?.Contact.Name;
    }
}
