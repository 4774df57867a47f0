using System.Text;
using System.Text.Json;
using DocPipeline.Testing;

namespace DocPipeline.AcceptanceTests.Cli;

public sealed class ImportTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_sheet_is_written_filled_in_and_taken()
    {
        string record = NewRecord();
        Assert.Equal(0, (await CliProgram.RunAsync("sheet", record, "--of", "organisations", "--out", folder["partners.csv"])).ExitCode);
        File.AppendAllText(folder["partners.csv"], ",\"Dee Housing, Ltd\",DHL,housing,\r\n");

        CliProgram.Said said = await CliProgram.RunAsync("import", record, folder["partners.csv"], "--yes");

        Assert.Equal((0, ""), (said.ExitCode, said.Error));
        Assert.Contains("Organisations: 1 added, 0 changed, 1 left as they are", said.Output, StringComparison.Ordinal);
        Assert.Contains("  + dee-housing-ltd  Dee Housing, Ltd", said.Output, StringComparison.Ordinal);
        Assert.Equal(
            TestRecord.Facts.Replace("    statutory: true\n", "    statutory: true\n  - id: dee-housing-ltd\n    name: Dee Housing, Ltd\n    otherNames: [DHL]\n    sector: housing\n", StringComparison.Ordinal),
            File.ReadAllText(Path.Combine(record, "partnership.yaml")));
        Assert.Equal(0, (await CliProgram.RunAsync("generate", record, "--out", folder["out"])).ExitCode);
    }

    [Fact]
    public async Task A_workbook_of_the_sample_says_what_the_record_says()
    {
        await CliProgram.RunAsync("sheet", "samples/cheshire-west", "--out", folder["a.xlsx"]);

        CliProgram.Said said = await CliProgram.RunAsync("import", "samples/cheshire-west", folder["a.xlsx"], "--remove-missing", "--yes");

        Assert.Equal((0, ""), (said.ExitCode, said.Error));
        Assert.EndsWith("The record says all of this already. Nothing was written.\n", said.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sheet_with_mistakes_is_refused_with_all_of_them_by_row_and_column()
    {
        string record = NewRecord();
        File.WriteAllText(folder["partners.csv"], "Name,Sector\nDee Police,police\nDee Fire,\nDee police,polise\n");

        CliProgram.Said said = await CliProgram.RunAsync("import", record, folder["partners.csv"], "--yes");

        Assert.Equal((3, ""), (said.ExitCode, said.Output));
        Assert.Contains("partners.csv, row 3, column B: error: The column “Sector” is empty. [SHEET-EMPTY-CELL]", said.Error, StringComparison.Ordinal);
        Assert.Contains("partners.csv, row 4, column A: error: “Dee police” is also in row 2. [SHEET-DUPLICATE-ROW]", said.Error, StringComparison.Ordinal);
        Assert.Contains("to mend it: Keep one row, or change one name.", said.Error, StringComparison.Ordinal);
        Assert.Contains("partners.csv, row 4, column B: error: “polise” is none of the choices. [SHEET-UNKNOWN-CHOICE]", said.Error, StringComparison.Ordinal);
        Assert.Equal(TestRecord.Facts, File.ReadAllText(Path.Combine(record, "partnership.yaml")));
    }

    [Theory]
    [InlineData("y\n", 0, true)]
    [InlineData("n\n", 0, false)]
    [InlineData("", 2, false)]
    public async Task Nothing_is_taken_before_somebody_says_so(string answer, int exitCode, bool isTaken)
    {
        string record = NewRecord();
        File.WriteAllText(folder["partners.csv"], "Name;Sector\nDee Police;police\n");

        CliProgram.Said said = await CliProgram.AnswerAsync(answer, "import", record, folder["partners.csv"]);

        Assert.Equal(exitCode, said.ExitCode);
        Assert.Contains($"Take these changes into {record}? [y/N]", said.Output, StringComparison.Ordinal);
        Assert.Equal(isTaken, File.ReadAllText(Path.Combine(record, "partnership.yaml")).Contains("dee-police", StringComparison.Ordinal));
        Assert.Empty(Directory.GetFiles(record, ".*"));
    }

    [Fact]
    public async Task Programs_read_the_changes_as_JSON_and_a_dry_run_writes_nothing()
    {
        string record = NewRecord();
        File.WriteAllText(folder["partners.csv"], "Id,Name,Sector\ncouncil,Mersey Vale Borough Council,local-authority\n");

        CliProgram.Said said = await CliProgram.RunAsync("import", record, folder["partners.csv"], "--dry-run", "--json");

        using JsonDocument json = JsonDocument.Parse(said.Output);
        JsonElement row = json.RootElement.GetProperty("tables")[0].GetProperty("rows")[0];
        Assert.Equal((0, false), (said.ExitCode, json.RootElement.GetProperty("taken").GetBoolean()));
        Assert.Equal(("Changed", "council", 2), (row.GetProperty("kind").GetString(), row.GetProperty("id").GetString(), row.GetProperty("row").GetInt32()));
        Assert.Equal("Mersey Vale Borough Council", row.GetProperty("fields")[0].GetProperty("to").GetString());
        Assert.Equal(TestRecord.Facts, File.ReadAllText(Path.Combine(record, "partnership.yaml")));
    }

    [Theory]
    [InlineData(6, "import", "samples/no-such-place", "README.md")]
    [InlineData(6, "import", "samples/cheshire-west", "no-such-file.xlsx")]
    [InlineData(3, "import", "samples/cheshire-west", "README.md")]
    [InlineData(2, "import", "samples/cheshire-west")]
    [InlineData(2, "import", "samples/cheshire-west", "README.md", "--of", "ballots")]
    [InlineData(6, "sheet", "samples/no-such-place")]
    [InlineData(2, "sheet", "samples/cheshire-west", "--out", "a.ods")]
    [InlineData(2, "sheet", "samples/cheshire-west", "--out", "a.csv")]
    public async Task What_cannot_be_done_has_its_own_exit_code_and_a_reason(int exitCode, params string[] arguments)
    {
        CliProgram.Said said = await CliProgram.RunAsync(arguments);

        Assert.Equal(exitCode, said.ExitCode);
        Assert.NotEqual("", said.Error);
        Assert.DoesNotContain("   at ", said.Error, StringComparison.Ordinal);
    }

    // What it takes is a figure of the benchmarks.
    [Theory]
    [InlineData("csv")]
    [InlineData("xlsx")]
    public async Task Five_thousand_rows_are_all_taken(string ending)
    {
        string record = NewRecord();
        StringBuilder rows = new("Name,Other names,Sector,Statutory\n");
        for (int i = 1; i <= 5_000; i++) rows.Append(System.Globalization.CultureInfo.InvariantCulture, $"\"Organisation {i}, of the Vale\",O{i}; Org {i},{(i % 2 == 0 ? "voluntary" : "private")},{(i % 5 == 0 ? "yes" : "")}\n");
        File.WriteAllText(folder["partners.csv"], rows.ToString());
        if (ending == "xlsx")
        {
            string large = NewRecord();
            await CliProgram.RunAsync("import", large, folder["partners.csv"], "--yes");
            await CliProgram.RunAsync("sheet", large, "--out", folder["partners.xlsx"]);
        }

        CliProgram.Said said = await CliProgram.RunAsync("import", record, folder[$"partners.{ending}"], "--yes");

        Assert.Equal(0, said.ExitCode);
        Assert.Contains("id: organisation-5000-of-the-vale\n", File.ReadAllText(Path.Combine(record, "partnership.yaml")), StringComparison.Ordinal);
    }

    private string NewRecord()
    {
        string record = folder[Path.GetRandomFileName()];
        foreach ((string path, string text) in TestRecord.Files())
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(record, path))!);
            File.WriteAllText(Path.Combine(record, path), text);
        }

        return record;
    }
}
