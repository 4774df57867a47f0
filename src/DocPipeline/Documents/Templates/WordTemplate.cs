using System.Buffers;
using System.Globalization;
using System.Text;
using System.Xml.Linq;
using DocPipeline.Documents.Kinds.Models;
using DocPipeline.Documents.Layout;
using DocPipeline.Documents.Packaging;
using DocPipeline.Documents.Prose;
using DocPipeline.Documents.Templates.Compiling;
using DocPipeline.Documents.Templates.Compiling.Checks;
using DocPipeline.Documents.Templates.Compiling.Tags;
using DocPipeline.Documents.Templates.Issuing;
using DocPipeline.Documents.Templates.Packages;
using DocPipeline.Documents.Templates.Rendering;
using DocPipeline.Documents.Templates.Rendering.Parts;
using DocPipeline.Documents.Templates.Rendering.Text;
using DocPipeline.Documents.Templates.Values;
using DocPipeline.Documents.Words;
using DocPipeline.Findings;
using DocPipeline.Partnerships.Pictures;
using DocPipeline.Partnerships.Register;
using HandlebarsDotNet;

namespace DocPipeline.Documents.Templates;

/// <summary>
/// A compiled Word template: each part with tags is a compiled Handlebars template, every other part is kept compressed. Compiled once,
/// rendered many times, by several threads at once.
/// </summary>
internal sealed class WordTemplate
{
    private const string NumberingPart = "word/numbering.xml";
    private const string NumberingType = "application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml";
    private const string NumberingRelationship = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering";

    private readonly List<(TemplatePart Part, HandlebarsTemplate<TextWriter, object, object> Template)> rendered = [];
    private readonly List<(ZipEntry Entry, string ContentType)> kept = [];

    // Of the parts above, those that say in which language a text is: as they are in a document that is not English.
    private readonly Lazy<IReadOnlyDictionary<string, ZipEntry>> inWelsh;

    // Of each part: where the template asks for a field, the first time.
    private readonly Dictionary<string, Dictionary<string, TagOrigin>> fields;
    private readonly List<(string From, Relationship Relationship)> relationships;
    private readonly PropertyTemplates properties;
    private readonly TemplateNumbering numbering;
    private readonly string numberingName;
    private readonly LayoutStyles styles;
    private readonly string documentName;
    private readonly bool needsNumbering;
    private readonly int level;
    private readonly string linkPrefix = "rIdLink";
    private readonly FootnotesPart? footnotes;

    // Made at the first document that they fit, and the same whoever makes them.
    private IReadOnlyList<ZipEntry>? plainStructure;
    private IReadOnlyList<ZipEntry>? modelStructure;
    private ZipEntry? plainNumbering;

