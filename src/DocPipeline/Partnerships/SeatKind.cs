namespace DocPipeline.Partnerships;

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
}
