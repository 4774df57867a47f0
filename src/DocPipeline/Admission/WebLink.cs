namespace DocPipeline.Admission;

/// <summary>The only addresses that a document may point to.</summary>
internal static class WebLink
{
    /// <summary>Whether an address is a web page's or an e-mail address, written so that no program can take it for anything else.</summary>
    internal static bool Is(ReadOnlySpan<char> address)
    {
        foreach (char c in address)
        {
            if (char.IsControl(c)) return false;
        }

        return HasHost(address, "http://") || HasHost(address, "https://") || address.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase);
    }

    private static bool HasHost(ReadOnlySpan<char> address, string scheme) =>
        address.StartsWith(scheme, StringComparison.OrdinalIgnoreCase) && address.Length > scheme.Length && address[scheme.Length] is not ('/' or '\\' or '?' or '#');
}
