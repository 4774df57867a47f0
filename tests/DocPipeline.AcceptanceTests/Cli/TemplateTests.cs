using System.IO.Compression;
using DocPipeline.Testing;

namespace DocPipeline.AcceptanceTests.Cli;

public sealed class TemplateTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task The_built_in_template_as_a_Word_file_makes_the_same_words()
    {
        Assert.Equal(0, (await CliProgram.RunAsync("template", "pack", "--kind", "agreement", "--out", folder["agreement-template.docx"])).ExitCode);

        CliProgram.Said said = await CliProgram.RunAsync("generate", "samples/cheshire-west", "--document", "agreement", "--template", folder["agreement-template.docx"], "--out", folder["own"]);

        Assert.Equal(0, said.ExitCode);
        Assert.Equal(await BuiltInText(), IssueCodes.Without((await CliProgram.RunAsync("text", Path.Combine(folder["own"], "agreement.docx"))).Output));
    }

    [Fact]
    public async Task A_template_taken_apart_and_put_together_makes_the_same_words()
    {
        await CliProgram.RunAsync("template", "pack", "--out", folder["one.docx"]);
        Assert.Equal(0, (await CliProgram.RunAsync("template", "unpack", folder["one.docx"], "--out", folder["parts"])).ExitCode);
        Assert.Contains("{{> version-history}}", File.ReadAllText(Path.Combine(folder["parts"], "word", "document.xml")), StringComparison.Ordinal);
        Assert.Equal(0, (await CliProgram.RunAsync("template", "pack", folder["parts"], "--out", folder["two.docx"])).ExitCode);

        CliProgram.Said said = await CliProgram.RunAsync("generate", "samples/cheshire-west", "--document", "agreement", "--template", folder["two.docx"], "--out", folder["own"]);

        Assert.Equal((0, ""), (said.ExitCode, said.Error));
        Assert.Equal(await BuiltInText(), IssueCodes.Without((await CliProgram.RunAsync("text", Path.Combine(folder["own"], "agreement.docx"))).Output));
    }

    [Fact]
    public async Task A_folder_that_is_there_is_not_overwritten()
    {
        await CliProgram.RunAsync("template", "pack", "--out", folder["one.docx"]);
        Directory.CreateDirectory(folder["parts"]);

        Assert.Equal(2, (await CliProgram.RunAsync("template", "unpack", folder["one.docx"], "--out", folder["parts"])).ExitCode);
        Assert.Empty(Directory.GetFileSystemEntries(folder["parts"]));
    }

    [Theory]
    [InlineData("../../escaped.xml")]
    [InlineData("word/../../escaped.xml")]
    [InlineData("/escaped.xml")]
    [InlineData("..\\escaped.xml")]
    public async Task A_template_whose_entry_leads_out_of_the_file_is_refused_and_writes_nothing(string entry)
    {
        await CliProgram.RunAsync("template", "pack", "--out", folder["hostile.docx"]);
        using (ZipArchive zip = ZipFile.Open(folder["hostile.docx"], ZipArchiveMode.Update))
        {
            using (StreamWriter escaped = new(zip.CreateEntry(entry).Open())) escaped.Write("<x/>");
            ZipArchiveEntry relationships = zip.GetEntry("word/_rels/document.xml.rels")!;
            string text;
            using (StreamReader reader = new(relationships.Open())) text = reader.ReadToEnd();
            relationships.Delete();
            using StreamWriter written = new(zip.CreateEntry("word/_rels/document.xml.rels").Open());
            written.Write(text.Replace("</Relationships>", $"<Relationship Id=\"rIdX\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/image\" Target=\"/{entry.TrimStart('/')}\"/></Relationships>", StringComparison.Ordinal));
        }

        CliProgram.Said said = await CliProgram.RunAsync("template", "unpack", folder["hostile.docx"], "--out", folder["a/b/parts"]);

        Assert.Equal(3, said.ExitCode);
        Assert.Contains("[ADMIT-ENTRY-NAME]", said.Error, StringComparison.Ordinal);
        Assert.Equal([folder["hostile.docx"]], Directory.GetFiles(folder.Path, "*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task A_template_for_another_kind_is_refused_with_every_field_that_is_not_there()
    {
        await CliProgram.RunAsync("template", "pack", "--kind", "agreement", "--out", folder["agreement-template.docx"]);

        CliProgram.Said check = await CliProgram.RunAsync("template", "check", folder["agreement-template.docx"], "--kind", "cover-sheet");
        CliProgram.Said generate = await CliProgram.RunAsync("generate", "samples/cheshire-west", "--document", "cover-sheet", "--template", folder["agreement-template.docx"], "--out", folder["own"]);

        Assert.Equal((3, 3), (check.ExitCode, generate.ExitCode));
        Assert.Contains("There is no field 'sections'.", check.Error, StringComparison.Ordinal);
        Assert.Contains("\n    ^\n", check.Error, StringComparison.Ordinal);
        Assert.Contains("agreement-template.docx/word/document.xml:", generate.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder["own"]));
    }

    [Fact]
    public async Task A_draft_shows_what_its_data_lacks_and_an_issued_document_is_refused_for_it()
    {
        await CliProgram.RunAsync("template", "pack", "--kind", "agreement", "--out", folder["one.docx"]);
        await CliProgram.RunAsync("template", "unpack", folder["one.docx"], "--out", folder["parts"]);
        string part = Path.Combine(folder["parts"], "word", "document.xml");
        File.WriteAllText(part, File.ReadAllText(part).Replace("{{> contents}}", "Chair: {{upper document.subtitle}}", StringComparison.Ordinal));
        await CliProgram.RunAsync("template", "pack", folder["parts"], "--out", folder["our.docx"]);
        foreach ((string path, string text) in TestRecord.Files())
        {
            Directory.CreateDirectory(Path.GetDirectoryName(folder["record/" + path])!);
            File.WriteAllText(folder["record/" + path], text);
        }

        CliProgram.Said draft = await CliProgram.RunAsync("generate", folder["record"], "--document", "agreement", "--template", folder["our.docx"], "--out", folder["draft"]);
        File.WriteAllText(folder["record/partnership.yaml"], TestRecord.Facts.Replace("status: draft", "status: issued", StringComparison.Ordinal));
        CliProgram.Said issued = await CliProgram.RunAsync("generate", folder["record"], "--document", "agreement", "--template", folder["our.docx"], "--out", folder["issued"]);

        Assert.Equal((0, 3), (draft.ExitCode, issued.ExitCode));
        Assert.Contains("our.docx/word/document.xml:2:8: warning: The record has nothing to print for 'document.subtitle'. [DOCUMENT-GAP]", draft.Error, StringComparison.Ordinal);
        Assert.Contains("our.docx/word/document.xml:2:8: error: The record has nothing to print for 'document.subtitle'. [DOCUMENT-GAP]", issued.Error, StringComparison.Ordinal);
        Assert.Contains("Chair: [To supply: document.subtitle]", (await CliProgram.RunAsync("text", Path.Combine(folder["draft"], "agreement.docx"))).Output, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder["issued"]));
    }

    [Fact]
    public async Task The_fields_of_a_kind_are_listed()
    {
        CliProgram.Said said = await CliProgram.RunAsync("template", "fields", "--kind", "agreement");

        Assert.Contains("document.title\n", said.Output, StringComparison.Ordinal);
        Assert.Contains("history[].change\n", said.Output, StringComparison.Ordinal);
        Assert.Contains("{{> cover}}  (a partial, alone in its paragraph)\n", said.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_councils_styles_change_the_look_and_not_the_words()
    {
        string style = Repository.PathOf("tests/DocPipeline.Tests/Documents/Templates/fixtures/council/notice.docx");

        CliProgram.Said said = await CliProgram.RunAsync("generate", "samples/cheshire-west", "--document", "cover-sheet", "--style", style, "--out", folder["own"]);

        Assert.Equal(0, said.ExitCode);
        await CliProgram.RunAsync("generate", "samples/cheshire-west", "--document", "cover-sheet", "--out", folder["house"]);
        Assert.Equal(
            (await CliProgram.RunAsync("text", Path.Combine(folder["house"], "cover-sheet.docx"))).Output,
            (await CliProgram.RunAsync("text", Path.Combine(folder["own"], "cover-sheet.docx"))).Output);
        Assert.NotEqual(File.ReadAllBytes(Path.Combine(folder["house"], "cover-sheet.docx")), File.ReadAllBytes(Path.Combine(folder["own"], "cover-sheet.docx")));
    }

    [Theory]
    [InlineData(2, "generate", "samples/cheshire-west", "--template", "README.md")]
    [InlineData(2, "template", "check", "README.md", "--kind", "poem")]
    [InlineData(3, "template", "check", "README.md")]
    [InlineData(6, "template", "check", "no-such.docx")]
    [InlineData(6, "template", "pack", "no-such-folder", "--out", "x.docx")]
    [InlineData(3, "generate", "samples/cheshire-west", "--document", "agreement", "--template", "README.md", "--out", "never-made")]
    public async Task What_cannot_be_done_has_its_own_exit_code(int exitCode, params string[] arguments)
    {
        CliProgram.Said said = await CliProgram.RunAsync(arguments);

        Assert.Equal(exitCode, said.ExitCode);
        Assert.NotEqual("", said.Error);
        Assert.DoesNotContain("   at ", said.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Repository.PathOf("never-made")));
    }

    private async Task<string> BuiltInText()
    {
        await CliProgram.RunAsync("generate", "samples/cheshire-west", "--document", "agreement", "--out", folder["built-in"]);
        return IssueCodes.Without((await CliProgram.RunAsync("text", Path.Combine(folder["built-in"], "agreement.docx"))).Output);
    }
}
