using DocPipeline.Partnerships.Values;
using System.ComponentModel;

namespace DocPipeline.Governance.Decisions.Meetings;

/// <summary>The meeting at which something was put to the vote.</summary>
public sealed record Meeting
{
    /// <summary>The day, in Europe/London.</summary>
    [Description("The day of the meeting.")]
    public required DateOnly On { get; init; }

    /// <summary>When it was to start.</summary>
    [Description("When it was to start, such as 14:30.")]
    public TimeOfDay? ScheduledStart { get; init; }

    /// <summary>Where it is held.</summary>
    [Description("Where it is held, such as the Town Hall.")]
    public string? Place { get; init; }

    /// <summary>When the vote was taken.</summary>
    [Description("When the vote was taken.")]
    public TimeOfDay? VotedAt { get; init; }

    /// <summary>How people met.</summary>
    [Description("Whether people met in person, in hybrid form or remotely.")]
    public MeetingMode Mode { get; init; }

    /// <summary>The day of the meeting that was adjourned and that this one continues.</summary>
    [Description("The day of the adjourned meeting that this one continues.")]
    public DateOnly? AdjournedFrom { get; init; }

    /// <summary>Whether it was called as urgent.</summary>
    [Description("Whether it was called as urgent.")]
    public bool Urgent { get; init; }

    /// <summary>Who attended; where it is left out, those who voted or abstained count as present.</summary>
    [Description("Who attended. If left out, those who voted or abstained count as present.")]
    public IReadOnlyList<Attendance> Attendance { get; init; } = [];
}
