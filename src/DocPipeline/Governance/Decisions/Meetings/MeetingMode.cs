namespace DocPipeline.Governance.Decisions.Meetings;

/// <summary>How people meet.</summary>
public enum MeetingMode
{
    /// <summary>In one room.</summary>
    InPerson,

    /// <summary>Some in the room, some by video.</summary>
    Hybrid,

    /// <summary>By video or telephone only.</summary>
    Remote,
}
