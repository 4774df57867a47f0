using System.ComponentModel;

namespace DocPipeline.Partnerships.Forms;

/// <summary>Questions of a grid under a heading of their own.</summary>
public sealed record FormGroup
{
    /// <summary>The heading.</summary>
    [Description("The heading of the group.")]
    public required string Title { get; init; }

    /// <summary>The questions.</summary>
    [Description("The questions of the group.")]
    public required IReadOnlyList<FormQuestion> Questions { get; init; }
}
