using System.Diagnostics.CodeAnalysis;
using DocPipeline.Testing;

namespace DocPipeline.AcceptanceTests.Site.Record;

/// <summary>The program with the sample partnerships, and somebody signed in at a browser; one for all tests of records.</summary>
[SuppressMessage("Design", "CA1001", Justification = "xunit disposes of a fixture through IAsyncLifetime.")]
public sealed class RecordSite : IAsyncLifetime
{
    /// <summary>The collection of the tests that share it.</summary>
    public const string Name = "pages of records";

    private readonly TemporaryFolder folder = new();
    private WebProgram? program;
    private HttpClient? browser;

    /// <summary>The program.</summary>
    public WebProgram Program => program!;

    /// <summary>The folder of its store.</summary>
    public string Store => folder["docpipeline-data"];

    /// <summary>The browser of somebody who may do everything.</summary>
    public HttpClient Browser => browser!;

    /// <inheritdoc/>
    public async Task InitializeAsync()
    {
        program = await WebProgram.StartAloneAsync(store: null, folder.Path, new() { ["DocPipeline__RequestsPerSecond"] = "1000", ["DocPipeline__RequestBurst"] = "5000" });
        using HttpResponseMessage added = await Program.Http.PostAsync("/api/v1/samples", content: null);
        Assert.True(added.IsSuccessStatusCode, await added.Content.ReadAsStringAsync());
        browser = await Program.BrowserAsync();
    }

    /// <inheritdoc/>
    public async Task DisposeAsync()
    {
        browser?.Dispose();
        if (program is not null) await program.DisposeAsync();
        folder.Dispose();
    }

    /// <summary>Opens a page that is there.</summary>
    internal Task<SitePage> OpenAsync(string address) => SitePage.OpenAsync(Browser, address);

    /// <summary>A small record of its own for a test that changes it, and the address of its page.</summary>
    internal async Task<string> PartnershipAsync(string id)
    {
        using ByteArrayContent zip = new(TestRecord.Zip(TestRecord.Of(id, TestRecord.Files()))) { Headers = { ContentType = new("application/zip") } };
        using HttpResponseMessage put = await Program.Http.PutAsync($"/api/v1/partnerships/{id}/record", zip);
        Assert.True(put.IsSuccessStatusCode, await put.Content.ReadAsStringAsync());
        return $"/partnerships/{id}";
    }
}

/// <summary>The tests that share one program.</summary>
[CollectionDefinition(RecordSite.Name)]
[SuppressMessage("Naming", "CA1711", Justification = "xunit's own word.")]
public sealed class RecordSiteCollection : ICollectionFixture<RecordSite>;
