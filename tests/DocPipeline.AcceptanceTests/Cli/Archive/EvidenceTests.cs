using System.Diagnostics;
using System.Text;
using System.Text.Json;
using DocPipeline.Testing;
using Xunit.Abstractions;

namespace DocPipeline.AcceptanceTests.Cli.Archive;

/// <summary>The page that shows and verifies everything that the archive has of a document, in a real browser and without a network.</summary>
public sealed class EvidenceTests(ITestOutputHelper output) : IDisposable
{
    private readonly ArchivedRecord record = new();

    public void Dispose() => record.Dispose();

    [Fact]
    public async Task The_page_carries_every_entry_and_leaf_asks_for_nothing_from_outside_and_is_the_same_every_time()
    {
        await MakeAsync("one.html");
        await record.DoneAsync("archive", "evidence", "stockport/constitution", "--out", "two.html");
        string page = await File.ReadAllTextAsync(record["one.html"]);

        Assert.Equal(page, await File.ReadAllTextAsync(record["two.html"]));
        Assert.Contains("default-src 'none'", page, StringComparison.Ordinal);
        Assert.DoesNotContain("src=\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("http", page.Replace("http-equiv", "", StringComparison.Ordinal), StringComparison.Ordinal);
        int start = page.IndexOf("id=\"data\">", StringComparison.Ordinal) + "id=\"data\">".Length;
        using JsonDocument data = JsonDocument.Parse(page[start..page.IndexOf("</script>", start, StringComparison.Ordinal)]);
        Assert.Equal((2, 3), (data.RootElement.GetProperty("entries").GetArrayLength(), data.RootElement.GetProperty("leaves").GetArrayLength()));
        Assert.Contains("Clause 4.16 changed: “one third” became “half”.", data.RootElement.GetProperty("entries")[1].GetProperty("changes").EnumerateArray().Select(c => c.GetString()));
    }

    [Fact]
    public async Task No_page_is_made_of_an_archive_that_was_tampered_with()
    {
        await MakeAsync("one.html");
        string stored = Directory.EnumerateFiles(record["store/archive"], "constitution.docx", SearchOption.AllDirectories).First();
        await File.AppendAllTextAsync(stored, "x");
        CliProgram.Said said = await record.RunAsync("archive", "evidence", "stockport/constitution", "--out", "two.html");
        Assert.Equal(3, said.ExitCode);
        Assert.Contains("[OCFL-CONTENT]", said.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(record["two.html"]));
    }

    [LongFact("chromium")]
    [Trait("Category", "Long")]
    public async Task A_browser_verifies_the_page_and_sees_any_byte_that_was_changed()
    {
        await MakeAsync("one.html");
        byte[] page = await File.ReadAllBytesAsync(record["one.html"]);
        string shown = Show(record["one.html"]);
        Assert.Contains(" checks, all hold.", shown, StringComparison.Ordinal);
        Assert.Contains("10 of 15 voted for; two thirds of 15 is 10.", shown, StringComparison.Ordinal);

        // Half of them in the frame, which is small, so that every part of it gets some.
        int frame = Encoding.UTF8.GetString(page).IndexOf("<script type", StringComparison.Ordinal);
        var random = new Random(5);
        var unseen = new List<string>();
        for (int i = 0; i < 120; i++)
        {
            int at = i % 2 == 0 ? random.Next(page.Length) : random.Next(frame);
            byte[] altered = [.. page];
            altered[at] ^= (byte)(1 << random.Next(7));
            await File.WriteAllBytesAsync(record["altered.html"], altered);
            if (Show(record["altered.html"]).Split("</p>")[0].Contains(">Verified. ", StringComparison.Ordinal)) unseen.Add($"byte {at}: {(char)page[at]} became {(char)altered[at]}");
        }

        output.WriteLine($"120 altered pages, {unseen.Count} of them shown as verified");
        Assert.Empty(unseen);
    }

    private async Task MakeAsync(string file)
    {
        await record.IssueAsync();
        Assert.Equal(0, (await record.AdoptAsync()).ExitCode);
        await record.DoneAsync("record", "push", "stockport");
        CliProgram.Said made = await record.DoneAsync("archive", "evidence", "stockport/constitution", "--out", file);
        Assert.Contains("2 entries, all 3 leaves of the log; open it in any browser", made.Output, StringComparison.Ordinal);
    }

    // What the page is once its script has run.
    private string Show(string file)
    {
        ProcessStartInfo start = new(Programs.Require("chromium"), ["--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", $"--user-data-dir={record["browser"]}", "--virtual-time-budget=20000", "--dump-dom", $"file://{file}"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using Process process = Process.Start(start)!;
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        string shown = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return shown;
    }
}
