using System.ComponentModel;

namespace DocPipeline.Partnerships.Forms;

/// <summary>A form that people fill in: a checklist, an evaluation toolkit, an action plan, a summary sheet.</summary>
public sealed record Form
{
    /// <summary>The id by which documents and prose name it.</summary>
    [Description("Short id by which documents (form) and prose ({{form.<id>}}) name this form.")]
    public required FormId Id { get; init; }

    /// <summary>What it is called in messages; a document prints its own title.</summary>
    [Description("What the form is called.")]
    public required string Title { get; init; }

    /// <summary>What stands before its first part, a paragraph an entry.</summary>
    [Description("What stands before the first part, a paragraph an entry.")]
    public IReadOnlyList<string> Introduction { get; init; } = [];

    /// <summary>Its parts, in order.</summary>
    [Description("The parts of the form, in order.")]
    public required IReadOnlyList<FormPart> Parts { get; init; }
}
