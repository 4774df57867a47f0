using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace DocPipeline.AcceptanceTests.Api;

/// <summary>
/// A file of HTTP requests as editors run it: variables (<c>@name = value</c>), requests apart by <c>###</c>, named ones (<c># @name one</c>) whose
/// answers later requests refer to, and the status that each is to have (<c># expect: 200</c>).
/// </summary>
internal sealed partial class HttpFile
{
    private readonly Dictionary<string, string> variables = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (HttpResponseHeaders Headers, JsonElement Body)> answers = new(StringComparer.Ordinal);

    private HttpFile(IReadOnlyList<Request> requests) => Requests = requests;

    internal IReadOnlyList<Request> Requests { get; }

    /// <summary>Reads a file; the values given take the place of the file's own.</summary>
    internal static HttpFile Read(string text, IReadOnlyDictionary<string, string> values)
    {
        string[] parts = Separator().Split(text.ReplaceLineEndings("\n"));
        HttpFile file = new([.. parts.Skip(1).Select(ReadRequest)]);
        foreach (Match variable in Variable().Matches(parts[0])) file.variables[variable.Groups["name"].Value] = values.GetValueOrDefault(variable.Groups["name"].Value, variable.Groups["value"].Value.Trim());
        return file;
    }

    /// <summary>Sends a request, and says what is wrong with its answer; nothing where it is as expected.</summary>
    internal async Task<string?> SendAsync(Request each, HttpClient http)
    {
        using HttpRequestMessage request = new(new HttpMethod(each.Method), Fill(each.Address));
        if (each.Body.Length > 0) request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(Fill(each.Body)));
        foreach ((string name, string value) in each.Headers)
        {
            if (!request.Headers.TryAddWithoutValidation(name, Fill(value))) request.Content!.Headers.TryAddWithoutValidation(name, Fill(value));
        }

        using HttpResponseMessage answer = await http.SendAsync(request);
        string text = answer.Content.Headers.ContentType?.MediaType?.Contains("json", StringComparison.Ordinal) == true ? await answer.Content.ReadAsStringAsync() : "";
        if (each.Name is { } own && text.Length > 0)
        {
            using JsonDocument json = JsonDocument.Parse(text);
            answers[own] = (answer.Headers, json.RootElement.Clone());
        }

        return (int)answer.StatusCode == each.Expected ? null : $"“{each.Title}”: {each.Method} {request.RequestUri?.PathAndQuery} was answered {(int)answer.StatusCode}, and {each.Expected} was expected.\n{text}";
    }

    private static Request ReadRequest(string part)
    {
        string[] lines = part.Split('\n');
        int start = Array.FindIndex(lines, 1, line => RequestLine().IsMatch(line));
        Assert.True(start > 0, $"There is no request under “{lines[0].Trim()}”.");
        Match expected = Expectation().Match(part), named = Named().Match(part), first = RequestLine().Match(lines[start]);
        Assert.True(expected.Success, $"It is not said what is expected of “{lines[0].Trim()}”.");
        string[] headers = [.. lines.Skip(start + 1).TakeWhile(line => line.Trim().Length > 0)];
        return new Request(
            lines[0].Trim(), named.Success ? named.Groups["name"].Value : null, int.Parse(expected.Groups["status"].ValueSpan, CultureInfo.InvariantCulture), first.Groups["method"].Value, first.Groups["address"].Value,
            [.. headers.Select(line => (line.Split(':')[0].Trim(), line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim()))], string.Join('\n', lines.Skip(start + 1 + headers.Length)).Trim());
    }

    private string Fill(string text) => Reference().Replace(text, match => ValueOf(match.Groups["what"].Value));

    private string ValueOf(string what)
    {
        if (what == "$timestamp") return DateTimeOffset.UtcNow.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        if (variables.TryGetValue(what, out string? value)) return value;
        Match answer = AnswerReference().Match(what);
        Assert.True(answer.Success && answers.ContainsKey(answer.Groups["name"].Value), $"‘{what}’ refers to nothing.");
        (HttpResponseHeaders headers, JsonElement body) = answers[answer.Groups["name"].Value];
        if (answer.Groups["header"].Success) return headers.GetValues(answer.Groups["header"].Value).Single();
        foreach (Match step in Step().Matches(answer.Groups["path"].Value))
            body = step.Groups["index"].Success ? body[int.Parse(step.Groups["index"].ValueSpan, CultureInfo.InvariantCulture)] : body.GetProperty(step.Groups["member"].Value);
        return body.ToString();
    }

    internal sealed record Request(string Title, string? Name, int Expected, string Method, string Address, IReadOnlyList<(string Name, string Value)> Headers, string Body);

    [GeneratedRegex("^###", RegexOptions.Multiline)]
    private static partial Regex Separator();

    [GeneratedRegex(@"^@(?<name>\w+) = (?<value>.*)$", RegexOptions.Multiline)]
    private static partial Regex Variable();

    [GeneratedRegex(@"^(?<method>GET|POST|PUT|PATCH|DELETE) (?<address>\S+)$")]
    private static partial Regex RequestLine();

    [GeneratedRegex(@"^# expect: (?<status>\d{3})$", RegexOptions.Multiline)]
    private static partial Regex Expectation();

    [GeneratedRegex(@"^# @name (?<name>\w+)$", RegexOptions.Multiline)]
    private static partial Regex Named();

    [GeneratedRegex(@"\{\{(?<what>[^{}]+)\}\}")]
    private static partial Regex Reference();

    [GeneratedRegex(@"^(?<name>\w+)\.response\.(headers\.(?<header>[\w-]+)|body\.\$(?<path>.*))$")]
    private static partial Regex AnswerReference();

    [GeneratedRegex(@"\.(?<member>\w+)|\[(?<index>\d+)\]")]
    private static partial Regex Step();
}
