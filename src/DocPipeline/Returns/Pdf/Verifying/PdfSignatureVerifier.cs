using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using DocPipeline.Admission;
using DocPipeline.Admission.Pdf;
using DocPipeline.Findings;
using DocPipeline.Returns.Ooxml;
using DocPipeline.Returns.Ooxml.Reports;
using DocPipeline.Returns.Ooxml.Verifying;
using DocPipeline.Returns.Pdf.Structure;

namespace DocPipeline.Returns.Pdf.Verifying;

/// <summary>
/// Checks the certificate signatures of a PDF: that each was made with its certificate's key over the bytes that it says, that nothing was
/// changed or added since but later signatures, and whose certificate it is.
/// </summary>
/// <remarks>Source: ISO 32000-1, 12.8 (signatures); ETSI EN 319 142-1 (PAdES).</remarks>
internal sealed class PdfSignatureVerifier
{
    private const string Cades = "ETSI.CAdES.detached", Detached = "adbe.pkcs7.detached";

    // Each of them makes the whole file be looked at again.
    private const int MostSignatures = 100;

    private readonly string name;
    private readonly PdfFile pdf;
    private readonly SignatureTrust trust;
    private readonly Dictionary<int, LaterChanges> later = [];

    private PdfSignatureVerifier(string name, PdfFile pdf, SignatureTrust trust) => (this.name, this.pdf, this.trust) = (name, pdf, trust);

    internal static bool IsPdf(ReadOnlySpan<byte> file) => file.StartsWith("%PDF-"u8);

    /// <summary>Checks a file.</summary>
    /// <param name="name">What findings call it.</param>
    /// <param name="file">Its bytes, which anybody may have made.</param>
    /// <param name="trust">Whom the caller trusts.</param>
    internal static SignatureReport Verify(string name, ReadOnlyMemory<byte> file, SignatureTrust trust)
    {
        var findings = new SignatureFindings(name);
        Outcome<AdmittedFile> admitted = AdmissionCheck.Any("", file);
        findings.AddRange(admitted.Findings.Select(f => f with { Place = new Place(name + f.Place?.File) }));

        // A table that does not fit is looked at here again, and more is said of it; anything else is not worth opening.
        if (admitted.IsRefused && admitted.Findings.Any(f => f.Code != AdmissionCodes.PdfDamaged)) return new SignatureReport([], [], findings.Found);
        byte[] bytes = file.ToArray();
        IReadOnlyList<SignatureField> fields;
        PdfSignatureVerifier verifier;
        try
        {
            verifier = new PdfSignatureVerifier(name, PdfFile.Open(bytes, bytes.Length), trust);
            fields = SignatureFields.InForm(verifier.pdf);
            foreach (PdfObject elsewhere in SignatureFields.Elsewhere(verifier.pdf, fields))
                findings.Add(SignatureCodes.Broken, string.Create(CultureInfo.InvariantCulture, $"Object {elsewhere.Number} looks like a signature and is in no field of the form, so that no program shows it."), null, "signatures in fields of the form", "Ask for the file as it was signed");
            verifier.FindRemoved(fields, findings);
        }
        catch (Exception e) when (e is BrokenPdfException or PdfTangledException)
        {
            string why = e is BrokenPdfException ? e.Message : "it is nested or interleaved as none is that a program writes";
            findings.Add(SignatureCodes.Broken, $"The PDF's signatures cannot be looked at: {why}.", null, "a PDF as a program writes it, with nothing after its end", "Ask for the file as it was signed");
            return new SignatureReport([], [], findings.Found);
        }

        if (fields.Count == 0) findings.Add(SignatureCodes.None, "There is no certificate signature in the file.", null, "a PDF that was signed with a certificate", "Look whether it is the right file; a picture of a signature, or a name typed into it, is no such signature");
        if (fields.Count > MostSignatures) findings.Add(SignatureCodes.Broken, string.Create(CultureInfo.InvariantCulture, $"The file has {fields.Count:N0} signatures; the first {MostSignatures} are looked at."), null, $"at most {MostSignatures} signatures", "Ask for the file as it was signed");
        List<VerifiedSignature> signatures = [.. fields.Take(MostSignatures).Select(verifier.Verify)];
        return new SignatureReport(signatures, [.. verifier.later.Values.SelectMany(l => l.Properties).Distinct()], findings.Found);
    }

