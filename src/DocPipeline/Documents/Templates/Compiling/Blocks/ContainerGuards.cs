using System.Xml.Linq;

namespace DocPipeline.Documents.Templates.Compiling.Blocks;

/// <summary>
/// Keeps containers valid when their blocks turn out empty: a cell, a text box, a header or footer must end with a paragraph, a table must have
/// a row. Where blocks could leave nothing, the rendering is asked to look and to mend.
/// </summary>
internal static class ContainerGuards
{
    private static readonly HashSet<string> NeedParagraph = ["tc", "txbxContent", "hdr", "ftr", "footnote", "endnote", "comment"];

    internal static void Apply(XElement root)
    {
        foreach (XElement container in root.DescendantsAndSelf().Where(e => e.Name.NamespaceName == Wml.Namespace && NeedParagraph.Contains(e.Name.LocalName)).ToList())
        {
            List<XElement> content = [.. container.Elements().Where(e => e.Name != Wml.Name("tcPr"))];
            if (!content.Exists(e => e.Name == Wml.Tag))
            {
                // The paragraph that stood last may have gone with the tags in it.
                if (content.Count == 0 || content[^1].Name == Wml.Table) container.Add(new XElement(Wml.Paragraph));
                continue;
            }

            if (EndsWithCertainParagraph(content)) continue;
            Wrap(content, "__paragraph");
        }

        foreach (XElement table in root.Descendants(Wml.Table).Where(t => !HasCertainRow(t)).ToList())
        {
            if (table.Elements(Wml.Tag).Any()) Wrap([table], "__table");
        }
    }

    // A paragraph at the end that no block can take away.
    private static bool EndsWithCertainParagraph(List<XElement> content) => content[^1].Name == Wml.Paragraph;

    private static bool HasCertainRow(XElement table)
    {
        int depth = 0;
        foreach (XElement element in table.Elements())
        {
            if (element.Name == Wml.Tag) depth += element.Value.StartsWith("{{#", StringComparison.Ordinal) ? 1 : element.Value.StartsWith("{{/", StringComparison.Ordinal) ? -1 : 0;
            else if (depth == 0 && element.Name == Wml.Row) return true;
        }

        return false;
    }

    private static void Wrap(List<XElement> content, string guard)
    {
        content[0].AddBeforeSelf(new XElement(Wml.Tag, $"{{{{#{guard}}}}}"));
        content[^1].AddAfterSelf(new XElement(Wml.Tag, $"{{{{/{guard}}}}}"));
    }
}
