using DocPipeline.Archive.Contacts;
using DocPipeline.Findings;
using DocPipeline.Pipeline.Archiving;
using DocPipeline.Pipeline.Archiving.People;
using DocPipeline.Pipeline.Signing.Inviting;
using DocPipeline.Pipeline.Signing.Status;
using DocPipeline.Signing;
using DocPipeline.Signing.Events;
using DocPipeline.Signing.Terms;

namespace DocPipeline.Pipeline.Signing.Answering;

/// <summary>The story of a signature on the web: a typed name, a tick for the authority, a button. The link says who signs where.</summary>
public static class SignOnWeb
{
    private const int MostNetworks = 50;

    /// <summary>Signs.</summary>
    /// <param name="archive">The archive.</param>
    /// <param name="round">The round, as the link names it.</param>
    /// <param name="signature">What the signatory says.</param>
    /// <param name="request">The request's id: a button that is pressed twice signs once.</param>
    /// <param name="mail">How people are written to.</param>
    /// <param name="cancellationToken">Gives up; the same request again finds out what came of it.</param>
    public static async Task<Outcome<RoundStatus>> RunAsync(OpenedArchive archive, string round, WebSignature signature, string request, IRoundMail mail, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(archive);
        ArgumentNullException.ThrowIfNull(signature);
        if (!signature.SaysAuthorised)
            return Outcome.Refused<RoundStatus>([SigningCodes.Error(SigningCodes.Unsaid, "Nobody signs without saying that they may.", signature.Slot, mend: "Tick the box, if you have the authority to sign for your organisation; otherwise decline, or ask that another person sign.")]);
        Outcome<RoundStatus> signed = await RoundAct.AtAsync(archive, round, signature.Slot, request, signature.Slot, at => new SlotSigned(at.Slot.Id)
        {
            Way = signature.Reaffirms ? SigningWay.Reaffirmation : SigningWay.Web,
            Issued = signature.Issued,
            Name = signature.Name.Trim(),
            Office = string.IsNullOrWhiteSpace(signature.Office) ? null : signature.Office.Trim(),
            Person = at.Person,
            Generation = signature.Generation,
            Consent = signature.Consent,
            Identified = signature.Identified,
            Authority = signature.Authority?.ToAuthority(),
        }, mail, cancellationToken).ConfigureAwait(false);
        if (signed.IsRefused || signature.NetworkAddress is not { } address) return signed;

        // What may be erased one day comes after what may not, and without it the signature counts all the same.
        string? person = signed.Value.Slots.First(slot => slot.Slot == signature.Slot).Person;
        if (person is null || !PersonId.TryRead(person, out PersonId? id)) return signed;
        Outcome<ContactBook> book = await KeepPeople.BookAsync(archive, cancellationToken).ConfigureAwait(false);
        if (book.IsRefused) return Outcome.Done(signed.Value, [.. book.Findings.Select(finding => finding with { Severity = Severity.Warning })]);
        DateTimeOffset at = signed.Value.Slots.First(slot => slot.Slot == signature.Slot).SignedAt!.Value;
        Outcome<HeldContact> kept = await book.Value.ChangeAsync(
            id.Value, contact => contact.Networks.Any(use => use.At == at) ? contact : contact with { Networks = [.. contact.Networks.TakeLast(MostNetworks - 1), new NetworkUse(address, at)] }, cancellationToken).ConfigureAwait(false);
        return kept.IsRefused ? Outcome.Done(signed.Value, [.. kept.Findings.Select(finding => finding with { Severity = Severity.Warning })]) : signed;
    }
}
