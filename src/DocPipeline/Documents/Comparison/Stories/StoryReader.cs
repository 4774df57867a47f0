using System.Xml.Linq;
using DocPipeline.Documents.Comparison.Files;
using DocPipeline.Documents.Comparison.Words;

namespace DocPipeline.Documents.Comparison.Stories;

/// <summary>Reads the stories of one part.</summary>
/// <param name="labels">The file's lists, which count on from story to story.</param>
/// <param name="pictures">What the drawings of the part show.</param>
internal sealed class StoryReader(ListLabels labels, PictureDigests pictures)
{
    /// <summary>Reads what a container holds.</summary>
    internal Story Read(XElement container)
    {
        var items = new List<StoryItem>();
        var pending = new List<XElement>();
        Walk(container, items, pending, null);
        return new Story(container, items, pending);
    }

    /// <summary>The text boxes anchored in a paragraph; of two renderings of one box the first.</summary>
    internal static IEnumerable<XElement> BoxesIn(XElement paragraph) => paragraph.Elements().SelectMany(Signature.Shown).Where(e => e.Name == Wml.TxbxContent);

    private void Walk(XElement container, List<StoryItem> items, List<XElement> pending, XElement? wrapper)
    {
        foreach (XElement child in container.Elements())
        {
            if (child.Name == Wml.P) items.Add(Paragraph(child, Take(pending), wrapper));
            else if (child.Name == Wml.Tbl) items.Add(Table(child, Take(pending), wrapper));
            else if (child.Name == Wml.Sdt) Walk(child.Element(Wml.SdtContent) ?? new XElement(Wml.SdtContent), items, pending, wrapper ?? child);
            else if (child.Name == Wml.CustomXml) Walk(child, items, pending, wrapper ?? child);
            else if (child.Name != Wml.SectPr && child.Name != Wml.TcPr && child.Name != Wml.ProofErr) pending.Add(child);
        }
    }

    private ParagraphItem Paragraph(XElement element, IReadOnlyList<XElement> before, XElement? wrapper)
    {
        ((int Id, int Level)? list, int? outline) = labels.Of(element.Element(Wml.PPr));
        string? label = labels.Next(list);
        bool hasBoxes = element.Descendants(Wml.TxbxContent).Any();
        return new ParagraphItem(element, pictures)
        {
            Before = before,
            Wrapper = wrapper,
            List = list,
            Label = label,
            OutlineLevel = outline,
            Boxes = hasBoxes ? [.. BoxesIn(element).Select(Read)] : [],
        };
    }

    private TableItem Table(XElement element, IReadOnlyList<XElement> before, XElement? wrapper) =>
        new(element) { Before = before, Wrapper = wrapper, Rows = [.. Within(element, Wml.Tr).Select(row => new RowItem(row, [.. Within(row, Wml.Tc).Select(cell => new CellItem(cell, Read(cell)))]))] };

    // Rows and cells may stand in content controls.
    private static IEnumerable<XElement> Within(XElement container, XName name)
    {
        foreach (XElement child in container.Elements())
        {
            if (child.Name == name) yield return child;
            else if (child.Name == Wml.Sdt || child.Name == Wml.SdtContent || child.Name == Wml.CustomXml)
                foreach (XElement within in Within(child, name)) yield return within;
        }
    }

    private static XElement[] Take(List<XElement> pending)
    {
        if (pending.Count == 0) return [];
        XElement[] taken = [.. pending];
        pending.Clear();
        return taken;
    }
}
