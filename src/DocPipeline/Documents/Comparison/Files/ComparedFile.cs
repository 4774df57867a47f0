using System.IO.Compression;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using DocPipeline.Documents.Reading;
using DocPipeline.Findings;

namespace DocPipeline.Documents.Comparison.Files;

/// <summary>A Word file that is compared: its parts as bytes and, where they are asked for, as XML without tracked changes.</summary>
internal sealed partial class ComparedFile
{
    private const long LargestFile = 20_000_000;
    private const long LargestUnpacked = 200_000_000;
    private const int MostEntries = 2_000;
    private const int DeepestNesting = 200;
    private const string OfficeDocument = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument";

    private readonly Dictionary<string, XElement?> xml = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, PartRelations> relations = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, byte[]> parts;

    private ComparedFile(string name, Dictionary<string, byte[]> parts)
    {
        Name = name;
        this.parts = parts;
        MainPart = RelationsOf("").Targets(OfficeDocument).FirstOrDefault() ?? throw new InvalidDataException("The package does not say which part is its document.");
        Body = Xml(MainPart)?.Element(Wml.W + "body") ?? throw new InvalidDataException("The document has no body.");
    }

    /// <summary>What to call it in findings.</summary>
    internal string Name { get; }

    /// <summary>The parts by their names without the leading slash, as they were read.</summary>
    internal IReadOnlyDictionary<string, byte[]> Parts => parts;

    /// <summary>The name of the part with the text.</summary>
    internal string MainPart { get; }

    /// <summary>The text.</summary>
    internal XElement Body { get; }

    /// <summary>Whether it held tracked changes; they were taken as accepted.</summary>
    internal bool HadTrackedChanges { get; private set; }

    /// <summary>Reads a file.</summary>
    internal static Outcome<ComparedFile> Read(string name, ReadOnlyMemory<byte> content)
    {
        if (content.Length > LargestFile) return Refuse<ComparedFile>(name, "The file is larger than 20 MB.", "a Word file of at most 20 MB", "Remove pictures, or split the document");
        Outcome<Dictionary<string, byte[]>> parts = Guard(name, () => Unpack(content));
        return parts.IsRefused ? Outcome.Refused<ComparedFile>(parts.Findings) : Guard(name, () => new ComparedFile(name, parts.Value));
    }

    /// <summary>Does what may fail for a file that is damaged, which is one finding, whatever is wrong with it.</summary>
    /// <typeparam name="T">What is read from it.</typeparam>
    internal static Outcome<T> Guard<T>(string name, Func<T?> read)
        where T : class
    {
        try
        {
            return read() is { } done ? Outcome.Done(done) : Refuse<T>(name, "The file holds far more than it says.", "an ordinary Word file", "Ask whoever sent it for another copy");
        }
        catch (Exception refused) when (refused is InvalidDataException or XmlException or ArgumentException or InvalidOperationException or IOException or FormatException or NotSupportedException or OverflowException)
        {
            return Refuse<T>(name, "The file is not a Word file, or it is damaged.", "a Word file (.docx)", "Open it in Word and save it again as a Word document");
        }
    }

    /// <summary>A part as XML, tracked changes taken as accepted; nothing where there is no such part.</summary>
    internal XElement? Xml(string part)
    {
        if (xml.TryGetValue(part, out XElement? root)) return root;
        if (parts.TryGetValue(part, out byte[]? content))
        {
            root = Parse(content);
            if (Revisions.AreIn(root))
            {
                HadTrackedChanges = true;
                Revisions.Settle(root, accept: true);
            }
        }

        return xml[part] = root;
    }

    /// <summary>The part that the text is related to by a type's last word, such as <c>numbering</c>; nothing where there is none.</summary>
    internal string? RelatedPart(string type) => RelationsOf(MainPart).Targets(PartRelations.OfficeTypes + type).FirstOrDefault(parts.ContainsKey);

    /// <summary>The same, or the name that such a part would have.</summary>
    internal string UsualPart(string type) => RelatedPart(type) ?? $"{MainPart[..(MainPart.LastIndexOf('/') + 1)]}{type}.xml";

    /// <summary>What a part is related to; of the empty name, what the package is.</summary>
    internal PartRelations RelationsOf(string part)
    {
        if (relations.TryGetValue(part, out PartRelations? known)) return known;
        return relations[part] = PartRelations.Read(part, parts.TryGetValue(PartRelations.FileOf(part), out byte[]? content) ? Parse(content) : null);
    }

    /// <summary>Reads XML that anybody may have written.</summary>
    internal static XElement Parse(byte[] content)
    {
        // White space is kept: a run that holds nothing but a space often forgets to say that it matters.
        using var reader = XmlReader.Create(new MemoryStream(content, writable: false), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
        XElement root = XElement.Load(reader, LoadOptions.PreserveWhitespace);

        // What reads the tree goes down with it.
        return root.Descendants().Where(e => !e.HasElements).All(e => e.Ancestors().Take(DeepestNesting).Count() < DeepestNesting) ? root : throw new InvalidDataException("The markup is nested too deeply.");
    }

    // What a zip says about its sizes is not believed: what comes out is counted.
    private static Dictionary<string, byte[]>? Unpack(ReadOnlyMemory<byte> content)
    {
        using var zip = new ZipArchive(new MemoryStream(content.ToArray(), writable: false), ZipArchiveMode.Read);
        if (zip.Entries.Count > MostEntries) return null;
        var parts = new Dictionary<string, byte[]>(StringComparer.OrdinalIgnoreCase);
        long total = 0;
        byte[] buffer = new byte[81920];
        foreach (ZipArchiveEntry entry in zip.Entries)
        {
            if (entry.FullName.EndsWith('/')) continue;
            using Stream stream = entry.Open();
            using var unpacked = new MemoryStream();
            for (int read; (read = stream.Read(buffer)) > 0;)
            {
                total += read;
                if (total > LargestUnpacked) return null;
                unpacked.Write(buffer, 0, read);
            }

            if (!parts.TryAdd(entry.FullName.Replace('\\', '/').TrimStart('/'), Transitional(entry.FullName, unpacked.ToArray()))) throw new InvalidDataException("Two entries have one name.");
        }

        return parts;
    }

    // The strict form of the standard has the same markup under other names (ECMA-376 part 1, annex on transitional migration).
    private static byte[] Transitional(string name, byte[] content)
    {
        bool isXml = name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".rels", StringComparison.OrdinalIgnoreCase);
        if (!isXml || content.AsSpan().IndexOf("http://purl.oclc.org/ooxml/"u8) < 0) return content;
        string text = StrictNames().Replace(System.Text.Encoding.UTF8.GetString(content), "http://schemas.openxmlformats.org/$1/2006/");
        return System.Text.Encoding.UTF8.GetBytes(text.Replace(" w:conformance=\"strict\"", "", StringComparison.Ordinal));
    }

    [GeneratedRegex("http://purl\\.oclc\\.org/ooxml/(\\w+)/")]
    private static partial Regex StrictNames();

    private static Outcome<T> Refuse<T>(string name, string message, string expected, string suggestion)
        where T : class => Outcome.Refused<T>(
        [new Finding(DocumentText.NotWord, Severity.Error, message) { Place = new Place(name), Expected = expected, Suggestion = suggestion }]);
}
