using DocPipeline.Findings;
using DocPipeline.Outbox;
using DocPipeline.Outbox.Links;
using DocPipeline.Pipeline.Archiving;
using DocPipeline.Pipeline.Outbox;
using DocPipeline.Pipeline.Voting;

namespace DocPipeline.Pipeline.Signing.Links;

/// <summary>Opens links for whoever comes over the network: as <see cref="OpenLink"/> does, but who guesses is held off. One for the life of a program.</summary>
public sealed class GuardedLinks
{
    private readonly OpenedArchive archive;
    private readonly LinkKeyPlace? key;
    private readonly GuessLimit limit;

    /// <summary>The links of an archive.</summary>
    /// <param name="archive">The archive.</param>
    /// <param name="key">Where the key of links is; nothing where the program was given none.</param>
    public GuardedLinks(OpenedArchive archive, LinkKeyPlace? key)
    {
        ArgumentNullException.ThrowIfNull(archive);
        (this.archive, this.key, limit) = (archive, key, new GuessLimit(archive.Clock));
    }

    /// <summary>Opens a link. Opening changes nothing.</summary>
    /// <param name="link">The link, or what stands behind <c>/s/</c> in it. It is repeated in no answer.</param>
    /// <param name="source">Where the request comes from.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>What it is for; a refusal; or nothing where this source has guessed too often and is not even answered.</returns>
    public Task<Outcome<OpenedLink>?> OpenAsync(string link, string source, CancellationToken cancellationToken) => TryAsync(link, source, SigningLink.Path, OpenLink.CheckAsync, cancellationToken);

    /// <summary>Opens a link to vote by; for the rest it is the same.</summary>
    public Task<Outcome<OpenedVoteLink>?> OpenVoteAsync(string link, string source, CancellationToken cancellationToken) => TryAsync(link, source, SigningLink.VotePath, OpenVoteLink.CheckAsync, cancellationToken);

    private async Task<Outcome<T>?> TryAsync<T>(string link, string source, string before, Func<OpenedArchive, LinkKeyPlace, string, CancellationToken, Task<Outcome<T>>> check, CancellationToken cancellationToken)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(link);
        if (key is null) return Outcome.Refused<T>([OutboxFinding.At("DOCPIPELINE_LINK_KEY", OutboxFinding.KeyUnusable, "This program has no key to check links with.", "the key that the links were made with", "Ask the partnership's office.")]);
        int path = link.LastIndexOf(before, StringComparison.Ordinal);
        string text = (path < 0 ? link : link[(path + before.Length)..]).Trim();
        string round = LinkToken.TryRead(text, out LinkToken? token) ? token.Round : "none";
        if (!limit.MayTry(source, round)) return null;
        Outcome<T> opened = await check(archive, key, text, cancellationToken).ConfigureAwait(false);
        if (opened.IsRefused && opened.Findings.Any(finding => finding.Code == OutboxFinding.LinkRefused)) limit.Wrong(source, round);
        return opened;
    }
}
