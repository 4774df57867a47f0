using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;
using DocPipeline.Documents.Packaging;
using DocPipeline.Documents.Templates.Compiling;
using DocPipeline.Findings;

namespace DocPipeline.Documents.Templates.Packages;

/// <summary>Opens a .docx that serves as a template, accepting nothing strange: no macros, no embedded files, no links but http and mailto.</summary>
internal static class TemplateFile
{
    private const long LargestUnpacked = 200_000_000;
    private const int LargestFile = 20_000_000;
    private const int MostEntries = 2_000;
    private const string PackageRelationships = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string ContentTypesNamespace = "http://schemas.openxmlformats.org/package/2006/content-types";
    private const string MainDocument = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    private const string MainTemplate = "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml";

    private const string Damaged = "The template is not a Word file, or it is damaged.";

    // Relationship types, by their last segment, that can run or fetch something, in the words of a person who uses Word.
    private static readonly Dictionary<string, string> Strange = new(StringComparer.Ordinal)
    {
        ["vbaProject"] = "macros", ["wordVbaData"] = "macros", ["keyMapCustomizations"] = "keyboard shortcuts of its own",
        ["oleObject"] = "an embedded object", ["package"] = "an embedded file", ["control"] = "an ActiveX control",
        ["aFChunk"] = "another document inside it", ["subDocument"] = "a subdocument", ["frame"] = "a web frame",
    };

    // The template that the file was once made from: Word keeps its path, which is nobody's business and fetches something.
    private const string AttachedTemplate = "attachedTemplate";

    // What Word derives for itself, or what says who edited the template.
    private static readonly HashSet<string> Dropped = [TemplateProperties.PartName, "docProps/app.xml", "docProps/custom.xml", "docProps/thumbnail.jpeg", "word/comments.xml", "word/commentsExtended.xml", "word/commentsIds.xml", "word/people.xml", "word/webSettings.xml"];

    /// <summary>Opens the file.</summary>
    internal static Outcome<TemplatePackage> Open(string name, ReadOnlyMemory<byte> file)
    {
        try
        {
            if (file.Length > LargestFile) return Refuse(name, "The template is larger than 20 MB.", "a .docx of at most 20 MB");
            using var zip = new ZipArchive(new MemoryStream(file.ToArray(), writable: false), ZipArchiveMode.Read);
            if (zip.Entries.Count > MostEntries) return Refuse(name, "The template has more than 2,000 entries.", "an ordinary Word file");
            Dictionary<string, byte[]>? entries = Unpack(zip);
            if (zip.Entries.Any(e => LeavesThePackage(e.FullName))) return Refuse(name, "The template has an entry whose name leads out of the file.", "an ordinary Word file");
            if (entries is null) return Refuse(name, "The template holds far more than it says, or an entry twice.", "an ordinary Word file");
            return Read(name, entries);
        }
        catch (Exception broken) when (broken is InvalidDataException or XmlException or ArgumentException or InvalidOperationException or NullReferenceException or IOException or NotSupportedException)
        {
            return Refuse(name, Damaged, "a Word document (.docx)");
        }
    }

    /// <summary>A template as a .docx that Word opens: the same parts, whole and readable.</summary>
    internal static byte[] Pack(TemplatePackage template)
    {
        var package = new WordPackage();
        foreach (TemplatePart part in template.Parts) package.Add(part.Name, part.ContentType, part.Content.Span);
        foreach ((string from, Relationship relationship) in template.Relationships) package.Relate(from, relationship);
        TemplateProperties.AddTo(package, template.Properties);
        return package.ToBytes();
    }

