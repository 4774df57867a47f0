using System.Xml.Linq;
using DocPipeline.Documents.Comparison.Files;
using DocPipeline.Documents.Comparison.Stories;

namespace DocPipeline.Returns.Check.Reading;

/// <summary>What the headers and footers of a file's pages say, of the first page of a section and of the others. Programs may keep one that is shown twice once or twice.</summary>
internal static class MarginWords
{
    /// <summary>Every header and footer that some page shows, once, also the empty ones; page numbers and the like by their kind.</summary>
    internal static IReadOnlySet<string> Of(CheckedFile file)
    {
        Dictionary<string, string> words = ComparedText.Read(file.Package).Margins.DistinctBy(m => m.Part).ToDictionary(m => m.Part, m => WordsOf(m.Story), StringComparer.OrdinalIgnoreCase);
        IReadOnlyDictionary<string, PartRelation> relations = file.Package.RelationsOf(file.Package.MainPart).ById;
        bool hasEven = Wml.IsOn(file.Package.Xml(file.Package.UsualPart("settings"))?.Element(Wml.W + "evenAndOddHeaders"));
        var current = new Dictionary<(XName, string), string>();
        var shown = new HashSet<string>(StringComparer.Ordinal);
        foreach (XElement section in file.Main.Descendants(Wml.SectPr))
        {
            foreach (XElement reference in section.Elements().Where(e => e.Name == Wml.HeaderReference || e.Name == Wml.FooterReference))
                if ((string?)reference.Attribute(Wml.RelationshipId) is { } id && relations.TryGetValue(id, out PartRelation? relation)) current[(reference.Name, (string?)reference.Attribute(Wml.Type) ?? "default")] = words.GetValueOrDefault(relation.Target, "");
            foreach (XName kind in new[] { Wml.HeaderReference, Wml.FooterReference })
            {
                // What no section has named is empty (17.10.1).
                if (Wml.IsOn(section.Element(Wml.TitlePg))) Show(kind, "first");
                if (hasEven) Show(kind, "even");
                Show(kind, "default");
            }
        }

        return shown;

        void Show(XName kind, string type) => shown.Add($"{kind.LocalName}: {current.GetValueOrDefault((kind, type), "")}");
    }

    private static string WordsOf(Story story) => string.Join(' ', story.Items.Select(i => i is ParagraphItem p ? p.Said : string.Join(' ', ((TableItem)i).Rows.SelectMany(r => r.Cells).Select(c => WordsOf(c.Story)))).Where(w => w.Length > 0));
}