    private VerifiedSignature Verify(SignatureField field)
    {
        var findings = new SignatureFindings(name);
        string place = SignatureFindings.Shown(field.Name);
        var verified = new VerifiedSignature(place, []);
        try
        {
            PdfItem about = field.Signature.Value;
            PdfItem kind = pdf.Resolve(about["SubFilter"]);
            if (!kind.Is(Cades) && !kind.Is(Detached)) throw new BrokenSignatureException(SignatureCodes.Algorithm, $"it is of a kind that is not accepted: {(kind.Kind == PdfItemKind.Name ? SignatureFindings.Shown(kind.Name) : "none is named")}");
            if (!about["Type"].IsNull && !about["Type"].Is("Sig")) throw new BrokenSignatureException("it says to be something else than a signature");
            SignedRange range = SignedRange.Read(pdf, field.Signature);
            CmsSignature cms = CmsSignature.Read(about["Contents"].Bytes);
            if (!cms.CheckAttributes(kind.Is(Cades)))
                findings.Add(SignatureCodes.Certificate, "The signature does not say itself which certificate it was made with: another of the same key could stand in its place.", place, "a signature of the kind ETSI.CAdES.detached", "Ask the signer whether this is the certificate, or for a signature made anew", Severity.Warning);
            bool isMadeWithKey = cms.IsMadeWithKey(() => range.Of(pdf.Bytes));
            if (!isMadeWithKey) findings.Add(SignatureCodes.Wrong, "The signature was not made with the certificate's key, or what it says of itself (time, office, digest) was changed afterwards.", place, "a signature that fits its certificate", "Ask for the file as it was signed");
            bool isUnchanged = CryptographicOperations.FixedTimeEquals(range.Digest(pdf.Bytes, cms.Hash), cms.Digest);
            if (!isUnchanged) findings.Add(SignatureCodes.PartChanged, "What was signed was changed afterwards.", place, "the file as it was signed", "Ask for the file as it was signed");
            SignatureTimestamp? timestamp = Timestamp(cms, place, findings);
            DateTimeOffset? claimed = cms.ClaimedAt ?? PdfTime.Read(pdf.Resolve(about["M"]));
            if (claimed is not null && timestamp is not null && claimed > timestamp.At.AddMinutes(5))
                findings.Add(SignatureCodes.Timestamp, "The signer claims to have signed later than the timestamp was made.", place, "a signing time before the timestamp", "Rely upon the timestamp; the signer's clock was wrong", Severity.Warning);
            verified = verified with
            {
                Signer = SignerCertificate.Of(cms.Certificates[0]),
                IsMadeWithKey = isMadeWithKey,
                ClaimedAt = claimed,
                Timestamp = timestamp,
                Role = cms.Role,
                Purpose = Words(about["Reason"]),
                Parts = [new SignedPart(string.Create(CultureInfo.InvariantCulture, $"bytes 0 to {range.End}"), isUnchanged ? SignedPartState.Unchanged : SignedPartState.Changed)],
                NotCovered = NotCovered(field, range, place, findings),
                Trust = CertificateCheck.Check(cms.Certificates, trust, timestamp is { Trust: SignerTrust.Trusted } ? timestamp.At : trust.At, place, findings),
            };
            foreach (X509Certificate2 certificate in cms.Certificates) certificate.Dispose();
        }
        catch (BrokenSignatureException broken)
        {
            findings.Add(broken.Code, $"The signature cannot be relied upon: {broken.Message}.", place, "a signature as PDF programs make it (ETSI.CAdES.detached or adbe.pkcs7.detached), with SHA-256 or better", "Ask for the file as it was signed, or for a signature made anew");
        }
        catch (Exception damaged) when (damaged is CryptographicException or System.Formats.Asn1.AsnContentException)
        {
            findings.Add(SignatureCodes.Certificate, "The signature or its certificate is damaged.", place, "a certificate that can be read", "Ask for the file as it was signed, or for a signature made anew");
        }
        catch (Exception e) when (e is BrokenPdfException or PdfTangledException)
        {
            findings.Add(SignatureCodes.Broken, $"The PDF is not as a program writes it: {(e is BrokenPdfException ? e.Message : "it is nested or interleaved")}.", place, "the file as it was signed", "Ask for the file as it was signed");
        }

        return verified with { Findings = findings.Found };
    }

