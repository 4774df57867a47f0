using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using DocPipeline.Documents.Templates.Compiling.Blocks;
using DocPipeline.Documents.Templates.Compiling.Checks;
using DocPipeline.Documents.Templates.Compiling.Tags;
using DocPipeline.Documents.Templates.Packages;
using DocPipeline.Findings;

namespace DocPipeline.Documents.Templates.Compiling;

/// <summary>Turns one part of a template into the source of a Handlebars template: prepared, tags made whole, blocks hoisted, repeated ids made unique.</summary>
internal static partial class PartCompiler
{
    private const string Declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

    /// <summary>Compiles a part.</summary>
    /// <param name="template">The template's name, for findings.</param>
    /// <param name="part">The part's name.</param>
    /// <param name="content">Its XML.</param>
    /// <param name="styles">The lists that the template's styles bring with them.</param>
    /// <param name="findings">Takes everything that is wrong with it.</param>
    internal static CompiledPart? Compile(string template, string part, ReadOnlyMemory<byte> content, StyleLists styles, List<Finding> findings)
    {
        if (TryLoad(template, part, content, findings) is not { } root) return null;
        if (root.Name.NamespaceName != Wml.Namespace)
        {
            findings.Add(Bad(template, part, root.Name.NamespaceName.StartsWith("http://purl.oclc.org/ooxml/", StringComparison.Ordinal)
                ? "The template was saved as “Strict Open XML Document”, whose text cannot be filled." : $"The part {part} is not WordprocessingML.", "a Word document (.docx)", "In Word, choose Save As and the type “Word Document (*.docx)”"));
            return null;
        }

        if (root.Name == Wml.Name("document") && root.Element(Wml.Name("body")) is null)
        {
            findings.Add(Bad(template, part, "The template has no text.", "a document with text", "Open the template in Word, type its text and save it"));
            return null;
        }

        PartPreparation.Prepare(root, template, part, findings);
        Placement.Check(root, template, part, findings);
        List<(string, int)> named = [.. StylesOf(root)];
        List<PartReference> references = [.. PartReference.Of(root)];
        List<Tag> typed = [.. ReadTags(root, new TagReader(template, part, findings))];
        Dictionary<Tag, Partial> partials = typed.Where(t => t.Kind == TagKind.Partial && BuiltInTemplates.Partials.ContainsKey(t.Name))
            .ToDictionary(t => t, t => Partial.Read(t, BuiltInTemplates.Partials[t.Name], findings));
        List<Tag> tags = [.. typed.SelectMany(t => partials.TryGetValue(t, out Partial? partial) ? partial.Tags.Prepend(t) : [t])];
        Literals.Hide(root, template, part, findings);
        IReadOnlyList<Block> blocks = new BlockHoisting(partials, findings).Hoist(root);
        MissingData.Apply(blocks);
        PlainControls.Tell(root);
        LoopCloning.Apply(root, blocks, styles);
        ContainerGuards.Apply(root);
        string source = Source(root);

        // Texts and attributes are hidden; one of the two marks in a namespace, a comment or an instruction would pass for the marker of deferred text.
        if (source.AsSpan().IndexOfAny('\uE000', '\uE001') >= 0)
            findings.Add(Bad(template, part, $"The part {part} holds a private-use character (U+E000 or U+E001) outside its text.", "XML as Word writes it", "Open the template in Word and save it again"));
        return new CompiledPart(part, tags, blocks, named, references, source);
    }

    private static IEnumerable<(string Style, int Paragraph)> StylesOf(XElement root)
    {
        int paragraph = 0;
        foreach (XElement element in root.DescendantsAndSelf(Wml.Paragraph))
        {
            paragraph++;
            if (element.Element(Wml.ParagraphProperties)?.Element(Wml.Name("pStyle"))?.Attribute(Wml.Value)?.Value is { } style) yield return (style, paragraph);
        }
    }

    /// <summary>Reads the tags of a part and makes each whole, paragraph by paragraph.</summary>
    internal static IEnumerable<Tag> ReadTags(XElement root, TagReader reader)
    {
        List<XElement> paragraphs = [.. root.DescendantsAndSelf(Wml.Paragraph)];
        for (int i = 0; i < paragraphs.Count; i++)
        {
            IReadOnlyList<(Tag Tag, int Start, int Length)> found = reader.Read(i + 1, RunNormaliser.TextOf(paragraphs[i]));
            RunNormaliser.Normalise(paragraphs[i], found);
            foreach ((Tag tag, _, _) in found) yield return tag;
        }
    }

