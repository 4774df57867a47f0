using System.Xml;
using System.Xml.Linq;

namespace DocPipeline.Tests.Documents.Templates;

/// <summary>Spoils a template in one of the ways in which people, programs and accidents do.</summary>
internal sealed class TemplateMutation(Random random)
{
    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private static readonly string[] Tags =
    [
        "{{#each items}}", "{{/each}}", "{{#if yes}}", "{{/if}}", "{{else}}", "{{title}}", "{{#with group}}", "{{/with}}", "{{#unless no}}", "{{/unless}}", "{{@index}}", "{{../title}}", "{{../../x}}",
        "{{this}}", "{{.}}", "{{upper this}}", "{{date title}}", "{{list items}}", "{{contents}}", "{{prose this}}", "{{signatureGrid items columns=3}}", "{{fieldTable group}}", "{{watermark title}}",
        "{{each}}", "{{if}}", "{{__id}}", "{{__turn 0}}", "{{lookup items 0}}", "{{log x}}", "{{! x }}", "{{{x}}}", "{{", "}}", "{{}}", "{{plural 1 \"a\\\" 'b'}}", "{{plural 2 'a\"' \"b'\"}}", "{{#each this}}", "{{@root.title}}",
        "{{@../index}}", "{{items.0.n}}", "{{items.length}}", "\\{{title}}", "{{^}}", "{{&title}}", "{{#each @root.items}}", "{{this.this}}", "{{@key}}", "{{number 0}}", "{{a.0.b}}", "{{#if @first}}", "{{true}}", "{{~title~}}",
    ];

    private static readonly string[] Junk = ["", "-1", "x", "{{title}}", "999999999999", "\"", "<>&", "a b", "{{", "\uE000", "0", "2", "clause", "é"];

    private static readonly string[] Structural = ["p", "r", "t", "tc", "tr", "tbl", "sdt", "sdtContent", "bookmarkStart", "bookmarkEnd", "pPr", "rPr", "hyperlink", "txbxContent", "numPr", "ins", "del", "drawing", "pict", "fldChar", "instrText"];

    /// <summary>Changes the entries in one to three ways.</summary>
    internal void Apply(Dictionary<string, string> entries)
    {
        for (int i = random.Next(1, 4); i > 0; i--)
        {
            string part = Part(entries);
            if (random.Next(12) == 0) entries[part] = Broken(entries[part]);
            else entries[part] = Changed(entries[part]);
        }
    }

    private string Part(Dictionary<string, string> entries)
    {
        if (random.Next(4) > 0) return "word/document.xml";
        string[] names = [.. entries.Keys.Where(n => n.EndsWith(".xml", StringComparison.Ordinal) || n.EndsWith(".rels", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
        return names[random.Next(names.Length)];
    }

    private string Broken(string xml)
    {
        int at = random.Next(xml.Length);
        return random.Next(4) switch
        {
            0 => xml[..at],
            1 => xml.Remove(at, Math.Min(random.Next(1, 20), xml.Length - at)),
            2 => xml.Insert(at, Junk[random.Next(Junk.Length)]),
            _ => xml.Insert(at, Tags[random.Next(Tags.Length)]),
        };
    }

    private string Changed(string xml)
    {
        XElement root;
        try
        {
            root = XElement.Parse(xml, LoadOptions.PreserveWhitespace);
        }
        catch (XmlException)
        {
            return xml;
        }

        switch (random.Next(9))
        {
            case 0: Pick(root)?.Remove(); break;
            case 1: if (Pick(root) is { } copied) copied.AddAfterSelf(new XElement(copied)); break;
            case 2: Swap(root); break;
            case 3: Split(root); break;
            case 4: Retype(root); break;
            case 5: if (Pick(root) is { } wrapped && Pick(root) is { } into && !into.AncestorsAndSelf().Contains(wrapped)) { wrapped.Remove(); into.Add(wrapped); } break;
            case 6: if (Attribute(root) is { } set) set.Value = Junk[random.Next(Junk.Length)]; break;
            case 7: Attribute(root)?.Remove(); break;
            default: root.Descendants(W + "p").Skip(random.Next(20)).FirstOrDefault()?.AddBeforeSelf(new XElement(W + "p", new XElement(W + "r", new XElement(W + "t", Tags[random.Next(Tags.Length)])))); break;
        }

        return root.ToString(SaveOptions.DisableFormatting);
    }

    private XElement? Pick(XElement root)
    {
        string name = Structural[random.Next(Structural.Length)];
        List<XElement> all = [.. root.Descendants().Where(e => e.Name.LocalName == name)];
        if (all.Count == 0) all = [.. root.Descendants()];
        return all.Count == 0 ? null : all[random.Next(all.Count)];
    }

    private XAttribute? Attribute(XElement root)
    {
        List<XAttribute> all = [.. root.DescendantsAndSelf().Attributes().Where(a => !a.IsNamespaceDeclaration && a.Name.Namespace != XNamespace.Xml)];
        return all.Count == 0 ? null : all[random.Next(all.Count)];
    }

    private void Swap(XElement root)
    {
        if (Pick(root) is not { } one || Pick(root) is not { } other || one.AncestorsAndSelf().Contains(other) || other.Ancestors().Contains(one)) return;
        XElement first = new(one), second = new(other);
        one.ReplaceWith(second);
        other.ReplaceWith(first);
    }

    private void Split(XElement root)
    {
        XElement[] texts = [.. root.Descendants(W + "t").Where(t => t.Value.Length > 1 && t.Parent?.Name == W + "r")];
        if (texts.Length == 0) return;
        XElement text = texts[random.Next(texts.Length)];
        int at = random.Next(1, text.Value.Length);
        var behind = new XElement(W + "r", new XElement(W + "rPr", new XElement(W + "b")), new XElement(W + "t", text.Value[at..]));
        text.Parent!.AddAfterSelf(new XElement(W + "proofErr", new XAttribute(W + "type", "spellStart")), behind);
        text.Value = text.Value[..at];
    }

    private void Retype(XElement root)
    {
        XElement[] texts = [.. root.Descendants(W + "t")];
        if (texts.Length == 0) return;
        XElement text = texts[random.Next(texts.Length)];
        string tag = Tags[random.Next(Tags.Length)];
        text.Value = random.Next(4) switch
        {
            0 => tag,
            1 => text.Value + tag,
            2 => tag + text.Value,
            _ => text.Value.Length == 0 ? tag : text.Value.Remove(random.Next(text.Value.Length), 1),
        };
    }
}
