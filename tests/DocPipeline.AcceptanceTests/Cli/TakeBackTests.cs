using System.IO.Compression;
using System.Text;
using System.Text.Json;
using DocPipeline.Testing;

namespace DocPipeline.AcceptanceTests.Cli;

/// <summary>A draft of Stockport's constitution, edited and taken back through the command line into a copy of the sample.</summary>
public sealed class TakeBackTests : IDisposable
{
    private const string Old = "takes its decisions in the Partnership Board", New = "takes all of its decisions in the Partnership Board";

    private readonly TemporaryFolder folder = new();

    public TakeBackTests()
    {
        foreach (string file in Directory.EnumerateFiles(Repository.PathOf("samples/stockport"), "*", SearchOption.AllDirectories))
        {
            string path = Path.Combine("record", Path.GetRelativePath(Repository.PathOf("samples/stockport"), file));
            Directory.CreateDirectory(Path.GetDirectoryName(folder[path])!);
            File.Copy(file, folder[path]);
        }
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Changes_are_shown_and_with_agreement_written()
    {
        string draft = await DraftAsync(Old, New);

        CliProgram.Said shown = await TakeBackAsync(draft, "--dry-run");
        Assert.Equal(0, shown.ExitCode);
        Assert.Contains("~ clause 1.2", shown.Output, StringComparison.Ordinal);
        Assert.Contains("prose/constitution.md:9)", shown.Output, StringComparison.Ordinal);
        Assert.Contains($"    - The Partnership {Old}", shown.Output, StringComparison.Ordinal);
        Assert.Contains($"    + The Partnership {New}", shown.Output, StringComparison.Ordinal);
        Assert.Contains("Nothing was written.", shown.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(New, Prose(), StringComparison.Ordinal);

        CliProgram.Said written = await TakeBackAsync(draft, "--yes");
        Assert.Equal(0, written.ExitCode);
        Assert.Contains($"2. The Partnership {New} (**the Board** in this constitution). {{#decision-making-body}}\n", Prose(), StringComparison.Ordinal);

        CliProgram.Said again = await TakeBackAsync(draft, "--yes");
        Assert.Contains("The record says all of this already.", again.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_anybody_to_ask_nothing_is_written()
    {
        CliProgram.Said said = await TakeBackAsync(await DraftAsync(Old, New));

        Assert.Equal(2, said.ExitCode);
        Assert.Contains("say --yes to write the changes", said.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(New, Prose(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Programs_get_the_changes_as_JSON()
    {
        CliProgram.Said said = await TakeBackAsync(await DraftAsync(Old, New), "--json", "--yes");

        JsonElement result = JsonDocument.Parse(said.Output).RootElement;
        Assert.True(result.GetProperty("written").GetBoolean());
        JsonElement change = Assert.Single(result.GetProperty("changes").EnumerateArray());
        Assert.Equal(("changed", "clause 1.2", "prose/constitution.md", 9), (change.GetProperty("kind").GetString(), change.GetProperty("where").GetString(), change.GetProperty("file").GetString(), change.GetProperty("line").GetInt32()));
    }

    [Fact]
    public async Task A_refusal_says_where_and_what_to_do()
    {
        CliProgram.Said said = await TakeBackAsync(await DraftAsync(">Version history<", ">What went before<"), "--yes");

        Assert.Equal(3, said.ExitCode);
        Assert.Contains("[TAKE-BACK-TEMPLATE-TEXT]", said.Error, StringComparison.Ordinal);
        Assert.Contains("change templates/agreement", said.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_on_both_sides_is_refused_as_stale()
    {
        string draft = await DraftAsync(Old, New);
        File.WriteAllText(folder["record/prose/constitution.md"], Prose().Replace(Old, "decides in the Partnership Board", StringComparison.Ordinal));

        CliProgram.Said said = await TakeBackAsync(draft, "--yes");

        Assert.Equal(5, said.ExitCode);
        Assert.Contains("[TAKE-BACK-CONFLICT]", said.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_there_is_said() => Assert.Equal(6, (await TakeBackAsync(folder["nothing.docx"])).ExitCode);

    [Fact]
    public async Task An_edited_draft_becomes_a_decision_that_can_be_judged_and_adopted()
    {
        CliProgram.Said made = await TakeBackAsync(await DraftAsync(Old, New), "--as-amendment", "2010-01-12-all", "--title", "To decide all of it", "--yes");

        Assert.True(made.ExitCode == 0, made.Error);
        Assert.DoesNotContain(New, Prose(), StringComparison.Ordinal);
        CliProgram.Said terms = await CliProgram.RunAsync("adopt", folder["record"], "decisions/2010-01-12-all.yaml", "--on", "2010-01-13", "--dry-run");
        Assert.Contains("To decide all of it. Decided on 12 January 2010.", terms.Output, StringComparison.Ordinal);
        Assert.Contains("Clause 1.2", terms.Output, StringComparison.Ordinal);
        Assert.Contains(New, terms.Output, StringComparison.Ordinal);
    }

    private Task<CliProgram.Said> TakeBackAsync(string draft, params string[] options) => CliProgram.RunAsync(["record", "take-back", draft, folder["record"], .. options]);

    private string Prose() => File.ReadAllText(folder["record/prose/constitution.md"]);

    private async Task<string> DraftAsync(string old, string now)
    {
        CliProgram.Said generated = await CliProgram.RunAsync("generate", folder["record"], "--document", "constitution", "--out", folder["out"]);
        Assert.True(generated.ExitCode == 0, generated.Error);
        string draft = folder["out/constitution.docx"];
        using ZipArchive zip = ZipFile.Open(draft, ZipArchiveMode.Update);
        ZipArchiveEntry entry = zip.GetEntry("word/document.xml")!;
        string text;
        using (var reader = new StreamReader(entry.Open())) text = await reader.ReadToEndAsync();
        Assert.Contains(old, text, StringComparison.Ordinal);
        entry.Delete();
        await using var writer = new StreamWriter(zip.CreateEntry("word/document.xml").Open(), new UTF8Encoding(false));
        await writer.WriteAsync(text.Replace(old, now, StringComparison.Ordinal));
        return draft;
    }
}
