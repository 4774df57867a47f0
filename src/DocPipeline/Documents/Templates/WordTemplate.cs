using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using DocPipeline.Documents.Kinds;
using DocPipeline.Documents.Layout;
using DocPipeline.Documents.Packaging;
using HandlebarsDotNet;

namespace DocPipeline.Documents.Templates;

/// <summary>
/// A compiled Word template: each part with tags is a compiled Handlebars template, every other part is kept compressed. Compiled once,
/// rendered many times, by several threads at once.
/// </summary>
internal sealed partial class WordTemplate
{
    private const string OfficeRelationship = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private const string DocumentPart = "word/document.xml";
    private const int FirstListId = 10;

    private readonly List<(TemplatePart Part, HandlebarsTemplate<TextWriter, object, object> Template)> rendered = [];
    private readonly List<(TemplatePart Part, ZipEntry Entry)> kept = [];
    private readonly string numbering;
    private readonly LayoutStyles styles;

    private WordTemplate(SortedDictionary<string, byte[]> files)
    {
        Digest = ContentDigest.Of(files.Select(f => KeyValuePair.Create(f.Key, (ReadOnlyMemory<byte>)f.Value)));
        IHandlebars handlebars = Handlebars.Create(new HandlebarsConfiguration
        {
            TextEncoder = new XmlTextEncoder(),
            ThrowOnUnresolvedBindingExpression = true,
            ExpressionNameResolver = new HandlebarsDotNet.Compiler.Resolvers.UpperCamelCaseExpressionNameResolver(),
            FormatProvider = System.Globalization.CultureInfo.InvariantCulture,
        });
        TemplateValues.Register(handlebars);
        foreach (TemplatePart part in TemplatePart.HouseLayout)
        {
            byte[] content = files[part.File];
            if (content.AsSpan().IndexOf("{{"u8) >= 0) rendered.Add((part, handlebars.Compile(new StringReader(CompilePart(content)))));
            else kept.Add((part, RepeatableZip.Compress(part.Name, Encoding.UTF8.GetBytes(Compact(content)))));
        }

        numbering = Compact(files["numbering.xml"]);
        styles = new LayoutStyles(Load(files["styles.xml"]));
    }

    /// <summary>SHA-512 over the template's files, in hexadecimal.</summary>
    internal string Digest { get; }

    /// <summary>Compiles a template.</summary>
    /// <param name="files">Its unpacked files by name.</param>
    internal static WordTemplate Compile(SortedDictionary<string, byte[]> files) => new(files);

    /// <summary>Renders a document. The same model and template give the same bytes.</summary>
    /// <param name="model">The facts and prose.</param>
    /// <param name="dataDigest">The digest of the record's files that they come from.</param>
    /// <param name="measure">Whether to lay the document out even where nothing in it asks for page numbers.</param>
    internal RenderedDocument Render(DocumentModel model, string dataDigest, bool measure = false)
    {
        var context = new RenderContext(model, FirstListId);
        var package = new WordPackage();
        PageEstimate? pages = null;
        string numberingPart = "";
        foreach ((TemplatePart part, HandlebarsTemplate<TextWriter, object, object> template) in rendered)
        {
            context.Part = new PartText();
            var text = new StringBuilder(64 * 1024);
            using (var writer = new StringWriter(text, System.Globalization.CultureInfo.InvariantCulture))
                template(writer, model, new Dictionary<string, object> { [RenderContext.Key] = context });
            string deferred = text.ToString();
            string resolved = context.Part.Resolve(deferred);
            if (part.Name == DocumentPart)
            {
                numberingPart = Numbering(context);
                if (measure || context.AsksForPages)
                {
                    pages = PageEstimate.Of(XElement.Parse(resolved, LoadOptions.PreserveWhitespace), styles, XElement.Parse(numberingPart));
                    context.Pages = pages.Pages;
                    if (context.AsksForPages) resolved = context.Part.Resolve(deferred);
                }
            }

            package.Add(part.Name, part.ContentType, Encoding.UTF8.GetBytes(resolved));
        }

        foreach ((TemplatePart part, ZipEntry entry) in kept) package.Add(entry, part.ContentType);
        package.Add("word/numbering.xml", "application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml", Encoding.UTF8.GetBytes(numberingPart));
        foreach (TemplatePart part in TemplatePart.HouseLayout.Where(p => p.RelationshipId is not null))
            package.Relate(DocumentPart, new Relationship(part.RelationshipId!, OfficeRelationship + part.RelationshipType, part.Name["word/".Length..]));
        package.Relate(DocumentPart, new Relationship("rIdNumbering", OfficeRelationship + "numbering", "numbering.xml"));
        foreach (Relationship link in context.Links) package.Relate(DocumentPart, link);
        package.Relate("", new Relationship("rIdDocument", OfficeRelationship + "officeDocument", DocumentPart));
        DocumentProperties.AddTo(package, model, new Provenance(Digest, dataDigest));
        return new RenderedDocument(package.ToBytes(), pages);
    }

    // List definitions stand before list instances (ECMA-376 part 1, 17.9.16: CT_Numbering is a sequence).
    private string Numbering(RenderContext context)
    {
        int firstInstance = numbering.IndexOf("<w:num ", StringComparison.Ordinal);
        int end = numbering.LastIndexOf("</w:numbering>", StringComparison.Ordinal);
        return string.Concat(
            numbering.AsSpan(0, firstInstance), context.Lists.Definitions(), numbering.AsSpan(firstInstance, end - firstInstance), context.Lists.Instances() + "</w:numbering>");
    }

    private static string CompilePart(byte[] content)
    {
        XElement root = Load(content);
        foreach (XElement paragraph in root.Descendants(Wml.Paragraph).ToList()) RunNormaliser.Normalise(paragraph);
        BlockHoisting.Hoist(root);
        string text = Declaration + root.ToString(SaveOptions.DisableFormatting);
        return TagInXml().Replace(text, m => m.Value.Replace("&lt;", "<", StringComparison.Ordinal).Replace("&gt;", ">", StringComparison.Ordinal)
            .Replace("&amp;", "&", StringComparison.Ordinal));
    }

    // Without the white space that makes the unpacked file readable.
    private static string Compact(byte[] content) => Declaration + Load(content).ToString(SaveOptions.DisableFormatting);

    private static XElement Load(byte[] content)
    {
        using var stream = new MemoryStream(content);
        return XElement.Load(stream);
    }

    private const string Declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

    [GeneratedRegex(@"\{\{[^{}]*\}\}")]
    private static partial Regex TagInXml();
}
