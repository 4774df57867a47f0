using System.Security.Cryptography;
using System.Text;

namespace DocPipeline.Web.Pages.Look;

/// <summary>How the site looks and what it is called: its one stylesheet, with a council's own colours and font behind it.</summary>
internal sealed class SiteLook
{
    internal const string Stylesheet = "/site.css";

    internal SiteLook(string name, SiteBrand brand)
    {
        Name = name;
        Logo = brand.Logo;
        Css = Encoding.UTF8.GetBytes(CssText.Shortened(Read("site.css")) + brand.Css());
        StylesheetAddress = $"{Stylesheet}?v={Convert.ToHexStringLower(SHA256.HashData(Css))[..12]}";
    }

    /// <summary>What stands at the left of the header: the council's or the partnerships' name.</summary>
    internal string Name { get; }

    /// <summary>A picture beside it; nothing where there is none.</summary>
    internal SiteLogo? Logo { get; }

    /// <summary>The stylesheet.</summary>
    internal byte[] Css { get; }

    /// <summary>The stylesheet's address, another one for every text of it.</summary>
    internal string StylesheetAddress { get; }

    internal static SiteLook Of(HttpContext context) => context.RequestServices.GetRequiredService<SiteLook>();

    // It travels in the program: no folder has to be found, and nothing but this one file can be asked for.
    private static string Read(string name)
    {
        using Stream stream = typeof(SiteLook).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"{name} is not in the program.");
        using StreamReader text = new(stream);
        return text.ReadToEnd();
    }
}
