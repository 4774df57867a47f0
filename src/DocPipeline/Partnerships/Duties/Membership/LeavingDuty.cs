using System.ComponentModel;
using DocPipeline.Partnerships.Reading;

namespace DocPipeline.Partnerships.Duties.Membership;

/// <summary>The notice that somebody gives who leaves.</summary>
public sealed record LeavingDuty
{
    /// <summary>The event: the day on which the notice was given.</summary>
    [Description("The event, such as resignation or withdrawal; its day is the day on which notice was given.")]
    public required EventName Event { get; init; }

    /// <summary>How many months; absent where no period is stated.</summary>
    [Description("How many months' notice. Leave out if the document states no period.")]
    [RecordRange(1, 60)]
    public int? Months { get; init; }

    /// <summary>Whether it must be in writing.</summary>
    [Description("Whether notice must be in writing.")]
    public bool InWriting { get; init; }

    /// <summary>Whether it must also be given by word of mouth.</summary>
    [Description("Whether notice must also be given by word of mouth.")]
    public bool Verbally { get; init; }

    /// <summary>Whether the organisation that the member comes from leaves too.</summary>
    [Description("Whether the document says that the organisation or sector leaves together with the member.")]
    public bool OrganisationToo { get; init; }
}
