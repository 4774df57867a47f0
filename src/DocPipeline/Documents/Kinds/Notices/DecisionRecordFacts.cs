using System.Globalization;
using DocPipeline.Documents.Kinds.Facts;
using DocPipeline.Documents.Kinds.Models;
using DocPipeline.Documents.Prose;
using DocPipeline.Documents.Templates;

namespace DocPipeline.Documents.Kinds.Notices;

/// <summary>The record of a decision: what was decided, by whom, how it was counted and judged, and what follows.</summary>
internal sealed record DecisionRecordFacts : NoticeFacts
{
    internal override string KindName => "Decision record";

    internal override TemplateKind Template => TemplateKind.DecisionRecord;

    internal required string Body { get; init; }

    internal required string Verdict { get; init; }

    internal required string Sum { get; init; }

    /// <summary>A label and a value a row, in the order in which they are printed.</summary>
    internal required IReadOnlyList<(string Label, string Value)> Rows { get; init; }

    internal required string Terms { get; init; }

    /// <summary>The changes by clause that were put to the vote, in the place of terms.</summary>
    internal IReadOnlyList<NoticedChange> Changes { get; init; } = [];

    /// <summary>What the terms say beside the changes.</summary>
    internal IReadOnlyList<string> Closing { get; init; } = [];

    internal required string AttendanceNote { get; init; }

    /// <summary>Seat, who came, from when to when.</summary>
    internal required IReadOnlyList<IReadOnlyList<string>> Attendance { get; init; }

    internal required string CountNote { get; init; }

    internal required IReadOnlyList<(string What, long Count)> Count { get; init; }

    /// <summary>Seat and vote.</summary>
    internal required IReadOnlyList<IReadOnlyList<string>> Votes { get; init; }

    /// <summary>Seat, interest, what followed.</summary>
    internal required IReadOnlyList<IReadOnlyList<string>> Interests { get; init; }

    internal required string Rule { get; init; }

    /// <summary>Check, result, reason.</summary>
    internal required IReadOnlyList<IReadOnlyList<string>> Checks { get; init; }

    internal required IReadOnlyList<string> WouldChange { get; init; }

    /// <summary>Reading, what it gives.</summary>
    internal required IReadOnlyList<IReadOnlyList<string>> Readings { get; init; }

    /// <summary>What was open, how it is read, by whom and by what authority, why.</summary>
    internal required IReadOnlyList<IReadOnlyList<string>> Rulings { get; init; }

    internal required IReadOnlyList<string> Next { get; init; }

    internal override DocumentModel ModelOf(NoticeFrame frame) => new DecisionRecordModel
    {
        Partnership = frame.Partnership,
        Document = frame.Document,
        Facts = FactBook.None,
        References = NoticeFrame.NoReferences,
        Memberships = frame.Memberships,
        Structure = frame.Structure,
        Pictures = NoticeFrame.NoPictures,
        Origins = [],
        Verdict = Verdict,
        Sum = Typography.Apply(Sum),
        Body = Typography.Apply(Body),
        Control = [.. Rows.Select(r => new FieldRow(r.Label, r.Value))],
        Terms = NoticeFrame.Paragraphs(Terms),
        Changes = Changes,
        Closing = [.. Closing.Select(Typography.Apply)],
        AttendanceNote = Typography.Apply(AttendanceNote),
        Attendance = Table("Who attended", [3572, 3572, 1882], ["Seat", "Who came", "When"], Attendance),
        CountNote = Typography.Apply(CountNote),
        Count = [.. Table("The count", [6758, 2268], ["Votes", "Number"], [.. Count.Select(c => new[] { c.What, c.Count.ToString("#,##0", CultureInfo.InvariantCulture) })]).Select(t => t with { NumberColumn = 1 })],
        Votes = Table("Votes by seat", [6758, 2268], ["Seat", "Vote"], Votes),
        InterestsNote = Interests.Count == 0 ? "No interest was declared in the matter." : "These interests were declared in the matter.",
        Interests = Table("Interests declared", [3232, 2222, 3572], ["Seat", "Interest", "What followed"], Interests),
        Rule = Typography.Apply(Rule),
        Checks = Table("The checks", [2268, 1418, 5340], ["Check", "Result", "Reason"], Checks)[0],
        WouldChange = [.. WouldChange.Select(Typography.Apply)],
        Readings = Table("How the rules can be read", [3572, 5454], ["If they are read as", "It gives"], Readings),
        Rulings = Table("Rulings", [2154, 1814, 2529, 2529], ["Question", "Reading", "By whom", "Reasons"], Rulings),
        Next = [.. Next.Select(Typography.Apply)],
    };

    private static IReadOnlyList<TableFacts> Table(string caption, IReadOnlyList<int> widths, IReadOnlyList<string> header, IReadOnlyList<IReadOnlyList<string>> rows) =>
        rows.Count == 0 ? [] : [new TableFacts(caption, widths, header, [.. rows.Select(r => r.Select(Typography.Apply).ToArray())])];
}
