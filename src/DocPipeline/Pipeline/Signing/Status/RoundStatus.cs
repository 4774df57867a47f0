using DocPipeline.Findings;
using DocPipeline.Signing.Judging;
using DocPipeline.Signing.Rounds;

namespace DocPipeline.Pipeline.Signing.Status;

/// <summary>Where a round stands.</summary>
/// <param name="Round">Its name.</param>
/// <param name="Document">What people call the document that is signed.</param>
/// <param name="Entry">The entry of the archive with which it was issued.</param>
/// <param name="Title">The document's title.</param>
/// <param name="Version">Its version.</param>
/// <param name="Issued">The SHA-512 digest of exactly the file that is signed.</param>
/// <param name="State">Where the round stands.</param>
/// <param name="Slots">The places, in the order of the signature pages.</param>
/// <param name="Effect">When the document takes effect, in words.</param>
/// <param name="Missing">What it waits for, a line each; none when it can be completed, or is closed.</param>
/// <param name="Warnings">What speaks against the authority of those who signed, and events against the rules.</param>
public sealed record RoundStatus(
    string Round, string Document, string Entry, string Title, string Version, string Issued, RoundState State, IReadOnlyList<SlotStatus> Slots, string Effect, IReadOnlyList<string> Missing, IReadOnlyList<Finding> Warnings)
{
    /// <summary>When it was opened.</summary>
    public DateTimeOffset? IssuedAt { get; init; }

    /// <summary>When it was closed.</summary>
    public DateTimeOffset? ClosedAt { get; init; }

    /// <summary>Why it was closed without being completed.</summary>
    public string? Reason { get; init; }

    /// <summary>From which day the document is in force, as far as that follows from the signatures so far.</summary>
    public DateOnly? EffectiveOn { get; init; }

    /// <summary>How many have signed, with what counts already.</summary>
    public int SignedCount => Slots.Count(slot => slot.State == SlotState.Verified);

    /// <summary>Whether it can be completed now.</summary>
    public bool CanComplete => State is RoundState.Issued or RoundState.PartiallySigned or RoundState.Expired && Missing.Count == 0;

    internal static RoundStatus Of(KeptRound kept, DateTimeOffset now) => Of(kept.Id.Value, kept.Document, kept.Entry, kept.Round, kept.Round.Irregular, now);

    internal static RoundStatus Of(string name, string document, string entry, SigningRound round, IEnumerable<(int Number, IReadOnlyList<Finding> Why)> irregular, DateTimeOffset now) => new(
        name, document, entry, round.Terms!.Title, round.Terms.Version, round.Terms.Issued, round.StateAt(now), [.. round.Slots.Select(slot => SlotStatus.Of(round, slot, now))], round.Terms.Effect.ToString(),
        round.Closing is null ? round.WhatIsMissing() : [], [.. AuthorityWarnings.Of(round), .. irregular.Select(each => DocPipeline.Signing.SigningCodes.Warning(DocPipeline.Signing.SigningCodes.Irregular, $"Event {each.Number} is against the rules of the round and has no effect: {each.Why[0].Message}"))])
    {
        IssuedAt = round.IssuedAt,
        ClosedAt = round.ClosedAt,
        Reason = round.Closing is DocPipeline.Signing.Events.RoundVoided voided ? voided.Reason : round.Closing is DocPipeline.Signing.Events.RoundSuperseded by ? $"version {by.Version} took its place: {by.By}" : null,
        EffectiveOn = round.EffectiveOn(),
    };
}
