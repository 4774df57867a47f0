using System.Text;
using System.Xml.Linq;
using DocPipeline.Returns.Check;
using static DocPipeline.Tests.Returns.Check.EditedReturn;

namespace DocPipeline.Tests.Returns.Check;

/// <summary>What honest people and their programs do to a file: the words stay, or a person is asked to look.</summary>
internal static class HonestEdits
{
    private const ReturnVerdict Same = ReturnVerdict.SameWords, Look = ReturnVerdict.SameWordsToLookAt;

    internal static IReadOnlyList<ReturnEdit> All { get; } =
    [
        new("sent back as it is", ReturnVerdict.ByteSame, f => (f.Issued, ["byte for byte"])),
        new("zipped anew, in another order, not compressed", ReturnVerdict.ByteSame, f => (f.Rezipped(), ["byte for byte"])),
        ReturnEdit.Of("relationships have other ids", Same, OtherIds),
        ReturnEdit.Of("runs are cut in two", Same, CutRuns),
        ReturnEdit.Of("spelling marks and bookmarks", Same, f => { foreach (XElement p in f.Body.Elements(W + "p").Where(IsPlain)) p.Add(new XElement(W + "proofErr", new XAttribute(W + "type", "spellStart"))); return []; }),
        ReturnEdit.Of("ordinary spaces for no-break spaces", Same, f => EachText(f, t => t.Replace('\u00A0', ' '))),
        ReturnEdit.Of("custom properties are gone", Same, f => Dropped(f, "docProps/custom.xml", "_rels/.rels", "custom-properties", "its properties")),
        ReturnEdit.Of("custom XML is gone", Same, f => Dropped(f, "customXml/item1.xml", "word/_rels/document.xml.rels", "/customXml\"", "the record of its making")),
        ReturnEdit.Of("page numbers are worked out", Same, f => { foreach (XElement field in Footers(f).SelectMany(r => r.Descendants(W + "fldSimple"))) field.Descendants(W + "t").First().Value = "37"; return []; }),
        ReturnEdit.Of("an empty paragraph", Same, f => { f.Body.Elements(W + "p").ElementAt(1).AddAfterSelf(new XElement(W + "p")); return []; }),
        ReturnEdit.Of("a clause in bold", Same, f => f.Clauses is [var c, ..] ? Each(c.Paragraph.Elements(W + "r"), r => Look1(r, On("b"))) : null),
        ReturnEdit.Of("a block is filled in", Same, f => Signed(f, "Siân Price", null)),
        ReturnEdit.Of("a block is filled in and its control dropped", Same, f => Signed(f, "Siân Price", block => block.ReplaceWith(block.Element(W + "sdtContent")!.Nodes()))),
        ReturnEdit.Of("all controls lose their tags", Same, f => f.Blocks.Count == 0 ? null : Each(f.Blocks, b => b.Element(W + "sdtPr")!.Element(W + "tag")!.Remove())),
        ReturnEdit.Of("two organisations fill in theirs", Same, f => { if (f.Blocks.Count < 2) return null; Sign(f.Blocks[0], "Siân Price"); Sign(f.Blocks[^1], "Jane Bell"); return ["Siân Price", "Jane Bell"]; }),
        ReturnEdit.Of("a comment", Look, Commented),
        ReturnEdit.Of("hidden words", Look, f => { f.Body.Elements(W + "p").First(IsPlain).Add(Run("subject to approval", On("vanish"))); return ["subject to approval"]; }),
        ReturnEdit.Of("words beside no label of a block", Look, f => { if (f.Blocks is not [var b, ..]) return null; Sign(b, "Jane Bell"); b.Element(W + "sdtContent")!.Add(new XElement(W + "p", Run("Signed subject to clause 4 not applying."))); return ["subject to clause 4 not applying"]; }),
        ReturnEdit.Of("a sentence in a block's office", Look, f => { if (f.Blocks is not [var b, ..]) return null; Fill(b, 3, Run("Chief Executive, who signs on the understanding that the contribution of the council is not more than five thousand pounds in any year and ends in 2011")); return ["more than a"]; }),
        ReturnEdit.Of("a block filled in with tracked changes", Look, f => { if (f.Blocks is not [var b, ..]) return null; Fill(b, 2, Tracked("ins", Run("Jane Bell"))); return ["Jane Bell"]; }),
        ReturnEdit.Of("a tracked change of the look", Look, f => { XElement run = f.Body.Elements(W + "p").Elements(W + "r").First(r => r.Elements(W + "t").Any()); Look1(run, On("b")); run.Element(W + "rPr")!.Add(new XElement(W + "rPrChange", Stamp(), new XElement(W + "rPr"))); return ["changed the look"]; }),
        ReturnEdit.Of("words become a field", Look, f => { if (f.Clauses is not [var c, ..] || c.Paragraph.Elements(W + "r").FirstOrDefault(r => r.Elements(W + "t").Any()) is not { } run) return null; run.ReplaceWith(new XElement(W + "fldSimple", new XAttribute(W + "instr", " DOCPROPERTY Amount "), new XElement(run))); return ["DOCPROPERTY"]; }),
        ReturnEdit.Of("the description of the code", Look, f => { if (!f.Has("word/footer.xml") || f.Part("word/footer.xml").Descendants().FirstOrDefault(e => e.Name.LocalName == "docPr") is not { } code) return null; code.SetAttributeValue("descr", "A photograph of a kitten"); return ["kitten"]; }),
    ];

