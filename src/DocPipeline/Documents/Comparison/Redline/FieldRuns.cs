using System.Xml.Linq;
using DocPipeline.Documents.Comparison.Files;

namespace DocPipeline.Documents.Comparison.Redline;

/// <summary>Elements of a paragraph as what may stand in a mark: runs. A simple field is written as its runs, for a mark may not hold it.</summary>
internal static class FieldRuns
{
    /// <summary>The runs that an element stands for.</summary>
    internal static IEnumerable<XElement> Of(XElement element)
    {
        if (element.Name == Wml.RunElement || element.Name.NamespaceName.EndsWith("/math", StringComparison.Ordinal)) return [element];
        if (element.Name != Wml.FldSimple) return element.Elements().Where(e => e.Name != Wml.SdtPr && e.Name != Wml.RPr).SelectMany(Of);
        return
        [
            Character("begin"),
            new XElement(Wml.RunElement, new XElement(Wml.InstrText, new XAttribute(XNamespace.Xml + "space", "preserve"), (string?)element.Attribute(Wml.Instr) ?? "")),
            Character("separate"),
            .. element.Elements().SelectMany(Of),
            Character("end"),
        ];
    }

    private static XElement Character(string type) => new(Wml.RunElement, new XElement(Wml.FldChar, new XAttribute(Wml.FldCharType, type)));
}