    private WordTemplate(TemplatePackage package, Dictionary<string, CompiledPart> compiled, Dictionary<string, CompiledPart> propertySources, XElement house, int level)
    {
        this.level = level;
        IEnumerable<string> partials = compiled.Values.SelectMany(c => c.Tags).Where(t => t.Kind == TagKind.Partial).Select(t => t.Name).Distinct();
        Digest = ContentDigest.Of(package.Parts.Select(p => KeyValuePair.Create(p.Name, p.Content))
            .Concat(package.Properties.Select(p => KeyValuePair.Create($"{TemplateProperties.PartName} ({p.Key})", new ReadOnlyMemory<byte>(Encoding.UTF8.GetBytes(p.Value)))))
            .Concat(partials.Select(p => KeyValuePair.Create($"partials/{p}.xml", new ReadOnlyMemory<byte>(BuiltInTemplates.Partials[p]))))
            .OrderBy(p => p.Key, StringComparer.Ordinal));
        relationships = [.. package.Relationships];
        fields = compiled.Values.Concat(propertySources.Values).ToDictionary(c => c.Part, c => Asking.Of(c.Tags), StringComparer.Ordinal);
        References = [.. compiled.Values.SelectMany(c => c.Tags).Where(t => t.Name == "xref" && t.Words.Count > 1)
            .Select(t => new ReferenceInline(new Place($"{t.Origin.Template}/{t.Origin.Part}", t.Origin.Paragraph, t.Origin.Column + 1), t.Words[1].Text, []))];
        IHandlebars handlebars = Handlebars.Create(new HandlebarsConfiguration
        {
            TextEncoder = new XmlTextEncoder(),
            FormatProvider = CultureInfo.InvariantCulture,
        });
        TemplateValues.Register(handlebars);
        properties = new PropertyTemplates(propertySources.ToDictionary(p => p.Key, p => handlebars.Compile(new StringReader(p.Value.Source)), StringComparer.Ordinal));

        // The document comes first: what it renders decides on numbering and links.
        foreach (TemplatePart part in package.Parts.OrderBy(p => p.IsDocument ? 0 : 1).ThenBy(p => p.Name, StringComparer.Ordinal))
        {
            if (part.IsNumbering) continue;
            if (part.IsFootnotes && compiled.TryGetValue(part.Name, out CompiledPart? notes)) footnotes = new FootnotesPart(part, notes.Source);
            if (compiled.TryGetValue(part.Name, out CompiledPart? source) && (part.IsDocument || source.Source.Contains("{{", StringComparison.Ordinal)))
                rendered.Add((part, handlebars.Compile(new StringReader(source.Source))));
            else kept.Add((RepeatableZip.Compress(part.Name, IsXml(part) ? Encoding.UTF8.GetBytes(source?.Source ?? PartCompiler.Compact(part)) : part.Content.Span, level), part.ContentType));
        }

        inWelsh = new Lazy<IReadOnlyDictionary<string, ZipEntry>>(() => package.Parts.Where(p => LanguageMarks.AreIn(p) && kept.Exists(k => k.Entry.Name == p.Name))
            .ToDictionary(p => p.Name, p => RepeatableZip.Compress(p.Name, LanguageMarks.Set(p, HouseWords.Welsh.Tag), level), StringComparer.Ordinal));
        documentName = package.Parts.First(p => p.IsDocument).Name;
        TemplatePart? numberingPart = package.Parts.FirstOrDefault(p => p.IsNumbering);

        // A document that the program made may serve as a template, and has links of its own by these ids.
        while (relationships.Exists(r => r.Relationship.Id.StartsWith(linkPrefix, StringComparison.Ordinal))) linkPrefix += "s";
        numbering = TemplateNumbering.Read(numberingPart is null ? null : PartCompiler.Load(numberingPart.Content), house);
        numberingName = numberingPart?.Name ?? NumberingPart;
        needsNumbering = numberingPart is not null || compiled.Values.Any(NeedsNumbering);
        if (numberingPart is null && needsNumbering) relationships.Add((documentName, new Relationship("rIdNumbering", NumberingRelationship, "numbering.xml")));
        TemplatePart? stylesPart = package.Parts.FirstOrDefault(p => p.IsStyles);
        XElement stylesRoot = stylesPart is null ? new XElement(Wml.Name("styles")) : PartCompiler.Load(stylesPart.Content);
        var known = new HashSet<string>(StringComparer.Ordinal);
        stylesRoot.Elements(Wml.Name("style")).Where(s => s.Attribute(Wml.Name("styleId"))?.Value is not { } id || !known.Add(id)).ToList().ForEach(s => s.Remove());
        styles = new LayoutStyles(stylesRoot);
    }

    /// <summary>SHA-512 over the template's parts and the partials that it calls, in hexadecimal.</summary>
    internal string Digest { get; }

    /// <summary>The references that the template makes to places of the text.</summary>
    internal IReadOnlyList<ReferenceInline> References { get; }

