using System.ComponentModel;
using DocPipeline.Partnerships.Reading;

namespace DocPipeline.Partnerships.Duties.Meetings;

/// <summary>Not to miss so many meetings in a row. A cancelled meeting is no meeting, and a run goes on over the end of a year.</summary>
public sealed record AbsenceDuty
{
    /// <summary>How many meetings missed in a row are too many.</summary>
    [Description("How many meetings missed in a row are too many.")]
    [RecordRange(2, 50)]
    public required int InARow { get; init; }

    /// <summary>Whether a member whose substitute came was there; absent where the document does not say.</summary>
    [Description("Whether a member whose substitute came counts as present. Leave out if the document does not say.")]
    public bool? SubstitutesCount { get; init; }

    /// <summary>Whether a meeting without a quorum counts as one that was missed; absent where the document does not say.</summary>
    [Description("Whether a meeting that had no quorum counts as a meeting missed. Leave out if the document does not say.")]
    public bool? InquorateCounts { get; init; }
}
