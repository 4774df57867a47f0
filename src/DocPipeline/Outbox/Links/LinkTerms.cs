using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace DocPipeline.Outbox.Links;

/// <summary>What a link is good for: one slot of one round, for exactly the document that was issued, until an instant. Nothing of a person.</summary>
internal sealed partial record LinkTerms
{
    /// <summary>Terms that the program itself puts together.</summary>
    /// <param name="round">The round's id: 1 to 64 small letters and digits, with single points and hyphens between them.</param>
    /// <param name="slot">The slot's id within the round, of the same form.</param>
    /// <param name="issued">The digest of the issued document, as the round has it.</param>
    /// <param name="generation">Counted from 1: each new link of a slot takes the place of the one before.</param>
    /// <param name="expiresAt">The first instant at which the link is no longer good; whole seconds count.</param>
    /// <exception cref="FormatException">One of them is malformed: a bug of the caller.</exception>
    internal LinkTerms(string round, string slot, string issued, int generation, DateTimeOffset expiresAt)
    {
        if (!IsId(round) || !IsId(slot) || !Digest().IsMatch(issued) || generation < 1) throw new FormatException("The terms of a link are malformed.");
        (Round, Slot, Issued, Generation, ExpiresAt) = (round, slot, issued, generation, expiresAt);
    }

    /// <summary>The round's id.</summary>
    internal string Round { get; }

    /// <summary>The slot's id.</summary>
    internal string Slot { get; }

    /// <summary>The digest of the issued document.</summary>
    internal string Issued { get; }

    /// <summary>Which of the slot's links, counted from 1.</summary>
    internal int Generation { get; }

    /// <summary>The first instant at which the link is no longer good.</summary>
    internal DateTimeOffset ExpiresAt { get; }

    /// <summary>Whether a text is the id of a round or a slot.</summary>
    internal static bool IsId(string text) => Id().IsMatch(text);

    /// <summary>Whether a text can stand for a digest.</summary>
    internal static bool IsDigest(string text) => Digest().IsMatch(text);

    /// <summary>What a code is made over: no part can hold a line end, so no two terms give the same bytes.</summary>
    internal byte[] Bytes(string use) => Encoding.UTF8.GetBytes(string.Create(
        CultureInfo.InvariantCulture, $"docpipeline {use}\n{Round}\n{Slot}\n{Issued}\n{Generation}\n{ExpiresAt.ToUnixTimeSeconds()}\n"));

    [GeneratedRegex(@"\A(?=.{1,64}\z)[a-z0-9]+([.-][a-z0-9]+)*\z")]
    private static partial Regex Id();

    [GeneratedRegex(@"\A[A-Za-z0-9:+/=_-]{16,200}\z")]
    private static partial Regex Digest();
}
