using System.IO.Compression;
using System.Text;
using DocPipeline.Documents.Sheets;
using DocPipeline.Findings;
using DocPipeline.Pipeline.Records;
using DocPipeline.Tests.Partnerships.Reading;

namespace DocPipeline.Tests.Documents.Sheets;

/// <summary>Files that anybody may have made, and many that a machine made.</summary>
public sealed class HostileSheetTests
{
    private const string Good = "sheet: Organisations\nName | Sector | Statutory\nDee Police | police | yes\nDee Fire | fire | no\n";

    [Fact]
    public void A_file_of_more_than_20_MB_is_not_looked_into() =>
        AssertRefused(SheetCodes.TooLarge, "sheet.csv", new byte[20_000_001], "The sheet is larger than 20 MB.");

    [Fact]
    public void A_workbook_that_unpacks_to_more_than_200_MB_is_given_up()
    {
        byte[] bomb = Bomb();

        Assert.True(bomb.Length < 2_000_000);
        AssertRefused(SheetCodes.TooLarge, "sheet.xlsx", bomb, "Unpacked, the workbook is larger than 200 MB, or a part of it more than 100 times as large as packed.");
    }

    [Fact]
    public void More_parts_than_a_workbook_has_are_refused() =>
        AssertRefused(SheetCodes.TooLarge, "sheet.xlsx", WorkbookSketch.Zip(Enumerable.Range(0, 2_001).Select(i => KeyValuePair.Create($"x{i}", ""))), "The workbook has more than 2,000 parts.");

    [Fact]
    public void More_rows_than_an_import_takes_are_refused()
    {
        string rows = string.Concat(Enumerable.Range(0, 50_001).Select(i => $"Name {i},police\n"));

        AssertRefused(SheetCodes.TooManyRows, "sheet.csv", Encoding.UTF8.GetBytes("Name,Sector\n" + rows), "The file has more than 50,000 filled rows.");
        AssertRefused(SheetCodes.TooManyRows, "sheet.xlsx", WorkbookSketch.Make("sheet: Organisations\nName | Sector\n" + rows.Replace(',', '|')), "The sheet has more than 50,000 filled rows.");
    }

    [Fact]
    public void A_text_that_is_too_long_is_refused() =>
        AssertRefused(SheetCodes.TextTooLong, "sheet.csv", Encoding.UTF8.GetBytes($"Name,Sector\n{new string('a', 20_001)},police\n"), "The text has 20,001 characters.");

