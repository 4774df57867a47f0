using System.Text;
using System.Text.Unicode;
using DocPipeline.Findings;

namespace DocPipeline.Documents.Sheets.Reading;

/// <summary>Bytes of a text file as text, in the encodings that spreadsheet programs write: UTF-8, UTF-16, Windows-1252.</summary>
internal static class SheetText
{
    /// <summary>The text; nothing when the bytes are no text that is known here.</summary>
    internal static string? Read(string name, ReadOnlySpan<byte> bytes, List<Finding> findings)
    {
        if (bytes.StartsWith<byte>([0xEF, 0xBB, 0xBF]) && Utf8.IsValid(bytes[3..])) return Encoding.UTF8.GetString(bytes[3..]);
        if (bytes.StartsWith<byte>([0xFF, 0xFE])) return Encoding.Unicode.GetString(bytes[2..]);
        if (bytes.StartsWith<byte>([0xFE, 0xFF])) return Encoding.BigEndianUnicode.GetString(bytes[2..]);
        if (Sixteen(bytes) is { } sixteen) return sixteen.GetString(bytes);
        if (bytes.Contains((byte)0))
        {
            findings.Add(new Finding(SheetCodes.NotASheet, Severity.Error, "The file is neither a workbook nor text.")
            {
                Place = new Place(name),
                Expected = "an Excel workbook (.xlsx) or a CSV file",
                Suggestion = "Choose another file.",
            });
            return null;
        }

        if (Utf8.IsValid(bytes)) return Encoding.UTF8.GetString(bytes);
        if (bytes.IndexOfAny<byte>([0x81, 0x8D, 0x8F, 0x90, 0x9D]) is >= 0 and var at)
        {
            findings.Add(new Finding(SheetCodes.Encoding, Severity.Error, $"The letters of the file cannot be read: the byte 0x{bytes[at]:X2} stands in row {bytes[..at].Count((byte)'\n') + 1}.")
            {
                Place = new Place(name) { Sheet = "" },
                Expected = "a CSV file in UTF-8, UTF-16 or Windows-1252",
                Suggestion = "Save it again as ‘CSV UTF-8’, or as a workbook (.xlsx).",
            });
            return null;
        }

        findings.Add(new Finding(SheetCodes.ReadAs, Severity.Note, "The file does not say how its letters are written; it was read as Windows-1252.")
        {
            Place = new Place(name) { Sheet = "" },
            Expected = "a CSV file in UTF-8",
            Suggestion = "Look at the letters with accents. If one is wrong, save the file again as ‘CSV UTF-8’.",
        });
        return CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetString(bytes);
    }

    // UTF-16 without its mark: in Western text every other byte is zero.
    private static Encoding? Sixteen(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 4 || bytes.Length % 2 != 0) return null;
        return (bytes[0], bytes[1], bytes[2], bytes[3]) switch
        {
            (not 0, 0, not 0, 0) => Encoding.Unicode,
            (0, not 0, 0, not 0) => Encoding.BigEndianUnicode,
            _ => null,
        };
    }
}
