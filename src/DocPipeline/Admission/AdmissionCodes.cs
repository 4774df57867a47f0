using DocPipeline.Findings;

namespace DocPipeline.Admission;

/// <summary>The codes of every reason for which a file from outside is not taken in.</summary>
public static class AdmissionCodes
{
    /// <summary>The file has more bytes than any upload may have.</summary>
    public static FindingCode TooLarge { get; } = new("ADMIT-TOO-LARGE");

    /// <summary>The file is of no kind that is taken in.</summary>
    public static FindingCode UnknownKind { get; } = new("ADMIT-UNKNOWN-KIND");

    /// <summary>The file's name says one kind, its content is another.</summary>
    public static FindingCode WrongName { get; } = new("ADMIT-WRONG-NAME");

    /// <summary>A Word file was expected, and this is none. The same code as every reader of Word files gives.</summary>
    public static FindingCode NotWord { get; } = new("FILE-NOT-WORD");

    /// <summary>The zip has too many entries.</summary>
    public static FindingCode TooManyEntries { get; } = new("ADMIT-TOO-MANY-ENTRIES");

    /// <summary>Unpacked, the file is too large.</summary>
    public static FindingCode UnpackedTooLarge { get; } = new("ADMIT-UNPACKED-TOO-LARGE");

    /// <summary>An entry unpacks to far more than it is packed: the mark of a zip bomb.</summary>
    public static FindingCode Ratio { get; } = new("ADMIT-RATIO");

    /// <summary>The name of an entry leads out of the package, or means different things to different programs.</summary>
    public static FindingCode EntryName { get; } = new("ADMIT-ENTRY-NAME");

    /// <summary>Two entries have one name, at least where case does not count.</summary>
    public static FindingCode DuplicateEntry { get; } = new("ADMIT-DUPLICATE-ENTRY");

    /// <summary>The zip is built so that two programs can see two different files in it.</summary>
    public static FindingCode ZipStructure { get; } = new("ADMIT-ZIP-STRUCTURE");

    /// <summary>The file is damaged: cut short, or its content does not fit its checksums.</summary>
    public static FindingCode Damaged { get; } = new("ADMIT-DAMAGED");

    /// <summary>The file, or something in it, is encrypted.</summary>
    public static FindingCode Encrypted { get; } = new("ADMIT-ENCRYPTED");

    /// <summary>The file is in the format of Word before 2007, or holds something in it.</summary>
    public static FindingCode OldFormat { get; } = new("ADMIT-OLD-FORMAT");

    /// <summary>A macro, or what only serves macros.</summary>
    public static FindingCode Macros { get; } = new("ADMIT-MACROS");

    /// <summary>An ActiveX control.</summary>
    public static FindingCode ActiveX { get; } = new("ADMIT-ACTIVEX");

    /// <summary>Another file inside the document.</summary>
    public static FindingCode Embedded { get; } = new("ADMIT-EMBEDDED");

    /// <summary>Another document that Word would bring in on opening (altChunk).</summary>
    public static FindingCode AltChunk { get; } = new("ADMIT-ALT-CHUNK");

    /// <summary>A template that Word would fetch.</summary>
    public static FindingCode AttachedTemplate { get; } = new("ADMIT-ATTACHED-TEMPLATE");

    /// <summary>A link to something other than a web page or an e-mail address.</summary>
    public static FindingCode External { get; } = new("ADMIT-EXTERNAL");

    /// <summary>A field that runs or fetches something.</summary>
    public static FindingCode Field { get; } = new("ADMIT-FIELD");

    /// <summary>A part with a document type definition.</summary>
    public static FindingCode Dtd { get; } = new("ADMIT-DTD");

    /// <summary>A part whose elements are nested too deeply.</summary>
    public static FindingCode XmlDepth { get; } = new("ADMIT-XML-DEPTH");

    /// <summary>A part that is no XML that Word reads.</summary>
    public static FindingCode Xml { get; } = new("ADMIT-XML");

    /// <summary>An entry without a content type.</summary>
    public static FindingCode ContentType { get; } = new("ADMIT-CONTENT-TYPE");

    /// <summary>A PDF with a script.</summary>
    public static FindingCode PdfJavaScript { get; } = new("ADMIT-PDF-JAVASCRIPT");

    /// <summary>A PDF that starts a program.</summary>
    public static FindingCode PdfLaunch { get; } = new("ADMIT-PDF-LAUNCH");

    /// <summary>A PDF with another file in it.</summary>
    public static FindingCode PdfEmbedded { get; } = new("ADMIT-PDF-EMBEDDED");

    /// <summary>A PDF with an XFA form.</summary>
    public static FindingCode PdfXfa { get; } = new("ADMIT-PDF-XFA");

    /// <summary>A PDF with film, sound or a 3D scene.</summary>
    public static FindingCode PdfMedia { get; } = new("ADMIT-PDF-MEDIA");

    /// <summary>A PDF that opens, fetches or sends something outside itself.</summary>
    public static FindingCode PdfExternal { get; } = new("ADMIT-PDF-EXTERNAL");

    /// <summary>A PDF whose table of objects does not fit, or that cannot be looked into.</summary>
    public static FindingCode PdfDamaged { get; } = new("ADMIT-PDF-DAMAGED");
}