    private IReadOnlyList<string> NotCovered(SignatureField field, SignedRange range, string place, SignatureFindings findings)
    {
        int? level = Certification.Level(pdf, field.Signature);
        if (level is not null) findings.Add(SignatureCodes.Certified, Certification.Words(level.Value), place, "nothing that it does not allow", "Nothing need be done", Severity.Note);
        if (range.End == pdf.Bytes.Length) return [];
        if (!later.TryGetValue(range.End, out LaterChanges? changes)) later[range.End] = changes = LaterChanges.Between(PdfFile.Open(pdf.Bytes, range.End), pdf);
        foreach (string what in changes.NotAllowed) findings.Add(SignatureCodes.NotCovered, $"This was done after the signature was made, and is not under it: {what}.", place, "nothing after a signature but later signatures", "Ask for the file as it was signed; whoever signed did not see this");
        if (level == 1 && changes.NotAllowed.Count == 0)
            findings.Add(SignatureCodes.Certified, "The signature certifies the document as final, and something was added to it afterwards.", place, "nothing after a signature that allows nothing", "Ask the one who certified it");
        return changes.NotAllowed;
    }

    // A field that was signed in an earlier revision and is so no more: somebody took a signature out.
    private void FindRemoved(IReadOnlyList<SignatureField> fields, SignatureFindings findings)
    {
        HashSet<int> places = [.. fields.Select(f => pdf.Entry(f.Signature.Number).Place)];
        foreach (PdfSection section in pdf.Sections)
        {
            foreach ((long number, PdfEntry entry) in section.Entries.Where(e => e.Value is { IsFree: false, Container: 0 } && e.Value != pdf.Entry(e.Key) && !places.Contains(e.Value.Place)))
            {
                if (entry.Place + 20 >= pdf.End || pdf.Bytes.AsSpan(entry.Place, Math.Min(100_000, pdf.End - entry.Place)).IndexOf("/ByteRange"u8) < 0) continue;
                if (pdf.ObjectAt(entry.Place).Value is { Kind: PdfItemKind.Dictionary } old && !old["ByteRange"].IsNull && !old["Contents"].IsNull)
                    findings.Add(SignatureCodes.NotCovered, string.Create(CultureInfo.InvariantCulture, $"A signature that the file had was taken out or replaced (object {number})."), null, "every signature that was ever in the file", "Ask for the file as it was signed");
            }
        }
    }

    private SignatureTimestamp? Timestamp(CmsSignature cms, string place, SignatureFindings findings)
    {
        SignatureTimestamp? best = null;
        foreach (byte[] token in cms.Timestamps.Take(8))
        {
            SignatureTimestamp? found = TimestampToken.Check(token, cms.Value, trust.TimestampRoots);
            if (found is null) findings.Add(SignatureCodes.Timestamp, "The timestamp cannot be read, or is not one of this signature.", place, "a timestamp (RFC 3161) of the signature's value", "Ask for the file as it was signed");
            else if (found.Trust == SignerTrust.NotTrusted) findings.Add(SignatureCodes.Timestamp, "The timestamp is of an authority that is not trusted here.", place, "a timestamp under one of the given roots", "Give the root of the timestamp authority if you trust it", Severity.Warning);
            if (found is not null && (best is null || (best.Trust != SignerTrust.Trusted && found.Trust == SignerTrust.Trusted))) best = found;
        }

        return best;
    }

    private string? Words(PdfItem item) => pdf.Resolve(item) is { Kind: PdfItemKind.Text, Bytes.Length: > 0 } text ? SignatureFindings.Shown(text.Text) : null;
}
