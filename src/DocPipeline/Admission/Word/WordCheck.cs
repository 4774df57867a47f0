using DocPipeline.Admission.Zips;
using DocPipeline.Findings;

namespace DocPipeline.Admission.Word;

/// <summary>Looks at every entry of a Word file once, from front to back, unpacking as it goes.</summary>
internal static class WordCheck
{
    private const string MainDocument = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    private const string MainTemplate = "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml";

    // What Word saves beside the parts when it writes over a file.
    private const string Trash = "[trash]/";

    // What a part's bytes begin with when it is a file of another kind, whatever its name says.
    private static readonly (byte[] Start, FindingCode Code, string Message)[] Strange =
    [
        ([0xD0, 0xCF, 0x11, 0xE0], AdmissionCodes.OldFormat, "There is a file in the format of Office before 2007, or macros, inside the document."),
        ([.. "PK\x03\x04"u8], AdmissionCodes.Embedded, "There is another document or zip inside the document."),
        ([.. "MZ"u8], AdmissionCodes.Embedded, "There is a program inside the document."),
        ([.. "\u007fELF"u8], AdmissionCodes.Embedded, "There is a program inside the document."),
        ([.. "%PDF-"u8], AdmissionCodes.Embedded, "There is a PDF inside the document."),
        ([.. "{\\rt"u8], AdmissionCodes.Embedded, "There is another document inside the document."),
        ([.. "MIME-Version"u8], AdmissionCodes.Embedded, "There is a web page inside the document."),
    ];

    /// <summary>Adds every reason to refuse the file.</summary>
    /// <returns>Whether it is a Word file at all.</returns>
    internal static bool Check(ZipDirectory zip, Reasons reasons)
    {
        if (zip.Find(ContentTypes.PartName) is not { } list || zip.Find(RelationshipWatch.OfPackage) is not { } root) return false;
        var xml = new PartXml(reasons);
        var types = new ContentTypes(reasons);
        var package = new RelationshipWatch(root.Name, reasons);
        Part(zip, list, reasons, stream => xml.Read(stream, list.Name, types));
        Part(zip, root, reasons, stream => xml.Read(stream, root.Name, package));
        if (!IsWord(package.Documents, types, zip)) return false;
        if (package.Documents.Count > 1) reasons.Add(AdmissionCodes.Damaged, "The file names two parts as its document.", root.Name);
        Name(root.Name, types.Of(root.Name), reasons);
        foreach (ZipEntry entry in zip.Entries)
        {
            if (entry == list || entry == root || entry.IsFolder) continue;
            string? type = types.Of(entry.Name);
            Name(entry.Name, type, reasons);
            Part(zip, entry, reasons, stream =>
            {
                ReadOnlySpan<byte> head = stream.Peek();
                if (!IsSaidToBeXml(entry.Name, type) && !PartXml.IsXml(head)) Bytes(head, entry.Name, reasons);
                else if (RelationshipWatch.Holds(entry.Name)) xml.Read(stream, entry.Name, new RelationshipWatch(entry.Name, reasons));
                else xml.Read(stream, entry.Name, new MarkupWatch(entry.Name, reasons));
            });
        }

        return true;
    }

    // With macros it is a Word file too; that it has them is said then.
    private static bool IsWord(List<string> documents, ContentTypes types, ZipDirectory zip) =>
        documents.Count > 0 && zip.Find(documents[0]) is not null
        && types.Of(documents[0]) is { } type && (type is MainDocument or MainTemplate || type.StartsWith("application/vnd.ms-word.", StringComparison.OrdinalIgnoreCase));

    private static void Part(ZipDirectory zip, ZipEntry entry, Reasons reasons, Action<EntryStream> read)
    {
        try
        {
            using EntryStream stream = zip.Open(entry);
            read(stream);
            Span<byte> rest = stackalloc byte[4_096];
            while (stream.Read(rest) > 0)
            {
            }
        }
        catch (Exception damaged) when (damaged is DamagedEntryException or InvalidDataException)
        {
            reasons.Add(AdmissionCodes.Damaged, DamagedEntryException.Words, entry.Name);
        }
    }

    private static void Name(string name, string? type, Reasons reasons)
    {
        if (name.EndsWith(".piece", StringComparison.OrdinalIgnoreCase)) reasons.Add(AdmissionCodes.EntryName, "A part is kept in pieces, which Word does not put together and other programs do.", name);
        if (type is null)
        {
            if (!name.StartsWith(Trash, StringComparison.Ordinal)) reasons.Add(AdmissionCodes.ContentType, "What this entry is, is stated nowhere.", name);
            return;
        }

        if (Has("macro") || Has("vba") || Has("keyMapCustomizations") || Has("attachedToolbars")) reasons.Add(AdmissionCodes.Macros, "The document has macros, or says that it has.", name, type);
        else if (Has("activeX")) reasons.Add(AdmissionCodes.ActiveX, "There is an ActiveX control in the document.", name, type);
        else if (Has("oleObject") || Has("spreadsheetml") || Has("presentationml") || Has("msword") || Has("ms-excel") || Has("ms-powerpoint") || Has("application/pdf")) reasons.Add(AdmissionCodes.Embedded, "There is another file inside the document.", name, type);
        else if (Has("text/html") || Has("xhtml") || Has("application/rtf") || Has("text/rtf") || Has("message/rfc822") || Has("multipart/")) reasons.Add(AdmissionCodes.AltChunk, "There is another document inside the document.", name, type);

        bool Has(string word) => type.Contains(word, StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsSaidToBeXml(string name, string? type) =>
        name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) || RelationshipWatch.Holds(name)
        || (type is not null && (type.EndsWith("+xml", StringComparison.OrdinalIgnoreCase) || type.EndsWith("/xml", StringComparison.OrdinalIgnoreCase) || type.EndsWith("vmlDrawing", StringComparison.OrdinalIgnoreCase)));

    private static void Bytes(ReadOnlySpan<byte> head, string name, Reasons reasons)
    {
        foreach ((byte[] start, FindingCode code, string message) in Strange)
        {
            if (head.StartsWith(start)) reasons.Add(code, message, name);
        }
    }
}
