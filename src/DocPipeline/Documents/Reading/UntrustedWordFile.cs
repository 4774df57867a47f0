using System.IO.Compression;
using System.Xml;
using DocPipeline.Findings;
using DocumentFormat.OpenXml.Packaging;

namespace DocPipeline.Documents.Reading;

/// <summary>Opens a .docx that anybody may have made: its size is counted, never believed, and whatever is wrong with it is one finding.</summary>
internal static class UntrustedWordFile
{
    private const long LargestFile = 20_000_000;
    private const long LargestUnpacked = 200_000_000;
    private const int MostEntries = 2_000;

    /// <summary>Reads a file.</summary>
    /// <typeparam name="T">What is read from it.</typeparam>
    /// <param name="name">What to call it in findings.</param>
    /// <param name="content">Its bytes.</param>
    /// <param name="read">Reads the open file, whose main part has a body.</param>
    internal static Outcome<T> Read<T>(string name, ReadOnlyMemory<byte> content, Func<WordprocessingDocument, MainDocumentPart, T> read)
        where T : class
    {
        if (content.Length > LargestFile) return Refuse<T>(name, "The file is larger than 20 MB.", "a Word file of at most 20 MB", "Remove pictures, or split the document");
        try
        {
            using var stream = new MemoryStream(content.ToArray(), writable: false);
            if (TooMuchWhenUnpacked(stream)) return Refuse<T>(name, "The file holds far more than it says.", "an ordinary Word file", "Ask whoever sent it for another copy");
            stream.Position = 0;
            using WordprocessingDocument document = WordprocessingDocument.Open(stream, isEditable: false);
            return document.MainDocumentPart?.Document?.Body is null
                ? Refuse<T>(name, "The file has no text in it.", "a Word file (.docx)", "Open it in Word and save it again as a Word document")
                : Outcome.Done(read(document, document.MainDocumentPart));
        }
        catch (Exception refused) when (refused is OpenXmlPackageException or InvalidDataException or FileFormatException or XmlException or ArgumentException or InvalidOperationException or IOException)
        {
            return Refuse<T>(name, "The file is not a Word file, or it is damaged.", "a Word file (.docx)", "Open it in Word and save it again as a Word document");
        }
    }

    // The packaging API unpacks without a limit, so what it would unpack is counted first.
    private static bool TooMuchWhenUnpacked(Stream stream)
    {
        using var zip = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
        if (zip.Entries.Count > MostEntries) return true;
        long total = 0;
        byte[] buffer = new byte[81920];
        foreach (ZipArchiveEntry entry in zip.Entries)
        {
            using Stream unpacked = entry.Open();
            for (int read; (read = unpacked.Read(buffer)) > 0;)
            {
                total += read;
                if (total > LargestUnpacked) return true;
            }
        }

        return false;
    }

    private static Outcome<T> Refuse<T>(string name, string message, string expected, string suggestion)
        where T : class => Outcome.Refused<T>(
        [new Finding(DocumentText.NotWord, Severity.Error, message) { Place = new Place(name), Expected = expected, Suggestion = suggestion }]);
}
