using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;
using DocPipeline.Documents.Packaging;
using DocPipeline.Documents.Templates.Compiling;
using DocPipeline.Findings;

namespace DocPipeline.Documents.Templates;

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

    // Relationship types, by their last segment, that can run or fetch something.
    private static readonly HashSet<string> Refused = ["vbaProject", "attachedTemplate", "oleObject", "package", "control", "aFChunk", "frame", "subDocument", "keyMapCustomizations", "wordVbaData"];

    // What Word derives for itself, or what says who edited the template.
    private static readonly HashSet<string> Dropped = ["docProps/core.xml", "docProps/app.xml", "docProps/custom.xml", "docProps/thumbnail.jpeg", "word/comments.xml", "word/commentsExtended.xml", "word/commentsIds.xml", "word/people.xml", "word/webSettings.xml"];

    /// <summary>Opens the file.</summary>
    internal static Outcome<TemplatePackage> Open(string name, ReadOnlyMemory<byte> file)
    {
        try
        {
            if (file.Length > LargestFile) return Refuse(name, "The template is larger than 20 MB.", "a .docx of at most 20 MB");
            using var zip = new ZipArchive(new MemoryStream(file.ToArray(), writable: false), ZipArchiveMode.Read);
            if (zip.Entries.Count > MostEntries) return Refuse(name, "The template has more than 2,000 entries.", "an ordinary Word file");
            Dictionary<string, byte[]>? entries = Unpack(zip);
            if (entries is null) return Refuse(name, "The template holds far more than it says, or an entry twice.", "an ordinary Word file");
            return Read(name, entries);
        }
        catch (Exception broken) when (broken is InvalidDataException or XmlException or KeyNotFoundException or InvalidOperationException or NullReferenceException)
        {
            return Refuse(name, "The template is not a Word file, or it is damaged.", "a Word document (.docx)");
        }
    }

    private static Outcome<TemplatePackage> Read(string name, Dictionary<string, byte[]> entries)
    {
        if (!entries.TryGetValue("[Content_Types].xml", out byte[]? typesPart) || !entries.ContainsKey("_rels/.rels"))
            return Refuse(name, "The template is not a Word file, or it is damaged.", "a Word document (.docx)");
        XElement types = PartCompiler.Load(typesPart);
        Dictionary<string, string> defaults = types.Elements(XName.Get("Default", ContentTypesNamespace)).ToDictionary(d => d.Attribute("Extension")!.Value, d => d.Attribute("ContentType")!.Value, StringComparer.OrdinalIgnoreCase);
        Dictionary<string, string> overrides = types.Elements(XName.Get("Override", ContentTypesNamespace)).ToDictionary(o => o.Attribute("PartName")!.Value.TrimStart('/'), o => o.Attribute("ContentType")!.Value, StringComparer.OrdinalIgnoreCase);
        var relationships = new List<(string, Relationship)>();
        foreach ((string entry, byte[] content) in entries.Where(e => e.Key.EndsWith(".rels", StringComparison.Ordinal)))
        {
            string from = SourceOf(entry);
            if (Dropped.Contains(from)) continue;
            foreach (XElement element in PartCompiler.Load(content).Elements(XName.Get("Relationship", PackageRelationships)))
            {
                string type = element.Attribute("Type")!.Value;
                string target = element.Attribute("Target")!.Value;
                bool isExternal = element.Attribute("TargetMode")?.Value == "External";
                string kind = type[(type.LastIndexOf('/') + 1)..];
                if (Refused.Contains(kind) || (isExternal && !IsHarmless(target)))
                    return Refuse(name, $"The template contains something that has no place in one: {kind}.", "text, styles, pictures and web links");
                if (!isExternal && Dropped.Contains(Resolve(from, target))) continue;
                relationships.Add((from, new Relationship(element.Attribute("Id")!.Value, type, target, isExternal)));
            }
        }

        HashSet<string> reached = [.. relationships.Where(r => !r.Item2.IsExternal).Select(r => Resolve(r.Item1, r.Item2.Target))];
        List<TemplatePart> parts = [.. entries.Where(e => reached.Contains(e.Key)).Select(e => new TemplatePart(e.Key, TypeOf(e.Key), e.Value)).OrderBy(p => p.Name, StringComparer.Ordinal)];
        if (parts.Exists(p => p.ContentType.Contains("macro", StringComparison.OrdinalIgnoreCase))) return Refuse(name, "The template contains macros.", "a document without macros (.docx)");
        return parts.Count(p => p.IsDocument) == 1
            ? Outcome.Done(new TemplatePackage(name, parts, relationships))
            : Refuse(name, "The file has no text in it.", "a Word document (.docx)");

        string TypeOf(string part)
        {
            string type = overrides.GetValueOrDefault(part) ?? defaults.GetValueOrDefault(Path.GetExtension(part).TrimStart('.')) ?? "application/octet-stream";
            return type == MainTemplate ? MainDocument : type;
        }
    }

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

    private static Outcome<TemplatePackage> Refuse(string name, string message, string expected) => Outcome.Refused<TemplatePackage>(
        [new Finding(TemplateCodes.NotWord, Severity.Error, message) { Place = new Place(name), Expected = expected, Suggestion = "Open it in Word and save it again as a Word document (.docx)" }]);
}
