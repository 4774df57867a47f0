using System.Xml;
using System.Xml.Linq;
using DocPipeline.Documents.Comparison.Files;
using DocPipeline.Documents.Reading;
using DocPipeline.Documents.Templates;
using DocPipeline.Documents.Templates.Issuing;

namespace DocPipeline.Returns.Check.Reading;

/// <summary>Which issue a file says that it is, at each of the three places that say so.</summary>
internal sealed class IssueNames
{
    private static readonly XNamespace Custom = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties";

    private IssueNames(CheckedFile file)
    {
        FromXml = [.. file.Package.RelationsOf(file.Package.MainPart).Targets(PartRelations.OfficeTypes + "customXml").Select(part => OfXml(file, part)).OfType<IssueName>().Distinct()];
        FromProperties = OfProperties(file);
        Footers = [.. file.Text.Blocks.Where(b => b.Area is TextArea.Footer or TextArea.FirstFooter).SelectMany(b => IssueCode.In(b.Text)).Distinct()];
    }

    /// <summary>What the custom XML says, found by its namespace; one unless the file was tampered with.</summary>
    internal IReadOnlyList<IssueName> FromXml { get; }

    /// <summary>What the custom properties say; nothing where they say nothing.</summary>
    internal IssueName? FromProperties { get; }

    /// <summary>The codes that the footers print.</summary>
    internal IReadOnlyList<IssueCode> Footers { get; }

    /// <summary>Each place in words with what it says.</summary>
    internal IEnumerable<(string Place, IssueName Name)> Places =>
    [
        .. FromXml.Select(n => ("the record of its making", n)),
        .. FromProperties is { } properties ? [("its properties", properties)] : Array.Empty<(string, IssueName)>(),
        .. Footers.Select(c => ("a footer", new IssueName(null, c.Version, c.Text))),
    ];

    /// <summary>The issue, put together from all places; nothing where none says anything.</summary>
    internal IssueName? Together => Places.Any()
        ? new IssueName(Places.Select(p => p.Name.Document).FirstOrDefault(d => d is not null), Places.Select(p => p.Name.Version).FirstOrDefault(v => v is not null), Places.Select(p => p.Name.Code).FirstOrDefault(c => c is not null))
        : null;

    internal static IssueNames Of(CheckedFile file) => new(file);

    private static IssueName? OfXml(CheckedFile file, string part)
    {
        if (Root(file, part) is not { } root || root.Name.NamespaceName != DocumentProperties.ProvenanceNamespace || root.Element(root.Name.Namespace + "document") is not { } document) return null;
        return new IssueName(
            (string?)document.Attribute("partnership") is { } partnership && (string?)document.Attribute("id") is { } id ? $"{partnership}/{id}" : null,
            (string?)document.Attribute("version"), (string?)document.Attribute("issue"));
    }

    private static IssueName? OfProperties(CheckedFile file)
    {
        if (file.Package.RelationsOf("").Targets(PartRelations.OfficeTypes + "custom-properties").FirstOrDefault() is not { } part || Root(file, part) is not { } root) return null;
        var name = new IssueName(Property(DocumentProperties.DocumentProperty), Property(DocumentProperties.VersionProperty), Property(DocumentProperties.IssueProperty));
        return name is { Document: null, Version: null, Code: null } ? null : name;

        string? Property(string called) => root.Elements(Custom + "property").FirstOrDefault(p => (string?)p.Attribute("name") == called)?.Value;
    }

    // Another program's part may be no XML at all.
    private static XElement? Root(CheckedFile file, string part)
    {
        try
        {
            return file.Package.Xml(part);
        }
        catch (Exception unread) when (unread is XmlException or InvalidDataException)
        {
            return null;
        }
    }
}
