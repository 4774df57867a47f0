using System.Text.Json;
using System.Text.RegularExpressions;
using DocPipeline.AcceptanceTests;
using DocPipeline.Testing;

namespace DocPipeline.BrowserTests;

/// <summary>An address of every page that the program lists, with something in each of its places.</summary>
internal static partial class PageAddresses
{
    private const string ListEndpoints = "--endpoints";

    // What a page says when something is nowhere, or was done already, is a page too.
    private static readonly Dictionary<string, int[]> others = new(StringComparer.Ordinal)
    {
        ["/setup/{token}"] = [404],
        ["/choose-password/{link}"] = [404],
        ["/partnerships/{partnership:partnership-id}/documents/{document:document-id}/send"] = [200, 409],
    };

    /// <summary>All of them, with the statuses that each may answer.</summary>
    /// <param name="site">The site.</param>
    internal static async Task<IReadOnlyList<(string Address, int[] Statuses)>> AllAsync(BrowserSite site)
    {
        using TemporaryFolder folder = new();
        (int exit, string text) = await WebProgram.RunToEndAsync(new() { ["DocPipeline__Store"] = "folder:" + folder["store"] }, folder.Path, ListEndpoints);
        Assert.Equal(0, exit);
        List<(string, int[])> found = [];
        foreach (string line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            JsonElement endpoint = JsonElement.Parse(line);
            if (!endpoint.TryGetProperty("page", out _) || !endpoint.GetProperty("methods").EnumerateArray().Any(method => method.GetString() == "GET")) continue;
            string route = endpoint.GetProperty("route").GetString()!;
            found.Add((Place().Replace(route, match => site.ValueOf(match.Groups[1].Value, route)), others.GetValueOrDefault(route, [200])));
        }

        Assert.NotEmpty(found);
        return [.. found.OrderBy(each => each.Item1, StringComparer.Ordinal)];
    }

    [GeneratedRegex(@"\{\**([a-zA-Z]+)[^}]*\}")]
    private static partial Regex Place();
}
