using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace DocPipeline.Outbox.Links;

/// <summary>The keys of links: the first makes them, all of them are accepted. A key that is replaced stays behind the new one until its links have run out.</summary>
internal sealed class LinkKeys
{
    // 160 bits of the 256: RFC 2104 asks for half at least.
    private const int CodeBytes = 20;

    private static readonly LinkTerms nobody = new("none", "none", "0000000000000000", 1, DateTimeOffset.UnixEpoch);

    /// <param name="keys">The newest first.</param>
    internal LinkKeys(IReadOnlyList<LinkKey> keys)
    {
        ArgumentOutOfRangeException.ThrowIfZero(keys.Count);
        All = keys;
    }

    /// <summary>The keys, the newest first.</summary>
    internal IReadOnlyList<LinkKey> All { get; }

    /// <summary>The token of a link. It is composed when the mail is sent, and again at every other try, and stored nowhere.</summary>
    internal LinkToken TokenFor(LinkTerms terms) => new(terms.Round, terms.Slot, terms.Generation, CodeOf(All[0], terms));

    /// <summary>Checks a token against the links that its slot was given.</summary>
    /// <param name="token">What was read behind <c>/s/</c>; nothing where it was no token.</param>
    /// <param name="given">The terms of all links of the slot that the token names, the newest last; none where there is no such round or slot.</param>
    /// <param name="now">The instant.</param>
    internal LinkCheck Check(LinkToken? token, IReadOnlyList<LinkTerms> given, DateTimeOffset now)
    {
        // Where there is nothing to compare with, as much is computed all the same: how long an answer takes tells nobody what there is.
        LinkTerms? terms = token is null ? null : given.LastOrDefault(t => t.Round == token.Round && t.Slot == token.Slot && t.Generation == token.Generation);
        ReadOnlySpan<char> code = token is null ? new string('a', LinkToken.CodeLetters) : token.Code;
        bool isGenuine = false;
        foreach (LinkKey key in All) isGenuine |= Same(CodeOf(key, terms ?? nobody), code);
        if (token is null) return new LinkCheck(null, LinkRefusal.NoToken);
        if (terms is null) return new LinkCheck(token, LinkRefusal.NoSuchLink);
        if (!isGenuine) return new LinkCheck(token, LinkRefusal.NotGenuine);
        if (given.Any(t => t.Round == token.Round && t.Slot == token.Slot && t.Generation > token.Generation)) return new LinkCheck(token, LinkRefusal.Replaced);
        return new LinkCheck(token, now >= terms.ExpiresAt ? LinkRefusal.Expired : null);
    }

    private static string CodeOf(LinkKey key, LinkTerms terms) => Base32.Write(key.CodeOf(terms.Bytes("link 1")).AsSpan(0, CodeBytes));

    private static bool Same(ReadOnlySpan<char> one, ReadOnlySpan<char> other) =>
        CryptographicOperations.FixedTimeEquals(MemoryMarshal.AsBytes(one), MemoryMarshal.AsBytes(other));
}
