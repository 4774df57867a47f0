using System.Globalization;
using System.Security.Cryptography;
using System.Xml.Linq;
using DocPipeline.Documents.Comparison.Files;
using DocPipeline.Documents.Comparison.Redline;
using DocPipeline.Documents.Conformed.Facts;
using DocPipeline.Documents.Conformed.Facts.Parties;
using DocPipeline.Documents.Packaging;
using DocPipeline.Documents.Words;
using DocPipeline.Findings;

namespace DocPipeline.Documents.Conformed;

/// <summary>
/// The conformed copy of an issued document: every signature block filled in type, the signatures listed at the end, and a line at the foot
/// of each page that it is no original. Every other word stays as it was issued. The same file and facts give the same bytes.
/// </summary>
internal static class ConformedCopy
{
    private const string CustomProperties = "docProps/custom.xml";
    private const string FromProperty = "DocPipeline conformed from";
    private static readonly XNamespace Properties = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties";
    private static readonly XNamespace Variant = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes";

    /// <summary>Makes it, or says everything that stands in the way.</summary>
    /// <param name="name">What findings call the issued file.</param>
    /// <param name="issued">The .docx as it was issued, with certificate signatures on it or without.</param>
    /// <param name="round">What became of the round.</param>
    internal static Outcome<byte[]> Make(string name, ReadOnlyMemory<byte> issued, CompletedRound round)
    {
        List<Finding> findings = [.. FactsCheck.Of(name, round)];
        string digest = Convert.ToHexStringLower(SHA512.HashData(issued.Span));
        if (digest != round.IssuedSha512)
            Refuse(ConformedCodes.OtherFile, $"This is not the file that was issued: its SHA-512 digest begins {SigningWords.Short(digest)}.", $"the file whose digest the round names: {round.IssuedSha512}", "Take the file from the archive’s entry of the issue");
        if (findings.Count > 0) return Outcome.Refused<byte[]>(findings);
        Outcome<ComparedFile> opened = ComparedFile.Read(name, issued);
        if (opened.IsRefused) return Outcome.Refused<byte[]>(opened.Findings);
        ComparedFile file = opened.Value;
        IReadOnlyList<SignatureBlock> blocks = SignatureBlock.In(file.Body);
        Look(file, blocks);
        return findings.Count > 0 ? Outcome.Refused<byte[]>(findings) : ComparedFile.Guard(name, () => Write(file, blocks, round));

        void Look(ComparedFile read, IReadOnlyList<SignatureBlock> found)
        {
            if (read.HadTrackedChanges) Refuse(ConformedCodes.Unfillable, "The file holds tracked changes, so it is not certain which words were signed.", "a document without tracked changes", "Issue a version in which they are accepted or rejected");
            foreach (SigningParty party in round.Parties.DistinctBy(p => p.OrganisationId).Where(p => !found.Any(b => b.OrganisationId == p.OrganisationId)))
                Refuse(ConformedCodes.NoBlock, $"The document has no signature block for {party.Organisation} ({party.OrganisationId}).", $"a content control with the tag signature:{party.OrganisationId}", "Look whether the round asks the organisations that the version was issued to");
            foreach (SignatureBlock block in found.Where(b => round.IsComplete && !round.Parties.Any(p => p.OrganisationId == b.OrganisationId)).DistinctBy(b => b.OrganisationId))
                Refuse(ConformedCodes.NoFacts, $"The document has a signature block for {block.OrganisationId}, of which the round says nothing.", "facts for each block, also of those that did not sign", "Look whether the round asked every organisation that the version was issued to");
            foreach (SignatureBlock block in found.Where(b => !b.IsFillable))
                Refuse(ConformedCodes.Unfillable, $"The signature block of {block.OrganisationId} stands within a line or a row, or holds a table.", "a content control around whole paragraphs, as {{signatureGrid}} makes it", "Use {{signatureGrid}} in the template for the next version; of this one, make the copy by hand");
        }

        void Refuse(FindingCode code, string message, string expected, string suggestion) => findings.Add(new Finding(code, Severity.Error, message) { Place = new Place(name), Expected = expected, Suggestion = suggestion });
    }

    private static byte[] Write(ComparedFile file, IReadOnlyList<SignatureBlock> blocks, CompletedRound round)
    {
        var words = new SigningWords(HouseWords.Of(round.Language));
        var parts = new Dictionary<string, byte[]>(file.Parts, StringComparer.OrdinalIgnoreCase);
        var contents = ContentsPages.Of(file);
        foreach (SignatureBlock block in blocks)
            if (round.Parties.Where(p => p.OrganisationId == block.OrganisationId).ToList() is { Count: > 0 } parties) block.Fill(parties, words);
        string notice = words.House.Of("Conformed copy, not an original");
        List<string> footers = [.. file.RelationsOf(file.MainPart).Targets(PartRelations.OfficeTypes + "footer").Where(parts.ContainsKey).Distinct(StringComparer.OrdinalIgnoreCase)];
        foreach (string footer in footers)
        {
            XElement root = file.Xml(footer)!;
            root.AddFirst(WordMarkup.Elements(WordMarkup.Paragraph("Footer", WordMarkup.Runs(notice, "Strong"))));
            parts[footer] = RedlinePackage.BytesOf(root);
        }

        if (footers.Count == 0) file.Body.AddFirst(WordMarkup.Elements(WordMarkup.Paragraph("Normal", WordMarkup.Runs(notice, "Strong"))));
        IEnumerable<XElement> list = WordMarkup.Elements(CounterpartList.Write(round, words));
        if (file.Body.Elements(Wml.SectPr).LastOrDefault() is { } section) section.AddBeforeSelf(list);
        else file.Body.Add(list);
        contents?.Follow();
        parts[file.MainPart] = RedlinePackage.BytesOf(file.Xml(file.MainPart)!);
        if (parts.TryGetValue(CustomProperties, out byte[]? properties)) parts[CustomProperties] = WithOrigin(properties, round.IssuedSha512);
        SignatureParts.TakeOut(parts);
        return RepeatableZip.Write(parts.Select(p => RepeatableZip.Compress(p.Key, p.Value)));
    }

    // A program that is handed the copy can tell it from the issued file, and from which one it was made.
    private static byte[] WithOrigin(byte[] content, string digest)
    {
        XElement root = ComparedFile.Parse(content);
        int next = root.Elements().Select(e => (int?)e.Attribute("pid") ?? 1).DefaultIfEmpty(1).Max() + 1;
        root.Add(new XElement(
            Properties + "property",
            new XAttribute("fmtid", "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"),
            new XAttribute("pid", next.ToString(CultureInfo.InvariantCulture)),
            new XAttribute("name", FromProperty),
            new XElement(Variant + "lpwstr", digest)));
        return RedlinePackage.BytesOf(root);
    }
}
