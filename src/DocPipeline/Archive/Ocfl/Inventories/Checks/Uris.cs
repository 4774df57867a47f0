using System.Text.RegularExpressions;

namespace DocPipeline.Archive.Ocfl.Inventories.Checks;

/// <summary>URIs as RFC 3986 shapes them: a scheme, a colon and characters that a URI may hold.</summary>
internal static partial class Uris
{
    /// <summary>Whether the text is a URI.</summary>
    internal static bool IsUri(string text) => Shape().IsMatch(text);

    [GeneratedRegex(@"\A[A-Za-z][A-Za-z0-9+.-]*:([A-Za-z0-9._~:/?#\[\]@!$&'()*+,;=-]|%[0-9A-Fa-f]{2})+\z")]
    private static partial Regex Shape();
}
