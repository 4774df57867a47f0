namespace DocPipeline.Partnerships.Duties.Meetings;

/// <summary>Whose attendance counts.</summary>
public enum AttendanceMeasure
{
    /// <summary>The member's own.</summary>
    Member,

    /// <summary>That of the organisation, sector or body that the member comes from, whoever sat for it.</summary>
    Organisation,
}
