using System.Net;
using System.Net.NetworkInformation;

namespace DocPipeline.AcceptanceTests.Api;

public sealed class ApiOnAFolderTests(ProgramAlone alone) : ApiContract(alone), IClassFixture<ProgramAlone>
{
    [Fact]
    public async Task Alone_it_is_reached_only_under_the_names_of_this_machine()
    {
        using HttpRequestMessage request = new(HttpMethod.Get, "/health");
        request.Headers.Host = "rebound.example";

        using HttpResponseMessage answer = await alone.Program.Http.SendAsync(request);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public void Alone_it_listens_on_loopback_only()
    {
        int port = alone.Program.Http.BaseAddress!.Port;

        IEnumerable<IPAddress> listening = IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpListeners()
            .Where(listener => listener.Port == port).Select(listener => listener.Address);

        Assert.All(listening, address => Assert.True(IPAddress.IsLoopback(address)));
    }

    [Fact]
    public async Task Alone_it_has_no_functions()
    {
        using HttpResponseMessage answer = await alone.Program.Http.PostAsync("/generate-documents", new StringContent("{}"));

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }
}
