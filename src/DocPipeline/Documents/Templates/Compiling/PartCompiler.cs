using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
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
    /// <param name="findings">Takes everything that is wrong with it.</param>
    internal static CompiledPart? Compile(string template, string part, ReadOnlyMemory<byte> content, List<Finding> findings)
    {
        XElement root;
        try
        {
            root = Load(content);
        }
        catch (XmlException broken)
        {
            findings.Add(new Finding(TemplateCodes.BadPart, Severity.Error, $"The part {part} is not well-formed XML.")
            {
                Place = new Place($"{template}/{part}", broken.LineNumber, broken.LinePosition),
                Suggestion = "Open the template in Word and save it again",
            });
            return null;
        }

        PartPreparation.Prepare(root, template, part, findings);
        var reader = new TagReader(template, part, findings);
        var tags = new List<Tag>();
        List<XElement> paragraphs = [.. root.DescendantsAndSelf(Wml.Paragraph)];
        for (int i = 0; i < paragraphs.Count; i++)
        {
            IReadOnlyList<(Tag Tag, int Start, int Length)> found = reader.Read(i + 1, RunNormaliser.TextOf(paragraphs[i]));
            RunNormaliser.Normalise(paragraphs[i], found);
            tags.AddRange(found.Select(f => f.Tag));
        }

        IReadOnlyList<Block> blocks = new BlockHoisting(findings).Hoist(root);
        LoopCloning.Apply(root, blocks);
        ContainerGuards.Apply(root);
        return new CompiledPart(part, tags, blocks, Source(root));
    }

    /// <summary>A part without tags, without the white space that makes an unpacked file readable.</summary>
    internal static string Compact(ReadOnlyMemory<byte> content) => Declaration + Load(content).ToString(SaveOptions.DisableFormatting);

    /// <summary>Reads a part. White space between elements carries no meaning in WordprocessingML; that in texts is marked as preserved.</summary>
    internal static XElement Load(ReadOnlyMemory<byte> content)
    {
        using var stream = new MemoryStream(content.ToArray(), writable: false);
        using var reader = XmlReader.Create(stream, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreWhitespace = true, MaxCharactersInDocument = 50_000_000 });
        return XElement.Load(reader);
    }

    // Placeholders give way to their tags; what XML escaped in a tag is a Handlebars character again.
    private static string Source(XElement root)
    {
        foreach (XElement placeholder in root.Descendants(Wml.Tag).ToList()) placeholder.ReplaceWith(new XText(placeholder.Value));
        return TagInXml().Replace(Declaration + root.ToString(SaveOptions.DisableFormatting), m => m.Value
            .Replace("&lt;", "<", StringComparison.Ordinal).Replace("&gt;", ">", StringComparison.Ordinal)
            .Replace("&quot;", "\"", StringComparison.Ordinal).Replace("&amp;", "&", StringComparison.Ordinal));
    }

    [GeneratedRegex(@"\{\{[^{}]*\}\}")]
    private static partial Regex TagInXml();
}
