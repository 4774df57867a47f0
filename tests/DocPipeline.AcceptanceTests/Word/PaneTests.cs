using System.Buffers.Binary;
using System.Net;
using System.Text.Json;

namespace DocPipeline.AcceptanceTests.Word;

/// <summary>The pane's own files, for anyone: Word may show the page within its own, and nothing else of the program.</summary>
[Collection(WordSite.Name)]
public sealed class PaneTests(WordSite site)
{
    public static TheoryData<string, string> Files { get; } = new()
    {
        { "/word/pane", "text/html" },
        { "/word/pane.css", "text/css" },
        { "/word/pane.js", "text/javascript" },
        { "/word/icons/16.png", "image/png" },
        { "/word/icons/32.png", "image/png" },
        { "/word/icons/64.png", "image/png" },
        { "/word/icons/80.png", "image/png" },
        { "/word/icons/128.png", "image/png" },
    };

    [Fact]
    public async Task Office_may_show_the_pane_and_it_runs_its_own_script_and_that_of_office_alone()
    {
        using HttpResponseMessage pane = await site.Program.Anonymous.GetAsync("/word/pane");
        Assert.Equal(
            "default-src 'none'; script-src 'self' https://appsforoffice.microsoft.com; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; object-src 'none'; "
            + "frame-ancestors 'self' https://*.officeapps.live.com https://*.office.com https://*.office365.com https://*.sharepoint.com https://*.cloud.microsoft https://*.microsoft365.com",
            pane.Headers.GetValues("Content-Security-Policy").Single());
        Assert.False(pane.Headers.Contains("X-Frame-Options"));
        Assert.Equal("cross-origin", pane.Headers.GetValues("Cross-Origin-Resource-Policy").Single());
        Assert.Equal("nosniff", pane.Headers.GetValues("X-Content-Type-Options").Single());
        string html = await pane.Content.ReadAsStringAsync();
        Assert.DoesNotContain("<script>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<style", html, StringComparison.Ordinal);
        Assert.DoesNotContain(" style=", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/sign-in")]
    [InlineData("/own/word")]
    [InlineData("/word/pane.js")]
    [InlineData("/word/icons/32.png")]
    [InlineData("/word/settings")]
    [InlineData("/word/nothing.js")]
    [InlineData("/word/pane/more")]
    public async Task Nobody_may_show_anything_else(string address)
    {
        using HttpResponseMessage answer = await site.Program.Anonymous.GetAsync(address);
        Assert.Contains("frame-ancestors 'none'", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal("DENY", answer.Headers.GetValues("X-Frame-Options").Single());
    }

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Its_files_are_asked_for_again_only_when_they_have_changed(string address, string type)
    {
        using HttpResponseMessage first = await site.Program.Anonymous.GetAsync(address);
        Assert.Equal((HttpStatusCode.OK, type), (first.StatusCode, first.Content.Headers.ContentType?.MediaType));
        Assert.False(first.Headers.CacheControl?.NoStore);
        using HttpRequestMessage request = new(HttpMethod.Get, address) { Headers = { IfNoneMatch = { first.Headers.ETag! } } };
        using HttpResponseMessage again = await site.Program.Anonymous.SendAsync(request);
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        if (type != "image/png") return;

        // The width and height of a PNG stand in its first chunk.
        byte[] icon = await first.Content.ReadAsByteArrayAsync();
        int size = int.Parse(Path.GetFileNameWithoutExtension(address), System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal((size, size), (BinaryPrimitives.ReadInt32BigEndian(icon.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(icon.AsSpan(20))));
        Assert.Equal("cross-origin", first.Headers.GetValues("Cross-Origin-Resource-Policy").Single());
    }

    [Theory]
    [InlineData("/word/nothing.js")]
    [InlineData("/word/..%2fsite.css")]
    [InlineData("/word/icons/7.png")]
    [InlineData("/word/pane.html")]
    public async Task Nothing_else_can_be_asked_for(string address)
    {
        using HttpResponseMessage answer = await site.Program.Anonymous.GetAsync(address);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task It_is_told_how_one_signs_in()
    {
        JsonElement settings = JsonElement.Parse(await site.Program.Anonymous.GetStringAsync("/word/settings"));
        Assert.Equal(("pairing", "Partnership documents"), (settings.GetProperty("signIn").GetString(), settings.GetProperty("product").GetString()));
    }
}