    internal static XElement Tracked(string kind, XElement run) => new(W + kind, Stamp(), run);

    internal static object[] Stamp() => [new XAttribute(W + "id", "9001"), new XAttribute(W + "author", "R. Owen"), new XAttribute(W + "date", "2009-06-02T10:00:00Z")];

    internal static IEnumerable<XElement> Footers(EditedReturn file) => file.Entries.Keys.Where(k => k.StartsWith("word/footer", StringComparison.Ordinal)).ToList().Select(file.Part);

    internal static string[] Each(IEnumerable<XElement> all, Action<XElement> edit)
    {
        foreach (XElement one in all.ToList()) edit(one);
        return [];
    }

    internal static void Look1(XElement run, params XElement[] look)
    {
        if (run.Element(W + "rPr") is not { } properties) run.AddFirst(properties = new XElement(W + "rPr"));
        foreach (XElement one in look)
        {
            properties.Elements(one.Name).Remove();
            properties.Add(new XElement(one));
        }
    }

    private static string[]? EachText(EditedReturn file, Func<string, string> change) => Each(file.Body.Descendants(W + "t"), t => t.Value = change(t.Value));

    private static string[]? Signed(EditedReturn file, string name, Action<XElement>? afterwards)
    {
        if (file.Blocks is not [var block, ..]) return null;
        Sign(block, name);
        afterwards?.Invoke(block);
        return [name, "Chief Executive", "2 June 2009"];
    }

    private static string[]? OtherIds(EditedReturn file)
    {
        foreach (string part in new[] { "word/document.xml", "word/_rels/document.xml.rels" })
            file.Entries[part] = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(file.Entries[part]).Replace("\"rId", "\"rIdNeu", StringComparison.Ordinal));
        return [];
    }

    private static string[]? CutRuns(EditedReturn file) => Each(file.Body.Elements(W + "p").Elements(W + "r").Where(r => r.Elements().Count(e => e.Name != W + "rPr") == 1 && r.Element(W + "t")?.Value.Length > 3), run =>
    {
        string words = run.Element(W + "t")!.Value;
        XElement other = new(run);
        run.Element(W + "t")!.ReplaceWith(Run(words[..2]).Element(W + "t"));
        other.Element(W + "t")!.ReplaceWith(Run(words[2..]).Element(W + "t"));
        run.AddAfterSelf(other);
    });

    private static string[] Dropped(EditedReturn file, string part, string list, string relation, string named)
    {
        file.Entries.Remove(part);
        file.Entries.Remove("customXml/_rels/item1.xml.rels");
        XElement relations = file.Part(list);
        relations.Elements().Where(r => r.ToString().Contains(relation, StringComparison.Ordinal)).Remove();
        XElement types = file.Part("[Content_Types].xml");
        types.Elements().Where(t => (string?)t.Attribute("PartName") == "/" + part || (part.StartsWith("customXml", StringComparison.Ordinal) && ((string?)t.Attribute("PartName"))?.StartsWith("/customXml", StringComparison.Ordinal) == true)).Remove();
        if (part.StartsWith("customXml", StringComparison.Ordinal)) file.Entries.Remove("customXml/itemProps1.xml");
        return [named];
    }

    private static string[] Commented(EditedReturn file)
    {
        file.Entries["word/comments.xml"] = Encoding.UTF8.GetBytes($"<w:comments xmlns:w=\"{W}\"><w:comment w:id=\"0\" w:author=\"R. Owen\" w:date=\"2009-06-02T10:00:00Z\"><w:p><w:r><w:t>We sign if the review is yearly.</w:t></w:r></w:p></w:comment></w:comments>");
        XNamespace relations = "http://schemas.openxmlformats.org/package/2006/relationships";
        file.Part("word/_rels/document.xml.rels").Add(new XElement(relations + "Relationship", new XAttribute("Id", "rIdComments"), new XAttribute("Type", "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments"), new XAttribute("Target", "comments.xml")));
        XElement types = file.Part("[Content_Types].xml");
        types.Add(new XElement(types.Name.Namespace + "Override", new XAttribute("PartName", "/word/comments.xml"), new XAttribute("ContentType", "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml")));
        file.Body.Elements(W + "p").First(IsPlain).Add(new XElement(W + "r", new XElement(W + "commentReference", new XAttribute(W + "id", "0"))));
        return ["R. Owen", "We sign if the review is yearly."];
    }
}
