using DocPipeline.Documents.Kinds.Facts;
using DocPipeline.Documents.Kinds.Notices;

namespace DocPipeline.Documents.Kinds.Models;

/// <summary>What the template of a decision record sees. A list of tables has one table, or none where there is nothing to show.</summary>
internal sealed record DecisionRecordModel : DocumentModel
{
    /// <summary>The verdict: “Carried”, “We cannot tell”.</summary>
    public required string Verdict { get; init; }

    /// <summary>The sum behind it, as sentences.</summary>
    public required string Sum { get; init; }

    /// <summary>The body that decided, by name.</summary>
    public required string Body { get; init; }

    /// <summary>Body, kind, document, meeting, notice: a label and a value a row.</summary>
    public required IReadOnlyList<FieldRow> Control { get; init; }

    /// <summary>What was put to the vote, a paragraph an entry.</summary>
    public required IReadOnlyList<string> Terms { get; init; }

    /// <summary>The changes clause by clause that were put to the vote; empty where the terms are one text.</summary>
    public required IReadOnlyList<NoticedChange> Changes { get; init; }

    /// <summary>What the terms say beside the changes of clauses, a paragraph an entry.</summary>
    public required IReadOnlyList<string> Closing { get; init; }

    /// <summary>Who was there, in a sentence.</summary>
    public required string AttendanceNote { get; init; }

    /// <summary>Who attended, seat by seat.</summary>
    public required IReadOnlyList<TableFacts> Attendance { get; init; }

    /// <summary>How the votes were counted, in a sentence.</summary>
    public required string CountNote { get; init; }

    /// <summary>The count.</summary>
    public required IReadOnlyList<TableFacts> Count { get; init; }

    /// <summary>The votes, seat by seat.</summary>
    public required IReadOnlyList<TableFacts> Votes { get; init; }

    /// <summary>Whether interests were declared, in a sentence.</summary>
    public required string InterestsNote { get; init; }

    /// <summary>The interests declared, and what followed.</summary>
    public required IReadOnlyList<TableFacts> Interests { get; init; }

    /// <summary>The rule that was applied, and where it stands.</summary>
    public required string Rule { get; init; }

    /// <summary>Each step of the judgement, what it came to, and why.</summary>
    public required TableFacts Checks { get; init; }

    /// <summary>What would have changed it; empty where nothing that can be said would.</summary>
    public required IReadOnlyList<string> WouldChange { get; init; }

    /// <summary>The ways in which the rules can be read, and what each gives.</summary>
    public required IReadOnlyList<TableFacts> Readings { get; init; }

    /// <summary>How legal services have ruled.</summary>
    public required IReadOnlyList<TableFacts> Rulings { get; init; }

    /// <summary>When it takes effect, and what happens next.</summary>
    public required IReadOnlyList<string> Next { get; init; }
}