    [Fact]
    public void A_million_rows_that_only_have_a_look_cost_nothing()
    {
        string rows = string.Concat(Enumerable.Range(3, 400_000).Select(row => $"<row r=\"{row}\" s=\"1\"/>"));

        Assert.Single(SheetRecords.Good(SheetRecords.Plan("a.xlsx", WorkbookSketch.Make($"sheet: Organisations\nName | Sector\nDee Police | police\nraw: {rows}\n"))).Tables[0].Rows, row => row.Kind == RowChangeKind.Added);
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public void Text_is_read_in_every_encoding_with_its_mark_and_without(string name)
    {
        Encoding encoding = Encoding.GetEncoding(name);
        const string text = "Name;Sector\nCafé “Dŵr” Łódź;private\n";

        foreach (byte[] bytes in (byte[][])[[.. encoding.GetPreamble(), .. encoding.GetBytes(text)], encoding.GetBytes(text)])
            Assert.Equal("Café “Dŵr” Łódź", SheetRecords.Record(SheetRecords.Good(SheetRecords.Plan("a.csv", bytes))).Organisations[^1].Name);
    }

    [Fact]
    public void Every_way_in_which_workbooks_keep_text_is_read()
    {
        const string rows = """
            <row><c t="inlineStr"><is><t>Name</t></is></c><c t="inlineStr"><is><r><t>Sec</t></r><r><rPr><b/></rPr><t>tor</t></r></is></c><c t="str"><v>Statutory</v></c></row>
            <row><c t="inlineStr"><is><t xml:space="preserve"> Dee_x0020_Police </t><rPh sb="0" eb="1"><t>reading</t></rPh></is></c><c t="str"><v>police</v></c><c t="b"><v>1</v></c></row>
            <row><c><v>360</v></c><c t="str"><v>private</v></c></row>
            """;
        byte[] workbook = WorkbookSketch.Make("sheet: Organisations\nraw: " + rows.ReplaceLineEndings(""), "http://purl.oclc.org/ooxml/spreadsheetml/main");

        Assert.Equal([("Dee Police", true), ("360", false)], SheetRecords.Record(SheetRecords.Good(SheetRecords.Plan("a.xlsx", workbook))).Organisations.Skip(2).Select(o => (o.Name, o.Statutory)));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Whatever_is_done_to_a_workbook_it_is_answered(int seed)
    {
        var random = new Random(seed);
        byte[] good = random.Next(2) == 0 ? WorkbookSketch.Make(Good) : ExportSheet.Workbook(SheetRecords.Files()).Value!;
        for (int i = 0; i < 250; i++)
        {
            byte[] changed = [.. good];
            for (int j = 0; j <= random.Next(4); j++) changed[random.Next(changed.Length)] = (byte)random.Next(256);
            AssertAnswered("a.xlsx", random.Next(5) == 0 ? changed[..random.Next(changed.Length)] : changed);
        }
    }

    [Fact]
    public void Whatever_is_done_to_the_parts_of_a_workbook_it_is_answered()
    {
        var random = new Random(3);
        string[] pieces = ["", "<", ">", "\"", "<row r=\"0\">", "<c r=\"ZZZZ1\"/>", " t=\"s\"", "<v>-1</v>", "<f>1</f>", "r=\"B7\"", "s=\"99999999999\"", "<is/>", "<t/>", "</sheetData>", "<mergeCell ref=\"A1:\"/>", "<col min=\"1\" max=\"999999999\" hidden=\"1\"/>", "&#0;", "Id=\"\"", "rId1", "1e999"];
        Dictionary<string, string> parts = Parts(WorkbookSketch.Make(Good));
        for (int i = 0; i < 400; i++)
        {
            var changed = new Dictionary<string, string>(parts);
            string part = parts.Keys.ElementAt(random.Next(parts.Count)), piece = pieces[random.Next(pieces.Length)];
            int at = random.Next(parts[part].Length);
            changed[part] = random.Next(3) == 0 ? parts[part].Remove(at, Math.Min(random.Next(1, 30), parts[part].Length - at)) : parts[part].Insert(at, piece);
            if (random.Next(20) == 0) changed.Remove(part);
            AssertAnswered("a.xlsx", WorkbookSketch.Zip(changed));
        }
    }

    [Fact]
    public void Whatever_is_done_to_a_text_it_is_answered()
    {
        var random = new Random(4);
        string good = Encoding.UTF8.GetString(ExportSheet.Separated(SheetRecords.Files(), DocPipeline.Documents.Sheets.Tables.TableKind.Seats).Value!);
        string[] pieces = ["", ",", ";", "\t", "\"", "\"\"", "\n", "\r", "=", "'", "\0", "\uFEFF", "é", "sep=;\n", "board", "yes", "\u2028", "😀"];
        for (int i = 0; i < 500; i++)
        {
            string changed = good.Insert(random.Next(good.Length), pieces[random.Next(pieces.Length)]).Insert(random.Next(good.Length), pieces[random.Next(pieces.Length)]);
            AssertAnswered("a.csv", Encoding.UTF8.GetBytes(changed));
        }
    }

    // Written a piece at a time: nobody needs the whole in memory, neither the test nor the reader.
    private static byte[] Bomb()
    {
        using MemoryStream stream = new();
        using (ZipArchive zip = new(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach ((string name, string content) in Parts(WorkbookSketch.Make(Good)))
            {
                using Stream entry = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
                bool isSheet = name.EndsWith("sheet1.xml", StringComparison.Ordinal);
                entry.Write(Encoding.UTF8.GetBytes(isSheet ? content[..^"</sheetData></worksheet>".Length] : content));
                byte[] blanks = Encoding.UTF8.GetBytes(new string(' ', 1_000_000));
                for (int i = 0; isSheet && i < 201; i++) entry.Write(blanks);
            }
        }

        return stream.ToArray();
    }

    private static void AssertAnswered(string name, byte[] content)
    {
        Outcome<ImportPlan> plan = SheetRecords.Plan(name, content);

        if (plan.IsRefused) Assert.All(plan.Findings.Where(f => f.Severity == Severity.Error), finding => Assert.NotNull(finding.Suggestion));
        else Assert.False(Records.Read(plan.Value.PartnershipFile.ToArray()).IsRefused);
    }

    private static void AssertRefused(FindingCode code, string name, byte[] content, string message)
    {
        Finding finding = Assert.Single(SheetRecords.Plan(name, content).Findings);
        Assert.Equal((code, message), (finding.Code, finding.Message));
    }

    private static Dictionary<string, string> Parts(byte[] workbook)
    {
        using var zip = new ZipArchive(new MemoryStream(workbook));
        return zip.Entries.ToDictionary(entry => entry.FullName, entry =>
        {
            using var reader = new StreamReader(entry.Open());
            return reader.ReadToEnd();
        });
    }
}
