using System.Xml.Linq;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace DocPipeline.Tests.Documents;

/// <summary>What the OpenXML SDK finds in a .docx.</summary>
internal static class WordFile
{
    internal static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    /// <summary>What the validator says against the schema of Office 2019; empty when there is nothing.</summary>
    internal static string Errors(ReadOnlyMemory<byte> bytes)
    {
        using WordprocessingDocument document = Open(bytes);
        return string.Join('\n', new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document).Select(e => $"{e.Part?.Uri} {e.Path?.XPath}: {e.Description}"));
    }

    /// <summary>The XML parts by name, such as <c>/word/document.xml</c>.</summary>
    internal static IReadOnlyDictionary<string, XElement> Parts(ReadOnlyMemory<byte> bytes)
    {
        using WordprocessingDocument document = Open(bytes);
        return AllParts(document).DistinctBy(p => p.Uri).Where(p => p.ContentType.EndsWith("xml", StringComparison.Ordinal))
            .ToDictionary(p => p.Uri.ToString(), p => { using Stream stream = p.GetStream(FileMode.Open, FileAccess.Read); return XElement.Load(stream, LoadOptions.PreserveWhitespace); });
    }

    internal static XElement Body(ReadOnlyMemory<byte> bytes) => Parts(bytes)["/word/document.xml"].Element(W + "body")!;

    internal static string? Value(this XElement? element, string attribute = "val") => element?.Attribute(W + attribute)?.Value;

    private static IEnumerable<OpenXmlPart> AllParts(OpenXmlPartContainer container) => container.Parts.SelectMany(p => AllParts(p.OpenXmlPart).Prepend(p.OpenXmlPart));

    private static WordprocessingDocument Open(ReadOnlyMemory<byte> bytes) => WordprocessingDocument.Open(new MemoryStream(bytes.ToArray()), isEditable: false);
}
