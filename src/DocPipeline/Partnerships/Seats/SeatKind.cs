namespace DocPipeline.Partnerships.Seats;

/// <summary>What a seat may do.</summary>
public enum SeatKind
{
    /// <summary>A full seat, with a vote wherever its partnership votes.</summary>
    Voting,

    /// <summary>Attends and advises, without a vote.</summary>
    Advisory,

    /// <summary>Added by the body itself.</summary>
    CoOpted,

    /// <summary>Attends and listens.</summary>
    Observer,

    /// <summary>Asked to join, and not yet a member (S2:170-173).</summary>
    Invited,

    /// <summary>Supports the body, as its secretary or its office does (S2:174).</summary>
    Support,
}
