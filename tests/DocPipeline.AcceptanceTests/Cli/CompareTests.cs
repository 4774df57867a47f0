using System.IO.Compression;
using System.Text.Json;
using DocPipeline.Testing;

namespace DocPipeline.AcceptanceTests.Cli;

public sealed class CompareTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task The_changes_of_two_files_are_printed_by_clause_and_a_redline_and_a_page_written()
    {
        (string old, string now) = await VersionsAsync();

        CliProgram.Said said = await CliProgram.RunAsync("compare", old, now, "--out", folder["redline.docx"], "--html", folder["redline.html"], "--at", "2009-03-25T09:30:00Z");

        Assert.Equal((0, ""), (said.ExitCode, said.Error));
        Assert.StartsWith("One change from old.docx to new.docx:\n- Clause 4.16 changed: “one third” became “half”.\n", said.Output, StringComparison.Ordinal);
        Assert.Contains("<title>Compare old.docx with new.docx</title>", await File.ReadAllTextAsync(folder["redline.html"]), StringComparison.Ordinal);
        CliProgram.Said text = await CliProgram.RunAsync("text", folder["redline.docx"], "--marks");
        Assert.Contains("The quorum is half of the Board’s members.", text.Output, StringComparison.Ordinal);
        Assert.Contains("one third", text.Output, StringComparison.Ordinal);
        byte[] first = await File.ReadAllBytesAsync(folder["redline.docx"]);
        await CliProgram.RunAsync("compare", old, now, "--out", folder["redline.docx"], "--at", "2009-03-25T09:30:00Z");
        Assert.Equal(first, await File.ReadAllBytesAsync(folder["redline.docx"]));
    }

    [Fact]
    public async Task Programs_get_the_changes_as_JSON()
    {
        (string old, string now) = await VersionsAsync();

        using JsonDocument json = JsonDocument.Parse((await CliProgram.RunAsync("compare", old, now, "--json")).Output);

        JsonElement change = Assert.Single(json.RootElement.GetProperty("changes").EnumerateArray());
        Assert.Equal(("changed", "Clause 4.16"), (change.GetProperty("kind").GetString(), change.GetProperty("where").GetString()));
        JsonElement words = Assert.Single(change.GetProperty("words").EnumerateArray());
        Assert.Equal(("one third", "half"), (words.GetProperty("was").GetString(), words.GetProperty("now").GetString()));
    }

    [Fact]
    public async Task The_same_words_say_so()
    {
        (string old, _) = await VersionsAsync();
        File.Copy(old, folder["copy.docx"]);

        Assert.Equal("old.docx and copy.docx say the same.\n", (await CliProgram.RunAsync("compare", old, folder["copy.docx"])).Output);
    }

    [Fact]
    public async Task A_file_that_is_no_Word_file_is_refused_and_nothing_is_written()
    {
        (string old, _) = await VersionsAsync();
        await File.WriteAllTextAsync(folder["letter.docx"], "Dear all");

        CliProgram.Said refused = await CliProgram.RunAsync("compare", old, folder["letter.docx"], "--out", folder["redline.docx"]);

        Assert.Equal(3, refused.ExitCode);
        Assert.Contains("letter.docx: error: The file is not a Word file, or it is damaged. [FILE-NOT-WORD]", refused.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(folder["redline.docx"]));
    }

    [Fact]
    public async Task What_is_not_there_or_cannot_be_meant_is_said()
    {
        (string old, string now) = await VersionsAsync();

        Assert.Equal(6, (await CliProgram.RunAsync("compare", old, folder["nothing.docx"])).ExitCode);
        Assert.Equal(2, (await CliProgram.RunAsync("compare", old)).ExitCode);
        Assert.Equal(2, (await CliProgram.RunAsync("compare", old, now, "--out", now)).ExitCode);
        Assert.Equal(2, (await CliProgram.RunAsync("compare", old, now, "--from", "1")).ExitCode);
        Assert.Equal(2, (await CliProgram.RunAsync("compare", old, now, "--at", "yesterday")).ExitCode);
        Assert.Equal(6, (await CliProgram.RunAsync("compare", "samples/stockport", "--document", "constitution", "--from", "7")).ExitCode);
        Assert.Equal(6, (await CliProgram.RunAsync("compare", "samples/stockport", "--document", "charter", "--from", "1")).ExitCode);
    }

    [Fact]
    public async Task Two_versions_of_a_record_are_compared_by_their_numbers()
    {
        CliProgram.Said said = await CliProgram.RunAsync("compare", "samples/stockport", "--document", "constitution", "--from", "1");

        Assert.Equal((0, "constitution, version 1 and constitution, version 1 say the same.\n"), (said.ExitCode, said.Output));
    }

    // The constitution of Stockport as it is, and with another quorum in clause 4.16.
    private async Task<(string Old, string New)> VersionsAsync()
    {
        await CliProgram.RunAsync("generate", "samples/stockport", "--document", "constitution", "--out", folder["generated"]);
        string old = folder["old.docx"], now = folder["new.docx"];
        File.Copy(Path.Combine(folder["generated"], "constitution.docx"), old);
        File.Copy(old, now);
        using ZipArchive zip = ZipFile.Open(now, ZipArchiveMode.Update);
        ZipArchiveEntry entry = zip.GetEntry("word/document.xml")!;
        string xml;
        using (StreamReader reader = new(entry.Open())) xml = await reader.ReadToEndAsync();
        entry.Delete();
        await using StreamWriter writer = new(zip.CreateEntry("word/document.xml").Open());
        await writer.WriteAsync(xml.Replace("The quorum is one third of", "The quorum is half of", StringComparison.Ordinal));
        return (old, now);
    }
}