    private static Outcome<TemplatePackage> Read(string name, Dictionary<string, byte[]> entries)
    {
        if (!entries.TryGetValue("[Content_Types].xml", out byte[]? typesPart) || !entries.ContainsKey("_rels/.rels"))
            return Refuse(name, Damaged, "a Word document (.docx)");
        XElement types = PartCompiler.Load(typesPart);
        Dictionary<string, string> defaults = types.Elements(XName.Get("Default", ContentTypesNamespace)).ToDictionary(d => d.Attribute("Extension")!.Value, d => d.Attribute("ContentType")!.Value, StringComparer.OrdinalIgnoreCase);
        Dictionary<string, string> overrides = types.Elements(XName.Get("Override", ContentTypesNamespace)).ToDictionary(o => o.Attribute("PartName")!.Value.TrimStart('/'), o => o.Attribute("ContentType")!.Value, StringComparer.OrdinalIgnoreCase);
        var relationships = new List<(string, Relationship)>();
        var relationshipIds = new HashSet<(string, string)>();
        foreach ((string entry, byte[] content) in entries.Where(e => e.Key.EndsWith(".rels", StringComparison.Ordinal)))
        {
            string from = SourceOf(entry);
            if (IsDropped(from)) continue;
            foreach (XElement element in PartCompiler.Load(content).Elements(XName.Get("Relationship", PackageRelationships)))
            {
                string type = element.Attribute("Type")!.Value;
                string target = element.Attribute("Target")!.Value;
                bool isExternal = element.Attribute("TargetMode")?.Value == "External";
                string kind = type[(type.LastIndexOf('/') + 1)..];
                if (type.Length == 0) return Refuse(name, Damaged, "a Word document (.docx)");
                if (kind == AttachedTemplate) continue;
                if (Strange.TryGetValue(kind, out string? what)) return Refuse(name, $"The template contains {what}.", "text, styles, pictures and web links", "Remove this in Word and save the file again");
                if (isExternal && !IsHarmless(target))
                    return Refuse(name, $"The template points to {target}, which a document must not fetch or open.", "links to web pages and e-mail addresses", "Remove the link in Word, or give it a web address");
                if (!isExternal && IsDropped(Resolve(from, target))) continue;
                XmlConvert.VerifyNCName(element.Attribute("Id")!.Value);
                if (!relationshipIds.Add((from, element.Attribute("Id")!.Value))) return Refuse(name, Damaged, "a Word document (.docx)");
                relationships.Add((from, new Relationship(element.Attribute("Id")!.Value, type, target, isExternal)));
            }
        }

        HashSet<string> reached = [.. relationships.Where(r => !r.Item2.IsExternal).Select(r => Resolve(r.Item1, r.Item2.Target))];
        List<TemplatePart> parts = [.. entries.Where(e => reached.Contains(e.Key)).Select(e => new TemplatePart(e.Key, TypeOf(e.Key), e.Key == SettingsPart ? WithoutAttachedTemplate(e.Value) : e.Value)).OrderBy(p => p.Name, StringComparer.Ordinal)];
        if (parts.Exists(p => p.ContentType.Contains("macro", StringComparison.OrdinalIgnoreCase))) return Refuse(name, "The template contains macros.", "a document without macros (.docx)");
        if (!IsConsistent(parts, relationships)) return Refuse(name, Damaged, "a Word document (.docx)");
        relationships.RemoveAll(r => !r.Item2.IsExternal && !entries.ContainsKey(Resolve(r.Item1, r.Item2.Target)));
        return parts.Count(p => p.IsDocument) == 1
            ? Outcome.Done(new TemplatePackage(name, parts, relationships) { Properties = entries.TryGetValue(TemplateProperties.PartName, out byte[]? properties) ? TemplateProperties.Read(properties) : new Dictionary<string, string>() })
            : Refuse(name, "The file has no text in it.", "a Word document (.docx)");

        string TypeOf(string part)
        {
            string type = overrides.GetValueOrDefault(part) ?? defaults.GetValueOrDefault(Path.GetExtension(part).TrimStart('.')) ?? "application/octet-stream";
            return type == MainTemplate ? MainDocument : type;
        }
    }

