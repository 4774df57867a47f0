using System.Net;
using System.Security.Cryptography;
using DocPipeline.Testing;

namespace DocPipeline.AcceptanceTests.Strangers;

public sealed class DirectoryTokenTests
{
    [Fact]
    public async Task A_token_of_the_councils_directory_is_taken_if_everything_in_it_is_right_and_not_otherwise()
    {
        using TemporaryFolder folder = new();
        using StandInDirectory directory = new();
        await using WebProgram program = await WebProgram.StartAloneAsync("folder:store", folder.Path, new()
        {
            ["DocPipeline__Authority"] = directory.Authority, ["DocPipeline__Audience"] = "docpipeline", ["DocPipeline__Admins"] = "someone",
        });
        Assert.Contains("\"signIn\":\"directory\"", await program.Anonymous.GetStringAsync("/word/settings"), StringComparison.Ordinal);
        using RSA other = RSA.Create(2048);
        long now = DateTimeOffset.UtcNow.ToUnixTimeSeconds();

        Assert.Equal(HttpStatusCode.OK, (await SessionAsync(program, directory.Token())).Status);
        (HttpStatusCode status, string said) = await SessionAsync(program, directory.Token(claims => claims["oid"] = "somebody-else"));
        Assert.Equal(HttpStatusCode.Unauthorized, status);
        Assert.Contains("somebody-else", said, StringComparison.Ordinal);

        string[] wrong =
        [
            directory.Token(claims => claims["aud"] = "another"),
            directory.Token(claims => claims["iss"] = "https://elsewhere.example"),
            directory.Token(claims => claims["exp"] = now - 3600),
            directory.Token(claims => claims["nbf"] = now + 3600),
            directory.Token(claims => claims.Remove("exp")),
            directory.Token(claims => claims.Remove("oid")),
            directory.Token(other: other),
            directory.Token()[..^4] + "AAAA",
            directory.Forged("none"),
            directory.Forged("HS256"),
        ];
        foreach (string token in wrong)
        {
            (status, said) = await SessionAsync(program, token);
            Assert.Equal(HttpStatusCode.Unauthorized, status);
            Assert.DoesNotContain("someone", said, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_directory_that_cannot_be_reached_lets_nobody_in_and_fails_nothing()
    {
        using TemporaryFolder folder = new();
        await using WebProgram program = await WebProgram.StartAloneAsync("folder:store", folder.Path, new() { ["DocPipeline__Authority"] = $"http://127.0.0.1:{FreePort.Any()}", ["DocPipeline__Audience"] = "docpipeline" });
        using StandInDirectory elsewhere = new();

        Assert.Equal(HttpStatusCode.Unauthorized, (await SessionAsync(program, elsewhere.Token())).Status);
        await program.SaysAsync("The directory could not be asked");
    }

    private static async Task<(HttpStatusCode Status, string Text)> SessionAsync(WebProgram program, string token)
    {
        using HttpRequestMessage request = new(HttpMethod.Get, "/api/v1/session");
        request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {token}");
        using HttpResponseMessage answer = await program.Anonymous.SendAsync(request);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }
}
