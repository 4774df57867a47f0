using DocPipeline.Governance.Amendments;

namespace DocPipeline.Pipeline.Adoptions.Proposing;

/// <summary>An amendment that somebody wants to put to the vote: one clause of one document.</summary>
/// <param name="Document">The document, by id.</param>
/// <param name="Body">The body that decides, by id.</param>
/// <param name="Title">What is decided on, in a line.</param>
/// <param name="Clause">The clause: its anchor, or its number.</param>
/// <param name="Do">What is done there.</param>
/// <param name="Text">The new words in Markdown, without the clause's number; nothing to delete it.</param>
/// <param name="MeetingOn">The day of the meeting that decides.</param>
public sealed record ProposedAmendment(string Document, string Body, string Title, string Clause, ClauseChangeKind Do, string? Text, DateOnly MeetingOn)
{
    /// <summary>The day on which the notice is or was sent; nothing where that is not known yet.</summary>
    public DateOnly? NoticeOn { get; init; }
}
