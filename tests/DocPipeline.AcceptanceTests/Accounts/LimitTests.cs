using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using DocPipeline.Testing;

namespace DocPipeline.AcceptanceTests.Accounts;

public sealed class LimitTests
{
    [Fact]
    public async Task Who_asks_too_often_is_told_how_long_to_wait_and_nobody_else_waits_for_it()
    {
        using TemporaryFolder folder = new();
        await using WebProgram program = await WebProgram.StartAloneAsync("folder:store", folder.Path, new() { ["DocPipeline__RequestsPerSecond"] = "5", ["DocPipeline__RequestBurst"] = "20" });
        using HttpClient other = await program.ClientAsync(null, "auditor");
        HttpResponseMessage[] answers = await Task.WhenAll(Enumerable.Range(0, 60).Select(_ => program.Http.GetAsync("/api/v1/session")));

        HttpResponseMessage[] refused = [.. answers.Where(answer => answer.StatusCode == HttpStatusCode.TooManyRequests)];
        Assert.NotEmpty(refused);
        Assert.NotEmpty(answers.Where(answer => answer.IsSuccessStatusCode).ToArray());
        Assert.All(refused, answer => Assert.NotNull(answer.Headers.RetryAfter));
        Assert.All(refused, answer => Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType));
        using HttpResponseMessage unharmed = await other.GetAsync("/api/v1/session");
        Assert.Equal(HttpStatusCode.OK, unharmed.StatusCode);
        foreach (HttpResponseMessage answer in answers) answer.Dispose();
    }

    [Fact]
    public async Task Who_tries_passwords_is_held_off_by_where_they_come_from_whatever_name_they_try()
    {
        using TemporaryFolder folder = new();
        await using WebProgram program = await WebProgram.StartAloneAsync("folder:store", folder.Path);
        using HttpClient browser = program.Browser();
        List<HttpStatusCode> all = [];
        for (int i = 0; i < 30; i++)
        {
            using HttpResponseMessage answer = await browser.PostAsJsonAsync("/api/v1/session", new JsonObject { ["signInName"] = $"name-{i}", ["password"] = "a wrong password" });
            all.Add(answer.StatusCode);
        }

        Assert.Contains(HttpStatusCode.TooManyRequests, all);
        Assert.DoesNotContain(HttpStatusCode.OK, all);
    }
}
