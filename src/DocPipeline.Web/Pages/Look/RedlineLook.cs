using System.Security.Cryptography;
using System.Text;
using DocPipeline.Documents.Comparison;

namespace DocPipeline.Web.Pages.Look;

/// <summary>How a text with its changes looks within a page: the look of the redlines that stand alone, in a stylesheet of its own that only pages with a redline load.</summary>
internal static class RedlineLook
{
    internal const string Stylesheet = "/redline.css";

    private const string Within = ".redline";

    // What the site has under the same names for other things is taken back.
    private const string TakenBack = """
        .redline .note{border:0;padding:0;margin:0;background:none}
        .redline details>*,.redline details>:not(summary){border-left:0;padding-left:0}
        .redline ol{max-width:none}
        """;

    /// <summary>The stylesheet.</summary>
    internal static byte[] Css { get; } = Encoding.UTF8.GetBytes(TakenBack + "\n" + DocumentComparison.TextStyle(Within));

    /// <summary>Its address, another one for every text of it.</summary>
    internal static string Address { get; } = $"{Stylesheet}?v={Convert.ToHexStringLower(SHA256.HashData(Css))[..12]}";
}
