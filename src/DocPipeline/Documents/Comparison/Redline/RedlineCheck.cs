using System.Xml.Linq;
using DocPipeline.Documents.Comparison.Differences;
using DocPipeline.Documents.Comparison.Files;
using DocPipeline.Documents.Comparison.Stories;

namespace DocPipeline.Documents.Comparison.Redline;

/// <summary>Accepts and rejects all changes of a redline and reads whether the new and the old text come out.</summary>
internal static class RedlineCheck
{
    /// <summary>The stories of the new document for which they do not.</summary>
    /// <param name="now">The new file.</param>
    /// <param name="parts">The parts that the redline replaces.</param>
    /// <param name="difference">What became of the document.</param>
    internal static IReadOnlySet<Story> Wrong(ComparedFile now, IReadOnlyDictionary<string, XElement> parts, DocumentDifference difference)
    {
        ComparedText accepted = Settled(now, parts, accept: true), rejected = Settled(now, parts, accept: false);
        var wrong = new HashSet<Story>(ReferenceEqualityComparer.Instance);
        if (!Says(accepted.Body, difference.New.Body) || !Says(rejected.Body, difference.Old.Body)) wrong.Add(difference.New.Body);
        foreach (MarginDifference margin in difference.Margins.Where(m => m.Story is not null && parts.ContainsKey(m.New!.Part)))
        {
            if (!Says(Of(accepted, margin.New!), margin.Story!.New) || !Says(Of(rejected, margin.New!), margin.Story.Old)) wrong.Add(margin.Story.New);
        }

        foreach ((Dictionary<string, StoryDifference> notes, IReadOnlyDictionary<string, Story> yes, IReadOnlyDictionary<string, Story> no) in new[]
        {
            (new Dictionary<string, StoryDifference>(difference.Footnotes), accepted.Footnotes, rejected.Footnotes),
            (new Dictionary<string, StoryDifference>(difference.Endnotes), accepted.Endnotes, rejected.Endnotes),
        })
        {
            foreach ((string id, StoryDifference note) in notes)
                if (!Says(yes.GetValueOrDefault(id), note.New) || !Says(no.GetValueOrDefault(id), note.Old)) wrong.Add(note.New);
        }

        return wrong;
    }

    private static ComparedText Settled(ComparedFile now, IReadOnlyDictionary<string, XElement> parts, bool accept)
    {
        var settled = new Dictionary<string, XElement>(StringComparer.OrdinalIgnoreCase);
        foreach ((string part, XElement root) in parts)
        {
            var copy = new XElement(root);
            Revisions.Settle(copy, accept);
            settled[part] = copy;
        }

        return ComparedText.Read(now, part => settled.TryGetValue(part, out XElement? root) ? root : now.Xml(part));
    }

    private static Story? Of(ComparedText text, Margin margin) => text.Margins.FirstOrDefault(m => m.Part == margin.Part && m.Area == margin.Area)?.Story;

    // The same words with the same labels, block for block and cell for cell.
    private static bool Says(Story? one, Story other) => one is not null && one.Items.Count == other.Items.Count && one.Items.Zip(other.Items).All(p => Says(p.First, p.Second));

    private static bool Says(StoryItem one, StoryItem other) => (one, other) switch
    {
        (ParagraphItem a, ParagraphItem b) => a.Said == b.Said && a.Label == b.Label && a.OutlineLevel == b.OutlineLevel && a.Boxes.Count == b.Boxes.Count && a.Boxes.Zip(b.Boxes).All(p => Says(p.First, p.Second)),
        (TableItem a, TableItem b) => a.Rows.Count == b.Rows.Count && a.Rows.Zip(b.Rows).All(r => r.First.Cells.Count == r.Second.Cells.Count && r.First.Cells.Zip(r.Second.Cells).All(c => Says(c.First.Story, c.Second.Story))),
        _ => false,
    };
}
