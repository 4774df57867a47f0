using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using DocPipeline.Findings;

namespace DocPipeline.Documents.Sheets.Reading;

/// <summary>Reads text with separators (CSV): commas, semicolons or tabs, whichever make the most of the first row.</summary>
/// <remarks>Source: RFC 4180; the line <c>sep=;</c> is Excel's own way of naming the separator.</remarks>
internal static class SeparatedReader
{
    private static readonly string[] Separators = [",", ";", "\t"];

    /// <summary>Reads the text.</summary>
    /// <param name="name">What findings call the file.</param>
    /// <param name="bytes">Its bytes.</param>
    /// <param name="headings">How many known headings a row has.</param>
    internal static Outcome<SheetFile> Read(string name, ReadOnlySpan<byte> bytes, Func<IReadOnlyList<string>, int> headings)
    {
        var findings = new List<Finding>();
        if (SheetText.Read(name, bytes, findings) is not { } text) return Outcome.Refused<SheetFile>(findings);
        string? named = text.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) && text.Length > 5 && text[5] is '\r' or '\n' ? text[4..5] : null;
        string separator = named ?? Separators.MaxBy(candidate => Worth(text, candidate, headings))!;
        var rows = new List<SheetRow>();
        int skipped = named is null ? 0 : 1;
        using CsvParser parser = Parser(text, separator, findings, name);
        while (parser.Read())
        {
            int number = parser.Row;
            if (number <= skipped) continue;
            if (parser.RawRecord.Count(c => c == '"') % 2 != 0)
            {
                findings.Add(Finding(name, number, SheetCodes.UnclosedQuote, "A quotation mark in this row is not closed.", "a closing quotation mark at the end of the cell", "Close it. Inside a cell in quotation marks, write each quotation mark twice."));
                break;
            }

            SheetCell[] cells = [.. parser.Record!.Index().Select(cell => new SheetCell(cell.Index + 1, RichText.WithLineFeeds(cell.Item))).Where(cell => !cell.IsBlank)];
            if (cells.Length > 0) rows.Add(new SheetRow(number, cells));
            if (rows.Count <= WorksheetReader.MostRows) continue;
            findings.Add(Finding(name, number, SheetCodes.TooManyRows, string.Create(CultureInfo.InvariantCulture, $"The file has more than {WorksheetReader.MostRows:N0} filled rows."), string.Create(CultureInfo.InvariantCulture, $"at most {WorksheetReader.MostRows:N0} rows"), "Split the file, and import one part after the other."));
            break;
        }

        return findings.Any(f => f.Severity == Severity.Error)
            ? Outcome.Refused<SheetFile>(findings)
            : Outcome.Done(new SheetFile(name, IsWorkbook: false, [new Sheet("", rows)]), findings);
    }

    private static double Worth(string text, string separator, Func<IReadOnlyList<string>, int> headings)
    {
        using CsvParser parser = Parser(text, separator, [], "");
        for (int i = 0; i < 20 && parser.Read(); i++)
        {
            if (headings(parser.Record!) is > 0 and var known) return known * 1000 + parser.Record!.Length;
        }

        return Math.Min(text.AsSpan(0, Math.Min(text.Length, 2000)).Count(separator[0]), 999);
    }

    private static CsvParser Parser(string text, string separator, List<Finding> findings, string name) => new(
        new StringReader(text),
        new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = separator,
            IgnoreBlankLines = false,
            BadDataFound = bad => findings.Add(Finding(name, bad.Context.Parser!.Row, SheetCodes.StrayQuote, "A quotation mark stands inside a cell that has none around it, or text follows a closing one.", "quotation marks around the whole cell", "Put the cell in quotation marks, and write each quotation mark inside it twice.")),
        });

    private static Finding Finding(string name, int row, FindingCode code, string message, string expected, string suggestion) =>
        new(code, Severity.Error, message) { Place = new Place(name, row) { Sheet = "" }, Expected = expected, Suggestion = suggestion };
}
