using DocPipeline.Findings;
using DocPipeline.Partnerships;
using DocPipeline.Partnerships.Register;
using DocPipeline.Pipeline.Adoptions.Proposing;
using DocPipeline.Pipeline.Archiving;
using DocPipeline.Pipeline.Archiving.Records;
using DocPipeline.Pipeline.Decisions;
using DocPipeline.Pipeline.Records.Editing;
using DocPipeline.Pipeline.Shelves;
using DocPipeline.Web.Api.Amendments;
using DocPipeline.Web.Hosting;
using Microsoft.AspNetCore.Mvc;

namespace DocPipeline.Web.Pages.Amendments;

/// <summary>Where an amendment is proposed: which document, which clause, which words. What would be written is shown before it is.</summary>
[ForRoles(Role.Manager, What = "amendment proposed")]
public sealed class NewModel : PartnershipPage
{
    /// <summary>The document.</summary>
    [FromQuery(Name = "document")]
    public string? Document { get; set; }

    /// <summary>The clause.</summary>
    [FromQuery(Name = "clause")]
    public string? Clause { get; set; }

    /// <summary>What was typed.</summary>
    [FromForm]
    public ProposalForm Form { get; set; } = new();

    /// <summary>The documents that have text.</summary>
    public IReadOnlyList<Document> Documents { get; private set; } = [];

    /// <summary>The parts of the document that an amendment can name.</summary>
    public IReadOnlyList<AmendableClause> Clauses { get; private set; } = [];

    /// <summary>The part that is to change; nothing before it was chosen.</summary>
    public AmendableClause? Chosen { get; private set; }

    /// <summary>The bodies that may decide.</summary>
    public IReadOnlyList<Body> Bodies { get; private set; } = [];

    /// <summary>What is wrong with the record.</summary>
    public IReadOnlyList<Finding> Found { get; private set; } = [];

    /// <summary>What would be written; nothing before it is to be shown.</summary>
    public EditedRecord? Edited { get; private set; }

    /// <summary>The decision as it would be.</summary>
    public JudgedDecision? Judged { get; private set; }

    /// <summary>The record on which it was worked out.</summary>
    public string Seen { get; private set; } = "";

    /// <summary>The title of the document.</summary>
    public string DocumentTitle => Documents.FirstOrDefault(each => each.Id.Value == Document)?.Title ?? "";

    /// <summary>Shows the next step.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (await ReadAsync(cancellationToken) is not { } record) return NoRecord();
        if (Document is not null && Found.Count == 0 && Documents.All(each => each.Id.Value != Document)) return NotThere("The record has no such document with text that could be changed.");
        if (Clause is not null && Chosen is null && Found.Count == 0) return NotThere("The document has no such clause.");
        Form = new ProposalForm { Do = "replace", Text = Chosen?.Markdown, Body = record.Read.Value?.Rules.FirstOrDefault(rules => rules.Document?.Value == Document)?.Body.Value, Meeting = DateText.Write(Today.AddDays(28)) };
        return Page();
    }

    /// <summary>Shows what would be written, or writes it.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (await ReadAsync(cancellationToken) is not { } record) return NoRecord();
        if (Chosen is null) return NotThere("The document has no such clause.");
        if (Form.Again is not null) return Page();
        if (Form.Read(Document!, Clause!) is not { } proposed) return Wrong([.. Form.Errors]);
        Outcome<EditedRecord> edited = ProposeAmendment.In(record.Files, proposed);
        if (edited.IsRefused) return Refused(edited.Findings, edited.Findings.Any(finding => finding.Code == ProposalCodes.Title) ? "title" : "text");
        string path = edited.Value.Difference.Path;
        string address = $"{Home}/amendments/{DecisionIds.Of(path)}";
        bool isThere = record.Files.Find(path) is not null;
        if (Form.Save is not null && isThere) return OnTo(address);
        if (Form.Save is null || !RecordTag.TryRead(Form.Seen ?? "", out RecordTag? seen)) return Show(record, edited.Value);
        if (seen != record.Tag)
        {
            Show(record, edited.Value);
            return Wrong(("", "Somebody else changed the record meanwhile. Look at what would be written now, and save it if it still holds"));
        }

        Outcome<PushedRecord> pushed = await ArchivedRecords.PushAsync(Services.GetRequiredService<OpenedArchive>(), Id, edited.Value.Files, seen, Caller.Name, cancellationToken);
        if (pushed.IsRefused)
        {
            Show(record, edited.Value);
            return Refused(pushed.Findings);
        }

        Services.GetRequiredService<SettleFilings>().Due();
        Note("ok", "The amendment is proposed", "It is a decision in the record. Send the notice to members, and enter the votes when the body has met.");
        return OnTo(address);
    }

    private Microsoft.AspNetCore.Mvc.RazorPages.PageResult Show(ShelvedRecord record, EditedRecord edited)
    {
        Edited = edited;
        Seen = record.Tag.ToString();
        Judged = JudgeDecisions.InRecord(edited.Files, edited.Difference.Path).Value?[0];
        return Page();
    }

    private async Task<ShelvedRecord?> ReadAsync(CancellationToken cancellationToken)
    {
        if (await RecordAsync(cancellationToken, ("Amendments", $"{Home}/amendments")) is not { } record) return null;
        Found = record.Read.IsRefused ? record.Read.Findings : [];
        Documents = [.. record.Read.Value?.Documents.Where(each => each.Prose.Count > 0) ?? []];
        Bodies = [.. record.Read.Value?.Bodies.Where(each => each.Seats.Count > 0) ?? []];
        if (Document is null || Found.Count > 0) return record;
        Outcome<IReadOnlyList<AmendableClause>> clauses = ProposeAmendment.ClausesOf(record.Files, Document);
        Clauses = clauses.Value ?? [];
        Chosen = Clauses.FirstOrDefault(each => each.Name == Clause);
        return record;
    }
}
