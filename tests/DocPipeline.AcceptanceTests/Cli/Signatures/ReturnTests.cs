using System.IO.Compression;
using System.Text;
using System.Text.Json;
using DocPipeline.Testing;

namespace DocPipeline.AcceptanceTests.Cli.Signatures;

/// <summary><c>verify</c> and its fourth question: are these the words that were issued?</summary>
public sealed class ReturnTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_filled_in_copy_has_the_issued_words_and_an_altered_one_is_shown_by_clause()
    {
        string issued = await IssueAsync();
        Edited(issued, folder["filled.docx"], "<w:t>Name</w:t></w:r>", "<w:t>Name</w:t></w:r><w:r><w:tab/><w:t>Siân Price</w:t></w:r>");
        Edited(issued, folder["altered.docx"], "publish", "hide");

        CliProgram.Said filled = await CliProgram.RunAsync("verify", folder["filled.docx"], "--issued", issued);
        CliProgram.Said altered = await CliProgram.RunAsync("verify", folder["altered.docx"], "--issued", issued, "--redline", folder["redline.docx"]);

        Assert.Equal((0, ""), (filled.ExitCode, filled.Error));
        Assert.Contains("The words are those of version 2 as issued.", filled.Output, StringComparison.Ordinal);
        Assert.Contains("For Dyffryn County Council: Name ‘Siân Price’.", filled.Output, StringComparison.Ordinal);
        Assert.Equal((3, ""), (altered.ExitCode, altered.Error));
        Assert.Contains("The words differ from version 2 in clause 1.3(b). It does not count as a signature", altered.Output, StringComparison.Ordinal);
        Assert.Contains("“publish” became “hide”", altered.Output, StringComparison.Ordinal);
        Assert.True(File.Exists(folder["redline.docx"]));

        using JsonDocument json = JsonDocument.Parse((await CliProgram.RunAsync("verify", folder["altered.docx"], "--issued", issued, "--json")).Output);
        JsonElement back = json.RootElement.GetProperty("return");
        Assert.Equal("other-words", back.GetProperty("verdict").GetString());
        Assert.Equal("Clause 1.3(b)", back.GetProperty("differences")[0].GetProperty("where").GetString());
    }

    [Fact]
    public async Task Without_the_issued_file_the_archive_gives_it_by_what_the_return_says_of_itself()
    {
        Dictionary<string, string> environment = new() { ["DOCPIPELINE_LOG_KEY"] = folder["keys/log.pem"] };
        CliProgram.Said made = await CliProgram.RunInAsync(Repository.Root, environment, "generate", Repository.PathOf("samples/dyffryn"), "--document", "terms", "--out", folder["out"], "--archive", folder["store"], "--by", "Clerk", "--yes");
        Assert.True(made.ExitCode == 0, made.Error);
        Edited(folder["out/terms.docx"], folder["altered.docx"], "publish", "hide");

        CliProgram.Said same = await CliProgram.RunInAsync(Repository.Root, environment, "verify", folder["out/terms.docx"], "--store", folder["store"]);
        CliProgram.Said altered = await CliProgram.RunInAsync(Repository.Root, environment, "verify", folder["altered.docx"], "--store", folder["store"]);

        Assert.Equal((0, ""), (same.ExitCode, same.Error));
        Assert.Contains("held against v1 of dyffryn/terms in the archive", same.Output, StringComparison.Ordinal);
        Assert.Contains("byte for byte", same.Output, StringComparison.Ordinal);
        Assert.Equal(3, altered.ExitCode);
    }

    [NeedsProgramFact("zbarimg", "soffice", "pdftoppm")]
    public async Task A_scan_is_left_to_a_person()
    {
        string issued = await IssueAsync();
        using System.Diagnostics.Process print = System.Diagnostics.Process.Start(Programs.Require("soffice"), [$"-env:UserInstallation=file://{folder["profile"]}", "--headless", "--convert-to", "pdf", "--outdir", folder["pdf"], issued])!;
        await print.WaitForExitAsync();

        using System.Diagnostics.Process scan = System.Diagnostics.Process.Start(Programs.Require("pdftoppm"), ["-r", "200", "-png", "-f", "2", "-l", "2", "-singlefile", folder["pdf/terms.pdf"], folder["page"]])!;
        await scan.WaitForExitAsync();

        CliProgram.Said said = await CliProgram.RunAsync("verify", folder["page.png"], "--issued", issued);

        Assert.Equal((7, ""), (said.ExitCode, said.Error));
        Assert.Contains("1 of 1 page has the code of the issue", said.Output, StringComparison.Ordinal);
        Assert.Contains("A legal officer looks at the words and the ink", said.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_return_that_is_no_Word_file_is_exit_code_3_and_says_why()
    {
        string issued = await IssueAsync();
        await File.WriteAllTextAsync(folder["note.docx"], "Signed, Jane Bell");

        CliProgram.Said said = await CliProgram.RunAsync("verify", folder["note.docx"], "--issued", issued);

        Assert.Equal(3, said.ExitCode);
        Assert.Contains("The file is not taken in.", said.Output, StringComparison.Ordinal);
        Assert.Contains("[FILE-NOT-WORD]", said.Error, StringComparison.Ordinal);
    }

    private async Task<string> IssueAsync()
    {
        CliProgram.Said made = await CliProgram.RunAsync("generate", Repository.PathOf("samples/dyffryn"), "--document", "terms", "--out", folder["out"]);
        Assert.True(made.ExitCode == 0, made.Error);
        return folder["out/terms.docx"];
    }

    private static void Edited(string from, string to, string old, string now)
    {
        File.Copy(from, to);
        using ZipArchive zip = ZipFile.Open(to, ZipArchiveMode.Update);
        ZipArchiveEntry entry = zip.GetEntry("word/document.xml")!;
        string xml;
        using (var reader = new StreamReader(entry.Open(), Encoding.UTF8)) xml = reader.ReadToEnd();
        int at = xml.IndexOf(old, StringComparison.Ordinal);
        Assert.True(at >= 0, $"no {old}");
        entry.Delete();
        using var writer = new StreamWriter(zip.CreateEntry("word/document.xml").Open(), new UTF8Encoding(false));
        writer.Write(xml[..at] + now + xml[(at + old.Length)..]);
    }
}
