using System.ComponentModel;
using DocPipeline.Partnerships.Reading;

namespace DocPipeline.Partnerships.Rules.Notices;

/// <summary>What notice a decision needs.</summary>
public sealed record NoticeRule
{
    /// <summary>How long; absent where the document asks for notice and does not say how long.</summary>
    [Description("How long; leave out if the document asks for notice without a period.")]
    [RecordRange(1, 400)]
    public int? Length { get; init; }

    /// <summary>In what.</summary>
    [Description("In what the length counts.")]
    public NoticeUnit Unit { get; init; } = NoticeUnit.Days;

    /// <summary>Whether the day of the notice and the day of the meeting count; absent where the document does not say.</summary>
    [Description("Ordinary: the day of the meeting counts. Clear: neither the day of the notice nor the day of the meeting counts. Leave out if the document does not say.")]
    public NoticeCounting? Counting { get; init; }

    /// <summary>From when.</summary>
    [Description("Whether the period starts when the notice is sent or when it is served.")]
    public NoticeStart From { get; init; } = NoticeStart.Sent;

    /// <summary>Whether the notice must set out the terms of what is proposed.</summary>
    [Description("Whether the notice must set out the terms of what is proposed.")]
    public bool TermsSetOut { get; init; }

    /// <summary>The shorter notice that suffices where a meeting is called as urgent, in the same unit.</summary>
    [Description("The shorter notice that suffices for an urgent meeting, in the same unit.")]
    [RecordRange(0, 400)]
    public int? UrgentLength { get; init; }

    /// <summary>How long before the meeting the proposer must have handed the proposal in, in the same unit and counted alike.</summary>
    [Description("How long before the meeting the proposal must have been handed in, in the same unit; leave out if the document does not say.")]
    [RecordRange(1, 400)]
    public int? ProposalLength { get; init; }
}
