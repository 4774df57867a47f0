using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using DocPipeline.Documents.Packaging;
using DocPipeline.Documents.Templates.Compiling;
using DocPipeline.Documents.Templates.Compiling.Blocks;
using DocPipeline.Documents.Templates.Compiling.Tags;
using DocPipeline.Findings;

namespace DocPipeline.Documents.Templates.Packages;

/// <summary>A template as readable files, so that a change to it can be read line by line, and back into a .docx.</summary>
internal static class TemplateFolder
{
    /// <summary>
    /// The files of a template: indented XML, without revision ids, spelling marks and comments, with each tag whole in one run.
    /// </summary>
    internal static Outcome<IReadOnlyDictionary<string, byte[]>> Unpack(string name, ReadOnlyMemory<byte> docx)
    {
        Outcome<TemplatePackage> opened = TemplateFile.Open(name, docx);
        if (opened.IsRefused) return Outcome.Refused<IReadOnlyDictionary<string, byte[]>>(opened.Findings);
        var findings = new List<Finding>();
        TemplatePackage cleaned = opened.Value with { Parts = [.. opened.Value.Parts.Select(p => p.MayHaveTags ? p with { Content = Cleaned(name, p, findings) } : p)] };
        var files = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        using var zip = new ZipArchive(new MemoryStream(TemplateFile.Pack(cleaned), writable: false), ZipArchiveMode.Read);
        foreach (ZipArchiveEntry entry in zip.Entries)
        {
            using var content = new MemoryStream();
            using (Stream stream = entry.Open()) stream.CopyTo(content);
            bool isXml = entry.FullName.EndsWith(".xml", StringComparison.Ordinal) || entry.FullName.EndsWith(".rels", StringComparison.Ordinal);
            files[entry.FullName] = isXml ? Indented(content.ToArray()) : content.ToArray();
        }

        return Outcome.Done<IReadOnlyDictionary<string, byte[]>>(files, [.. findings.Where(f => f.Severity != Severity.Error)]);
    }

    /// <summary>A .docx of unpacked files; the same files give the same bytes.</summary>
    internal static Outcome<byte[]> Pack(string name, IReadOnlyDictionary<string, byte[]> files)
    {
        byte[] zip = RepeatableZip.Write(files.Select(f => RepeatableZip.Compress(f.Key, f.Value)));
        Outcome<TemplatePackage> opened = TemplateFile.Open(name, zip);
        if (opened.IsRefused) return Outcome.Refused<byte[]>(opened.Findings);
        return Outcome.Done(TemplateFile.Pack(opened.Value with { Parts = [.. opened.Value.Parts.Select(Compacted)] }), opened.Findings);
    }

    private static TemplatePart Compacted(TemplatePart part) =>
        part.ContentType.EndsWith("xml", StringComparison.Ordinal) ? part with { Content = Encoding.UTF8.GetBytes(PartCompiler.Compact(part)) } : part;

    private static byte[] Cleaned(string name, TemplatePart part, List<Finding> findings)
    {
        XElement root = PartCompiler.Load(part.Content);
        PartPreparation.Prepare(root, name, part.Name, findings);
        var reader = new TagReader(name, part.Name, findings);
        List<XElement> paragraphs = [.. root.DescendantsAndSelf(Wml.Paragraph)];
        for (int i = 0; i < paragraphs.Count; i++)
        {
            // Every tag counts as text here: it is made whole and stays where it was typed.
            RunNormaliser.Normalise(paragraphs[i], [.. reader.Read(i + 1, RunNormaliser.TextOf(paragraphs[i])).Select(t => (AsText(t.Tag), t.Start, t.Length))]);
        }

        foreach (XElement placeholder in root.Descendants(Wml.Tag).ToList()) placeholder.ReplaceWith(new XText(BlockHoisting.TagOf(placeholder).Source));
        return Encoding.UTF8.GetBytes(root.ToString(SaveOptions.DisableFormatting));
    }

    private static Tag AsText(Tag tag) => tag with { Kind = TagKind.Value, Words = [new TagWord("text", TagWordKind.Path)] };

    // The sign of a partial reads as it was typed: XML asks for an escape of < only.
    private static byte[] Indented(byte[] xml) => Encoding.UTF8.GetBytes(
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n" + PartCompiler.Load(xml).ToString().Replace("{{&gt;", "{{>", StringComparison.Ordinal) + "\n");
}
