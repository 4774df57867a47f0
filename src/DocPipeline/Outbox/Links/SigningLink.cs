namespace DocPipeline.Outbox.Links;

/// <summary>The address that a signatory opens: <c>/s/&lt;token&gt;</c> on the site.</summary>
internal static class SigningLink
{
    /// <summary>The path on the site before the token.</summary>
    internal const string Path = "/s/";

    /// <summary>The path of a link to vote by.</summary>
    internal const string VotePath = "/v/";

    /// <summary>The address in full, for the mail alone.</summary>
    /// <param name="site">The site's address, perhaps with a path of its own.</param>
    /// <param name="token">The secret part.</param>
    /// <param name="path">What it is for.</param>
    internal static string For(Uri site, LinkToken token, string path = Path) => site.AbsoluteUri.TrimEnd('/') + path + token.Reveal();

    /// <summary>Reads a token and checks it against the links that its slot was given, which the caller looks up by what the token names.</summary>
    internal static async Task<LinkCheck> CheckAsync(
        LinkKeys keys, string text, Func<LinkToken, CancellationToken, Task<IReadOnlyList<LinkTerms>>> linksOf, DateTimeOffset now, CancellationToken cancellationToken)
    {
        LinkToken.TryRead(text, out LinkToken? token);
        IReadOnlyList<LinkTerms> given = token is null ? [] : await linksOf(token, cancellationToken).ConfigureAwait(false);
        return keys.Check(token, given, now);
    }
}
