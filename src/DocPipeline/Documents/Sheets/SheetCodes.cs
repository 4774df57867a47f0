using DocPipeline.Findings;

namespace DocPipeline.Documents.Sheets;

/// <summary>The codes of everything that can be found wrong with a sheet that is imported.</summary>
public static class SheetCodes
{
    /// <summary>The file is larger than an import may be, packed or unpacked.</summary>
    public static FindingCode TooLarge { get; } = new("SHEET-TOO-LARGE");

    /// <summary>A sheet has more rows than an import may have.</summary>
    public static FindingCode TooManyRows { get; } = new("SHEET-TOO-MANY-ROWS");

    /// <summary>The file is neither a workbook nor text with separators.</summary>
    public static FindingCode NotASheet { get; } = new("SHEET-NOT-A-SHEET");

    /// <summary>The file is of another spreadsheet format.</summary>
    public static FindingCode OtherFormat { get; } = new("SHEET-OTHER-FORMAT");

    /// <summary>The workbook has macros.</summary>
    public static FindingCode Macros { get; } = new("SHEET-MACROS");

    /// <summary>The workbook is damaged.</summary>
    public static FindingCode Damaged { get; } = new("SHEET-DAMAGED");

    /// <summary>The letters of a text file are in no encoding that is known here.</summary>
    public static FindingCode Encoding { get; } = new("SHEET-ENCODING");

    /// <summary>A text file was taken to be in an encoding that cannot be told for certain (a note).</summary>
    public static FindingCode ReadAs { get; } = new("SHEET-READ-AS");

    /// <summary>A quotation mark in a text file is not closed.</summary>
    public static FindingCode UnclosedQuote { get; } = new("SHEET-UNCLOSED-QUOTE");

    /// <summary>A quotation mark stands inside a cell of a text file.</summary>
    public static FindingCode StrayQuote { get; } = new("SHEET-STRAY-QUOTE");

    /// <summary>A row has more cells than there are headings.</summary>
    public static FindingCode ExtraCell { get; } = new("SHEET-EXTRA-CELL");

    /// <summary>Nothing in the file is a table that can be imported.</summary>
    public static FindingCode NoTable { get; } = new("SHEET-NO-TABLE");

    /// <summary>A table has headings and no rows, or nothing at all.</summary>
    public static FindingCode NoRows { get; } = new("SHEET-NO-ROWS");

    /// <summary>Two sheets hold the same table.</summary>
    public static FindingCode DuplicateTable { get; } = new("SHEET-DUPLICATE-TABLE");

    /// <summary>A sheet of the workbook is not read (a warning).</summary>
    public static FindingCode SheetIgnored { get; } = new("SHEET-IGNORED");

    /// <summary>A heading that no column has.</summary>
    public static FindingCode UnknownColumn { get; } = new("SHEET-UNKNOWN-COLUMN");

    /// <summary>A heading that stands twice.</summary>
    public static FindingCode DuplicateColumn { get; } = new("SHEET-DUPLICATE-COLUMN");

    /// <summary>A column that has to be there and is not.</summary>
    public static FindingCode MissingColumn { get; } = new("SHEET-MISSING-COLUMN");

    /// <summary>Cells under no heading.</summary>
    public static FindingCode NoHeading { get; } = new("SHEET-NO-HEADING");

    /// <summary>Merged cells among the rows.</summary>
    public static FindingCode Merged { get; } = new("SHEET-MERGED");

    /// <summary>Hidden rows, columns or sheets were read all the same (a warning).</summary>
    public static FindingCode Hidden { get; } = new("SHEET-HIDDEN");

    /// <summary>A formula where a value is expected.</summary>
    public static FindingCode Formula { get; } = new("SHEET-FORMULA");

    /// <summary>A date where no column takes one.</summary>
    public static FindingCode DateCell { get; } = new("SHEET-DATE-CELL");

    /// <summary>An error value such as <c>#N/A</c>.</summary>
    public static FindingCode ErrorCell { get; } = new("SHEET-ERROR-CELL");

    /// <summary>A character that a record cannot hold.</summary>
    public static FindingCode ForbiddenCharacter { get; } = new("SHEET-FORBIDDEN-CHARACTER");

    /// <summary>A text that is too long.</summary>
    public static FindingCode TextTooLong { get; } = new("SHEET-TEXT-TOO-LONG");

    /// <summary>A cell that has to be filled in and is not.</summary>
    public static FindingCode EmptyCell { get; } = new("SHEET-EMPTY-CELL");

    /// <summary>A word that is none of the choices.</summary>
    public static FindingCode UnknownChoice { get; } = new("SHEET-UNKNOWN-CHOICE");

    /// <summary>Neither yes nor no.</summary>
    public static FindingCode BadYesNo { get; } = new("SHEET-BAD-YES-NO");

    /// <summary>An id that is not formed as ids are.</summary>
    public static FindingCode BadId { get; } = new("SHEET-BAD-ID");

    /// <summary>A name that no id can be made of.</summary>
    public static FindingCode NoId { get; } = new("SHEET-NO-ID");

    /// <summary>A cell that names something which neither the record nor the sheet has.</summary>
    public static FindingCode UnknownReference { get; } = new("SHEET-UNKNOWN-REFERENCE");

    /// <summary>A name that more than one entry has.</summary>
    public static FindingCode Ambiguous { get; } = new("SHEET-AMBIGUOUS");

    /// <summary>Two rows with one id or one name.</summary>
    public static FindingCode DuplicateRow { get; } = new("SHEET-DUPLICATE-ROW");

    /// <summary>A name that another entry of the record has.</summary>
    public static FindingCode NameTaken { get; } = new("SHEET-NAME-TAKEN");

    /// <summary>A seat that does not say who fills it.</summary>
    public static FindingCode SeatSource { get; } = new("SHEET-SEAT-SOURCE");

    /// <summary>With the rows of the sheet the record as a whole would be refused.</summary>
    public static FindingCode RecordRefused { get; } = new("SHEET-RECORD-REFUSED");
}
