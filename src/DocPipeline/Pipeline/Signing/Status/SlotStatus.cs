using DocPipeline.Signing.Rounds;
using DocPipeline.Signing.Terms;

namespace DocPipeline.Pipeline.Signing.Status;

/// <summary>Where a place in a round stands.</summary>
/// <param name="Slot">The place: an organisation's id, or that and a capacity.</param>
/// <param name="Name">The organisation's name.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Invitation">How far the invitation has come.</param>
/// <param name="IsRequired">Whether the round needs it.</param>
/// <param name="Group">Its order group.</param>
/// <param name="Ways">The ways to sign that are offered.</param>
public sealed record SlotStatus(string Slot, string Name, SlotState State, InvitationState Invitation, bool IsRequired, int Group, IReadOnlyList<SigningWay> Ways)
{
    /// <summary>Who is to sign, by the id of the contact data.</summary>
    public string? Person { get; init; }

    /// <summary>Who was to sign before it was delegated.</summary>
    public string? Principal { get; init; }

    /// <summary>To whom somebody asks to delegate.</summary>
    public string? AskedToDelegateTo { get; init; }

    /// <summary>How it was signed.</summary>
    public SigningWay? Way { get; init; }

    /// <summary>By whom it was signed, as it stands beside the signature.</summary>
    public string? SignedBy { get; init; }

    /// <summary>When it was signed.</summary>
    public DateTimeOffset? SignedAt { get; init; }

    /// <summary>When the last invitation went out.</summary>
    public DateTimeOffset? InvitedAt { get; init; }

    /// <summary>When the document was first opened.</summary>
    public DateTimeOffset? ViewedAt { get; init; }

    /// <summary>From when on nobody can sign here.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>How often they were reminded.</summary>
    public int Reminders { get; init; }

    /// <summary>Why it was declined, rejected or taken back.</summary>
    public string? Reason { get; init; }

    /// <summary>What the check of what came back found.</summary>
    public string? Check { get; init; }

    /// <summary>Who accepted what came back.</summary>
    public string? AcceptedBy { get; init; }

    internal static SlotStatus Of(SigningRound round, SlotStanding slot, DateTimeOffset now) =>
        new(slot.Slot.Id.ToString(), slot.Slot.Name, round.StateOf(slot, now), slot.Invitation, slot.Slot.IsRequired, slot.Slot.Group, slot.Slot.Ways)
        {
            Person = slot.Person,
            Principal = slot.Principal,
            AskedToDelegateTo = slot.Asked?.To,
            Way = slot.Signature?.Way,
            SignedBy = slot.Signature is { } signed ? signed.Office is { } office ? $"{signed.Name}, {office}" : signed.Name : null,
            SignedAt = slot.SignedAt,
            InvitedAt = slot.InvitedAt,
            ViewedAt = slot.ViewedAt,
            ExpiresAt = slot.ExpiresAt,
            Reminders = slot.Reminders,
            Reason = slot.Reason,
            Check = slot.Signature?.Check,
            AcceptedBy = slot.Accepted?.Officer,
        };
}
