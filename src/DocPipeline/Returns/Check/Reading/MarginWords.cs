using System.Xml.Linq;
using DocPipeline.Documents.Comparison.Files;
using DocPipeline.Documents.Comparison.Stories;
using DocPipeline.Documents.Comparison.Words;

namespace DocPipeline.Returns.Check.Reading;

/// <summary>What the headers and footers of a file's pages say, of the first page of a section and of the others. Programs may keep one that is shown twice once or twice.</summary>
internal static class MarginWords
{
    /// <summary>Every header and footer that some page shows, once, also the empty ones; page numbers and the like by their kind.</summary>
    internal static IReadOnlySet<string> Of(CheckedFile file)
    {
        var words = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        IReadOnlyDictionary<string, PartRelation> relations = file.Package.RelationsOf(file.Package.MainPart).ById;
        bool hasEven = Wml.IsOn(file.Package.Xml(file.Package.UsualPart("settings"))?.Element(Wml.W + "evenAndOddHeaders"));
        var current = new Dictionary<(XName, string), string>();
        var shown = new HashSet<string>(StringComparer.Ordinal);
        foreach (XElement section in file.Main.Descendants(Wml.SectPr))
        {
            foreach (XElement reference in section.Elements().Where(e => e.Name == Wml.HeaderReference || e.Name == Wml.FooterReference))
                if ((string?)reference.Attribute(Wml.RelationshipId) is { } id && relations.TryGetValue(id, out PartRelation? relation)) current[(reference.Name, (string?)reference.Attribute(Wml.Type) ?? "default")] = WordsOf(relation.Target);
            foreach (XName kind in new[] { Wml.HeaderReference, Wml.FooterReference })
            {
                // What no section has named is empty (17.10.1).
                if (Wml.IsOn(section.Element(Wml.TitlePg))) Show(kind, "first");
                if (hasEven) Show(kind, "even");
                Show(kind, "default");
            }
        }

        return shown;

        string WordsOf(string part)
        {
            if (words.TryGetValue(part, out string? known)) return known;
            var pictures = new PictureDigests(file.Package, part);
            return words[part] = string.Join(' ', (file.Package.Xml(part)?.Descendants(Wml.P) ?? []).Select(p => new ParagraphItem(p, pictures).Said).Where(w => w.Length > 0));
        }

        void Show(XName kind, string type) => shown.Add($"{kind.LocalName}: {current.GetValueOrDefault((kind, type), "")}");
    }
}
