using DocPipeline.Testing;

namespace DocPipeline.AcceptanceTests.Cli;

/// <summary>The example of a council's look and of its own template, samples/council-style, from the folder in git to the document.</summary>
public sealed class CouncilStyleTests : IDisposable
{
    private const string Green = "1D4D3A";

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_councils_look_changes_every_document_of_a_record_and_none_of_the_words()
    {
        CliProgram.Said pack = await CliProgram.RunAsync("template", "pack", "samples/council-style/look", "--out", folder["look.docx"]);
        CliProgram.Said own = await CliProgram.RunAsync("generate", "samples/cheshire-west", "--style", folder["look.docx"], "--out", folder["own"]);
        await CliProgram.RunAsync("generate", "samples/cheshire-west", "--out", folder["house"]);

        Assert.Equal((0, ""), (pack.ExitCode, pack.Error));
        Assert.Equal((0, ""), (own.ExitCode, own.Error));
        foreach (string name in (string[])["agreement.docx", "cover-sheet.docx"])
        {
            Assert.Equal(WithoutPages(IssueCodes.Without((await CliProgram.RunAsync("text", Path.Combine(folder["house"], name))).Output)), WithoutPages(IssueCodes.Without((await CliProgram.RunAsync("text", Path.Combine(folder["own"], name))).Output)));
            await CliProgram.RunAsync("template", "unpack", Path.Combine(folder["own"], name), "--out", folder[name + ".parts"]);
            Assert.Contains(Green, File.ReadAllText(Path.Combine(folder[name + ".parts"], "word", "styles.xml")), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_councils_template_makes_an_agreement_of_its_own_layout()
    {
        await CliProgram.RunAsync("template", "pack", "samples/council-style/agreement-template", "--out", folder["agreement-template.docx"]);
        CliProgram.Said check = await CliProgram.RunAsync("template", "check", folder["agreement-template.docx"], "--kind", "agreement");
        CliProgram.Said generate = await CliProgram.RunAsync("generate", "samples/cheshire-west", "--document", "agreement", "--template", folder["agreement-template.docx"], "--out", folder["own"]);
        string text = (await CliProgram.RunAsync("text", Path.Combine(folder["own"], "agreement.docx"))).Output;

        Assert.Equal((0, "The template can be used.\n"), (check.ExitCode, check.Output));
        Assert.DoesNotContain("warning", check.Error, StringComparison.Ordinal);
        Assert.Equal((0, ""), (generate.ExitCode, generate.Error));
        Assert.StartsWith("Aldermoor Borough Council\nCheshire West and Chester Partnership Framework\nPartnership agreement and protocols\n", text, StringComparison.Ordinal);
        Assert.Contains("| Reference | Version | Date | Status |\n| CWAC-AGR-0005 | 5 | 2 April 2009 | Draft for agreement |", text, StringComparison.Ordinal);
        Assert.Contains("This is a draft.", text, StringComparison.Ordinal);
        Assert.DoesNotContain("was agreed on", text, StringComparison.Ordinal);
        Assert.Contains("Area Partnership Board for Winsford and Rural East; Area Partnership Board for Northwich and Rural North.", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_look_that_cannot_be_read_is_refused_and_one_with_a_rare_font_is_remarked_on()
    {
        await Pack("pale.docx", Green, "9CC5AE");
        await Pack("rare.docx", "Times New Roman", "Gill Sans");

        CliProgram.Said pale = await CliProgram.RunAsync("generate", "samples/cheshire-west", "--style", folder["pale.docx"], "--out", folder["pale"]);
        CliProgram.Said rare = await CliProgram.RunAsync("generate", "samples/cheshire-west", "--style", folder["rare.docx"], "--out", folder["rare"]);

        Assert.Equal(3, pale.ExitCode);
        Assert.Contains("pale.docx/word/styles.xml: error: The style 'heading 1' is too pale to read: 9CC5AE on FFFFFF has a contrast of 1.9 to 1. [TEMPLATE-CONTRAST]", pale.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder["pale"]));
        Assert.Equal(0, rare.ExitCode);
        Assert.Contains("warning: The font 'Gill Sans' is not on every machine", rare.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_template_has_the_styles_of_the_look() => Assert.Equal(
        File.ReadAllText(Repository.PathOf("samples/council-style/look/word/styles.xml")), File.ReadAllText(Repository.PathOf("samples/council-style/agreement-template/word/styles.xml")));

    private async Task Pack(string name, string old, string with)
    {
        string parts = folder[name + ".folder"];
        foreach (string file in Directory.GetFiles(Repository.PathOf("samples/council-style/look"), "*", SearchOption.AllDirectories))
        {
            string target = Path.Combine(parts, Path.GetRelativePath(Repository.PathOf("samples/council-style/look"), file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.WriteAllText(target, File.ReadAllText(file).Replace(old, with, StringComparison.Ordinal));
        }

        Assert.Equal(0, (await CliProgram.RunAsync("template", "pack", parts, "--out", folder[name])).ExitCode);
    }

    // Larger headings move the pages that the contents list states.
    private static string WithoutPages(string text) => System.Text.RegularExpressions.Regex.Replace(text, @" \d+$", "", System.Text.RegularExpressions.RegexOptions.Multiline);
}
