using DocPipeline.Web.Access;
using DocPipeline.Web.Access.Directories;
using DocPipeline.Web.Hosting;
using DocPipeline.Web.Pages.Look;
using Microsoft.AspNetCore.Http.HttpResults;

namespace DocPipeline.Web.Word;

/// <summary>The pane in Word: the page that Word shows beside a document, what it loads, and how one signs in there.</summary>
internal static class PaneRoutes
{
    private const string Why = "nothing of anybody is in it; whoever uses the pane signs in there";

    internal static void MapPane(this WebApplication app)
    {
        app.MapGet("/word/pane", (HttpContext context) => Pane(context)).ForAnyone(Why);
        app.MapGet("/word/{name}.css", (HttpContext context, string name) => Part(context, $"{name}.css")).ForAnyone(Why);
        app.MapGet("/word/{name}.js", (HttpContext context, string name) => Part(context, $"{name}.js")).ForAnyone(Why);
        app.MapGet("/word/actions/{name}.js", (HttpContext context, string name) => Part(context, $"actions/{name}.js")).ForAnyone(Why);
        app.MapGet("/word/icons/{size:int}.png", (HttpContext context, int size) => Icon(context, size)).ForAnyone(Why);
        app.MapGet("/word/settings", (DirectoryTokens directory, SiteLook look) => TypedResults.Ok(new PaneSettings(directory.AreTaken ? PaneSettings.Directory : PaneSettings.Pairing, look.Name))).ForAnyone(Why);
        app.MapWordSessions();
    }

    private static Results<FileContentHttpResult, NotFound> Pane(HttpContext context)
    {
        context.Items[SecurityHeaders.MayBeShownBy] = ShownBy.Office;
        return Part(context, "pane.html");
    }

    // Word and the lists of its add-ins show it within their own pages.
    private static Results<FileContentHttpResult, NotFound> Icon(HttpContext context, int size)
    {
        context.Items[SecurityHeaders.MayBeShownBy] = ShownBy.Anyone;
        return Answer(context, PaneFiles.Find($"icons/{size}.png"), "public, max-age=86400");
    }

    // Its address is always the same: a new program is a new pane at once.
    private static Results<FileContentHttpResult, NotFound> Part(HttpContext context, string name) => Answer(context, PaneFiles.Find(name), "no-cache");

    private static Results<FileContentHttpResult, NotFound> Answer(HttpContext context, PaneFile? file, string caching)
    {
        if (file is null) return TypedResults.NotFound();
        context.Items[SecurityHeaders.MayBeKept] = true;
        context.Response.Headers.CacheControl = caching;
        return TypedResults.Bytes(file.Content, file.Type, entityTag: file.Tag);
    }
}
