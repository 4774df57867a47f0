using System.ComponentModel;
using DocPipeline.Partnerships.Duties;
using DocPipeline.Partnerships.Values;

namespace DocPipeline.Governance.Events;

/// <summary>Something that happened and that a duty or a review asks about: an entry of a file of <c>events/</c>.</summary>
internal sealed record RecordedEvent
{
    /// <summary>The day.</summary>
    [Description("The day on which it happened; for a notice, the day on which it was given.")]
    public required DateOnly On { get; init; }

    /// <summary>What happened.</summary>
    [Description("What happened: review, signature, appointment, circumstances-considered, or a name that a duty uses.")]
    public required EventName What { get; init; }

    /// <summary>The body that it concerns.</summary>
    [Description("The body that it concerns, by id.")]
    public BodyId? Body { get; init; }

    /// <summary>The seat that it concerns.</summary>
    [Description("The seat that it concerns, by id.")]
    public SeatId? Seat { get; init; }

    /// <summary>The document that it concerns.</summary>
    [Description("The document that it concerns, by id.")]
    public DocumentId? Document { get; init; }

    /// <summary>The version of the document.</summary>
    [Description("The version of the document.")]
    public VersionNumber? Version { get; init; }

    /// <summary>The organisation that it concerns.</summary>
    [Description("The organisation that it concerns, by id.")]
    public OrganisationId? Organisation { get; init; }

    /// <summary>What came of a review.</summary>
    [Description("What came of a review: confirmed-unchanged, amended or replaced.")]
    public ReviewOutcome? Outcome { get; init; }

    /// <summary>The last day in post, as the notice names it.</summary>
    [Description("The last day in post, where the notice names one.")]
    public DateOnly? EffectiveOn { get; init; }

    /// <summary>Whether it was done in writing.</summary>
    [Description("Whether it was done in writing.")]
    public bool InWriting { get; init; }

    /// <summary>Whether it was done by word of mouth.</summary>
    [Description("Whether it was (also) done by word of mouth.")]
    public bool Verbally { get; init; }

    /// <summary>What it was about, where events belong together that name neither seat nor document.</summary>
    [Description("What it was about, in the same words in events that belong together.")]
    public string? Subject { get; init; }

    /// <summary>Who did it.</summary>
    [Description("Who did it: ids of organisations or bodies, or offices such as head-of-legal.")]
    public IReadOnlyList<string> By { get; init; } = [];
}
