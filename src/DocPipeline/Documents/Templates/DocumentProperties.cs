using System.Globalization;
using System.Text;
using DocPipeline.Documents.Kinds.Models;
using DocPipeline.Documents.Packaging;
using DocPipeline.Documents.Prose;

namespace DocPipeline.Documents.Templates;

/// <summary>
/// The parts that say what a document is and from what it was made: core and extended properties, and its provenance twice, as a custom
/// XML part found by namespace and as custom properties, because an editor that saves the file again may drop one of them.
/// </summary>
internal static class DocumentProperties
{
    private const string Declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    internal const string ProvenanceNamespace = "urn:docpipeline:provenance:1";

    /// <summary>The custom properties that say which document it is, in which version and issue.</summary>
    internal const string DocumentProperty = "DocPipeline document", VersionProperty = "DocPipeline version", IssueProperty = "DocPipeline issue";

    // Names the provenance part among others; fixed, as every document has exactly one.
    private const string StoreItemId = "{5B1D7C0A-6E0F-4F0C-9A53-0D0C919E11AE}";

    /// <summary>Adds them.</summary>
    /// <param name="package">The document.</param>
    /// <param name="model">What it is about.</param>
    /// <param name="provenance">From what it was made.</param>
    /// <param name="own">The properties that the template fills itself; they win over those that the program would choose.</param>
    internal static void AddTo(WordPackage package, DocumentModel model, Provenance provenance, IReadOnlyDictionary<string, string> own)
    {
        AddPart(package, "docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml", Core(model, own));
        AddPart(package, "docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml",
            $"<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\"><Application>DocPipeline</Application><Company>{Xml.Escape(model.Partnership.Name)}</Company></Properties>");
        AddPart(package, "docProps/custom.xml", "application/vnd.openxmlformats-officedocument.custom-properties+xml", Custom(model, provenance));
        AddPart(package, "customXml/item1.xml", "application/xml", Item(model, provenance));
        AddPart(package, "customXml/itemProps1.xml", "application/vnd.openxmlformats-officedocument.customXmlProperties+xml",
            $"<ds:datastoreItem xmlns:ds=\"http://schemas.openxmlformats.org/officeDocument/2006/customXml\" ds:itemID=\"{StoreItemId}\"><ds:schemaRefs><ds:schemaRef ds:uri=\"{ProvenanceNamespace}\"/></ds:schemaRefs></ds:datastoreItem>");
        package.Relate("", new Relationship("rIdCore", "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties", "docProps/core.xml"));
        package.Relate("", new Relationship("rIdApp", "http://schemas.openxmlformats.org/officeDocument/2006/relationships/extended-properties", "docProps/app.xml"));
        package.Relate("", new Relationship("rIdCustom", "http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties", "docProps/custom.xml"));
        package.Relate("word/document.xml", new Relationship("rIdProvenance", "http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml", "../customXml/item1.xml"));
        package.Relate("customXml/item1.xml", new Relationship("rIdProperties", "http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXmlProps", "itemProps1.xml"));
    }

    private static void AddPart(WordPackage package, string name, string contentType, string xml) =>
        package.Add(name, contentType, Encoding.UTF8.GetBytes(Declaration + xml));

    // The times are the version's date, never the clock's: the same record gives the same file.
    private static string Core(DocumentModel model, IReadOnlyDictionary<string, string> own)
    {
        string on = model.Document.On.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + "T00:00:00Z";
        string keywords = string.Join("; ", model.Document.Reference, model.Partnership.Name, model.Document.KindName);
        return "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">"
            + $"<dc:title>{Own("title", model.Document.Title)}</dc:title><dc:subject>{Own("subject", model.Document.KindName + ", " + model.Partnership.Name)}</dc:subject>"
            + $"<dc:creator>{Xml.Escape(model.Document.Author)}</dc:creator><cp:keywords>{Own("keywords", keywords)}</cp:keywords>"
            + (own.ContainsKey("description") ? $"<dc:description>{Own("description", "")}</dc:description>" : "")
            + $"<cp:lastModifiedBy>{Xml.Escape(model.Document.Author)}</cp:lastModifiedBy><cp:revision>1</cp:revision>"
            + $"<dcterms:created xsi:type=\"dcterms:W3CDTF\">{on}</dcterms:created><dcterms:modified xsi:type=\"dcterms:W3CDTF\">{on}</dcterms:modified>"
            + $"<dc:language>{model.Words.Tag}</dc:language><cp:version>{model.Document.Version}</cp:version><cp:contentStatus>{Xml.Escape(model.Document.Status)}</cp:contentStatus></cp:coreProperties>";

        string Own(string property, string otherwise) => Xml.Escape(own.GetValueOrDefault(property, otherwise));
    }

    private static string Custom(DocumentModel model, Provenance provenance)
    {
        (string Name, string Value)[] properties =
        [
            (DocumentProperty, $"{model.Partnership.Id}/{model.Document.Id}"),
            (VersionProperty, model.Document.Version),
            ("DocPipeline template", provenance.TemplateDigest),
            ("DocPipeline data", provenance.DataDigest),
            ("DocPipeline output format", Provenance.OutputFormat.ToString(CultureInfo.InvariantCulture)),
            .. model.Document.IssueCode is { Length: > 0 } issue ? [(IssueProperty, issue)] : Array.Empty<(string, string)>(),
            .. model.TermsSha512 is { } terms ? [("DocPipeline terms", terms)] : Array.Empty<(string, string)>(),
        ];
        var xml = new StringBuilder("<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/custom-properties\" xmlns:vt=\"http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes\">");
        for (int i = 0; i < properties.Length; i++)
            xml.Append(CultureInfo.InvariantCulture, $"<property fmtid=\"{{D5CDD505-2E9C-101B-9397-08002B2CF9AE}}\" pid=\"{i + 2}\" name=\"{properties[i].Name}\"><vt:lpwstr>{Xml.Escape(properties[i].Value)}</vt:lpwstr></property>");
        return xml.Append("</Properties>").ToString();
    }

    private static string Item(DocumentModel model, Provenance provenance) =>
        $"<provenance xmlns=\"{ProvenanceNamespace}\" outputFormat=\"{Provenance.OutputFormat.ToString(CultureInfo.InvariantCulture)}\">"
        + $"<document partnership=\"{model.Partnership.Id}\" id=\"{model.Document.Id}\" reference=\"{Xml.Escape(model.Document.Reference)}\" version=\"{model.Document.Version}\"{(model.Document.IssueCode is { Length: > 0 } issue ? $" issue=\"{issue}\"" : "")}/>"
        + $"<template sha512=\"{provenance.TemplateDigest}\"/><data sha512=\"{provenance.DataDigest}\"/>{(model.TermsSha512 is { } terms ? $"<terms sha512=\"{terms}\"/>" : "")}{string.Concat(model.Origins.Select(Prose))}</provenance>";

    private static string Prose(ProseOrigin origin) =>
        string.Create(CultureInfo.InvariantCulture, $"<prose file=\"{Xml.Escape(origin.File)}\" first=\"{origin.First}\" count=\"{origin.Count}\" sha512=\"{origin.Sha512}\" blocks=\"{origin.Blocks}\"/>");
}
