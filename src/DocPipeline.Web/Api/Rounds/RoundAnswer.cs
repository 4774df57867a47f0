using DocPipeline.Findings;
using DocPipeline.Pipeline.Signing.Status;
using DocPipeline.Web.Api.Conventions;

namespace DocPipeline.Web.Api.Rounds;

/// <summary>A round of signatures.</summary>
/// <param name="Round">Its name.</param>
/// <param name="Document">The document that is signed.</param>
/// <param name="Entry">The entry of the archive with which it was issued.</param>
/// <param name="Title">The document's title.</param>
/// <param name="Version">Its version.</param>
/// <param name="Issued">The SHA-512 digest of exactly the file that is signed.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Signed">How many have signed.</param>
/// <param name="Places">The places, in the order of the signature pages.</param>
/// <param name="Effect">When the document takes effect, in words.</param>
/// <param name="CanComplete">Whether it can be completed now.</param>
/// <param name="Missing">What it waits for.</param>
/// <param name="IssuedAt">When it was opened.</param>
/// <param name="ClosedAt">When it was closed.</param>
/// <param name="Reason">Why it was closed without being completed.</param>
/// <param name="EffectiveOn">From which day the document is in force, as far as that follows.</param>
/// <param name="Findings">What speaks against the authority of those who signed, and letters that could not be made.</param>
internal sealed record RoundAnswer(
    string Round, string Document, string Entry, string Title, string Version, string Issued, string State, int Signed, IReadOnlyList<PlaceAnswer> Places, string Effect, bool CanComplete, IReadOnlyList<string> Missing, DateTimeOffset? IssuedAt, DateTimeOffset? ClosedAt, string? Reason,
    DateOnly? EffectiveOn, IReadOnlyList<Finding> Findings)
{
    internal static RoundAnswer Of(RoundStatus of) => Of(of, []);

    internal static RoundAnswer Of(RoundStatus of, IReadOnlyList<Finding> findings) => new(
        of.Round, of.Document, of.Entry, of.Title, of.Version, of.Issued, Answers.Word(of.State), of.SignedCount, [.. of.Slots.Select(PlaceAnswer.Of)], of.Effect, of.CanComplete, of.Missing, of.IssuedAt, of.ClosedAt, of.Reason, of.EffectiveOn, [.. findings.Concat(of.Warnings).Distinct()]);
}

/// <summary>A place in a round.</summary>
/// <param name="Place">Its name: an organisation's id, or that, a point and a capacity: <c>council.second-officer</c>.</param>
/// <param name="Name">The organisation's name.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Invitation">How far the invitation has come.</param>
/// <param name="Required">Whether the round needs it.</param>
/// <param name="Group">Its order group.</param>
/// <param name="Ways">The ways to sign that are offered.</param>
/// <param name="Person">Who is to sign, by id.</param>
/// <param name="Principal">Who was to sign before it was delegated, by id.</param>
/// <param name="AskedToDelegateTo">To whom somebody asks to delegate, by id.</param>
/// <param name="Way">How it was signed.</param>
/// <param name="SignedBy">By whom, as it stands beside the signature.</param>
/// <param name="SignedAt">When it was signed.</param>
/// <param name="InvitedAt">When the last invitation went out.</param>
/// <param name="ViewedAt">When the document was first opened.</param>
/// <param name="ExpiresAt">From when on nobody can sign here.</param>
/// <param name="Reminders">How often they were reminded.</param>
/// <param name="Reason">Why it was declined, rejected or taken back.</param>
/// <param name="Check">What the check of what came back found.</param>
/// <param name="AcceptedBy">Who accepted what came back.</param>
internal sealed record PlaceAnswer(
    string Place, string Name, string State, string Invitation, bool Required, int Group, IReadOnlyList<string> Ways, string? Person, string? Principal, string? AskedToDelegateTo, string? Way, string? SignedBy, DateTimeOffset? SignedAt, DateTimeOffset? InvitedAt, DateTimeOffset? ViewedAt,
    DateTimeOffset? ExpiresAt, int Reminders, string? Reason, string? Check, string? AcceptedBy)
{
    internal static PlaceAnswer Of(SlotStatus of) => new(
        PlaceNames.Of(of.Slot), of.Name, Answers.Word(of.State), Answers.Word(of.Invitation), of.IsRequired, of.Group, [.. of.Ways.Select(way => Answers.Word(way))], of.Person, of.Principal, of.AskedToDelegateTo, of.Way is { } way ? Answers.Word(way) : null, of.SignedBy, of.SignedAt, of.InvitedAt,
        of.ViewedAt, of.ExpiresAt, of.Reminders, of.Reason, of.Check, of.AcceptedBy);
}

/// <summary>A round in a list.</summary>
/// <param name="Round">Its name.</param>
/// <param name="Document">The document that is signed.</param>
/// <param name="Title">The document's title.</param>
/// <param name="Version">Its version.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Signed">How many have signed.</param>
/// <param name="Places">How many places there are.</param>
/// <param name="WaitedFor">The organisations whose turn it is, by name.</param>
/// <param name="IssuedAt">When it was opened.</param>
/// <param name="ClosedAt">When it was closed.</param>
internal sealed record ListedRound(string Round, string Document, string Title, string Version, string State, int Signed, int Places, IReadOnlyList<string> WaitedFor, DateTimeOffset? IssuedAt, DateTimeOffset? ClosedAt)
{
    internal static ListedRound Of(RoundStatus of) => new(
        of.Round, of.Document, of.Title, of.Version, Answers.Word(of.State), of.SignedCount, of.Slots.Count, of.ClosedAt is null ? [.. of.Slots.Where(slot => slot.State is DocPipeline.Signing.Rounds.SlotState.Open or DocPipeline.Signing.Rounds.SlotState.Rejected).Select(slot => slot.Name)] : [],
        of.IssuedAt, of.ClosedAt);
}
