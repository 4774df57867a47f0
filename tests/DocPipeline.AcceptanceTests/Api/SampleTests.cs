using System.Net;
using System.Text.Json;

namespace DocPipeline.AcceptanceTests.Api;

public sealed class SampleTests(ProgramAlone alone) : IClassFixture<ProgramAlone>
{
    [Fact]
    public async Task A_newcomer_gets_the_sample_partnerships_once_and_can_draft_their_documents()
    {
        using HttpResponseMessage first = await alone.Program.Http.PostAsync("/api/v1/samples", content: null);
        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        JsonElement[] added = [.. JsonElement.Parse(await first.Content.ReadAsStringAsync()).EnumerateArray()];
        Assert.Equal(["cheltenham", "cheshire-west", "dyffryn", "stafford", "stockport"], added.Select(each => each.GetProperty("partnership").GetString()));
        Assert.All(added, each => Assert.True(each.GetProperty("isNew").GetBoolean()));

        using HttpResponseMessage again = await alone.Program.Http.PostAsync("/api/v1/samples", content: null);
        Assert.All(JsonElement.Parse(await again.Content.ReadAsStringAsync()).EnumerateArray(), each => Assert.False(each.GetProperty("isNew").GetBoolean()));
        using HttpResponseMessage draft = await alone.Program.Http.PostAsync("/api/v1/partnerships/stockport/documents/constitution/draft", content: null);
        Assert.Equal(HttpStatusCode.Created, draft.StatusCode);
    }

    [Theory]
    [InlineData("/health")]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    public async Task Whoever_watches_the_program_is_told_that_it_is_well(string path)
    {
        using HttpResponseMessage answer = await alone.Program.Http.GetAsync(path);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("Healthy", await answer.Content.ReadAsStringAsync());
    }
}
