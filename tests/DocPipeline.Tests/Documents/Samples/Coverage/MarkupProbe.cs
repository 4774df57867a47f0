using System.Xml.Linq;
using System.Xml.XPath;

namespace DocPipeline.Tests.Documents.Samples.Coverage;

/// <summary>Markup of a part, by XPath.</summary>
internal sealed class MarkupProbe
{
    public string Part { get; init; } = ProducedDocument.Main;

    public required string Path { get; init; }

    /// <summary>How many there have to be; without it one is enough.</summary>
    public int? Count { get; init; }

    internal string? PlaceIn(ProducedDocument document)
    {
        if (!document.Parts.TryGetValue(Part, out XElement? part)) return null;
        List<XElement> found = [.. part.XPathSelectElements(Path, ProducedDocument.Namespaces)];
        if (found.Count == 0 || (Count is { } count && found.Count != count)) return null;
        return Part == ProducedDocument.Main ? document.PlaceOf(found[0]) : "the styles";
    }
}
