using System.Xml;
using System.Xml.Linq;
using DocPipeline.Documents.Forms.Reading;
using DocPipeline.Documents.Prose;
using DocPipeline.Documents.Prose.FromWord;
using DocPipeline.Documents.Reading;
using DocPipeline.Documents.Templates;
using DocPipeline.Documents.Templates.Issuing;
using DocPipeline.Findings;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace DocPipeline.Documents.TakingBack.Reading;

/// <summary>A draft as it was read: of which document it is, what it says, and what people left in it.</summary>
internal sealed record DraftFile
{
    private const int Deepest = 400;

    /// <summary>Of which document it is a copy; nothing when it does not say.</summary>
    internal ReturnedProvenance? Provenance { get; private init; }

    /// <summary>The digest of the facts and prose that it was made from; empty when it does not say.</summary>
    internal string DataDigest { get; private init; } = "";

    /// <summary>The digest of the template that it was made with; empty when it does not say.</summary>
    internal string TemplateDigest { get; private init; } = "";

    /// <summary>Which of its marks belong to which prose file.</summary>
    internal IReadOnlyList<ProseOrigin> Origins { get; private init; } = [];

    /// <summary>Its text, with the tracked changes accepted and without the contents.</summary>
    internal required IReadOnlyList<Leaf> Leaves { get; init; }

    /// <summary>What its headers and footers say, without page numbers.</summary>
    internal required IReadOnlyList<string> Furniture { get; init; }

    /// <summary>The comments, with who made them.</summary>
    internal required IReadOnlyList<string> Comments { get; init; }

    internal int Insertions { get; private init; }

    internal int Deletions { get; private init; }

    /// <summary>Reads a file that anybody may have made.</summary>
    /// <param name="name">What to call it in findings.</param>
    /// <param name="content">Its bytes.</param>
    internal static Outcome<DraftFile> Read(string name, ReadOnlyMemory<byte> content) => UntrustedWordFile.Read(name, content, (file, main) =>
    {
        foreach (OpenXmlPart part in main.Parts.Select(p => p.OpenXmlPart).Where(p => p is FootnotesPart or EndnotesPart or HeaderPart or FooterPart).Prepend(main)) CheckDepth(part);
        AcceptedRevisions accepted = AcceptedRevisions.In(main);
        XElement? provenance = main.CustomXmlParts.Select(ProvenanceOf).FirstOrDefault(p => p is not null);
        return new DraftFile
        {
            Provenance = ReturnedProvenance.Of(file),
            DataDigest = provenance?.Element(provenance.Name.Namespace + "data")?.Attribute("sha512")?.Value ?? "",
            TemplateDigest = provenance?.Element(provenance.Name.Namespace + "template")?.Attribute("sha512")?.Value ?? "",
            Origins = provenance is null ? [] : [.. provenance.Elements(provenance.Name.Namespace + "prose").Select(OriginOf).OfType<ProseOrigin>()],
            Leaves = [.. LeafReader.Read(main).Where(l => !l.IsContents)],
            Furniture = [.. main.HeaderParts.SelectMany(p => Lines(main, p, p.Header)).Concat(main.FooterParts.SelectMany(p => Lines(main, p, p.Footer))).Distinct()],
            Comments = [.. (main.WordprocessingCommentsPart?.Comments?.Elements<Comment>() ?? []).Select(c => $"{c.Author?.Value ?? "Somebody"}: {string.Join(' ', c.Descendants<Paragraph>().Select(ParagraphText.Of))}")],
            Insertions = accepted.Insertions,
            Deletions = accepted.Deletions,
        };
    });

    // Elements are read as their depth squared by the packaging API; no text needs more than a few dozen.
    internal static void CheckDepth(OpenXmlPart part)
    {
        using Stream stream = part.GetStream(FileMode.Open, FileAccess.Read);
        using var reader = XmlReader.Create(stream, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
        while (reader.Read())
        {
            if (reader.Depth > Deepest) throw new InvalidDataException("Elements stand too deep within one another.");
        }
    }

    private static IEnumerable<string> Lines(MainDocumentPart main, OpenXmlPart part, OpenXmlElement? root)
    {
        var reader = new PieceReader(main);

        // The code of the issue follows from the record, and is another one as soon as that has changed.
        return (root?.Descendants<Paragraph>() ?? []).Select(p => IssueCode.Without(PieceKey.Of(reader.Read(p, part), withStrong: false), "(issue code)")).Where(t => t.Length > 0);
    }

    private static XElement? ProvenanceOf(CustomXmlPart part)
    {
        try
        {
            using Stream stream = part.GetStream(FileMode.Open, FileAccess.Read);
            using var reader = XmlReader.Create(stream, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            XElement root = XElement.Load(reader);
            return root.Name.NamespaceName == DocumentProperties.ProvenanceNamespace ? root : null;
        }
        catch (XmlException)
        {
            // Another program's part, or a damaged one: the next may be ours.
            return null;
        }
    }

    private static ProseOrigin? OriginOf(XElement prose) =>
        prose.Attribute("file")?.Value is { } file && Number(prose, "first") is > 0 and var first && Number(prose, "count") is > 0 and < 100_000 and var count
            ? new ProseOrigin(file, first, count, prose.Attribute("sha512")?.Value ?? "") { Blocks = prose.Attribute("blocks")?.Value ?? "" }
            : null;

    private static int Number(XElement element, string attribute) =>
        int.TryParse(element.Attribute(attribute)?.Value, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out int number) ? number : 0;
}
