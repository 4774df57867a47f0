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
    public async Task A_file_that_is_no_Word_file_is_refused_in_plain_words()
    {
        CliProgram.Said said = await CliProgram.RunAsync("text", "README.md");

        Assert.Equal((3, ""), (said.ExitCode, said.Output));
        Assert.Contains("[FILE-NOT-WORD]", said.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_said_to_be_missing() => Assert.Equal(6, (await CliProgram.RunAsync("text", "no-such.docx")).ExitCode);
}
