using DocPipeline.Findings;
using DocPipeline.Signing.Events;
using DocPipeline.Signing.Rounds;
using DocPipeline.Signing.Terms;

namespace DocPipeline.Signing.Judging;

/// <summary>What a signature has to say.</summary>
internal static class SignatureGuards
{
    internal static IReadOnlyList<Finding> Of(SigningRound round, SlotStanding slot, SlotSigned signed)
    {
        string place = slot.Slot.Id.ToString();
        List<Finding> findings = [];
        if (signed.Issued != round.Terms!.Issued)
            findings.Add(SigningCodes.Error(SigningCodes.OtherVersion, $"This is not version {round.Terms.Version} of ‘{round.Terms.Title}’ as it was issued for signature: a signature to another file does not count here.", place, mend: "Open the document by the link of the last invitation, and sign that."));
        if (!slot.Slot.Ways.Contains(signed.Way))
            findings.Add(SigningCodes.Error(SigningCodes.Way, $"{slot.Slot.Name} is not offered to sign {Words(signed.Way)}{(round.Terms.IsDeed && signed.Way == SigningWay.Web ? ", for this is a deed" : "")}.", place, $"one of: {string.Join("; ", slot.Slot.Ways.Select(Words))}", "Sign in one of the ways that the invitation names."));
        if (signed.Generation is { } generation) findings.AddRange(SlotGuards.Link(slot, generation));

        // Who signs in another's place does so by a delegation that the manager has approved, and not by putting a name.
        if (signed.Person is not null && slot.Person is not null && signed.Person != slot.Person)
            findings.Add(SigningCodes.Error(SigningCodes.Slot, $"Another person is to sign for {slot.Slot.Name}.", place, mend: "Have that person sign, or ask that this one may: docpipeline round delegate."));

        bool isOnWeb = signed.Way is SigningWay.Web or SigningWay.Reaffirmation;
        findings.AddRange(Refusals.Unless(signed.Name, "the signatory's name"));
        if (isOnWeb) findings.AddRange(Refusals.Unless(signed.Consent, "to which wording the signatory consented"));
        if (isOnWeb && signed.Generation is null) findings.Add(SigningCodes.Error(SigningCodes.Unsaid, "Who signs on the web does so by a link, and no link is named.", place, mend: "Sign by the link of the last mail."));
        if (!isOnWeb) findings.AddRange([.. Refusals.Unless(signed.File, "which file came back"), .. Refusals.Unless(signed.Check, "what the check of the file found", isRead: true)]);
        if (signed.Way is SigningWay.WordCertificate or SigningWay.PdfCertificate && signed.Certificate is null && !signed.NeedsAcceptance)
            findings.Add(SigningCodes.Error(SigningCodes.Unsaid, "A signature with a certificate counts by its certificate, and none is named.", place, mend: "Have it looked at, and accepted by an officer."));
        if (signed.Way == SigningWay.Ink && !signed.NeedsAcceptance)
            findings.Add(SigningCodes.Error(SigningCodes.Unsaid, "A signature in ink never counts before an officer has looked at it.", place, mend: "Record it as one that has to be accepted."));
        findings.AddRange(
        [
            .. Refusals.IfSaid(signed.Office, "the signatory's office"), .. Refusals.IfSaid(signed.Identified, "how the signatory was identified"),
            .. Refusals.IfSaid(signed.Witness, "the witness's name"), .. Refusals.Of(signed.Authority),
        ]);
        return findings;
    }

    /// <summary>A way of signing, in words that follow “to sign”.</summary>
    internal static string Words(SigningWay way) => way switch
    {
        SigningWay.Web => "on the web",
        SigningWay.WordCertificate => "with a certificate in Word",
        SigningWay.PdfCertificate => "with a certificate in the PDF",
        SigningWay.Ink => "in ink",
        _ => "by re-affirming the signature to the version before",
    };
}
