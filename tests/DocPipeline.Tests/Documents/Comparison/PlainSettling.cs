using System.Xml.Linq;

namespace DocPipeline.Tests.Documents.Comparison;

/// <summary>
/// Accepts or rejects all changes of a file, written a second time and differently: not in place, but by copying what stays. Only the marks
/// that a redline of ours has.
/// </summary>
internal static class PlainSettling
{
    private static readonly XNamespace W = WordFile.W;

    internal static byte[] Settle(byte[] docx, bool accept)
    {
        foreach (string part in WordFile.Parts(docx).Keys.Select(k => k.TrimStart('/')).Where(k => k.StartsWith("word/", StringComparison.Ordinal) && !k.Contains("theme", StringComparison.Ordinal)))
        {
            docx = Package.With(docx, part, root =>
            {
                List<object> content = [.. Content(root, accept)];
                root.ReplaceNodes(content);
            });
        }

        return DropNotesWithoutReference(docx);
    }

    private static IEnumerable<object> Content(XElement container, bool accept)
    {
        (string gone, string movedAway) = accept ? ("del", "moveFrom") : ("ins", "moveTo");
        (string come, string movedHere) = accept ? ("ins", "moveTo") : ("del", "moveFrom");
        List<object>? waiting = null;
        foreach (XNode node in container.Nodes())
        {
            if (node is not XElement element || element.Name.Namespace != W)
            {
                if (node is XElement other) yield return new XElement(other.Name, other.Attributes(), Content(other, accept));
                else yield return node;
                continue;
            }

            string name = element.Name.LocalName;
            bool isInProperties = container.Name == W + "rPr" || container.Name == W + "trPr";
            if (name.EndsWith("RangeStart", StringComparison.Ordinal) && name.StartsWith("move", StringComparison.Ordinal) || name.EndsWith("RangeEnd", StringComparison.Ordinal) && name.StartsWith("move", StringComparison.Ordinal)) continue;
            if (name == gone || name == movedAway) continue;
            if (name == come || name == movedHere)
            {
                if (!isInProperties) foreach (object inner in Content(element, accept)) yield return inner;
                continue;
            }

            if (name == "pPrChange") continue;
            if (name == "tr" && element.Element(W + "trPr")?.Element(W + gone) is not null) continue;
            if (name == "tbl" && element.Elements(W + "tr").All(r => r.Element(W + "trPr")?.Element(W + gone) is not null)) continue;
            if (name == "pPr" && !accept && element.Element(W + "pPrChange")?.Element(W + "pPr") is { } former)
            {
                yield return new XElement(element.Name, former.Elements(), element.Elements(W + "rPr").Select(r => new XElement(r.Name, Content(r, accept))));
                continue;
            }

            XName written = name switch { "delText" => W + "t", "delInstrText" => W + "instrText", _ => element.Name };
            List<object> content = [.. element.Attributes(), .. Content(element, accept)];
            if (name != "p")
            {
                yield return new XElement(written, content);
                continue;
            }

            XElement? mark = element.Element(W + "pPr")?.Element(W + "rPr");
            bool isJoined = mark?.Element(W + gone) is not null || mark?.Element(W + movedAway) is not null;
            List<object> words = [.. content.Where(c => c is XElement e && e.Name != W + "pPr")];
            if (isJoined)
            {
                (waiting ??= []).AddRange(words);
                continue;
            }

            yield return new XElement(W + "p", content.Where(c => c is XElement e && e.Name == W + "pPr"), waiting, words);
            waiting = null;
        }
    }

    private static byte[] DropNotesWithoutReference(byte[] docx)
    {
        HashSet<string?> used = [.. WordFile.Parts(docx)["/word/document.xml"].Descendants(W + "footnoteReference").Select(r => r.Value("id"))];
        return Package.With(docx, "word/footnotes.xml", root => root.Elements(W + "footnote").Where(n => n.Value("type") is null && !used.Contains(n.Value("id"))).Remove());
    }
}
