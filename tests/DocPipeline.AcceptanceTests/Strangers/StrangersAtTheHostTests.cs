using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using DocPipeline.Testing;

namespace DocPipeline.AcceptanceTests.Strangers;

/// <summary>What the network sends by way of the Functions host, which passes everything on: messages that look like the host's own, and the platform's header where it is believed.</summary>
[NeedsProgram(AzuriteServer.Program)]
[Collection(AzuriteServer.Collection)]
public sealed class StrangersAtTheHostTests(AzuriteServer azurite)
{
    private const string Admin = "11111111-2222-3333-4444-555555555555";
    private const string Tenant = "99999999-8888-7777-6666-555555555555";

    [ContractFact]
    public async Task What_looks_like_a_message_of_the_host_and_came_from_the_network_is_not_there()
    {
        using TemporaryFolder folder = new();
        await using WebProgram program = await WebProgram.StartAsHandlerAsync(azurite.ConnectionString, folder.Path);
        IReadOnlyList<ListedEndpoint> endpoints = await ListedEndpoint.AllAsync(folder.Path, new() { ["FUNCTIONS_CUSTOMHANDLER_PORT"] = $"{FreePort.Any()}", ["AzureWebJobsStorage"] = azurite.ConnectionString });
        ListedEndpoint[] ofTheHost = [.. endpoints.Where(each => each.Rule == "Host")];
        Assert.Equal(8, ofTheHost.Length);

        foreach (ListedEndpoint each in ofTheHost)
        {
            foreach (string header in (string[])["X-Forwarded-For", "X-ARR-LOG-ID", "Cookie", "Referer", "Authorization"])
            {
                HttpRequestMessage request = each.Request();
                request.Headers.Add("X-Azure-Functions-InvocationId", "0c7d2f4e-1a2b-4c3d-8e4f-5a6b7c8d9e0f");
                request.Headers.TryAddWithoutValidation(header, "203.0.113.7");
                Assert.Equal(404, await StrangerStore.TryAsync(program.Anonymous, request));
            }

            // Without the host's own header it is nobody's either.
            Assert.Equal(404, await StrangerStore.TryAsync(program.Anonymous, each.Request()));
        }
    }

    [ContractFact]
    public async Task Whom_the_platform_has_signed_in_is_believed_only_where_the_settings_say_so()
    {
        using TemporaryFolder folder = new();
        Dictionary<string, string?> settings = new() { ["DocPipeline__TrustPlatformAuthentication"] = "true", ["DocPipeline__Admins"] = Admin };
        await using WebProgram program = await WebProgram.StartAsHandlerAsync(azurite.ConnectionString, folder.Path, settings);

        JsonElement who = await SessionAsync(program, Principal(Admin), HttpStatusCode.OK);
        Assert.Contains("admin", who.GetRawText(), StringComparison.Ordinal);
        JsonElement stranger = await SessionAsync(program, Principal("22222222-2222-3333-4444-555555555555"), HttpStatusCode.Unauthorized);
        Assert.Contains("22222222-2222-3333-4444-555555555555", stranger.GetRawText(), StringComparison.Ordinal);
        await SessionAsync(program, "no base64", HttpStatusCode.Unauthorized);
        await SessionAsync(program, Principal(Admin, Admin.Replace('1', '7')), HttpStatusCode.Unauthorized);

        await using WebProgram wary = await WebProgram.StartAsHandlerAsync(azurite.ConnectionString, folder.Path, new() { ["DocPipeline__Admins"] = Admin });
        await SessionAsync(wary, Principal(Admin), HttpStatusCode.Unauthorized);
    }

    private static string Principal(params string[] objects)
    {
        JsonArray claims = [.. objects.Select(id => (JsonNode)new JsonObject { ["typ"] = "http://schemas.microsoft.com/identity/claims/objectidentifier", ["val"] = id }), new JsonObject { ["typ"] = "tid", ["val"] = Tenant }];
        return Convert.ToBase64String(Encoding.UTF8.GetBytes(new JsonObject { ["auth_typ"] = "aad", ["claims"] = claims }.ToJsonString()));
    }

    private static async Task<JsonElement> SessionAsync(WebProgram program, string principal, HttpStatusCode expected)
    {
        using HttpRequestMessage request = new(HttpMethod.Get, "/api/v1/session");
        request.Headers.TryAddWithoutValidation("X-MS-CLIENT-PRINCIPAL", principal);
        using HttpResponseMessage answer = await program.Anonymous.SendAsync(request);
        Assert.Equal(expected, answer.StatusCode);
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }
}
