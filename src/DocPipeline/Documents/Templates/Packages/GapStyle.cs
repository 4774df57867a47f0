using System.Xml.Linq;
using DocPipeline.Documents.Templates.Compiling;

namespace DocPipeline.Documents.Templates.Packages;

/// <summary>The character style that shows a gap. A council's template has no reason to define it, and a gap must not look like any other word.</summary>
internal static class GapStyle
{
    /// <summary>Its id.</summary>
    internal const string Id = "ToSupply";

    /// <summary>Adds it to a styles part that lacks it.</summary>
    internal static void AddTo(XElement styles)
    {
        if (styles.Elements(Wml.Name("style")).Any(s => s.Attribute(Wml.Name("styleId"))?.Value == Id)) return;
        styles.Add(new XElement(
            Wml.Name("style"),
            new XAttribute(Wml.Name("type"), "character"),
            new XAttribute(Wml.Name("customStyle"), "1"),
            new XAttribute(Wml.Name("styleId"), Id),
            new XElement(Wml.Name("name"), new XAttribute(Wml.Value, "To Supply")),
            new XElement(
                Wml.Name("rPr"),
                new XElement(Wml.Name("b")),
                new XElement(Wml.Name("bCs")),
                new XElement(Wml.Name("color"), new XAttribute(Wml.Value, "1A1C1E")),
                new XElement(Wml.Name("shd"), new XAttribute(Wml.Value, "clear"), new XAttribute(Wml.Name("color"), "auto"), new XAttribute(Wml.Name("fill"), "FFF1B8")))));
    }
}
