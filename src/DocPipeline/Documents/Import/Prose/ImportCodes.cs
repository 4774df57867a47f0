using DocPipeline.Findings;

namespace DocPipeline.Documents.Import.Prose;

/// <summary>What importing an existing Word document says: what was guessed, what was left out, what was not understood.</summary>
public static class ImportCodes
{
    /// <summary>The document has no words that a record could be made of.</summary>
    public static readonly FindingCode Nothing = new("IMPORT-NOTHING");

    /// <summary>A fact that the document does not state, or not clearly: what was put in its place has to be checked.</summary>
    public static readonly FindingCode Guess = new("IMPORT-GUESS");

    /// <summary>A line that was taken for a heading only because of how it stands.</summary>
    public static readonly FindingCode Heading = new("IMPORT-HEADING");

    /// <summary>A number that the document shows and that will be another.</summary>
    public static readonly FindingCode Number = new("IMPORT-NUMBER");

    /// <summary>Words that are not in the record, because a program makes them: contents, headers, marks.</summary>
    public static readonly FindingCode LeftOut = new("IMPORT-LEFT-OUT");

    /// <summary>Words that are in the record as plain text, because what they are was not understood.</summary>
    public static readonly FindingCode NotUnderstood = new("IMPORT-NOT-UNDERSTOOD");

    /// <summary>An organisation that signs twice, or under two names.</summary>
    public static readonly FindingCode Signatory = new("IMPORT-SIGNATORY");

    /// <summary>An e-mail address or a telephone number in the text, where a record keeps none.</summary>
    public static readonly FindingCode Contact = new("IMPORT-CONTACT");

    /// <summary>A table whose empty cells were filled, or that is a form.</summary>
    public static readonly FindingCode Table = new("IMPORT-TABLE");

    /// <summary>Changes, comments or hidden words that the file holds beside its text.</summary>
    public static readonly FindingCode Beside = new("IMPORT-BESIDE");
}
