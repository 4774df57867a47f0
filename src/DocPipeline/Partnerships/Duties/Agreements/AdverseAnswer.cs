using System.ComponentModel;
using DocPipeline.Partnerships.Forms;

namespace DocPipeline.Partnerships.Duties.Agreements;

/// <summary>An answer to a form that speaks against.</summary>
public sealed record AdverseAnswer
{
    /// <summary>The part of the form.</summary>
    [Description("The part of the form, by id.")]
    public required FormPartId Part { get; init; }

    /// <summary>The answer.</summary>
    [Description("The answer that speaks against, such as No.")]
    public required string Answer { get; init; }

    /// <summary>The questions at which it does; all of the part where none is named.</summary>
    [Description("The questions at which it speaks against, by id; all questions of the part if left out.")]
    public IReadOnlyList<QuestionId> Questions { get; init; } = [];

    /// <summary>The questions at which it does not.</summary>
    [Description("The questions at which it does not, by id.")]
    public IReadOnlyList<QuestionId> Except { get; init; } = [];
}