    // Word tells what a part is from how it is related and from its content type, and calls a file damaged where the two differ.
    private static bool IsConsistent(List<TemplatePart> parts, List<(string From, Relationship Relationship)> relationships)
    {
        Dictionary<string, string> types = parts.ToDictionary(p => p.Name, p => p.ContentType, StringComparer.Ordinal);
        var singles = new HashSet<(string, string)>();
        foreach ((string from, Relationship relationship) in relationships.Where(r => !r.Relationship.IsExternal))
        {
            if (!types.TryGetValue(Resolve(from, relationship.Target), out string? type)) continue;
            string kind = relationship.Type[(relationship.Type.LastIndexOf('/') + 1)..];
            if (ContentTypeOf(kind) is { } expected && (type != expected || !relationship.Type.StartsWith(OfficeRelationships, StringComparison.Ordinal))) return false;
            if (ContentTypeOf(kind) is not null && kind is not ("header" or "footer") && !singles.Add((from, kind))) return false;
        }

        return relationships.Any(r => r.From.Length == 0 && r.Relationship.Type == OfficeRelationships + "officeDocument" && types.GetValueOrDefault(Resolve("", r.Relationship.Target)) == MainDocument);
    }

    private const string OfficeRelationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private const string Wordprocessing = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    private static string? ContentTypeOf(string relationship) => relationship switch
    {
        "header" or "footer" or "styles" or "numbering" or "settings" or "fontTable" or "footnotes" or "endnotes" or "webSettings" => Wordprocessing + relationship + "+xml",
        "officeDocument" => MainDocument,
        "theme" => "application/vnd.openxmlformats-officedocument.theme+xml",
        _ => null,
    };

    private const string SettingsPart = "word/settings.xml";

    private static byte[] WithoutAttachedTemplate(byte[] settings)
    {
        if (settings.AsSpan().IndexOf("attachedTemplate"u8) < 0) return settings;
        XElement root = PartCompiler.Load(settings);
        root.Elements(Wml.Name(AttachedTemplate)).Remove();
        return System.Text.Encoding.UTF8.GetBytes(root.ToString(SaveOptions.DisableFormatting));
    }

    // What Word or this program keeps for itself, not for the text: a template that was itself made by the program must not bring its old provenance.
    private static bool IsDropped(string part) => Dropped.Contains(part) || part.StartsWith("customXml/", StringComparison.Ordinal);

    private static Dictionary<string, byte[]>? Unpack(ZipArchive zip)
    {
        var entries = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        long total = 0;
        byte[] buffer = new byte[81920];
        foreach (ZipArchiveEntry entry in zip.Entries.Where(e => !e.FullName.EndsWith('/')))
        {
            using Stream unpacked = entry.Open();
            using var content = new MemoryStream();
            for (int read; (read = unpacked.Read(buffer)) > 0;)
            {
                total += read;
                if (total > LargestUnpacked) return null;
                content.Write(buffer, 0, read);
            }

            if (!entries.TryAdd(entry.FullName, content.ToArray())) return null;
        }

        return entries;
    }

    // A name such as ../../x would be written outside the folder that a template is unpacked into.
    private static bool LeavesThePackage(string entry) =>
        entry.StartsWith('/') || entry.AsSpan().IndexOfAny('\\', ':', '\0') >= 0 || entry.Split('/').Any(step => step is ".." or ".");

    private static string SourceOf(string relationships)
    {
        int folder = relationships.LastIndexOf("_rels/", StringComparison.Ordinal);
        return relationships[..folder] + relationships[(folder + "_rels/".Length)..^".rels".Length];
    }

    private static string Resolve(string from, string target)
    {
        if (target.StartsWith('/')) return target[1..];
        List<string> path = [.. from.Split('/')[..^1]];
        foreach (string step in target.Split('/'))
        {
            if (step == "..") path.RemoveAt(path.Count - 1);
            else if (step != ".") path.Add(step);
        }

        return string.Join('/', path);
    }

    private static bool IsHarmless(string target) => Uri.TryCreate(target, UriKind.Absolute, out Uri? address) && address.Scheme is "http" or "https" or "mailto";

    private static Outcome<TemplatePackage> Refuse(string name, string message, string expected, string suggestion = "Open it in Word and save it again as a Word document (.docx)") => Outcome.Refused<TemplatePackage>(
        [new Finding(TemplateCodes.NotWord, Severity.Error, message) { Place = new Place(name), Expected = expected, Suggestion = suggestion }]);
}
