using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using DocPipeline.Documents.Prose;
using DocPipeline.Documents.Templates;
using DocPipeline.Findings;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace DocPipeline.Documents.Reading;

/// <summary>Finds in a Word file that was made here, and perhaps edited since, what is left of each block of its prose.</summary>
internal sealed class BlockOrigins
{
    private readonly Dictionary<int, List<Paragraph>> marked = [];

    // The mark of the block that is being read; nothing before the first and where the prose has ended.
    private int? current;

    private BlockOrigins(Body body) => Read(body);

    /// <summary>Reads a file; empty where it does not say from which prose it was made.</summary>
    /// <param name="name">What to call it in findings.</param>
    /// <param name="content">Its bytes.</param>
    internal static Outcome<IReadOnlyList<BlockOrigin>> Read(string name, ReadOnlyMemory<byte> content)
    {
        // Whatever cannot be read is refused there, in the same words as everywhere.
        Outcome<DocumentText> text = DocumentText.Read(name, content);
        if (text.IsRefused) return Outcome.Refused<IReadOnlyList<BlockOrigin>>(text.Findings);
        using var stream = new MemoryStream(content.ToArray(), writable: false);
        using WordprocessingDocument document = WordprocessingDocument.Open(stream, isEditable: false);
        MainDocumentPart main = document.MainDocumentPart!;
        IReadOnlyList<ProseOrigin> files = FilesOf(main);
        if (files.Count == 0) return Outcome.Done<IReadOnlyList<BlockOrigin>>([]);
        Dictionary<int, List<Paragraph>> found = new BlockOrigins(main.Document!.Body!).marked;
        return Outcome.Done<IReadOnlyList<BlockOrigin>>(
        [
            .. from file in files
               from index in Enumerable.Range(0, file.Count)
               let mark = file.First + index
               select new BlockOrigin(mark, file.File, index, found.TryGetValue(mark, out List<Paragraph>? paragraphs) ? string.Join('\n', paragraphs.Select(ParagraphText.Of).Where(p => p.Length > 0)) : null),
        ]);
    }

    private static IReadOnlyList<ProseOrigin> FilesOf(MainDocumentPart main)
    {
        foreach (CustomXmlPart part in main.CustomXmlParts)
        {
            try
            {
                using Stream stream = part.GetStream(FileMode.Open, FileAccess.Read);
                using var reader = XmlReader.Create(stream, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
                XElement root = XElement.Load(reader);
                if (root.Name.NamespaceName == DocumentProperties.ProvenanceNamespace) return [.. root.Elements(root.Name.Namespace + "prose").Select(OriginOf).OfType<ProseOrigin>()];
            }
            catch (XmlException)
            {
                // Another program's part, or a damaged one: the next may be ours.
            }
        }

        return [];
    }

    private static ProseOrigin? OriginOf(XElement prose) =>
        prose.Attribute("file")?.Value is { } file && Number(prose, "first") is > 0 and var first && Number(prose, "count") is > 0 and < 100_000 and var count
            ? new ProseOrigin(file, first, count, prose.Attribute("sha512")?.Value ?? "")
            : null;

    private static int Number(XElement element, string attribute) =>
        int.TryParse(element.Attribute(attribute)?.Value, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : 0;

    private void Read(OpenXmlElement container)
    {
        foreach (OpenXmlElement element in container.ChildElements)
        {
            switch (element)
            {
                case BookmarkStart start:
                    Meet(start);
                    break;
                case Paragraph paragraph:
                    Read(paragraph);
                    break;
                case OpenXmlCompositeElement:
                    Read(element);
                    break;
            }
        }
    }

    // Between paragraphs a mark belongs to the paragraph after it; editors put it into that paragraph.
    private void Read(Paragraph paragraph)
    {
        List<BookmarkStart> within = [.. paragraph.Descendants<BookmarkStart>().Where(b => BlockMark.IsMark(b.Name?.Value))];
        foreach (BookmarkStart start in within.Where(s => !IsBehindText(paragraph, s))) Meet(start);
        if (current is { } mark) marked[mark].Add(paragraph);

        // Where two paragraphs were made one, its words belong to both blocks.
        foreach (BookmarkStart start in within.Where(s => IsBehindText(paragraph, s)))
        {
            Meet(start);
            if (BlockMark.NumberOf(start.Name?.Value) is { } joined) marked[joined].Add(paragraph);
        }
    }

    private void Meet(BookmarkStart start)
    {
        string? name = start.Name?.Value;
        if (BlockMark.IsEnd(name)) current = null;
        else if (BlockMark.NumberOf(name) is { } mark)
        {
            current = mark;
            marked.TryAdd(mark, []);
        }
    }

    private static bool IsBehindText(Paragraph paragraph, BookmarkStart start) => paragraph.Descendants<Text>().Any(t => t.IsBefore(start));
}
