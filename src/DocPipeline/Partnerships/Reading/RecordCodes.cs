using DocPipeline.Findings;

namespace DocPipeline.Partnerships.Reading;

/// <summary>The codes of everything that can be found wrong with a record.</summary>
public static class RecordCodes
{
    /// <summary>The record's folder is not there.</summary>
    public static FindingCode NoFolder { get; } = new("RECORD-NO-FOLDER");

    /// <summary>The path names a file where a record's folder is expected.</summary>
    public static FindingCode NotAFolder { get; } = new("RECORD-NOT-A-FOLDER");

    /// <summary>The record has no <c>partnership.yaml</c>.</summary>
    public static FindingCode NoPartnershipFile { get; } = new("RECORD-NO-PARTNERSHIP-FILE");

    /// <summary>One file is larger than a record's file may be.</summary>
    public static FindingCode FileTooLarge { get; } = new("RECORD-FILE-TOO-LARGE");

    /// <summary>The files together are larger than a record may be.</summary>
    public static FindingCode TooLarge { get; } = new("RECORD-TOO-LARGE");

    /// <summary>The record has more files than it may have.</summary>
    public static FindingCode TooManyFiles { get; } = new("RECORD-TOO-MANY-FILES");

    /// <summary>A file or folder of the record is a link to another place.</summary>
    public static FindingCode Link { get; } = new("RECORD-LINK");

    /// <summary>A file or folder could not be opened.</summary>
    public static FindingCode Unreadable { get; } = new("RECORD-UNREADABLE");

    /// <summary>A file lies where only files of another kind are read (a warning).</summary>
    public static FindingCode FileIgnored { get; } = new("RECORD-FILE-IGNORED");

    /// <summary>The file says nothing.</summary>
    public static FindingCode EmptyFile { get; } = new("RECORD-EMPTY-FILE");

    /// <summary>The file is not text in UTF-8.</summary>
    public static FindingCode NotUtf8 { get; } = new("RECORD-NOT-UTF8");

    /// <summary>A character that XML 1.0, and so a Word document, cannot hold.</summary>
    public static FindingCode ForbiddenCharacter { get; } = new("RECORD-FORBIDDEN-CHARACTER");

    /// <summary>The file is not well-formed YAML.</summary>
    public static FindingCode YamlSyntax { get; } = new("RECORD-YAML-SYNTAX");

    /// <summary>A line is indented with a tab.</summary>
    public static FindingCode TabIndentation { get; } = new("RECORD-TAB-INDENTATION");

    /// <summary>An anchor (<c>&amp;</c>) or alias (<c>*</c>) of YAML, which records do not use.</summary>
    public static FindingCode Alias { get; } = new("RECORD-ALIAS");

    /// <summary>A tag of YAML (<c>!</c>), which records do not use.</summary>
    public static FindingCode Tag { get; } = new("RECORD-TAG");

    /// <summary>A merge key of YAML (<c>&lt;&lt;</c>), which records do not use.</summary>
    public static FindingCode MergeKey { get; } = new("RECORD-MERGE-KEY");

    /// <summary>More than one YAML document in a file.</summary>
    public static FindingCode SeveralDocuments { get; } = new("RECORD-SEVERAL-DOCUMENTS");

    /// <summary>Lists and keys stand too many levels deep.</summary>
    public static FindingCode TooDeep { get; } = new("RECORD-TOO-DEEP");

    /// <summary>One value is too long.</summary>
    public static FindingCode TextTooLong { get; } = new("RECORD-TEXT-TOO-LONG");

    /// <summary>A key that is not there to be written.</summary>
    public static FindingCode UnknownKey { get; } = new("RECORD-UNKNOWN-KEY");

    /// <summary>A key that stands twice.</summary>
    public static FindingCode DuplicateKey { get; } = new("RECORD-DUPLICATE-KEY");

    /// <summary>A key that has to be there and is not.</summary>
    public static FindingCode MissingKey { get; } = new("RECORD-MISSING-KEY");

    /// <summary>A list, a single value or keys where one of the others is expected.</summary>
    public static FindingCode WrongShape { get; } = new("RECORD-WRONG-SHAPE");

    /// <summary>A key or entry without a value.</summary>
    public static FindingCode EmptyValue { get; } = new("RECORD-EMPTY-VALUE");

    /// <summary><c>null</c> where a value is needed.</summary>
    public static FindingCode NullValue { get; } = new("RECORD-NULL-VALUE");

