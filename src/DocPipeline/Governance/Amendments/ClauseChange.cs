using System.ComponentModel;

namespace DocPipeline.Governance.Amendments;

/// <summary>One change of an amendment, at one clause of the version that is changed.</summary>
public sealed record ClauseChange
{
    /// <summary>The clause: its anchor, or the number that it has in the version that is changed.</summary>
    [Description("The section or clause: its anchor, such as quorum, or the number that it has in the version that is changed, such as 4.16.")]
    public required string Clause { get; init; }

    /// <summary>What is done there.</summary>
    [Description("What is done there: replace, insert-before, insert-after or delete.")]
    public required ClauseChangeKind Do { get; init; }

    /// <summary>The words that stand there now, as a check; an ellipsis at the end leaves the rest out.</summary>
    [Description("The words that stand there now, as a check that the right clause is named; an ellipsis at the end leaves the rest out.")]
    public string? Was { get; init; }

    /// <summary>The new words, in Markdown, without the clause's number.</summary>
    [Description("The new words in Markdown, without the clause's number; leave out to delete.")]
    public string? Text { get; init; }
}
