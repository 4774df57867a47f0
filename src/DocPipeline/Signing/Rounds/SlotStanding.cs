using DocPipeline.Signing.Events;
using DocPipeline.Signing.Terms;

namespace DocPipeline.Signing.Rounds;

/// <summary>A place in a round after what has happened so far.</summary>
/// <param name="Slot">The place as the terms state it.</param>
internal sealed record SlotStanding(RoundSlot Slot)
{
    /// <summary>What the person has done.</summary>
    internal SlotAnswer Answer { get; init; }

    /// <summary>How far the invitation has come.</summary>
    internal InvitationState Invitation { get; init; }

    /// <summary>The number of the link that is good; 0 while nobody has been invited.</summary>
    internal int Generation { get; init; }

    /// <summary>Who is to sign, by the id of the contact data.</summary>
    internal string? Person { get; init; } = Slot.Person;

    /// <summary>Who was to sign before it was delegated; absent where it was not.</summary>
    internal string? Principal { get; init; }

    /// <summary>To whom somebody asks to delegate; absent where nobody asks.</summary>
    internal DelegationAsked? Asked { get; init; }

    /// <summary>From when on nobody can sign here; absent where there is no end.</summary>
    internal DateTimeOffset? ExpiresAt { get; init; } = Slot.ExpiresAt;

    /// <summary>By which decision the signatory may sign, as it was said last.</summary>
    internal SigningAuthority? Authority { get; init; } = Slot.Authority;

    /// <summary>When the last invitation went out.</summary>
    internal DateTimeOffset? InvitedAt { get; init; }

    /// <summary>When the document was first opened.</summary>
    internal DateTimeOffset? ViewedAt { get; init; }

    /// <summary>When it was signed.</summary>
    internal DateTimeOffset? SignedAt { get; init; }

    /// <summary>The signature; absent where there is none that counts or may come to count.</summary>
    internal SlotSigned? Signature { get; init; }

    /// <summary>Who accepted it, and with which note.</summary>
    internal SlotAccepted? Accepted { get; init; }

    /// <summary>Why it was declined, rejected or withdrawn, in the words of the last who said so.</summary>
    internal string? Reason { get; init; }

    /// <summary>How often the person was reminded since the last invitation.</summary>
    internal int Reminders { get; init; }

    /// <summary>The reminder that went out last, by its day after the invitation.</summary>
    internal int? RemindedDay { get; init; }
}