    /// <summary>Not a date, or one that the calendar does not have.</summary>
    public static FindingCode BadDate { get; } = new("RECORD-BAD-DATE");

    /// <summary>Not a whole number.</summary>
    public static FindingCode BadNumber { get; } = new("RECORD-BAD-NUMBER");

    /// <summary>A number below or above what makes sense.</summary>
    public static FindingCode NumberOutOfRange { get; } = new("RECORD-NUMBER-OUT-OF-RANGE");

    /// <summary>Neither <c>true</c> nor <c>false</c>.</summary>
    public static FindingCode BadBoolean { get; } = new("RECORD-BAD-BOOLEAN");

    /// <summary>A word that is none of the choices.</summary>
    public static FindingCode UnknownChoice { get; } = new("RECORD-UNKNOWN-CHOICE");

    /// <summary>An id that is not formed as ids are.</summary>
    public static FindingCode BadId { get; } = new("RECORD-BAD-ID");

    /// <summary>A version, an e-mail address or a telephone number that is not formed as these are.</summary>
    public static FindingCode BadValue { get; } = new("RECORD-BAD-VALUE");

    /// <summary>An id that names two things.</summary>
    public static FindingCode DuplicateId { get; } = new("RECORD-DUPLICATE-ID");

    /// <summary>An id that names nothing in the record.</summary>
    public static FindingCode UnknownReference { get; } = new("RECORD-UNKNOWN-REFERENCE");

    /// <summary>Two organisations of one name.</summary>
    public static FindingCode DuplicateName { get; } = new("RECORD-DUPLICATE-NAME");

    /// <summary>A body that reports to itself, directly or through others.</summary>
    public static FindingCode ReportsInCircle { get; } = new("RECORD-REPORTS-IN-CIRCLE");

    /// <summary>A seat whose <c>filledBy</c> does not go with its other keys.</summary>
    public static FindingCode SeatSource { get; } = new("RECORD-SEAT-SOURCE");

    /// <summary>An organisation that signs one document twice.</summary>
    public static FindingCode DuplicateSignatory { get; } = new("RECORD-DUPLICATE-SIGNATORY");

    /// <summary>An agreement that nobody signs.</summary>
    public static FindingCode NoSignatory { get; } = new("RECORD-NO-SIGNATORY");

    /// <summary>An agreement without words.</summary>
    public static FindingCode NoProse { get; } = new("RECORD-NO-PROSE");

    /// <summary>A cover sheet without its fields.</summary>
    public static FindingCode CoverSheetMissing { get; } = new("RECORD-COVER-SHEET-MISSING");

    /// <summary>The fields of a cover sheet in a document of another kind.</summary>
    public static FindingCode CoverSheetUnexpected { get; } = new("RECORD-COVER-SHEET-UNEXPECTED");

    /// <summary>A key that the document's kind needs.</summary>
    public static FindingCode KindKeyMissing { get; } = new("RECORD-KIND-KEY-MISSING");

    /// <summary>A key that belongs to another kind of document.</summary>
    public static FindingCode KindKeyUnexpected { get; } = new("RECORD-KIND-KEY-UNEXPECTED");

    /// <summary>Signatory pages of a document that nobody signs.</summary>
    public static FindingCode NothingToSign { get; } = new("RECORD-NOTHING-TO-SIGN");

    /// <summary>A cover sheet about itself or about another cover sheet.</summary>
    public static FindingCode CoverSheetSubject { get; } = new("RECORD-COVER-SHEET-SUBJECT");

    /// <summary>A rendition in the language of its original, or of another rendition.</summary>
    public static FindingCode RenditionLanguage { get; } = new("RECORD-RENDITION-LANGUAGE");

    /// <summary>A rendition that differs from its original in more than words.</summary>
    public static FindingCode RenditionDiffers { get; } = new("RECORD-RENDITION-DIFFERS");

    /// <summary>Two documents with one reference.</summary>
    public static FindingCode DuplicateReference { get; } = new("RECORD-DUPLICATE-REFERENCE");

    /// <summary>Earlier versions out of order, or not earlier.</summary>
    public static FindingCode HistoryOrder { get; } = new("RECORD-HISTORY-ORDER");

    /// <summary>An earlier version with a later date.</summary>
    public static FindingCode HistoryDate { get; } = new("RECORD-HISTORY-DATE");

