using System.Globalization;
using DocPipeline.Admission;
using DocPipeline.Findings;

namespace DocPipeline.Documents.Sheets.Reading;

/// <summary>Reads a file of sheets, whatever of the known formats it is; its name does not count, only what is in it.</summary>
internal static class SheetReader
{
    internal static Outcome<SheetFile> Read(string name, ReadOnlyMemory<byte> file, Func<IReadOnlyList<string>, int> headings)
    {
        ReadOnlySpan<byte> bytes = file.Span;
        if (bytes.Length > AdmissionLimits.Usual.LargestFile)
            return Refuse(name, SheetCodes.TooLarge, string.Create(CultureInfo.InvariantCulture, $"The sheet is larger than {AdmissionLimits.Usual.LargestFile / 1_000_000} MB."), "a file of at most 20 MB", "Remove pictures or split it, then choose it again.");
        if (bytes.Length == 0) return Refuse(name, SheetCodes.NoRows, "The file is empty.", "a table with headings", "Fill in the sheet that ‘sheet’ writes.");
        if (bytes.StartsWith("PK"u8)) return WorkbookReader.Read(name, file);
        if (bytes.StartsWith<byte>([0xD0, 0xCF, 0x11, 0xE0]))
            return Refuse(name, SheetCodes.OtherFormat, "This is a workbook of an Excel before 2007, or one with a password.", "an Excel workbook (.xlsx) without a password, or a CSV file", "Open it in Excel, take the password away, and save it as ‘Excel Workbook (.xlsx)’.");
        if (bytes.StartsWith("%PDF"u8) || bytes.StartsWith<byte>([0xFF, 0xD8, 0xFF]) || bytes.StartsWith<byte>([0x89, 0x50, 0x4E, 0x47]))
            return Refuse(name, SheetCodes.NotASheet, "The file is a PDF or a picture.", "an Excel workbook (.xlsx) or a CSV file", "Choose the workbook that it was made from.");
        return SeparatedReader.Read(name, bytes, headings);
    }

    private static Outcome<SheetFile> Refuse(string name, FindingCode code, string message, string expected, string suggestion) =>
        Outcome.Refused<SheetFile>([new Finding(code, Severity.Error, message) { Place = new Place(name), Expected = expected, Suggestion = suggestion }]);
}
