using System.Text.Json;
using DocPipeline.Testing;

namespace DocPipeline.AcceptanceTests.Cli;

public sealed class GenerateTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_record_becomes_its_Word_files()
    {
        CliProgram.Said said = await CliProgram.RunAsync("generate", "samples/cheshire-west", "--out", folder["out"]);

        Assert.Equal((0, ""), (said.ExitCode, said.Error));
        Assert.Equal(["agreement.docx", "cover-sheet.docx"], Directory.GetFiles(folder["out"]).Select(f => Path.GetFileName(f)).Order());
        Assert.Equal("PK"u8.ToArray(), File.ReadAllBytes(Path.Combine(folder["out"], "agreement.docx"))[..2]);
    }

    [Fact]
    public async Task Another_folder_time_zone_and_language_give_the_same_bytes()
    {
        await CliProgram.StartAsync(Repository.Root, new() { ["TZ"] = "UTC", ["LC_ALL"] = "C.UTF-8" }, ["generate", "samples/cheshire-west", "--out", folder["one"]]);
        string copy = folder["a copy elsewhere"];
        Copy(CliProgram.Sample, copy);
        CliProgram.Said said = await CliProgram.StartAsync(
            folder.Path, new() { ["TZ"] = "Pacific/Auckland", ["LC_ALL"] = "tr_TR.UTF-8", ["LANG"] = "ar_SA.UTF-8" }, ["generate", copy, "--out", "two"]);

        Assert.Equal(0, said.ExitCode);
        foreach (string name in (string[])["agreement.docx", "cover-sheet.docx"])
            Assert.Equal(File.ReadAllBytes(Path.Combine(folder["one"], name)), File.ReadAllBytes(Path.Combine(folder["two"], name)));
    }

    [Fact]
    public async Task Only_one_document_can_be_asked_for()
    {
        CliProgram.Said said = await CliProgram.RunAsync("generate", "samples/cheshire-west", "--out", folder["out"], "--document", "cover-sheet");

        Assert.Equal(0, said.ExitCode);
        Assert.Equal(["cover-sheet.docx"], Directory.GetFiles(folder["out"]).Select(f => Path.GetFileName(f)));
    }

    [Fact]
    public async Task A_record_with_mistakes_is_refused_with_all_of_them_and_nothing_is_written()
    {
        string record = folder["record"];
        Copy(CliProgram.Sample, record);
        Replace(Path.Combine(record, "partnership.yaml"), "kind: cover-sheet", "kind: coversheet");
        Replace(Path.Combine(record, "prose", "agreement.md"), "# Membership", "<b>Old</b>\n\n# Membership");
        Directory.CreateDirectory(folder["out"]);
        File.WriteAllText(Path.Combine(folder["out"], "agreement.docx"), "what was there before");

        CliProgram.Said said = await CliProgram.RunAsync("generate", record, "--out", folder["out"]);

        Assert.Equal((3, ""), (said.ExitCode, said.Output));
        Assert.Contains("partnership.yaml:", said.Error, StringComparison.Ordinal);
        Assert.Contains("[RECORD-UNKNOWN-CHOICE]", said.Error, StringComparison.Ordinal);
        Assert.Contains("prose/agreement.md:", said.Error, StringComparison.Ordinal);
        Assert.Contains("[PROSE-UNSUPPORTED]", said.Error, StringComparison.Ordinal);
        Assert.Equal(["what was there before"], Directory.GetFiles(folder["out"]).Select(File.ReadAllText));
    }

    [Fact]
    public async Task Programs_read_the_result_as_JSON()
    {
        CliProgram.Said said = await CliProgram.RunAsync("generate", "samples/cheshire-west", "--out", folder["out"], "--json");

        using JsonDocument json = JsonDocument.Parse(said.Output);
        JsonElement agreement = json.RootElement.GetProperty("documents")[0];
        Assert.Equal("agreement", agreement.GetProperty("id").GetString());
        byte[] written = File.ReadAllBytes(agreement.GetProperty("file").GetString()!);
        Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA512.HashData(written)), agreement.GetProperty("sha512").GetString());
        Assert.Equal(0, json.RootElement.GetProperty("findings").GetArrayLength());
    }

    [Fact]
    public async Task Programs_read_a_refusal_as_JSON_too()
    {
        string record = folder["record"];
        Copy(CliProgram.Sample, record);
        Replace(Path.Combine(record, "partnership.yaml"), "kind: cover-sheet", "kind: coversheet");

        CliProgram.Said said = await CliProgram.RunAsync("generate", record, "--out", folder["out"], "--json");

        using JsonDocument json = JsonDocument.Parse(said.Output);
        Assert.Equal((3, ""), (said.ExitCode, said.Error));
        JsonElement finding = json.RootElement.GetProperty("findings")[0];
        Assert.Equal("RECORD-UNKNOWN-CHOICE", finding.GetProperty("code").GetString());
        Assert.True(finding.GetProperty("line").GetInt32() > 1);
        Assert.False(Directory.Exists(folder["out"]));
    }

    [Theory]
    [InlineData(6, "generate", "samples/no-such-place")]
    [InlineData(6, "generate", "samples/cheshire-west", "--document", "agrement")]
    [InlineData(3, "generate", "docs")]
    [InlineData(3, "generate", "README.md")]
    [InlineData(2, "generate")]
    [InlineData(2, "generate", "samples/cheshire-west", "--document", "No Such Id!")]
    [InlineData(2, "generate", "samples/cheshire-west", "--colour")]
    [InlineData(2, "publish", "samples/cheshire-west")]
    [InlineData(2)]
    public async Task What_cannot_be_done_has_its_own_exit_code_and_a_reason(int exitCode, params string[] arguments)
    {
        CliProgram.Said said = await CliProgram.RunAsync(arguments.Length > 1 ? [.. arguments, "--out", folder["out"]] : arguments);

        Assert.Equal(exitCode, said.ExitCode);
        Assert.NotEqual("", said.Error);
        Assert.DoesNotContain("   at ", said.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder["out"]));
    }

    [Fact]
    public async Task A_place_that_cannot_be_written_to_is_a_failure_in_one_line()
    {
        File.WriteAllText(folder["taken"], "a file");

        CliProgram.Said said = await CliProgram.RunAsync("generate", "samples/cheshire-west", "--out", Path.Combine(folder["taken"], "out"));

        Assert.Equal(1, said.ExitCode);
        Assert.Single(said.Error.TrimEnd().Split('\n'));
    }

    private static void Copy(string from, string to)
    {
        foreach (string file in Directory.GetFiles(from, "*", SearchOption.AllDirectories))
        {
            string target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    private static void Replace(string file, string old, string with)
    {
        string text = File.ReadAllText(file);
        Assert.Contains(old, text, StringComparison.Ordinal);
        File.WriteAllText(file, text.Replace(old, with, StringComparison.Ordinal));
    }
}
