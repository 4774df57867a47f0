using System.Text.Json;
using DocPipeline.Testing;

namespace DocPipeline.AcceptanceTests.Cli;

public sealed class TextTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task The_words_of_a_Word_file_are_printed_with_their_numbers()
    {
        await CliProgram.RunAsync("generate", "samples/cheshire-west", "--out", folder.Path);

        CliProgram.Said said = await CliProgram.RunAsync("text", folder["agreement.docx"]);

        Assert.Equal((0, ""), (said.ExitCode, said.Error));
        Assert.Contains("\n# 11 Common constitutional issues\n", said.Output, StringComparison.Ordinal);
        Assert.Contains("\n## 11.1 Declarations of interest\n", said.Output, StringComparison.Ordinal);
        Assert.Contains("\n    11.1.5 ", said.Output, StringComparison.Ordinal);
        Assert.Contains("\n[watermark]\nDRAFT\n", said.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_stands_beside_the_words_is_listed_and_the_digest_is_the_same_everywhere()
    {
        await CliProgram.RunAsync("generate", "samples/cheshire-west", "--out", folder.Path);

        string marks = (await CliProgram.RunAsync("text", folder["agreement.docx"], "--marks")).Output;
        using JsonDocument json = JsonDocument.Parse((await CliProgram.RunAsync("text", folder["agreement.docx"], "--json")).Output);
        string digest = (await CliProgram.RunAsync("text", folder["agreement.docx"], "--digest")).Output.Trim();

        Assert.Contains("\n[Content controls: ", marks, StringComparison.Ordinal);
        Assert.Contains("\n- signature:cheshire-police-authority: “For Cheshire Police Authority / ", marks, StringComparison.Ordinal);
        Assert.Matches("\n- PAGE( |:)", marks);
        Assert.Equal(128, digest.Length);
        Assert.Equal(digest, json.RootElement.GetProperty("digest").GetString());
        Assert.Contains(json.RootElement.GetProperty("blocks").EnumerateArray(), b => b.GetProperty("text").GetString() == "Declarations of interest" && b.GetProperty("number").GetString() == "11.1");
    }

    [Fact]
    public async Task A_file_that_is_no_Word_file_is_refused_in_plain_words()
    {
        CliProgram.Said said = await CliProgram.RunAsync("text", "README.md");

        Assert.Equal((3, ""), (said.ExitCode, said.Output));
        Assert.Contains("[FILE-NOT-WORD]", said.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_said_to_be_missing() => Assert.Equal(6, (await CliProgram.RunAsync("text", "no-such.docx")).ExitCode);
}
