using System.Text.RegularExpressions;

namespace DocPipeline.Web.Pages.Look;

/// <summary>A stylesheet as it goes out: without its comments and without the spaces that only people need.</summary>
internal static partial class CssText
{
    internal static string Shortened(string css) => Colon().Replace(Around().Replace(Spaces().Replace(Comments().Replace(css, ""), " "), "$1"), ":").Replace(";}", "}", StringComparison.Ordinal).Trim();

    [GeneratedRegex(@"/\*.*?\*/", RegexOptions.Singleline)]
    private static partial Regex Comments();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    // Behind a property; a colon in quotes stands behind none.
    [GeneratedRegex("(?<=[a-z0-9-]): ")]
    private static partial Regex Colon();

    // Not around what a space tells apart from something else: selectors, sums, and colons of media queries.
    [GeneratedRegex(@" ?([{};,]) ?")]
    private static partial Regex Around();
}
