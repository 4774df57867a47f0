using System.Net;
using System.Text.RegularExpressions;

namespace DocPipeline.AcceptanceTests.Site.Record;

/// <summary>A page as a browser has it: what it says, and what its form would send.</summary>
internal sealed partial class SitePage
{
    private readonly HttpClient browser;

    private SitePage(HttpClient browser, string address, HttpStatusCode status, string html)
    {
        (this.browser, Address, Status, Html) = (browser, address, status, html);

        // Who sits before a page has no command line. How evidence is checked without us is said in full.
        if (!address.Contains("/evidence", StringComparison.Ordinal)) Assert.DoesNotMatch(Command(), Words);
    }

    internal string Address { get; }

    internal HttpStatusCode Status { get; }

    internal string Html { get; }

    /// <summary>The words of the page.</summary>
    internal string Words => WebUtility.HtmlDecode(Space().Replace(Mark().Replace(Html, " "), " "));

    internal static async Task<SitePage> OpenAsync(HttpClient browser, string address, HttpStatusCode expected = HttpStatusCode.OK)
    {
        using HttpResponseMessage answer = await browser.GetAsync(address);
        SitePage page = new(browser, address, answer.StatusCode, await answer.Content.ReadAsStringAsync());
        Assert.True(answer.StatusCode == expected, $"{address}: {(int)answer.StatusCode}\n{page.Words}");
        return page;
    }

    /// <summary>Sends the form with what stands in it, but for some fields; where it leads on, that page is opened.</summary>
    internal async Task<SitePage> SendAsync(params (string Name, string Value)[] fields)
    {
        Dictionary<string, string> all = Fields();
        foreach ((string name, string value) in fields) all[name] = value;
        using FormUrlEncodedContent form = new(all);
        return await AnswerAsync(form);
    }

    /// <summary>Sends one of several forms of the page: what it sends beside the mark of our forms is said here.</summary>
    internal async Task<SitePage> PressAsync(string action, params (string Name, string Value)[] fields)
    {
        IEnumerable<KeyValuePair<string, string>> mark = Fields().Where(each => each.Key is "__RequestVerificationToken" or "seen");
        using FormUrlEncodedContent form = new([.. mark, .. fields.Select(each => KeyValuePair.Create(each.Name, each.Value))]);
        return await AnswerAsync(form, action);
    }

    /// <summary>Sends the form with a file.</summary>
    internal async Task<SitePage> SendFileAsync(string field, string name, byte[] content, params (string Name, string Value)[] fields)
    {
        using MultipartFormDataContent form = [];
        Dictionary<string, string> all = Fields();
        foreach ((string key, string value) in fields) all[key] = value;
        foreach ((string key, string value) in all) form.Add(new StringContent(value), key);
        form.Add(new ByteArrayContent(content), field, name);
        return await AnswerAsync(form);
    }

    internal void Says(string words) => Assert.Contains(words, Words, StringComparison.Ordinal);

    internal void SaysNot(string words) => Assert.DoesNotContain(words, Words, StringComparison.Ordinal);

    /// <summary>Where a link leads.</summary>
    internal string Link(string words) => WebUtility.HtmlDecode(Anchor().Matches(Html).First(link => Space().Replace(Mark().Replace(link.Groups[2].Value, ""), " ").Contains(words, StringComparison.Ordinal)).Groups[1].Value);

    private async Task<SitePage> AnswerAsync(HttpContent form, string? action = null)
    {
        using HttpResponseMessage answer = await browser.PostAsync(action ?? Address, form);
        if (answer.StatusCode == HttpStatusCode.Redirect) return await OpenAsync(browser, answer.Headers.Location!.OriginalString);
        return new SitePage(browser, Address, answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    private Dictionary<string, string> Fields()
    {
        Dictionary<string, string> fields = new(StringComparer.Ordinal);
        foreach (Match input in Input().Matches(Html))
        {
            Dictionary<string, string> attributes = Attribute().Matches(input.Value).DistinctBy(each => each.Groups[1].Value).ToDictionary(each => each.Groups[1].Value, each => WebUtility.HtmlDecode(each.Groups[2].Value));
            if (!attributes.TryGetValue("name", out string? name) || attributes.GetValueOrDefault("type") is "file" or "submit") continue;
            if (attributes.GetValueOrDefault("type") is "radio" or "checkbox" && !input.Value.Contains(" checked", StringComparison.Ordinal)) continue;
            fields[name] = attributes.GetValueOrDefault("value") ?? "";
        }

        foreach (Match area in Area().Matches(Html)) fields[area.Groups[1].Value] = WebUtility.HtmlDecode(area.Groups[2].Value);
        foreach (Match select in Select().Matches(Html)) fields[select.Groups[1].Value] = Selected().Match(select.Groups[2].Value) is { Success: true } chosen ? WebUtility.HtmlDecode(chosen.Groups[1].Value) : "";
        return fields;
    }

    [GeneratedRegex("<input [^>]*>")]
    private static partial Regex Input();

    [GeneratedRegex("([a-z-]+)=\"([^\"]*)\"")]
    private static partial Regex Attribute();

    [GeneratedRegex("<textarea [^>]*name=\"([^\"]+)\"[^>]*>\r?\n?(.*?)</textarea>", RegexOptions.Singleline)]
    private static partial Regex Area();

    [GeneratedRegex("<select [^>]*name=\"([^\"]+)\"[^>]*>(.*?)</select>", RegexOptions.Singleline)]
    private static partial Regex Select();

    [GeneratedRegex("<option value=\"([^\"]*)\" selected")]
    private static partial Regex Selected();

    [GeneratedRegex("<a [^>]*href=\"([^\"]*)\"[^>]*>(.*?)</a>", RegexOptions.Singleline)]
    private static partial Regex Anchor();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Mark();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();

    [GeneratedRegex(@"\bdocpipeline (?:archive|round|outbox|generate|record|verify|compare|text)\b|\s--[a-z]{3,}")]
    private static partial Regex Command();
}
