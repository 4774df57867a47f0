using System.ComponentModel;
using DocPipeline.Governance.Decisions.Meetings;
using DocPipeline.Partnerships.Values;

namespace DocPipeline.Governance.Meetings;

/// <summary>A meeting of a body: an entry of a file of <c>meetings/</c>.</summary>
internal sealed record RecordedMeeting
{
    /// <summary>The day, in Europe/London.</summary>
    [Description("The day of the meeting.")]
    public required DateOnly On { get; init; }

    /// <summary>When it was to start.</summary>
    [Description("When it was to start, such as 14:30.")]
    public TimeOfDay? ScheduledStart { get; init; }

    /// <summary>What became of it; held where nothing is said.</summary>
    [Description("Whether it was held, cancelled or inquorate; held if left out.")]
    public MeetingOutcome Outcome { get; init; }

    /// <summary>Whether it was convened as an emergency meeting.</summary>
    [Description("Whether it was convened as an emergency meeting.")]
    public bool Emergency { get; init; }

    /// <summary>The day of the adjourned meeting that it continues.</summary>
    [Description("The day of the adjourned meeting that this one continues.")]
    public DateOnly? AdjournedFrom { get; init; }

    /// <summary>The day on which the agenda went out.</summary>
    [Description("The day on which the agenda went out.")]
    public DateOnly? AgendaSentOn { get; init; }

    /// <summary>Whether the chair agreed the agenda.</summary>
    [Description("Whether the chair agreed the agenda beforehand.")]
    public bool? AgendaAgreedByChair { get; init; }

    /// <summary>The day on which the minutes went out.</summary>
    [Description("The day on which the minutes went out.")]
    public DateOnly? MinutesSentOn { get; init; }

    /// <summary>Who attended.</summary>
    [Description("Who attended, seat by seat. Leave out if it is not known, or if ‘absent’ says it shorter.")]
    public IReadOnlyList<Attendance> Attendance { get; init; } = [];

    /// <summary>Who did not come; everybody else in post did.</summary>
    [Description("The seats of those who did not come, where everybody else came in person. In the place of ‘attendance’.")]
    public IReadOnlyList<SeatId> Absent { get; init; } = [];
}
