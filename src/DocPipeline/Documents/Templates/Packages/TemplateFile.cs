using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;
using DocPipeline.Admission;
using DocPipeline.Documents.Packaging;
using DocPipeline.Documents.Templates.Compiling;
using DocPipeline.Findings;

namespace DocPipeline.Documents.Templates.Packages;

/// <summary>Opens a .docx that serves as a template, once <see cref="AdmissionCheck"/> finds no reason to refuse it.</summary>
internal static class TemplateFile
{
    private const string PackageRelationships = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string ContentTypesNamespace = "http://schemas.openxmlformats.org/package/2006/content-types";
    private const string MainDocument = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    private const string MainTemplate = "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml";

    private const string Damaged = "The template is not a Word file, or it is damaged.";

    // What Word derives for itself, or what says who edited the template.
    private static readonly HashSet<string> Dropped = [TemplateProperties.PartName, "docProps/app.xml", "docProps/custom.xml", "docProps/thumbnail.jpeg", "word/comments.xml", "word/commentsExtended.xml", "word/commentsIds.xml", "word/people.xml", "word/webSettings.xml"];

    /// <summary>Opens the file.</summary>
    internal static Outcome<TemplatePackage> Open(string name, ReadOnlyMemory<byte> file)
    {
        if (AdmissionCheck.Word(name, file) is { Count: > 0 } reasons)
            return reasons[0].Code == AdmissionCodes.NotWord ? Refuse(name, Damaged, "a Word document (.docx)") : Outcome.Refused<TemplatePackage>(reasons);
        try
        {
            using var zip = new ZipArchive(new MemoryStream(file.ToArray(), writable: false), ZipArchiveMode.Read);
            return Read(name, Unpack(zip));
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
                if (type.Length == 0) return Refuse(name, Damaged, "a Word document (.docx)");
                if (!isExternal && IsDropped(Resolve(from, target))) continue;
                XmlConvert.VerifyNCName(element.Attribute("Id")!.Value);
                if (!relationshipIds.Add((from, element.Attribute("Id")!.Value))) return Refuse(name, Damaged, "a Word document (.docx)");
                relationships.Add((from, new Relationship(element.Attribute("Id")!.Value, type, target, isExternal)));
            }
        }

        HashSet<string> reached = [.. relationships.Where(r => !r.Item2.IsExternal).Select(r => Resolve(r.Item1, r.Item2.Target))];
        List<TemplatePart> parts = [.. entries.Where(e => reached.Contains(e.Key)).Select(e => new TemplatePart(e.Key, TypeOf(e.Key), e.Value)).OrderBy(p => p.Name, StringComparer.Ordinal)];
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

    // What Word or this program keeps for itself, not for the text: a template that was itself made by the program must not bring its old provenance.
    private static bool IsDropped(string part) => Dropped.Contains(part) || part.StartsWith("customXml/", StringComparison.Ordinal);

    private static Dictionary<string, byte[]> Unpack(ZipArchive zip)
    {
        var entries = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (ZipArchiveEntry entry in zip.Entries.Where(e => !e.FullName.EndsWith('/')))
        {
            using Stream unpacked = entry.Open();
            using var content = new MemoryStream();
            unpacked.CopyTo(content);
            entries.Add(entry.FullName, content.ToArray());
        }

        return entries;
    }

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

    private static Outcome<TemplatePackage> Refuse(string name, string message, string expected, string suggestion = "Open it in Word and save it again as a Word document (.docx)") => Outcome.Refused<TemplatePackage>(
        [new Finding(TemplateCodes.NotWord, Severity.Error, message) { Place = new Place(name), Expected = expected, Suggestion = suggestion }]);
}
