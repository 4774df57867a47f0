using System.Diagnostics;
using System.IO.Compression;
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
        int start = page.IndexOf('>', page.IndexOf("id=\"data\"", StringComparison.Ordinal)) + 1;
        using JsonDocument data = JsonDocument.Parse(page[start..page.IndexOf("</script>", start, StringComparison.Ordinal)]);
        Assert.Equal((2, 3), (data.RootElement.GetProperty("entries").GetArrayLength(), data.RootElement.GetProperty("leaves").GetArrayLength()));
        JsonElement second = data.RootElement.GetProperty("entries")[1];
        Assert.Contains("Clause 4.16 changed: “one third” became “half”.", second.GetProperty("changes").EnumerateArray().Select(c => c.GetString()));
        Assert.DoesNotContain(second.GetProperty("changes").EnumerateArray(), c => c.GetString()!.Contains("Not stated", StringComparison.Ordinal));
        Assert.Contains("<del><span class=\"vh\" lang=\"en-GB\">deleted: </span>one third</del>", second.GetProperty("redline").GetString(), StringComparison.Ordinal);
        Assert.Equal("", data.RootElement.GetProperty("entries")[0].GetProperty("redline").GetString());
    }

    [NeedsProgramFact("python3", "openssl", "sha512sum")]
    public async Task The_zip_is_a_bag_that_sha512sum_and_the_plain_verifier_find_whole()
    {
        await MakeAsync("one.html");
        await record.DoneAsync("archive", "evidence", "stockport/constitution", "--out", "two.html");
        Assert.Equal(await File.ReadAllBytesAsync(record["one.zip"]), await File.ReadAllBytesAsync(record["two.zip"]));

        await ZipFile.ExtractToDirectoryAsync(record["one.zip"], record["unpacked"]);
        string bag = record["unpacked/stockport-constitution-evidence"];
        Assert.Equal("BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n", await File.ReadAllTextAsync(Path.Combine(bag, "bagit.txt")));
        string[] payload = [.. Directory.EnumerateFiles(Path.Combine(bag, "data"), "*", SearchOption.AllDirectories)];
        Assert.Contains($"Payload-Oxum: {payload.Sum(f => new FileInfo(f).Length)}.{payload.Length}\n", await File.ReadAllTextAsync(Path.Combine(bag, "bag-info.txt")), StringComparison.Ordinal);
        Assert.Equal(payload.Length, (await File.ReadAllLinesAsync(Path.Combine(bag, "manifest-sha512.txt"))).Length);
        foreach (string manifest in (string[])["manifest-sha512.txt", "tagmanifest-sha512.txt"]) Assert.Equal(0, Run("sha512sum", bag, "-c", "--quiet", manifest).ExitCode);
        Assert.Equal(await File.ReadAllBytesAsync(record["one.html"]), await File.ReadAllBytesAsync(Path.Combine(bag, "data/evidence.html")));
        Assert.True(File.Exists(Path.Combine(bag, "data/redlines/v1-to-v2.docx")));

        string[] proofs = ["data/receipts/v1.tlog-proof", "data/receipts/v2.tlog-proof"];
        string verifier = Repository.PathOf("tests/tools/verify_archive.py");
        (int code, string said) = Run("python3", bag, [verifier, "--part", "data/store", "data/log.vkey", .. proofs]);
        Assert.True(code == 0, said);
        Assert.Contains("1 objects, 2 entries, 3 leaves", said, StringComparison.Ordinal);
        string document = Directory.EnumerateFiles(Path.Combine(bag, "data/store"), "constitution.docx", SearchOption.AllDirectories).First();
        await File.AppendAllTextAsync(document, "x");
        Assert.Equal(1, Run("python3", bag, [verifier, "--part", "data/store", "data/log.vkey", .. proofs]).ExitCode);
        Assert.NotEqual(0, Run("sha512sum", bag, "-c", "--quiet", "manifest-sha512.txt").ExitCode);
    }

    [Fact]
    public async Task Neither_page_nor_zip_is_written_over()
    {
        await MakeAsync("one.html");
        CliProgram.Said again = await record.RunAsync("archive", "evidence", "stockport/constitution", "--out", "one.html");
        Assert.Equal(5, again.ExitCode);
        File.Delete(record["one.html"]);
        again = await record.RunAsync("archive", "evidence", "stockport/constitution", "--out", "one.html");
        Assert.Equal(5, again.ExitCode);
        Assert.Contains("one.zip' is there already; nothing was written", again.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(record["one.html"]));
        await record.DoneAsync("archive", "evidence", "stockport/constitution", "--out", "one.html", "--page-only");
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
            if (IsSameHtml(page, altered, at))
            {
                i--;
                continue;
            }

            await File.WriteAllBytesAsync(record["altered.html"], altered);
            if (Show(record["altered.html"]).Split("</p>")[0].Contains(">Verified. ", StringComparison.Ordinal)) unseen.Add($"byte {at}: {(char)page[at]} became {(char)altered[at]}");
        }

        // A log whose key was replaced is followed to the new one.
        await record.DoneAsync("archive", "replace-key", "--new-key", "keys/second.pem", "--yes");
        Assert.Equal(0, (await record.RunWithAsync(record["keys/second.pem"], "archive", "evidence", "stockport/constitution", "--out", "second.html")).ExitCode);
        string second = Show(record["second.html"]);
        Assert.Contains(" checks, all hold.", second, StringComparison.Ordinal);
        Assert.Contains("Leaf 3 of the log replaces the key, signed by the one before.", second, StringComparison.Ordinal);
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

    // HTML knows no small and capital letters in the names of elements and attributes: such a page is the same page to every reader.
    private static bool IsSameHtml(byte[] page, byte[] altered, int at)
    {
        if ((page[at] ^ altered[at]) != 0x20 || !char.IsAsciiLetter((char)page[at])) return false;
        int open = Array.LastIndexOf(page, (byte)'<', at), close = Array.LastIndexOf(page, (byte)'>', at);
        return open > close && page[open..at].Count(b => b == '"') % 2 == 0;
    }

    private static (int ExitCode, string Output) Run(string program, string folder, params string[] arguments)
    {
        ProcessStartInfo start = new(Programs.Require(program), arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        using Process process = Process.Start(start)!;
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        string said = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, said);
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
