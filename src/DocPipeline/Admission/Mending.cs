using DocPipeline.Findings;

namespace DocPipeline.Admission;

/// <summary>What was expected instead, and what the person who sent the file can do: in words for someone who uses Word, not for someone who knows zip or PDF.</summary>
internal static class Mending
{
    private const string SaveAgain = "Open it in Word or LibreOffice, save it again as a Word document (.docx), and send that.";
    private const string PrintAgain = "Open the PDF, print it to a new PDF (‘Save as PDF’ or ‘Microsoft Print to PDF’), and send that. A signed PDF has to be asked for again, without this.";

    private static readonly Dictionary<FindingCode, (string Expected, string Suggestion)> Words = new()
    {
        [AdmissionCodes.TooLarge] = ("a file of at most 20 MB", "Make its pictures smaller (in Word: Picture Format, Compress Pictures), or split the document."),
        [AdmissionCodes.UnknownKind] = ("a Word document (.docx) or a PDF", "Save it in Word as .docx, or as PDF, and send that."),
        [AdmissionCodes.WrongName] = ("a name that ends as the content is: .docx or .pdf", "Save it again from the program that made it, as .docx or as PDF. Do not only change the name."),
        [AdmissionCodes.NotWord] = ("a Word file (.docx)", "Open it in Word and save it again as a Word document"),
        [AdmissionCodes.TooManyEntries] = ("an ordinary Word file, of at most 2,000 parts", SaveAgain),
        [AdmissionCodes.UnpackedTooLarge] = ("a file of at most 200 MB unpacked", "Make its pictures smaller, or split the document. If you did not make it, ask whoever sent it for another copy."),
        [AdmissionCodes.Ratio] = ("parts that unpack to at most 100 times their packed size", "Save its pictures as PNG or JPEG, and take out empty rows and pages that are all alike. If you did not make the file, ask whoever sent it for another copy."),
        [AdmissionCodes.EntryName] = ("parts whose names stay inside the file", SaveAgain),
        [AdmissionCodes.DuplicateEntry] = ("each part once", SaveAgain),
        [AdmissionCodes.ZipStructure] = ("a file that every program reads alike", SaveAgain),
        [AdmissionCodes.Damaged] = ("a whole file", "Send it again. If that does not help, open it in the program that made it, save it again, and send that."),
        [AdmissionCodes.Encrypted] = ("a file without a password", "Open it with the password, take the password away (in Word: File, Info, Protect Document), save it, and send that."),
        [AdmissionCodes.OldFormat] = ("a Word document (.docx)", "Open it in Word and save it as ‘Word Document (.docx)’."),
        [AdmissionCodes.Macros] = ("a document without macros", "Save it in Word as ‘Word Document (.docx)’, without macros, and send that."),
        [AdmissionCodes.ActiveX] = ("a document without ActiveX controls", "Delete the control in Word (it is a button, box or list from the Developer tab's legacy tools), or use a content control, and save it again."),
        [AdmissionCodes.Embedded] = ("text, tables and pictures, and no other file inside", "In Word, click the object or chart, cut it, and paste it back as a picture (Paste Special); or send the other file by itself."),
        [AdmissionCodes.AltChunk] = ("a document that is all there when it is opened", "Open it in Word, which brings the other document in, and save it again as .docx."),
        [AdmissionCodes.AttachedTemplate] = ("a document that fetches no template", "In Word: Developer, Document Template; in the box for the template type Normal, press OK, save it, and send that."),
        [AdmissionCodes.External] = ("links to web pages (http, https) and e-mail addresses (mailto) only", "In Word, remove the link (or give it a web address); put linked pictures in as pictures (File, Info, Edit Links to Files, Break Link), and save it again."),
        [AdmissionCodes.Field] = ("fields such as dates, page numbers, contents and references", "In Word, click the field and press Ctrl+Shift+F9, which leaves its text, and save it again."),
        [AdmissionCodes.Dtd] = ("parts without a document type definition (DTD)", SaveAgain + " If it is an SVG picture, put it in as PNG."),
        [AdmissionCodes.XmlDepth] = ("parts nested at most 256 deep", "Take tables out of tables, then save it again. If you did not make the file, ask whoever sent it for another copy."),
        [AdmissionCodes.Xml] = ("parts of well-formed XML, in UTF-8 or UTF-16", SaveAgain),
        [AdmissionCodes.ContentType] = ("a stated content type for every part", SaveAgain),
        [AdmissionCodes.PdfJavaScript] = ("a PDF without scripts", PrintAgain),
        [AdmissionCodes.PdfLaunch] = ("a PDF that starts nothing", PrintAgain),
        [AdmissionCodes.PdfEmbedded] = ("a PDF with no file inside", "Remove the attachments and send each by itself, or print the PDF to a new PDF and send that."),
        [AdmissionCodes.PdfXfa] = ("a PDF with pages, not an XFA form", PrintAgain),
        [AdmissionCodes.PdfMedia] = ("a PDF of text and pictures", PrintAgain),
        [AdmissionCodes.PdfExternal] = ("links to web pages (http, https) and e-mail addresses (mailto) only", PrintAgain),
        [AdmissionCodes.PdfDamaged] = ("a whole PDF", "Send it again. If that does not help, make the PDF again with the program that made it, or print it to a new PDF, and send that."),
    };

    internal static (string Expected, string Suggestion) Of(FindingCode code) => Words[code];
}
