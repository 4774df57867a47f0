using System.Text;
using System.Xml.Linq;
using DocPipeline.Documents.Comparison.Files;

namespace DocPipeline.Documents.Comparison.Words;

/// <summary>What an element without words is compared by: a picture by its content, WordArt by its words, anything else by its markup.</summary>
internal static class Signature
{
    // Attributes that say who edited when, or number things; editors change them as they like.
    private static readonly HashSet<string> Volatile = new(StringComparer.Ordinal) { "id", "anchorId", "editId", "rsidR", "rsidRPr", "rsidRDefault", "rsidP", "paraId", "textId", "spid" };

    /// <summary>The signature of an element of a run or of a paragraph.</summary>
    internal static string Of(XElement element, PictureDigests pictures)
    {
        if (element.Name == Wml.Tab || element.Name == Wml.Cr || element.Name == Wml.NoBreakHyphen) return element.Name.LocalName;
        if (element.Name == Wml.Br) return $"br {(string?)element.Attribute(Wml.Type)}";
        var signature = new StringBuilder(element.Name.LocalName);
        List<XElement> shown = [.. Shown(element)];
        List<string> images = [.. shown.SelectMany(e => e.Attributes()).Where(a => a.Name.Namespace == Wml.R).Select(a => pictures.Of(a.Value)).OfType<string>()];
        List<string> wordArt = [.. shown.Where(e => e.Name.LocalName == "textpath").Select(e => (string?)e.Attribute("string") ?? "")];
        int boxes = shown.Count(e => e.Name == Wml.TxbxContent);
        if (images.Count + wordArt.Count + boxes > 0) return signature.Append(' ').AppendJoin(' ', images).Append(' ').AppendJoin(' ', wordArt).Append(' ').Append(boxes).ToString();
        Append(element, signature);
        return signature.ToString();
    }

    /// <summary>An element and all within it, of two renderings of one shape only the first.</summary>
    internal static IEnumerable<XElement> Shown(XElement element)
    {
        yield return element;
        if (element.Name == Wml.TxbxContent) yield break;
        foreach (XElement child in element.Elements())
        {
            if (child.Name == Wml.Fallback) continue;
            foreach (XElement within in Shown(child)) yield return within;
        }
    }

    private static void Append(XElement element, StringBuilder signature)
    {
        foreach (XAttribute attribute in element.Attributes().Where(a => !a.IsNamespaceDeclaration && !Volatile.Contains(a.Name.LocalName)))
            signature.Append(' ').Append(attribute.Name.LocalName).Append('=').Append(attribute.Value);
        foreach (XNode node in element.Nodes())
        {
            if (node is XElement child)
            {
                signature.Append('<').Append(child.Name.LocalName);
                Append(child, signature);
                signature.Append('>');
            }
            else if (node is XText words) signature.Append(words.Value);
        }
    }
}
