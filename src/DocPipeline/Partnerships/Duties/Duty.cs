using System.ComponentModel;
using DocPipeline.Partnerships.Duties.Agreements;
using DocPipeline.Partnerships.Duties.Cycles;
using DocPipeline.Partnerships.Duties.Meetings;
using DocPipeline.Partnerships.Duties.Membership;

namespace DocPipeline.Partnerships.Duties;

/// <summary>One thing that a body or its members must do. Beside its id it has one of the keys from <see cref="Attendance"/> on.</summary>
public sealed record Duty
{
    /// <summary>The id, by which verdicts and calendars name it.</summary>
    [Description("Short id of the duty, such as attendance. Calendars keep their entries by it.")]
    public required DutyId Id { get; init; }

    /// <summary>What follows where it is not kept.</summary>
    [Description("What follows where it is not kept: warning, power (the body may act, having considered the circumstances) or automatic.")]
    public Consequence Consequence { get; init; }

    /// <summary>The anchor in the document where it is stated.</summary>
    [Description("The anchor in the document's prose where the duty is stated.")]
    public string? StatedIn { get; init; }

    /// <summary>The duty in the words in which a verdict quotes it.</summary>
    [Description("The duty in words, as a verdict quotes it. Made from the numbers if left out.")]
    public string? Words { get; init; }

    /// <summary>To attend a share of the meetings of a calendar year.</summary>
    [Description("Members attend a share of the meetings of each calendar year.")]
    public AttendanceDuty? Attendance { get; init; }

    /// <summary>Not to miss so many meetings in a row.</summary>
    [Description("Members do not miss so many meetings in a row.")]
    public AbsenceDuty? Absences { get; init; }

    /// <summary>Something that happens so many times in each period.</summary>
    [Description("Meetings, or other events, happen so many times in each period: at least, at most, or in certain months.")]
    public CountDuty? Count { get; init; }

    /// <summary>Something that comes round every so many months.</summary>
    [Description("A review, an election or a report comes round every so many months.")]
    public RecurringDuty? Every { get; init; }

    /// <summary>When agendas go out.</summary>
    [Description("The agenda goes out so many days before a meeting.")]
    public AgendaDuty? Agenda { get; init; }

    /// <summary>When minutes go out.</summary>
    [Description("The minutes go out within so many days of a meeting.")]
    public MinutesDuty? Minutes { get; init; }

    /// <summary>The notice of those who leave.</summary>
    [Description("Those who resign or withdraw give notice.")]
    public LeavingDuty? Leaving { get; init; }

    /// <summary>What ends a membership at once.</summary>
    [Description("Events that end a membership at once, without a decision.")]
    public CessationDuty? Cessation { get; init; }

    /// <summary>What must follow something that happened.</summary>
    [Description("After one event another must follow, such as an appointment after a vacancy.")]
    public FollowUpDuty? FollowUp { get; init; }

    /// <summary>What must be there before something is done.</summary>
    [Description("Before something is done, other things must have been done, such as an approval.")]
    public PreconditionDuty? Before { get; init; }

    /// <summary>How large the body is.</summary>
    [Description("How many members the body has, and from where.")]
    public SizeDuty? Size { get; init; }

    /// <summary>That each listed organisation signs a document.</summary>
    [Description("Each organisation that a document lists as a signatory signs and dates it.")]
    public SignatureDuty? Signatures { get; init; }

    /// <summary>That the rules of constituent bodies do not conflict with the core's.</summary>
    [Description("The rules and duties of constituent bodies do not conflict with the core's.")]
    public CoreTermsDuty? CoreTerms { get; init; }

    /// <summary>What must be done, whichever it is; the record's checks see to it that there is one and only one.</summary>
    internal IReadOnlyList<object> Kinds =>
        [.. new object?[] { Attendance, Absences, Count, Every, Agenda, Minutes, Leaving, Cessation, FollowUp, Before, Size, Signatures, CoreTerms }.OfType<object>()];
}
