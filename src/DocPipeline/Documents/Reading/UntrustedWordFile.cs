using System.Xml;
using DocPipeline.Admission;
using DocPipeline.Findings;
using DocumentFormat.OpenXml.Packaging;

namespace DocPipeline.Documents.Reading;

/// <summary>Opens a .docx that anybody may have made, once <see cref="AdmissionCheck"/> finds no reason to refuse it.</summary>
internal static class UntrustedWordFile
{
    /// <summary>Reads a file.</summary>
    /// <typeparam name="T">What is read from it.</typeparam>
    /// <param name="name">What to call it in findings.</param>
    /// <param name="content">Its bytes.</param>
    /// <param name="read">Reads the open file, whose main part has a body.</param>
    internal static Outcome<T> Read<T>(string name, ReadOnlyMemory<byte> content, Func<WordprocessingDocument, MainDocumentPart, T> read)
        where T : class
    {
        if (AdmissionCheck.Word(name, content) is { Count: > 0 } reasons) return Outcome.Refused<T>(reasons);
        try
        {
            using var stream = new MemoryStream(content.ToArray(), writable: false);
            using WordprocessingDocument document = WordprocessingDocument.Open(stream, isEditable: false);
            return document.MainDocumentPart?.Document?.Body is null
                ? Refuse<T>(name, "The file has no text in it.", "a Word file (.docx)", "Open it in Word and save it again as a Word document")
                : Outcome.Done(read(document, document.MainDocumentPart));
        }
        catch (Exception refused) when (refused is OpenXmlPackageException or InvalidDataException or FileFormatException or FormatException or XmlException or ArgumentException or InvalidOperationException or IOException)
        {
            return Refuse<T>(name, "The file is not a Word file, or it is damaged.", "a Word file (.docx)", "Open it in Word and save it again as a Word document");
        }
    }

    private static Outcome<T> Refuse<T>(string name, string message, string expected, string suggestion)
        where T : class => Outcome.Refused<T>(
        [new Finding(DocumentText.NotWord, Severity.Error, message) { Place = new Place(name), Expected = expected, Suggestion = suggestion }]);
}