    /// <summary>Compiles a template, or says everything that is wrong with it.</summary>
    /// <param name="package">The template.</param>
    /// <param name="model">The type of the data that it will be rendered on, so that its fields can be checked; nothing where that is not known.</param>
    /// <param name="level">The level of zlib that its documents are compressed with.</param>
    internal static Outcome<WordTemplate> Compile(TemplatePackage package, Type? model = null, int level = RepeatableZip.UsualLevel)
    {
        var findings = new List<Finding>();
        var compiled = new Dictionary<string, CompiledPart>(StringComparer.Ordinal);
        Dictionary<string, XElement?> others = package.Parts.Where(p => !p.MayHaveTags && IsXml(p)).ToDictionary(p => p.Name, p => PartCompiler.TryLoad(package.Name, p.Name, p.Content, findings), StringComparer.Ordinal);
        XElement? stylesRoot = package.Parts.FirstOrDefault(p => p.IsStyles) is { } stylesPart ? others.GetValueOrDefault(stylesPart.Name) : null;
        var lists = new StyleLists(stylesRoot);
        var fields = new FieldCheck(model, findings);
        foreach (TemplatePart part in package.Parts.Where(p => p.MayHaveTags))
        {
            if (PartCompiler.Compile(package.Name, part.Name, part.Content, lists, findings) is not { } source) continue;
            compiled[part.Name] = source;
            fields.Check(source.Tags);
        }

        Dictionary<string, CompiledPart> properties = PropertyTemplates.Compile(package, lists, fields, findings);
        PackageCheck.Check(package, stylesRoot, compiled.Values, findings);
        if (!findings.Exists(f => f.Severity == Severity.Error)) fields.NoteUnused(package.Name);

        // In the order in which somebody goes through the template: the text first, top to bottom.
        List<string> order = [.. package.Parts.OrderBy(p => p.IsDocument ? 0 : 1).ThenBy(p => p.Name, StringComparer.Ordinal).Select(p => $"{package.Name}/{p.Name}")];
        findings = [.. findings.OrderBy(f => f.Place is null ? -1 : order.IndexOf(f.Place.File)).ThenBy(f => f.Place?.Line).ThenBy(f => f.Place?.Column)];

        if (findings.Exists(f => f.Severity == Severity.Error)) return Outcome.Refused<WordTemplate>(findings);
        try
        {
            return Outcome.Done(new WordTemplate(package, compiled, properties, BuiltInTemplates.HouseNumbering, level), findings);
        }
        catch (HandlebarsException unread)
        {
            findings.Add(PartCompiler.Bad(package.Name, package.Parts.First(p => p.IsDocument).Name, $"The tags of the template cannot be read together: {unread.Message.Split('\n')[0].Trim()}", "tags as the list of fields shows them", "Remove the tags that were added last, one by one, until the template is read"));
            return Outcome.Refused<WordTemplate>(findings);
        }
    }

    /// <summary>Renders a document of the record. The same model and template give the same bytes.</summary>
    /// <param name="model">The facts and prose.</param>
    /// <param name="dataDigest">The digest of the record's files that they come from.</param>
    /// <param name="measure">Whether to lay the document out even where nothing in it asks for page numbers.</param>
    internal RenderedDocument Render(DocumentModel model, string dataDigest, bool measure = false)
    {
        var provenance = new Provenance(Digest, dataDigest);
        DocumentModel named = model.IsSigned ? model with { Document = model.Document with { IssueCode = IssueCode.Of(model, provenance).Text } } : model;
        return Render(named, named, provenance, measure);
    }

    /// <summary>Renders a piece of a document, which says nothing of where it comes from.</summary>
    internal RenderedDocument RenderPiece(DocumentModel model) => Render(model, model, null, measure: false);

    /// <summary>Renders the template on other data: dictionaries, lists and strings.</summary>
    internal RenderedDocument Render(object data) => Render(data, null, null, measure: false);

