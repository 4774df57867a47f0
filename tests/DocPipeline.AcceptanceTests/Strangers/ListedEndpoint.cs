using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace DocPipeline.AcceptanceTests.Strangers;

/// <summary>An endpoint of the program, as the program itself lists them.</summary>
/// <param name="Method">The method.</param>
/// <param name="Route">The template of its address.</param>
/// <param name="Rule">Who may call it.</param>
public sealed partial record ListedEndpoint(string Method, string Route, string Rule)
{
    /// <summary>Whether calling it changes something.</summary>
    internal bool IsAct => Method is not ("GET" or "HEAD");

    /// <summary>Whether its address names a partnership.</summary>
    internal bool IsOfPartnership => Route.Contains("{partnership", StringComparison.Ordinal);

    internal static async Task<IReadOnlyList<ListedEndpoint>> AllAsync(string folder, Dictionary<string, string?>? settings = null)
    {
        (int exitCode, string output) = await WebProgram.RunToEndAsync(new(settings ?? []) { ["DocPipeline__Keys"] = "none" }, folder, "--endpoints");
        Assert.True(exitCode == 0, output);
        return
        [
            .. from line in output.Split('\n')
               where line.StartsWith("{\"methods\"", StringComparison.Ordinal)
               let endpoint = JsonElement.Parse(line)
               from method in endpoint.GetProperty("methods").EnumerateArray()
               select new ListedEndpoint(method.GetString()!, endpoint.GetProperty("route").GetString()!, endpoint.GetProperty("rule").GetString()!),
        ];
    }

    /// <summary>A request to it that would be in order but for who makes it.</summary>
    /// <param name="part">What stands for a part of the address; what the test's own store has, if left out.</param>
    internal HttpRequestMessage Request(Func<string, string>? part = null)
    {
        string path = Parameter().Replace(Route, match => (part ?? Usual)(match.Groups[1].Value));
        HttpRequestMessage request = new(new HttpMethod(Method), new Uri(path.Length == 0 ? "/" : path, UriKind.Relative));
        if (IsAct) request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes("{}")) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
        return request;
    }

    /// <summary>What is usual for a part of an address.</summary>
    internal static string Usual(string name) => name switch
    {
        "partnership" => StrangerStore.Private,
        "document" => DocPipeline.Testing.TestRecord.Document,
        "documentName" => "v1",
        "round" => $"{StrangerStore.Private}-agreement-1",
        "version" or "entry" or "number" => "1",
        "file" => "record.zip",
        "person" => "p-3f2a9c1d7e5b4a603f2a",
        "account" => "a-3f2a9c1d7e5b4a60",
        "queue" => "generate-documents",
        "place" => "council",
        "decision" => "2026-01-01-nothing",
        _ => "0123456789abcdef0123456789abcdef",
    };

    public override string ToString() => $"{Method} {Route}";

    [GeneratedRegex(@"\{\*?\*?(\w+)[^}]*\}")]
    private static partial Regex Parameter();
}
