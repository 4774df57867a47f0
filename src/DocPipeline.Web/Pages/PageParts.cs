using DocPipeline.Archive.Stores;
using DocPipeline.Web.Access;
using DocPipeline.Web.Hosting;
using DocPipeline.Web.Pages.About;
using DocPipeline.Web.Pages.Look;
using DocPipeline.Web.Pages.Signing;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;

namespace DocPipeline.Web.Pages;

/// <summary>The pages, each of which says in an attribute whom it is for, and what they look like.</summary>
internal static class PageParts
{
    internal static IServiceCollection AddPages(this IServiceCollection services, SiteLook look)
    {
        services.AddSingleton(look);
        services.AddRazorPages();
        services.Configure<CookieTempDataProviderOptions>(options =>
        {
            options.Cookie.Name = "docpipeline-note";
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            options.Cookie.SameSite = SameSiteMode.Strict;
            options.Cookie.IsEssential = true;
        });
        services.Configure<AntiforgeryOptions>(options =>
        {
            options.Cookie.Name = "docpipeline-form";
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            options.SuppressXFrameOptionsHeader = true;
        });
        services.AddDataProtection().SetApplicationName("docpipeline");

        // The framework would read the keys before it starts, and a store that does not answer would keep the program from starting: the first form reads them.
        foreach (ServiceDescriptor reader in services.Where(each => each.ServiceType == typeof(IHostedService) && each.ImplementationType?.Assembly == typeof(IDataProtectionBuilder).Assembly).ToArray()) services.Remove(reader);
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(provider => new ConfigureOptions<KeyManagementOptions>(options =>
            options.XmlRepository = new FormKeys(provider.GetRequiredService<IBlobStore>())));
        return services;
    }

    internal static void MapPages(this WebApplication app)
    {
        app.MapGet(SiteLook.Stylesheet, (HttpContext context, SiteLook look) => Kept(context, look.Css, "text/css; charset=utf-8")).ForAnyone("the look of pages that anyone sees");
        app.MapGet(RedlineLook.Stylesheet, (HttpContext context) => Kept(context, RedlineLook.Css, "text/css; charset=utf-8")).ForAnyone("the look of pages that anyone sees");
        app.MapGet("/logo", (HttpContext context, SiteLook look) => look.Logo is { } logo ? (IResult)Kept(context, logo.Content, logo.Type) : TypedResults.NotFound()).ForAnyone("the look of pages that anyone sees");
        app.MapGet("/help/pictures/{name}", (HttpContext context, string name) => HelpText.Picture(name) is { } picture ? (IResult)Kept(context, picture, "image/png") : TypedResults.NotFound()).ForAnyone("the help is for whoever signs by a link, too");

        app.MapSigningFiles();
        app.MapRazorPages().Add(endpoint =>
        {
            if (endpoint.Metadata.OfType<PageAccessAttribute>().FirstOrDefault() is not { } access) return;
            endpoint.Metadata.Add(access.Rule);
            if ((access.What ?? access.Reads) is { } what) endpoint.Metadata.Add(new Recorded(what, ActsOnly: true, access.Reads));
            if (access.Limit is { } limit) endpoint.Metadata.Add(new Limited(limit));
            if (access.Acts.Length > 0) endpoint.Metadata.Add(new ActRule(new AccessRule.Roles(access.Acts)));

            // A page without a form takes none: routing itself says so, before anything is asked.
            if (endpoint.Metadata.OfType<CompiledPageActionDescriptor>().FirstOrDefault() is { } page && page.HandlerMethods.All(handler => !HttpMethods.IsPost(handler.HttpMethod)))
                endpoint.Metadata.Add(new HttpMethodMetadata([HttpMethods.Get]));
            endpoint.Metadata.Add(new LeadsToSignIn());
        });
    }

    private static FileContentHttpResult Kept(HttpContext context, byte[] content, string type)
    {
        context.Items[SecurityHeaders.MayBeKept] = true;
        context.Response.Headers.CacheControl = "public, max-age=86400";
        return TypedResults.Bytes(content, type);
    }
}
