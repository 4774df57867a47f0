using DocPipeline.Findings;

namespace DocPipeline.Outbox.Links;

/// <summary>What a check of a link came to.</summary>
/// <param name="Token">What was read; it prints itself without its code.</param>
/// <param name="Refusal">Why it is not accepted; nothing where it is.</param>
internal sealed record LinkCheck(LinkToken? Token, LinkRefusal? Refusal)
{
    /// <summary>Whether the link is accepted.</summary>
    internal bool IsGranted => Refusal is null;

    /// <summary>
    /// Whether whoever holds the link was given it once, and may be told that it was replaced or has run out. Everybody else is told that
    /// there is no such page, whatever the reason.
    /// </summary>
    internal bool MayBeToldWhy => Refusal is null or LinkRefusal.Replaced or LinkRefusal.Expired;

    /// <summary>The refusal for the log of staff: which link, and why. It does not help anybody to make one.</summary>
    internal Finding? ForStaff => Refusal switch
    {
        null => null,
        LinkRefusal.NoToken => Said("Somebody asked for a link that is none."),
        LinkRefusal.NoSuchLink => Said($"Somebody asked for {Token}: there is no such round, slot or generation."),
        LinkRefusal.NotGenuine => Said($"Somebody asked for {Token} with a code that is not this program's."),
        LinkRefusal.Replaced => Said($"Somebody used {Token}, which a newer link replaced."),
        _ => Said($"Somebody used {Token} after its time."),
    };

    private static Finding Said(string message) => OutboxFinding.At(null, OutboxFinding.LinkRefused, message, severity: Severity.Note);
}
