namespace DocPipeline.Documents.Sheets;

/// <summary>The sheets of a workbook that are no tables.</summary>
internal static class SheetNames
{
    internal const string ReadMe = "Read me";

    internal const string Choices = "Choices";

    internal static IReadOnlyList<string> HowTo { get; } =
    [
        "Fill in the sheets, save the workbook, and import it. Nothing is taken into the record until every row is in order.",
        "Leave the headings as they are; the order of columns and rows is yours. A column that you delete is left as it is in the record.",
        "A row with an id changes that entry. A row without one is a new entry, unless the record has the name already.",
        "A row that you delete stays in the record, unless the import is told to remove what is missing.",
        "Write values, not formulas. Cells are formatted as text, so that numbers keep their leading zeros.",
        "The sheet ‘Choices’ feeds the drop-down lists and is not read.",
    ];
}
