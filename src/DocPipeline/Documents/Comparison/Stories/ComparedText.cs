using System.Xml.Linq;
using DocPipeline.Documents.Comparison.Files;
using DocPipeline.Documents.Comparison.Words;
using DocPipeline.Documents.Reading;

namespace DocPipeline.Documents.Comparison.Stories;

/// <summary>All stories of a file, read in the order in which lists count.</summary>
internal sealed class ComparedText
{
    private readonly ComparedFile file;
    private readonly Func<string, XElement?> xml;

    private ComparedText(ComparedFile file, Func<string, XElement?> xml)
    {
        this.file = file;
        this.xml = xml;
        Labels = new ListLabels(Related("styles"), Related("numbering"));
        Body = ReaderOf(file.MainPart).Read(xml(file.MainPart)!.Element(Wml.W + "body")!);
        Margins = [.. ReadMargins()];
        Footnotes = ReadNotes("footnotes", Wml.Footnote, Wml.FootnoteReference);
        Endnotes = ReadNotes("endnotes", Wml.Endnote, Wml.EndnoteReference);
    }

    /// <summary>The text.</summary>
    internal Story Body { get; }

    /// <summary>The headers and footers that are shown, by area and part.</summary>
    internal IReadOnlyList<Margin> Margins { get; }

    /// <summary>The footnotes by their ids, in the order in which the text refers to them.</summary>
    internal IReadOnlyDictionary<string, Story> Footnotes { get; }

    /// <summary>The endnotes by their ids.</summary>
    internal IReadOnlyDictionary<string, Story> Endnotes { get; }

    /// <summary>The file's lists and styles.</summary>
    internal ListLabels Labels { get; }

    /// <summary>Reads a file, or what became of its parts.</summary>
    /// <param name="file">The file.</param>
    /// <param name="xml">Parts as XML by their names; nothing for the file's own.</param>
    internal static ComparedText Read(ComparedFile file, Func<string, XElement?>? xml = null) => new(file, xml ?? file.Xml);

    // A part that a redline adds has its usual name.
    private XElement? Related(string type) => xml(file.UsualPart(type));

    private StoryReader ReaderOf(string part) => new(Labels, new PictureDigests(file, part));

    // As DocumentText does: by section, the first page's where the section has one; a part that is shown twice in the same way is read once.
    private IEnumerable<Margin> ReadMargins()
    {
        var seen = new HashSet<(string, TextArea)>();
        int section = 0;
        bool hasEven = Wml.IsOn(Related("settings")?.Element(Wml.W + "evenAndOddHeaders"));
        foreach (XElement properties in xml(file.MainPart)!.Descendants(Wml.SectPr))
        {
            bool first = Wml.IsOn(properties.Element(Wml.TitlePg));
            foreach (XElement reference in properties.Elements().Where(e => e.Name == Wml.HeaderReference || e.Name == Wml.FooterReference))
            {
                string type = (string?)reference.Attribute(Wml.Type) ?? "default";
                if ((type == "first" && !first) || (type == "even" && !hasEven) || (string?)reference.Attribute(Wml.RelationshipId) is not { } id) continue;
                bool isHeader = reference.Name == Wml.HeaderReference;
                TextArea area = type == "first" ? (isHeader ? TextArea.FirstHeader : TextArea.FirstFooter) : isHeader ? TextArea.Header : TextArea.Footer;
                if (!seen.Add((id, area)) || !file.RelationsOf(file.MainPart).ById.TryGetValue(id, out PartRelation? relation) || xml(relation.Target) is not { } root) continue;
                yield return new Margin(area, section, type, relation.Target, ReaderOf(relation.Target).Read(root));
            }

            section++;
        }
    }

    private Dictionary<string, Story> ReadNotes(string part, XName note, XName reference)
    {
        var notes = new Dictionary<string, Story>(StringComparer.Ordinal);
        if (xml(file.UsualPart(part)) is not { } root) return notes;
        var byId = new Dictionary<string, XElement>(StringComparer.Ordinal);
        foreach (XElement one in root.Elements(note).Where(n => (string?)n.Attribute(Wml.Type) is null or "normal")) byId.TryAdd((string?)one.Attribute(Wml.Id) ?? "", one);
        StoryReader reader = ReaderOf(file.UsualPart(part));
        foreach (string id in xml(file.MainPart)!.Descendants(reference).Select(r => (string?)r.Attribute(Wml.Id) ?? ""))
            if (!notes.ContainsKey(id) && byId.TryGetValue(id, out XElement? one)) notes[id] = reader.Read(one);
        return notes;
    }
}
