using System.ComponentModel;
using DocPipeline.Partnerships.Values;

namespace DocPipeline.Partnerships.Duties;

/// <summary>What one body and its members must do, as one document states it, and no more.</summary>
public sealed record BodyDuties
{
    /// <summary>The body.</summary>
    [Description("The body whose duties these are, by id.")]
    public required BodyId Body { get; init; }

    /// <summary>The document in which they stand.</summary>
    [Description("The document in which the duties stand, by id. They count from its date.")]
    public DocumentId? Document { get; init; }

    /// <summary>The duties, in the order in which they are said.</summary>
    [Description("The duties, each with an id of its own and one key that says what must be done.")]
    public required IReadOnlyList<Duty> Must { get; init; }
}
