using DocPipeline.Findings;

namespace DocPipeline.Documents.Prose;

/// <summary>The codes of findings about prose.</summary>
public static class ProseCodes
{
    /// <summary>Markdown that has no place in these documents: HTML, code, pictures by address, rules.</summary>
    public static readonly FindingCode Unsupported = new("PROSE-UNSUPPORTED");

    /// <summary>Text before the first <c>#</c> heading.</summary>
    public static readonly FindingCode BeforeSection = new("PROSE-BEFORE-SECTION");

    /// <summary>A file without a single section.</summary>
    public static readonly FindingCode NoSection = new("PROSE-NO-SECTION");

    /// <summary>A heading level left out.</summary>
    public static readonly FindingCode HeadingSkipped = new("PROSE-HEADING-SKIPPED");

    /// <summary>A heading with no words.</summary>
    public static readonly FindingCode EmptyHeading = new("PROSE-EMPTY-HEADING");

    /// <summary>Two anchors of the same name in one document.</summary>
    public static readonly FindingCode DuplicateAnchor = new("PROSE-DUPLICATE-ANCHOR");

    /// <summary>A reference to an anchor that is not there.</summary>
    public static readonly FindingCode DanglingReference = new("PROSE-DANGLING-REFERENCE");

    /// <summary>A reference without words to a place that has no number.</summary>
    public static readonly FindingCode UnnumberedReference = new("PROSE-UNNUMBERED-REFERENCE");

    /// <summary>A fact that the record does not have.</summary>
    public static readonly FindingCode UnknownFact = new("PROSE-UNKNOWN-FACT");

    /// <summary>A fact that the record knows of and leaves out.</summary>
    public static readonly FindingCode MissingFact = new("PROSE-MISSING-FACT");

    /// <summary>A clause below the third level.</summary>
    public static readonly FindingCode ClauseTooDeep = new("PROSE-CLAUSE-TOO-DEEP");

    /// <summary>A list nested deeper than its labels go.</summary>
    public static readonly FindingCode ListTooDeep = new("PROSE-LIST-TOO-DEEP");

    /// <summary>A clause or an entry of a list whose typed number is not the one that will be printed.</summary>
    public static readonly FindingCode ListNumber = new("PROSE-LIST-NUMBER");

    /// <summary>A mark that would be printed as it stands, although something else was probably meant: an unclosed brace, a label without its space.</summary>
    public static readonly FindingCode StrayMark = new("PROSE-STRAY-MARK");

    /// <summary>A table without a caption, or a caption without a table.</summary>
    public static readonly FindingCode TableCaption = new("PROSE-TABLE-CAPTION");

    /// <summary>A picture without caption or alternative text, a caption without a picture, or a picture where none can stand.</summary>
    public static readonly FindingCode Figure = new("PROSE-FIGURE");

    /// <summary>A picture whose file is not there, or is none.</summary>
    public static readonly FindingCode Picture = new("PROSE-PICTURE");

    /// <summary>A cell of a table with nothing in it.</summary>
    public static readonly FindingCode EmptyCell = new("PROSE-EMPTY-CELL");

    /// <summary>A body whose membership is asked for and that the record does not have, or that has no seats.</summary>
    public static readonly FindingCode UnknownBody = new("PROSE-UNKNOWN-BODY");

    /// <summary>A form that the record does not have.</summary>
    public static readonly FindingCode UnknownForm = new("PROSE-UNKNOWN-FORM");

    /// <summary>A form that one document prints twice.</summary>
    public static readonly FindingCode FormTwice = new("PROSE-FORM-TWICE");

    /// <summary>A structure diagram that has nothing to show, or that is too large for a page.</summary>
    public static readonly FindingCode Structure = new("PROSE-STRUCTURE");

    /// <summary>A footnote that nothing refers to, a reference without its note, or one where no note can stand.</summary>
    public static readonly FindingCode Note = new("PROSE-NOTE");

    /// <summary>A link to an address that is not http, https or mailto.</summary>
    public static readonly FindingCode BadLink = new("PROSE-BAD-LINK");

    /// <summary>A heading attribute that is not known.</summary>
    public static readonly FindingCode BadAttribute = new("PROSE-BAD-ATTRIBUTE");

    /// <summary>A rendition in another language that numbers its sections, clauses or lists otherwise than its original.</summary>
    public static readonly FindingCode RenditionNumbers = new("PROSE-RENDITION-NUMBERS");

    /// <summary>A list entry with no text of its own.</summary>
    public static readonly FindingCode EmptyItem = new("PROSE-EMPTY-ITEM");

    /// <summary>Text that is not UTF-8, or that holds characters which no document can carry.</summary>
    public static readonly FindingCode BadText = new("PROSE-BAD-TEXT");
}
