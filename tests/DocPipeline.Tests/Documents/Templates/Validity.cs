using System.IO.Compression;
using System.Xml.Linq;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace DocPipeline.Tests.Documents.Templates;

/// <summary>What every document that comes out has to be: well-formed, valid against the schema of Office 2019, its ids and bookmarks unique.</summary>
internal static class Validity
{
    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static readonly XNamespace Mc = "http://schemas.openxmlformats.org/markup-compatibility/2006";

    internal static void Assert(byte[] docx)
    {
        List<string> problems = Problems(docx);
        if (problems.Count > 0) Xunit.Assert.Fail(string.Join('\n', problems));
    }

    /// <summary>Everything that is wrong with a document.</summary>
    internal static List<string> Problems(byte[] docx) => [.. Structure(docx), .. Schema(docx)];

    /// <summary>Parts that are not well-formed, ids that two elements have, bookmarks that two places have.</summary>
    internal static List<string> Structure(byte[] docx)
    {
        var problems = new List<string>();
        var ids = new HashSet<string>();
        using var zip = new ZipArchive(new MemoryStream(docx));
        foreach (ZipArchiveEntry entry in zip.Entries.Where(e => e.FullName.EndsWith(".xml", StringComparison.Ordinal) || e.FullName.EndsWith(".rels", StringComparison.Ordinal)))
        {
            XElement root;
            try
            {
                using Stream stream = entry.Open();
                root = XElement.Load(stream);
            }
            catch (System.Xml.XmlException broken)
            {
                problems.Add($"{entry.FullName} is not well-formed: {broken.Message}");
                continue;
            }

            // The two renderings of one shape carry the same content, ids and all.
            List<XElement> elements = [.. root.DescendantsAndSelf().Where(e => !e.Ancestors(Mc + "Fallback").Any())];
            foreach (XElement element in elements)
            {
                string? id = element.Name == W + "bookmarkStart" ? $"bookmark id {element.Attribute(W + "id")?.Value}"
                    : element.Name == W + "id" && element.Parent?.Name == W + "sdtPr" ? $"id {element.Attribute(W + "val")?.Value}"
                    : element.Name.LocalName == "docPr" ? $"id {element.Attribute("id")?.Value}"
                    : element.Name.LocalName == "Relationship" ? $"{entry.FullName} {element.Attribute("Id")?.Value}"
                    : null;
                if (id is not null && !ids.Add(id)) problems.Add($"{id} twice");
                if (element.Name == W + "bookmarkStart" && !ids.Add($"bookmark {element.Attribute(W + "name")?.Value}")) problems.Add($"bookmark {element.Attribute(W + "name")?.Value} twice");
            }

            if (elements.Any(e => e.Name.NamespaceName == "urn:docpipeline:template")) problems.Add($"{entry.FullName} holds a placeholder");
            if (elements.Any(e => e.Name == W + "tc" && e.Elements().LastOrDefault()?.Name is var last && last != W + "p" && last != W + "sdt" && last != W + "customXml"))
                problems.Add($"{entry.FullName} has a cell that does not end with a paragraph");
            if (elements.Any(e => e.Name == W + "tbl" && !e.Descendants(W + "tr").Any())) problems.Add($"{entry.FullName} has a table without rows");
        }

        return problems;
    }

    /// <summary>Whether the SDK itself cannot open the file, so that there is nothing to compare with.</summary>
    internal static bool IsUnreadable(byte[] docx)
    {
        try
        {
            Schema(docx);
            return false;
        }
        catch (Exception unread) when (unread is OpenXmlPackageException or InvalidDataException or FileFormatException or System.Xml.XmlException or ArgumentException or InvalidOperationException or IOException)
        {
            return true;
        }
    }

    /// <summary>What the validator of the OpenXML SDK says.</summary>
    internal static List<string> Schema(byte[] docx)
    {
        using var stream = new MemoryStream(docx);
        using WordprocessingDocument document = WordprocessingDocument.Open(stream, isEditable: false);
        return [.. new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document).Select(e => $"{e.Part?.Uri} {e.Path?.XPath}: {e.Description}")];
    }
}
