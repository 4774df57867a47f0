using System.Xml.Linq;
using DocumentFormat.OpenXml.CustomProperties;
using DocumentFormat.OpenXml.Packaging;

namespace DocPipeline.Documents.Forms.Reading;

/// <summary>Of which document a returned file is a copy, as the file says in its custom properties and again in its provenance part.</summary>
/// <param name="Partnership">The partnership's id.</param>
/// <param name="Document">The document's id.</param>
/// <param name="Version">The version.</param>
internal sealed record ReturnedProvenance(string Partnership, string Document, string Version)
{
    private const string Namespace = "urn:docpipeline:provenance:1";

    /// <summary>Reads it; nothing when the file says nothing, in whole.</summary>
    internal static ReturnedProvenance? Of(WordprocessingDocument file) => OfProperties(file) ?? file.MainDocumentPart!.CustomXmlParts.Select(OfPart).FirstOrDefault(p => p is not null);

    private static ReturnedProvenance? OfProperties(WordprocessingDocument file)
    {
        List<CustomDocumentProperty> properties = [.. file.CustomFilePropertiesPart?.Properties?.Elements<CustomDocumentProperty>() ?? []];
        string? document = Value("DocPipeline document");
        string? version = Value("DocPipeline version");
        return document?.Split('/') is [{ } partnership, { } id] && version is not null ? new ReturnedProvenance(partnership, id, version) : null;

        string? Value(string name) => properties.Find(p => p.Name?.Value == name)?.InnerText;
    }

    private static ReturnedProvenance? OfPart(CustomXmlPart part)
    {
        using Stream content = part.GetStream();
        using var reader = System.Xml.XmlReader.Create(content, new System.Xml.XmlReaderSettings { DtdProcessing = System.Xml.DtdProcessing.Prohibit });
        XElement root = XElement.Load(reader);
        XElement? document = root.Name == XName.Get("provenance", Namespace) ? root.Element(XName.Get("document", Namespace)) : null;
        return document?.Attribute("partnership")?.Value is { } partnership && document.Attribute("id")?.Value is { } id && document.Attribute("version")?.Value is { } version
            ? new ReturnedProvenance(partnership, id, version)
            : null;
    }
}
