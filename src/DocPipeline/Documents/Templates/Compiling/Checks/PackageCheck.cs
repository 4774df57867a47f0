using System.Xml.Linq;
using DocPipeline.Documents.Packaging;
using DocPipeline.Documents.Templates.Compiling.Tags;
using DocPipeline.Documents.Templates.Packages;
using DocPipeline.Findings;

namespace DocPipeline.Documents.Templates.Compiling.Checks;

/// <summary>Checks what concerns a template as a whole: styles that its paragraphs name, tags in the addresses of its links, parts that are what they say.</summary>
internal static class PackageCheck
{
    private const string StrictNamespace = "http://purl.oclc.org/ooxml/";

    internal static void Check(TemplatePackage package, XElement? styles, IEnumerable<CompiledPart> parts, List<Finding> findings)
    {
        foreach ((string from, Relationship link) in package.Relationships.Where(r => r.Relationship.IsExternal))
        {
            string address = Uri.UnescapeDataString(link.Target);
            int at = address.IndexOf("{{", StringComparison.Ordinal);
            if (at < 0) continue;
            findings.Add(new TagOrigin(package.Name, from, 1, address, at).Finding(TemplateCodes.TagMisplaced, Severity.Error, "A tag stands in the address of a link, where none is filled.",
                "an address that is the same in every document", "Type the tag into the text of the link, and remove the link"));
        }

        foreach (TemplatePart part in package.Parts.Where(p => p.Root is not null)) Root(package.Name, part, findings);
        References(package, parts, findings);
        HashSet<string> known = [.. styles?.Elements(Wml.Name("style")).Select(s => s.Attribute(Wml.Name("styleId"))?.Value).OfType<string>() ?? []];
        foreach (CompiledPart part in parts)
        {
            foreach ((string style, int paragraph) in part.Styles.Where(s => !known.Contains(s.Style)).DistinctBy(s => s.Style))
            {
                string? nearest = Nearest.To(style, known);
                findings.Add(new Finding(TemplateCodes.StyleMissing, Severity.Warning, $"Paragraph {paragraph} names the style '{style}', which the template does not have.")
                {
                    Place = new Place($"{package.Name}/{part.Part}", paragraph),
                    Expected = "a style that the template has",
                    Suggestion = nearest is null ? "Choose a style for the paragraph in Word" : $"Choose the style {nearest} for the paragraph in Word",
                });
            }
        }
    }

    // Word does not open a file that refers to what it does not hold, and filling would repeat the fault.
    private static void References(TemplatePackage package, IEnumerable<CompiledPart> parts, List<Finding> findings)
    {
        ILookup<string, string> relationships = package.Relationships.ToLookup(r => r.From, r => r.Relationship.Id, StringComparer.Ordinal);
        HashSet<string> footnotes = NotesIn("footnotes"), endnotes = NotesIn("endnotes");
        IEnumerable<(string Part, PartReference Reference)> all = parts.SelectMany(p => p.References.Select(r => (p.Part, r)));
        if (package.Parts.FirstOrDefault(p => p.IsSettings) is { } settings && Read(settings) is { } root) all = all.Concat(PartReference.Of(root).Select(r => (settings.Name, r)));
        foreach ((string part, PartReference reference) in all)
        {
            (bool found, string what) = reference.To switch
            {
                PartReferenceKind.Relationship => (relationships[part].Contains(reference.Id), "a part, such as a header or a picture,"),
                PartReferenceKind.Footnote => (footnotes.Contains(reference.Id), "a footnote"),
                _ => (endnotes.Contains(reference.Id), "an endnote"),
            };
            if (found) continue;
            findings.Add(PartCompiler.Bad(package.Name, part, $"The part {part} refers to {what} that the template does not hold ('{reference.Id}').", "parts as Word writes them", "Open the template in Word and save it again") with
            {
                Place = new Place($"{package.Name}/{part}", reference.Paragraph),
            });
        }

        HashSet<string> NotesIn(string name) => [.. package.Parts.Where(p => p.Root == Wml.Name(name)).Select(Read).OfType<XElement>()
            .SelectMany(r => r.Elements()).Select(n => n.Attribute(Wml.Name("id"))?.Value).OfType<string>()];

        // What cannot be read is said where the part is compiled.
        XElement? Read(TemplatePart part) => PartCompiler.TryLoad(package.Name, part.Name, part.Content, []);
    }

    // A template in the strict form of the standard is refused for its text already, once.
    private static void Root(string template, TemplatePart part, List<Finding> findings)
    {
        XName? root = PartCompiler.RootOf(part.Content);
        if (root is null || root == part.Root || root.NamespaceName.StartsWith(StrictNamespace, StringComparison.Ordinal) || (part.MayHaveTags && root.NamespaceName != Wml.Namespace)) return;
        findings.Add(PartCompiler.Bad(template, part.Name, $"The part {part.Name} holds something else than its name says: {root.LocalName}.", $"{part.Root!.LocalName}, as Word writes it", "Open the template in Word and save it again"));
    }
}
