using DocPipeline.Pipeline.Signing.Links;
using DocPipeline.Pipeline.Signing.Status;
using DocPipeline.Web.Api.Conventions;
using DocPipeline.Web.Api.Documents;

namespace DocPipeline.Web.Api.Signing;

/// <summary>What the holder of a link sees: their own place, and of the others no more than which organisation has signed.</summary>
/// <param name="Title">The document's title.</param>
/// <param name="Version">Its version.</param>
/// <param name="Issued">The SHA-512 digest of exactly the file that is signed; signing states it.</param>
/// <param name="Round">Where the round stands.</param>
/// <param name="Effect">When the document takes effect, in words.</param>
/// <param name="Organisation">The organisation of the place.</param>
/// <param name="State">Where the place stands.</param>
/// <param name="Ways">The ways to sign that are offered.</param>
/// <param name="ExpiresAt">From when on nobody can sign here.</param>
/// <param name="SignedBy">By whom it was signed, as it stands beside the signature.</param>
/// <param name="SignedAt">When.</param>
/// <param name="Reason">Why it was declined, rejected or taken back.</param>
/// <param name="Changed">What changed since they signed last; absent where they have signed no version before.</param>
/// <param name="Others">The other places.</param>
internal sealed record SigningAnswer(
    string Title, string Version, string Issued, string Round, string Effect, string Organisation, string State, IReadOnlyList<string> Ways, DateTimeOffset? ExpiresAt, string? SignedBy, DateTimeOffset? SignedAt, string? Reason, ChangedAnswer? Changed, IReadOnlyList<OtherPlace> Others)
{
    internal static SigningAnswer Of(RoundStatus status, SlotStatus place, ChangedSince? changed) => new(
        status.Title, status.Version, status.Issued, Answers.Word(status.State), status.Effect, place.Name, Answers.Word(place.State), [.. place.Ways.Select(way => Answers.Word(way))], place.ExpiresAt, place.SignedBy, place.SignedAt, place.Reason,
        changed is { Version: { } version, Comparison: { } comparison } ? new ChangedAnswer(version, [.. comparison.Changes.Select(ChangeAnswer.Of)]) : null,
        [.. status.Slots.Where(slot => slot != place).Select(slot => new OtherPlace(slot.Name, Answers.Word(slot.State)))]);
}

/// <summary>What changed since somebody signed last.</summary>
/// <param name="Version">The version that they signed.</param>
/// <param name="Changes">The changes.</param>
internal sealed record ChangedAnswer(string Version, IReadOnlyList<ChangeAnswer> Changes);

/// <summary>Another place of the round.</summary>
/// <param name="Organisation">The organisation.</param>
/// <param name="State">Where it stands.</param>
internal sealed record OtherPlace(string Organisation, string State);

/// <summary>What became of a file that somebody sent back.</summary>
/// <param name="Taken">counts, to-look-at, not-taken.</param>
/// <param name="Summary">What the check found, in a sentence.</param>
/// <param name="Points">What was looked at.</param>
/// <param name="Place">The place as it stands now.</param>
internal sealed record SentBackAnswer(string Taken, string Summary, IReadOnlyList<string> Points, SigningAnswer Place);