    /// <summary>A path that cannot be a prose file of the record.</summary>
    public static FindingCode ProsePath { get; } = new("RECORD-PROSE-PATH");

    /// <summary>A prose file that is not there.</summary>
    public static FindingCode ProseMissing { get; } = new("RECORD-PROSE-MISSING");

    /// <summary>A prose file that one document lists twice.</summary>
    public static FindingCode DuplicateProse { get; } = new("RECORD-DUPLICATE-PROSE");

    /// <summary>A part of a form that lacks a key of its kind.</summary>
    public static FindingCode FormKeyMissing { get; } = new("RECORD-FORM-KEY-MISSING");

    /// <summary>A part of a form, or a field, with a key of another kind.</summary>
    public static FindingCode FormKeyUnexpected { get; } = new("RECORD-FORM-KEY-UNEXPECTED");

    /// <summary>Two questions of one part with the same id.</summary>
    public static FindingCode FormQuestionTwice { get; } = new("RECORD-FORM-QUESTION-TWICE");

    /// <summary>Two answers, choices or columns with the same words.</summary>
    public static FindingCode FormSameWords { get; } = new("RECORD-FORM-SAME-WORDS");

    /// <summary>Too few or too many answers, choices, columns or prompts for a page.</summary>
    public static FindingCode FormCount { get; } = new("RECORD-FORM-COUNT");

    /// <summary>The head of a narrow column that does not fit it.</summary>
    public static FindingCode FormHeadTooLong { get; } = new("RECORD-FORM-HEAD-TOO-LONG");

    /// <summary>A picture that is not there, or that is none.</summary>
    public static FindingCode Picture { get; } = new("RECORD-PICTURE");

    /// <summary>A rule that is stated twice.</summary>
    public static FindingCode RuleTwice { get; } = new("RECORD-RULE-TWICE");

    /// <summary>A rule that is taken from one that is not there.</summary>
    public static FindingCode RuleAs { get; } = new("RECORD-RULE-AS");

    /// <summary>A rule that contradicts itself.</summary>
    public static FindingCode RuleContradiction { get; } = new("RECORD-RULE-CONTRADICTION");

    /// <summary>A rule about a seat or a class that the body does not have.</summary>
    public static FindingCode RuleSeat { get; } = new("RECORD-RULE-SEAT");

    /// <summary>A rule that can never be kept, such as a quorum above the number of seats.</summary>
    public static FindingCode RuleUnattainable { get; } = new("RECORD-RULE-UNATTAINABLE");

    /// <summary>A part of a rule that says nothing.</summary>
    public static FindingCode RuleEmpty { get; } = new("RECORD-RULE-EMPTY");

    /// <summary>A rule that does not stand where the record says.</summary>
    public static FindingCode RuleStatedIn { get; } = new("RECORD-RULE-STATED-IN");

    /// <summary>A time in which a seat cannot vote whose dates do not fit.</summary>
    public static FindingCode Standing { get; } = new("RECORD-STANDING");

    /// <summary>Responsibilities in one hand that are to be kept apart.</summary>
    public static FindingCode NotApart { get; } = new("RECORD-NOT-APART");

    internal static Finding Error(this FindingCode code, Place? place, string message, string? expected = null, string? suggestion = null) =>
        new(code, Severity.Error, message) { Place = place, Expected = expected, Suggestion = suggestion };

    /// <summary>A duty whose id another duty of the same body has.</summary>
    public static FindingCode DutyTwice { get; } = new("RECORD-DUTY-TWICE");

    /// <summary>A duty that says nothing, or more than one thing.</summary>
    public static FindingCode DutyKind { get; } = new("RECORD-DUTY-KIND");

    /// <summary>A duty that contradicts itself.</summary>
    public static FindingCode DutyContradiction { get; } = new("RECORD-DUTY-CONTRADICTION");

    /// <summary>A duty that can never be kept.</summary>
    public static FindingCode DutyUnattainable { get; } = new("RECORD-DUTY-UNATTAINABLE");

    /// <summary>A part of a duty that says nothing.</summary>
    public static FindingCode DutyEmpty { get; } = new("RECORD-DUTY-EMPTY");

    /// <summary>An anchor without the document that it stands in.</summary>
    public static FindingCode DutyStatedIn { get; } = new("RECORD-DUTY-STATED-IN");

    /// <summary>An entry about how long documents are kept that says nothing, too much or the same again.</summary>
    public static FindingCode Retention { get; } = new("RECORD-RETENTION");
}
