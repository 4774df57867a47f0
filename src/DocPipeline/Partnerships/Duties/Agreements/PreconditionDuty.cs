using System.ComponentModel;
using DocPipeline.Partnerships.Values;

namespace DocPipeline.Partnerships.Duties.Agreements;

/// <summary>What must have been done, for the same subject, before something else is.</summary>
public sealed record PreconditionDuty
{
    /// <summary>Before this.</summary>
    [Description("Before this event.")]
    public required EventName Event { get; init; }

    /// <summary>All of these must have happened.</summary>
    [Description("All of these events must have happened, for the same subject.")]
    public required IReadOnlyList<EventName> Needs { get; init; }

    /// <summary>A form that must have been filled in whole.</summary>
    [Description("The form that must have been filled in whole, by the id of its document.")]
    public DocumentId? Form { get; init; }

    /// <summary>The answers to it that speak against.</summary>
    [Description("The answers to the form that speak against going ahead.")]
    public IReadOnlyList<AdverseAnswer> Adverse { get; init; } = [];
}
