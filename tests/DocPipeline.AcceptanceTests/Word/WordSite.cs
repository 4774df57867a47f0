using System.Diagnostics.CodeAnalysis;
using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using DocPipeline.Testing;

namespace DocPipeline.AcceptanceTests.Word;

/// <summary>The program with the sample partnerships, as the pane in Word finds it.</summary>
[SuppressMessage("Design", "CA1001", Justification = "xunit disposes of a fixture through IAsyncLifetime.")]
public sealed class WordSite : IAsyncLifetime
{
    internal const string Name = "Word";
    internal const string Docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private readonly TemporaryFolder folder = new();
    private WebProgram? program;

    public WebProgram Program => program!;

    public HttpClient Http => Program.Http;

    /// <summary>The files of its store whose names begin so.</summary>
    internal IEnumerable<string> Stored(string start) => Directory.EnumerateFiles(folder["docpipeline-data"], "*", SearchOption.AllDirectories).Where(file => Path.GetRelativePath(folder["docpipeline-data"], file).StartsWith(start, StringComparison.Ordinal));

    public async Task InitializeAsync()
    {
        program = await WebProgram.StartAloneAsync(store: null, folder.Path, new() { ["DocPipeline__RequestsPerSecond"] = "1000", ["DocPipeline__RequestBurst"] = "5000" });
        using HttpResponseMessage added = await Http.PostAsync("/api/v1/samples", content: null);
        Assert.True(added.IsSuccessStatusCode, await added.Content.ReadAsStringAsync());
    }

    public async Task DisposeAsync()
    {
        if (program is not null) await program.DisposeAsync();
        folder.Dispose();
    }

    /// <summary>A document as the record makes it now.</summary>
    internal Task<byte[]> DraftAsync(string document) => Http.GetByteArrayAsync($"/api/v1/partnerships/{document.Replace("/", "/documents/", StringComparison.Ordinal)}/versions/draft/file");

    /// <summary>Sends a draft.</summary>
    internal async Task<HttpResponseMessage> SendAsync(string path, byte[] draft, string? seen = null, HttpClient? http = null)
    {
        using HttpRequestMessage request = new(HttpMethod.Post, $"/api/v1/partnerships/{path}") { Content = new ByteArrayContent(draft) { Headers = { ContentType = new MediaTypeHeaderValue(Docx) } } };
        if (seen is not null) request.Headers.IfMatch.Add(new EntityTagHeaderValue($"\"{seen}\""));
        return await (http ?? Http).SendAsync(request);
    }

    /// <summary>The tag of a record.</summary>
    internal async Task<string> RecordAsync(string partnership) => (await GetAsync($"/api/v1/partnerships/{partnership}")).GetProperty("record").GetString()!;

    internal async Task<JsonElement> GetAsync(string path, HttpStatusCode expected = HttpStatusCode.OK)
    {
        using HttpResponseMessage answer = await Http.GetAsync(path);
        return await JsonAsync(answer, expected);
    }

    internal static Task<JsonElement> JsonAsync(HttpResponseMessage answer, HttpStatusCode status) => Api.ApiStore.JsonAsync(answer, status);

    /// <summary>A draft with its text edited as somebody might do it in Word.</summary>
    internal static byte[] Edited(byte[] draft, params (string Old, string New)[] edits)
    {
        using MemoryStream file = new();
        file.Write(draft);
        using (ZipArchive zip = new(file, ZipArchiveMode.Update, leaveOpen: true))
        {
            ZipArchiveEntry entry = zip.GetEntry("word/document.xml")!;
            string xml;
            using (StreamReader reader = new(entry.Open())) xml = reader.ReadToEnd();
            foreach ((string old, string now) in edits)
            {
                Assert.Contains(old, xml, StringComparison.Ordinal);
                xml = xml.Replace(old, now, StringComparison.Ordinal);
            }

            entry.Delete();
            using StreamWriter writer = new(zip.CreateEntry("word/document.xml").Open(), new UTF8Encoding(false));
            writer.Write(xml);
        }

        return file.ToArray();
    }
}

/// <summary>The tests that share one program.</summary>
[CollectionDefinition(WordSite.Name)]
[SuppressMessage("Naming", "CA1711", Justification = "xunit's own word.")]
public sealed class WordSiteCollection : ICollectionFixture<WordSite>;
