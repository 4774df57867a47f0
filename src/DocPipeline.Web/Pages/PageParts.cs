using System.Security.Cryptography;
using DocPipeline.Archive.Stores;
using DocPipeline.Web.Access;
using DocPipeline.Web.Hosting;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.Options;

namespace DocPipeline.Web.Pages;

/// <summary>The pages, each of which says in an attribute whom it is for, and their stylesheet.</summary>
internal static class PageParts
{
    private const string Stylesheet = "/site.css";

    // It travels in the program: no folder has to be found, and nothing but this one file can be asked for.
    private static readonly byte[] css = Read("site.css");

    /// <summary>The stylesheet's address, another one for every text of it.</summary>
    internal static string StylesheetAddress { get; } = $"{Stylesheet}?v={Convert.ToHexStringLower(SHA256.HashData(css))[..12]}";

    internal static IServiceCollection AddPages(this IServiceCollection services)
    {
        services.AddRazorPages();
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
        app.MapGet(Stylesheet, (HttpContext context) =>
        {
            context.Items[SecurityHeaders.MayBeKept] = true;
            context.Response.Headers.CacheControl = "public, max-age=86400";
            return TypedResults.Bytes(css, "text/css; charset=utf-8");
        }).ForAnyone("the look of pages that anyone sees");

        app.MapRazorPages().Add(endpoint =>
        {
            if (endpoint.Metadata.OfType<PageAccessAttribute>().FirstOrDefault() is not { } access) return;
            endpoint.Metadata.Add(access.Rule);
            if (access.What is { } what) endpoint.Metadata.Add(new Recorded(what, ActsOnly: true));
            if (access.Limit is { } limit) endpoint.Metadata.Add(new Limited(limit));
            endpoint.Metadata.Add(new LeadsToSignIn());
        });
    }

    private static byte[] Read(string name)
    {
        using Stream stream = typeof(PageParts).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"{name} is not in the program.");
        using MemoryStream bytes = new();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
