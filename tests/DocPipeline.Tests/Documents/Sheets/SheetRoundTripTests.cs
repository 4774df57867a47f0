using System.Text;
using DocPipeline.Documents.Sheets;
using DocPipeline.Documents.Sheets.Tables;
using DocPipeline.Partnerships.Reading;
using DocPipeline.Partnerships.Writing;
using DocPipeline.Pipeline.Records;
using DocPipeline.Testing;
using DocPipeline.Tests.Partnerships.Reading;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace DocPipeline.Tests.Documents.Sheets;

/// <summary>What is written as a sheet and read back changes nothing.</summary>
public sealed class SheetRoundTripTests
{
    // Every text here would be harmed by a spreadsheet program, a separator or an escape.
    private static readonly string[] Awkward =
    [
        "=HYPERLINK(\"http://example.org\")", "+44 1632 960142", "-1", "@home", "'quoted'", "'=1", "''", "007", "a; b", "a, b", "say \"so\"", "two\nlines", "_x000D_ literal",
        "<b>&amp;", "Ŵyn", "Łódź", "جمعية", "😀", "1E5", "TRUE", "#N/A", "2 April 2009", "tab\tinside",
    ];

    public static TheoryData<string> All { get; } = ["good", "awkward", "cheshire-west"];

    [Theory]
    [MemberData(nameof(All))]
    public void A_workbook_read_back_changes_nothing(string record)
    {
        byte[] workbook = ExportSheet.Workbook(Files(record)).Value!;

        ImportPlan plan = SheetRecords.Good(ImportSheet.Plan(Files(record), "a.xlsx", workbook, removeMissing: true));

        Assert.False(plan.ChangesAnything);
        Assert.Equal(4, plan.Tables.Count);
        Assert.Equal(Files(record).Find(RecordFiles.PartnershipFileName)!.Value.ToArray(), plan.PartnershipFile.ToArray());
    }

    [Theory]
    [InlineData("good")]
    [InlineData("awkward")]
    [InlineData("cheshire-west")]
    public void A_table_as_text_read_back_changes_nothing(string record)
    {
        foreach (TableKind table in Enum.GetValues<TableKind>())
        {
            byte[] text = ExportSheet.Separated(Files(record), table).Value!;

            ImportPlan plan = SheetRecords.Good(ImportSheet.Plan(Files(record), "a.csv", text, removeMissing: true));

            Assert.False(plan.ChangesAnything);
            Assert.Equal([table], plan.Tables.Select(changes => changes.Table));
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public void The_same_record_gives_the_same_bytes_and_a_valid_workbook(string record)
    {
        byte[] workbook = ExportSheet.Workbook(Files(record)).Value!;

        Assert.Equal(workbook, ExportSheet.Workbook(Files(record)).Value!);
        using SpreadsheetDocument document = SpreadsheetDocument.Open(new MemoryStream(workbook), isEditable: false);
        Assert.Equal("", string.Join('\n', new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document).Select(e => $"{e.Part?.Uri} {e.Path?.XPath}: {e.Description}")));
    }

    [Fact]
    public void No_cell_of_a_text_file_starts_a_formula()
    {
        string text = Encoding.UTF8.GetString(ExportSheet.Separated(Files("awkward"), TableKind.Organisations).Value!);

        Assert.DoesNotMatch("(^|,|\r\n|\")[=+@-]", text);
        Assert.Contains("'=HYPERLINK", text, StringComparison.Ordinal);
    }

    [NeedsProgramFact("soffice")]
    public void LibreOffice_opens_the_workbook_and_what_it_saves_changes_nothing()
    {
        Dictionary<string, byte[]> workbooks = new() { ["good"] = ExportSheet.Workbook(Files("good")).Value!, ["cheshire-west"] = ExportSheet.Workbook(Files("cheshire-west")).Value!, ["awkward"] = ExportSheet.Workbook(Files("awkward")).Value! };

        IReadOnlyDictionary<string, byte[]> saved = LibreOffice.Convert(workbooks, "xlsx", "xlsx:Calc MS Excel 2007 XML");

        foreach ((string record, byte[] workbook) in saved)
        {
            Assert.NotEqual(workbooks[record], workbook);
            Assert.False(SheetRecords.Good(ImportSheet.Plan(Files(record), "a.xlsx", workbook, removeMissing: true)).ChangesAnything, record);
        }
    }

    private static RecordFiles Files(string record) => record switch
    {
        "good" => SheetRecords.Files(),
        "awkward" => SheetRecords.Files(AwkwardYaml()),
        _ => RecordFolder.Read(Repository.PathOf($"samples/{record}")).Value!,
    };

    private static string AwkwardYaml()
    {
        var patch = RecordPatch.Of(Records.GoodYaml);
        foreach ((int index, string text) in Awkward.Index())
        {
            patch.Insert(patch.Root, "organisations", null, new YamlValue.Keys(
            [
                new("id", new YamlValue.Text($"awkward-{index}")),
                new("name", new YamlValue.Text(text)),
                new("otherNames", new YamlValue.Texts([$"{text.Replace('\n', ' ')} one", $"{index} {text.Replace('\n', ' ')}"])),
                new("sector", new YamlValue.Text("private")),
            ]));
        }

        return patch.Apply();
    }
}
