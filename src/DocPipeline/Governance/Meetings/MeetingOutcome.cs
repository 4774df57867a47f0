namespace DocPipeline.Governance.Meetings;

/// <summary>What became of a meeting.</summary>
internal enum MeetingOutcome
{
    /// <summary>It was held.</summary>
    Held,

    /// <summary>It was cancelled: nobody can have missed it.</summary>
    Cancelled,

    /// <summary>It had no quorum and was adjourned.</summary>
    Inquorate,
}