    private RenderedDocument Render(object data, DocumentModel? model, Provenance? provenance, bool measure)
    {
        var context = new RenderContext(model, numbering, linkPrefix) { FirstFootnote = footnotes?.FirstFreeId ?? 1 };
        var bag = new Dictionary<string, object> { [RenderContext.Key] = context };
        var package = new WordPackage(level);
        var gaps = new List<Gap>();
        PageEstimate? pages = null;
        byte[] notes = [];
        foreach ((TemplatePart part, HandlebarsTemplate<TextWriter, object, object> template) in rendered)
        {
            context.BeginPart();
            context.PartName = part.Name;
            using var entry = new ZipEntryWriter(part.Name, level);
            using var writer = new PartWriter(context.Part, measure && part.IsDocument ? null : entry);
            context.Writer = writer;
            template(writer, data, bag);
            if (part.IsDocument && (measure || context.Part.IsDeferring))
            {
                context.Part.Resolve(writer.Written(), resolved => pages = measure || context.AsksForPages ? Measure(context, resolved) : null);
                context.Pages = pages?.Pages ?? context.Pages;
            }

            if (part.IsFootnotes && notes.Length > 0) context.Part.Resolve(writer.Written(), resolved => FootnotesPart.Write(resolved, notes, entry.Write));
            else context.Part.Resolve(writer.Written(), entry.Write);
            if (part.IsDocument && context.HasFootnotes) notes = context.Footnotes.Resolved(context.Part);
            Note(part.Name, context.Part.Gaps);
            package.Add(entry.Finish(), part.ContentType);
        }

        foreach ((ZipEntry entry, string contentType) in kept)
            package.Add(notes.Length > 0 && entry.Name == footnotes?.Name ? RepeatableZip.Compress(entry.Name, footnotes.With(notes), level) : context.Words.Language == Language.Cy ? inWelsh.Value.GetValueOrDefault(entry.Name, entry) : entry, contentType);
        if (needsNumbering) package.Add(Numbering(context), NumberingType);
        foreach ((string from, Relationship relationship) in relationships) package.Relate(from, relationship);
        foreach (Relationship link in context.Links.All) package.Relate(documentName, link);
        if (context.HasFootnotes) foreach (Relationship link in context.Footnotes.Links.All) package.Relate(footnotes!.Name, link);
        if (model is not null && provenance is not null) DocumentProperties.AddTo(package, model, provenance, properties.Render(data, bag, context, (name, missing) => Note($"{TemplateProperties.PartName} ({name})", missing)));
        if (context.HasPictures) AddPictures(package, context.Pictures);
        bool hasLinks = context.HasPictures || context.Links.All.Count > 0 || (context.HasFootnotes && context.Footnotes.Links.All.Count > 0);
        IReadOnlyList<ZipEntry> structure = hasLinks ? package.Structure()
            : model is null ? plainStructure ??= package.Structure()
            : modelStructure ??= package.Structure();
        void Note(string part, IEnumerable<string> missing) => gaps.AddRange(missing.Select(g => new Gap(g, fields[part].GetValueOrDefault(g.Split(',')[0]))));

        return new RenderedDocument(package.ToBytes(structure), pages, [.. gaps.Concat(context.LostReferences.Select(WithTag)).DistinctBy(g => (g.Field, g.Prose))]);
    }

    private Gap WithTag(Gap gap) => gap.Prose is null ? gap with { Tag = fields.Values.Select(f => f.GetValueOrDefault(gap.Field.Split(',')[0])).FirstOrDefault(t => t is not null) } : gap;

    // A document that the program made may serve as a template, and bring the same picture. PNG and JPEG are compressed in themselves.
    private void AddPictures(WordPackage package, PlacedPictures pictures)
    {
        foreach ((string name, Picture picture) in pictures.Parts)
            if (!kept.Exists(k => k.Entry.Name == name)) package.Add(RepeatableZip.Compress(name, picture.Content.Span, level: 0), picture.ContentType);
        foreach ((string from, Relationship relationship) in pictures.Relationships) package.Relate(from, relationship);
    }

    private PageEstimate Measure(RenderContext context, ReadOnlySpan<byte> document) => PageEstimate.Of(
        Load(document),
        styles,
        XElement.Parse(numbering.With(context.Lists.Definitions(), context.Lists.Instances(), context.Words)),
        context.HasFootnotes ? XElement.Parse(Encoding.UTF8.GetString(footnotes!.With(context.Footnotes.Resolved(context.Part)))) : null);

    private static XElement Load(ReadOnlySpan<byte> document)
    {
        byte[] bytes = ArrayPool<byte>.Shared.Rent(document.Length);
        try
        {
            document.CopyTo(bytes);
            using MemoryStream stream = new(bytes, 0, document.Length, writable: false);
            return XElement.Load(stream, LoadOptions.PreserveWhitespace);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }

    // Most documents on a council's own template start no list beyond those that the template defines.
    private ZipEntry Numbering(RenderContext context) => context.Lists.IsEmpty && context.Words.Language == Language.En
        ? plainNumbering ??= CompressedNumbering("", "", context.Words)
        : CompressedNumbering(context.Lists.Definitions(), context.Lists.Instances(), context.Words);

    private ZipEntry CompressedNumbering(string definitions, string instances, HouseWords words) =>
        RepeatableZip.Compress(numberingName, Encoding.UTF8.GetBytes(numbering.With(definitions, instances, words)), level);

    // The house lists are for prose and grids; a template that has neither, nor a numbering of its own, does without the part.
    private static bool NeedsNumbering(CompiledPart part) =>
        part.Tags.Any(t => TemplateVocabulary.BlockValues.Contains(t.Name)) || part.Source.Contains("w:numId", StringComparison.Ordinal);

    private static bool IsXml(TemplatePart part) => part.ContentType.EndsWith("xml", StringComparison.Ordinal);
}