    /// <summary>Reads a part, or says why it cannot be read.</summary>
    internal static XElement? TryLoad(string template, string part, ReadOnlyMemory<byte> content, List<Finding> findings)
    {
        try
        {
            return Load(content);
        }
        catch (XmlException broken)
        {
            findings.Add(Bad(template, part, $"The part {part} is not well-formed XML.", "XML as Word writes it", "Open the template in Word and save it again") with
            {
                Place = new Place($"{template}/{part}", Math.Max(1, broken.LineNumber), Math.Max(1, broken.LinePosition)),
            });
            return null;
        }
    }

    internal static Finding Bad(string template, string part, string message, string expected, string suggestion) =>
        new(TemplateCodes.BadPart, Severity.Error, message) { Place = new Place($"{template}/{part}"), Expected = expected, Suggestion = suggestion };

    /// <summary>A part without tags, without the white space that makes an unpacked file readable.</summary>
    internal static string Compact(TemplatePart part)
    {
        XElement root = Load(part.Content);
        if (part.IsStyles) GapStyle.AddTo(root);
        return Declaration + root.ToString(SaveOptions.DisableFormatting);
    }

    /// <summary>Reads a part. White space between elements carries no meaning in WordprocessingML; that in texts is marked as preserved.</summary>
    internal static XElement Load(ReadOnlyMemory<byte> content)
    {
        using var stream = new MemoryStream(content.ToArray(), writable: false);
        using var reader = XmlReader.Create(stream, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreWhitespace = true, MaxCharactersInDocument = 50_000_000 });
        XElement root = XElement.Load(reader);
        if (root.Name.NamespaceName == Wml.Namespace) UsePrefix(root);

        // LINQ reads any value of xml:space and refuses to write it.
        root.DescendantsAndSelf().Attributes(XNamespace.Xml + "space").Where(a => a.Value is not ("preserve" or "default")).Remove();
        return root;
    }

    /// <summary>The root of a part; nothing where it is not well-formed, which is found when it is read.</summary>
    internal static XName? RootOf(ReadOnlyMemory<byte> content)
    {
        using var stream = new MemoryStream(content.ToArray(), writable: false);
        using var reader = XmlReader.Create(stream, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
        try
        {
            return reader.MoveToContent() == XmlNodeType.Element ? XName.Get(reader.LocalName, reader.NamespaceURI) : null;
        }
        catch (XmlException)
        {
            return null;
        }
    }

    // What is rendered into a part is written with these prefixes, whatever prefixes the program that saved the template chose.
    private static void UsePrefix(XElement root)
    {
        foreach ((string prefix, string name) in Prefixes)
        {
            if (prefix is "v" or "o" && !root.Value.Contains("watermark", StringComparison.Ordinal)) continue;
            if (prefix is "r" && root.Name.LocalName is not ("document" or "hdr" or "ftr" or "footnotes" or "endnotes")) continue;
            List<XAttribute> declarations = [.. root.DescendantsAndSelf().Attributes().Where(a => a.IsNamespaceDeclaration && (a.Value == name || a.Name.LocalName == prefix))];
            if (declarations.Count == 1 && declarations[0].Parent == root && declarations[0].Name.LocalName == prefix && declarations[0].Value == name) continue;
            foreach (XAttribute declaration in declarations.Where(d => d.Value == name || d.Parent == root)) declaration.Remove();
            root.SetAttributeValue(XNamespace.Xmlns + prefix, name);
        }
    }

    private static readonly (string Prefix, string Name)[] Prefixes =
    [
        ("w", Wml.Namespace),
        ("r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships"),
        ("v", "urn:schemas-microsoft-com:vml"),
        ("o", "urn:schemas-microsoft-com:office:office"),
    ];

    // Placeholders give way to their tags; what XML escaped in a tag is a Handlebars character again.
    private static string Source(XElement root)
    {
        foreach (XElement placeholder in root.Descendants(Wml.Tag).ToList()) placeholder.ReplaceWith(new XText(placeholder.Value));
        string source = TagInXml().Replace(Declaration + root.ToString(SaveOptions.DisableFormatting), m => m.Value
            .Replace("&lt;", "<", StringComparison.Ordinal).Replace("&gt;", ">", StringComparison.Ordinal)
            .Replace("&quot;", "\"", StringComparison.Ordinal).Replace("&amp;", "&", StringComparison.Ordinal));

        // What a table is called, for those who do not see it, is a house word too; elsewhere in a setting no tag can stand.
        return TableName().Replace(Literals.Reveal(source), "<w:tblCaption w:val=\"{{lang \"$1\"}}\"");
    }

    [GeneratedRegex("<w:tblCaption w:val=\"([^\"{}&\\\\]+)\"")]
    private static partial Regex TableName();

    [GeneratedRegex(@"\{\{[^{}]*\}\}")]
    private static partial Regex TagInXml();
}
