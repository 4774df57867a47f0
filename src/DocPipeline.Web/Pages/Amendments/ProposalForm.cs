using DocPipeline.Governance.Amendments;
using DocPipeline.Pipeline.Adoptions.Proposing;
using DocPipeline.Pipeline.Records.Editing;
using Microsoft.AspNetCore.Mvc;

namespace DocPipeline.Web.Pages.Amendments;

/// <summary>What was typed of a proposal.</summary>
public sealed class ProposalForm
{
    private readonly List<(string, string)> errors = [];

    /// <summary>What is decided on.</summary>
    [FromForm(Name = "title")]
    public string? Title { get; set; }

    /// <summary>The body.</summary>
    [FromForm(Name = "body")]
    public string? Body { get; set; }

    /// <summary>What is done: replace, insert-before, insert-after or delete.</summary>
    [FromForm(Name = "do")]
    public string? Do { get; set; }

    /// <summary>The new words.</summary>
    [FromForm(Name = "text")]
    public string? Text { get; set; }

    /// <summary>The day of the meeting.</summary>
    [FromForm(Name = "meeting")]
    public string? Meeting { get; set; }

    /// <summary>The day of the notice.</summary>
    [FromForm(Name = "notice")]
    public string? Notice { get; set; }

    /// <summary>The record that was looked at.</summary>
    [FromForm(Name = "seen")]
    public string? Seen { get; set; }

    /// <summary>That it is to be written.</summary>
    [FromForm(Name = "save")]
    public string? Save { get; set; }

    /// <summary>That it is to be changed once more.</summary>
    [FromForm(Name = "again")]
    public string? Again { get; set; }

    /// <summary>What is wrong with it, by field.</summary>
    internal IReadOnlyList<(string Field, string Message)> Errors => errors;

    /// <summary>Reads it.</summary>
    /// <returns>The proposal; nothing where something is wrong with it.</returns>
    internal ProposedAmendment? Read(string document, string clause)
    {
        if (string.IsNullOrWhiteSpace(Title)) errors.Add(("title", "Enter a title, such as “A larger quorum”"));
        if (string.IsNullOrWhiteSpace(Body)) errors.Add(("body", "Choose the body that decides"));
        ClauseChangeKind? kind = Do switch { "replace" => ClauseChangeKind.Replace, "insert-before" => ClauseChangeKind.InsertBefore, "insert-after" => ClauseChangeKind.InsertAfter, "delete" => ClauseChangeKind.Delete, _ => null };
        if (kind is null) errors.Add(("do", "Choose what is done with the clause"));
        if (kind is not (null or ClauseChangeKind.Delete) && string.IsNullOrWhiteSpace(Text)) errors.Add(("text", "Enter the new words"));
        DateOnly? meeting = DateText.Read(Meeting ?? ""), notice = string.IsNullOrWhiteSpace(Notice) ? null : DateText.Read(Notice);
        if (meeting is null) errors.Add(("meeting", "Enter the day of the meeting, such as 9 April 2009"));
        if (!string.IsNullOrWhiteSpace(Notice) && notice is null) errors.Add(("notice", "Enter the day of the notice, such as 9 April 2009, or leave it empty"));
        return errors.Count > 0 ? null : new ProposedAmendment(document, Body!, Title!.Trim(), clause, kind!.Value, kind == ClauseChangeKind.Delete ? null : Text, meeting!.Value) { NoticeOn = notice };
    }
}
