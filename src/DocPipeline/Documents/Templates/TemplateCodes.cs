using DocPipeline.Findings;

namespace DocPipeline.Documents.Templates;

/// <summary>The codes of findings about templates.</summary>
public static class TemplateCodes
{
    /// <summary>The file is not a Word file that can serve as a template.</summary>
    public static readonly FindingCode NotWord = new("TEMPLATE-NOT-WORD");

    /// <summary>A part of the template is not well-formed XML, or misses what a document needs.</summary>
    public static readonly FindingCode BadPart = new("TEMPLATE-BAD-PART");

    /// <summary><c>{{</c> without <c>}}</c>.</summary>
    public static readonly FindingCode TagUnclosed = new("TEMPLATE-TAG-UNCLOSED");

    /// <summary><c>}}</c> without <c>{{</c>.</summary>
    public static readonly FindingCode TagUnopened = new("TEMPLATE-TAG-UNOPENED");

    /// <summary>A tag where none is filled: in a field's code, the description of a picture, the address of a link.</summary>
    public static readonly FindingCode TagMisplaced = new("TEMPLATE-TAG-MISPLACED");

    /// <summary><c>{{}}</c>, or a tag with nothing but white space.</summary>
    public static readonly FindingCode TagEmpty = new("TEMPLATE-TAG-EMPTY");

    /// <summary>A tag whose words cannot be read: a quote that does not end, a stray bracket.</summary>
    public static readonly FindingCode TagMalformed = new("TEMPLATE-TAG-MALFORMED");

    /// <summary><c>{{{…}}}</c> or <c>{{&amp;…}}</c>, which would print data without escaping it.</summary>
    public static readonly FindingCode TagUnescaped = new("TEMPLATE-TAG-UNESCAPED");

    /// <summary>A block that is opened and never closed.</summary>
    public static readonly FindingCode BlockUnclosed = new("TEMPLATE-BLOCK-UNCLOSED");

    /// <summary>A closing tag without a block.</summary>
    public static readonly FindingCode BlockUnopened = new("TEMPLATE-BLOCK-UNOPENED");

    /// <summary>A closing tag of another name than the block that is open.</summary>
    public static readonly FindingCode BlockMismatch = new("TEMPLATE-BLOCK-MISMATCH");

    /// <summary>A block that starts in one cell, row or paragraph and ends half-way through another.</summary>
    public static readonly FindingCode BlockCrosses = new("TEMPLATE-BLOCK-CROSSES");

    /// <summary><c>{{else}}</c> outside a block, or a second one in it.</summary>
    public static readonly FindingCode ElseMisplaced = new("TEMPLATE-ELSE-MISPLACED");

    /// <summary>A block helper that is not known.</summary>
    public static readonly FindingCode BlockUnknown = new("TEMPLATE-BLOCK-UNKNOWN");

    /// <summary>A field that the kind of document does not have.</summary>
    public static readonly FindingCode FieldUnknown = new("TEMPLATE-FIELD-UNKNOWN");

    /// <summary>A helper that is not known.</summary>
    public static readonly FindingCode ValueUnknown = new("TEMPLATE-VALUE-UNKNOWN");

    /// <summary>A partial that is not known.</summary>
    public static readonly FindingCode PartialUnknown = new("TEMPLATE-PARTIAL-UNKNOWN");

    /// <summary>A helper with too few, too many or the wrong arguments.</summary>
    public static readonly FindingCode ValueArguments = new("TEMPLATE-VALUE-ARGUMENTS");

    /// <summary>A value that puts paragraphs in place, in a paragraph with other text.</summary>
    public static readonly FindingCode ValueNotAlone = new("TEMPLATE-VALUE-NOT-ALONE");

    /// <summary>A list printed as if it were text, or repeated over something that is no list.</summary>
    public static readonly FindingCode FieldWrongKind = new("TEMPLATE-FIELD-WRONG-KIND");

    /// <summary>A tag in text that tracked changes have deleted; it is left out.</summary>
    public static readonly FindingCode TagDeleted = new("TEMPLATE-TAG-DELETED");

    /// <summary>A style that the template's paragraphs or the document's prose use and the template does not have.</summary>
    public static readonly FindingCode StyleMissing = new("TEMPLATE-STYLE-MISSING");

    /// <summary>A field that the kind offers and the template does not use.</summary>
    public static readonly FindingCode FieldUnused = new("TEMPLATE-FIELD-UNUSED");

    /// <summary>Text whose colour is too close to the ground that it stands on.</summary>
    public static readonly FindingCode Contrast = new("TEMPLATE-CONTRAST");

    /// <summary>A font without a twin of the same widths: pages may end elsewhere on a machine that lacks it.</summary>
    public static readonly FindingCode FontWithoutTwin = new("TEMPLATE-FONT");
}
