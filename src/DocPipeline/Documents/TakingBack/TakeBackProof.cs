using DocPipeline.Documents.Prose.Clauses;
using DocPipeline.Documents.Prose.FromWord;
using DocPipeline.Documents.TakingBack.Reading;
using DocPipeline.Documents.TakingBack.Writing;
using DocPipeline.Documents.Templates;
using DocPipeline.Findings;
using DocPipeline.Partnerships;
using DocPipeline.Partnerships.Reading;
using DocPipeline.Partnerships.Register;

namespace DocPipeline.Documents.TakingBack;

/// <summary>The proof of a taking back: the record is read with the changes in it and the document is made; it has to say what the draft says.</summary>
/// <param name="name">What findings call the draft.</param>
/// <param name="document">The document.</param>
/// <param name="look">The council's own template or style; nothing for the built-in ones.</param>
/// <param name="findings">Takes what differs.</param>
internal sealed class TakeBackProof(string name, Document document, CouncilLook? look, List<Finding> findings)
{
    /// <summary>Makes the document and compares; what differs is a finding.</summary>
    /// <param name="next">The record with the changes in it.</param>
    /// <param name="taken">What the draft says.</param>
    /// <param name="anchorOf">The anchor that a bookmark of the draft stands for.</param>
    /// <param name="withNumbers">Whether the numbers in the draft are those that the record gives.</param>
    internal bool Holds(RecordFiles next, IReadOnlyList<TakenLeaf> taken, Func<string, string?> anchorOf, bool withNumbers)
    {
        var found = new List<Finding>();
        Outcome<PartnershipRecord> record = PartnershipFile.Read(next);
        found.AddRange(record.Findings);
        DocumentNow? made = record.IsRefused ? null : DocumentNow.Of(next, record.Value, record.Value.Documents.First(d => d.Id == document.Id), look, found);
        if (made is null)
        {
            foreach (Finding fault in found.Where(f => f.Severity == Severity.Error))
            {
                findings.Add(new Finding(TakeBackCodes.LeavesFaults, Severity.Error, $"With the changes of the draft made, the record would be refused: {fault.Message} [{fault.Code}]")
                {
                    Place = new Place(name), Evidence = LineOf(next, fault.Place), Expected = fault.Expected, Suggestion = fault.Suggestion,
                });
            }

            return false;
        }

        List<Leaf> printed = [.. made.Printed.Where(p => p.Source is { Computed: null }).Select(p => p.Leaf)], wanted = [.. taken.Where(t => t.Source?.Computed is null).Select(t => t.Leaf)];
        Dictionary<string, string> anchors = made.Anchors();
        List<string> said = printed.ConvertAll(l => Said(l, anchors.GetValueOrDefault, withNumbers)), asked = wanted.ConvertAll(l => Said(l, anchorOf, withNumbers));
        if (said.SequenceEqual(asked)) return true;
        int at = 0, end = 0;
        while (at < said.Count && at < asked.Count && said[at] == asked[at]) at++;
        while (end < Math.Min(said.Count, asked.Count) - at && said[^(end + 1)] == asked[^(end + 1)]) end++;
        for (int i = at; i < Math.Max(asked.Count, said.Count) - end && i < at + 5; i++)
        {
            bool isAsked = i < asked.Count - end, isSaid = i < said.Count - end;
            findings.Add(TakeBackCodes.Differs.Error(
                new Place(name), isAsked ? $"{TemplateEdits.Capital(DocumentNow.WhereOf(wanted, i))} cannot be written so that it prints as in the draft." : $"{TemplateEdits.Capital(DocumentNow.WhereOf(printed, i))} would be printed, which the draft does not have.",
                isAsked ? $"{wanted[i].Label} “{TemplateEdits.Short(wanted[i].Plain)}”".TrimStart() : "nothing there", isSaid ? $"It would print: {printed[i].Label} “{TemplateEdits.Short(printed[i].Plain)}”. Make this change in the prose itself" : "Make this change in the prose itself"));
        }

        return false;
    }

    // Facts by their names, references by their anchors.
    private static string Said(Leaf leaf, Func<string, string?> anchorOf, bool withNumbers)
    {
        Leaf named = leaf with { Pieces = ByName(leaf.Pieces, anchorOf), Table = leaf.Table is null ? null : leaf.Table with { Rows = [.. leaf.Table.Rows.Select(r => (IReadOnlyList<IReadOnlyList<CellText>>)[.. r.Select(c => (IReadOnlyList<CellText>)[.. c.Select(p => p with { Pieces = ByName(p.Pieces, anchorOf) })])])] } };
        return $"{(withNumbers && leaf.Kind is (LeafKind.Heading or LeafKind.Clause or LeafKind.Entry) ? leaf.Label : "")} {named.Key}";
    }

    private static Piece[] ByName(IReadOnlyList<Piece> pieces, Func<string, string?> anchorOf) => [.. pieces.Select(p => (p with
    {
        Bookmark = p.Bookmark is { } bookmark ? anchorOf(bookmark) : null,
        Note = [.. p.Note.Select(n => (IReadOnlyList<Piece>)ByName(n, anchorOf))],
    }) is var named && p.Fact is { } fact ? named with { Text = $"{{{{{fact}}}}}" } : named)];

    private static string? LineOf(RecordFiles files, Place? place) =>
        place is { Line: { } line } && files.Find(place.File) is { } content && ProseLines.Of(content).Lines is var lines && line <= lines.Length ? TemplateEdits.Short(lines[line - 1].Trim()) : null;
}
