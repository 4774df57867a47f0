using System.Xml.Linq;
using DocPipeline.Documents.Comparison.Files;
using DocPipeline.Documents.Comparison.Stories;

namespace DocPipeline.Documents.Comparison.Differences;

/// <summary>What became of a document.</summary>
internal sealed class DocumentDifference
{
    private DocumentDifference(ComparedText old, ComparedText now, Func<Story, bool> isCoarse)
    {
        (Old, New) = (old, now);
        Body = Compare(old.Body, now.Body);
        Margins = [.. PairMargins(old, now).Select(p => new MarginDifference(p.Old, p.New, p.Old is null || p.New is null ? null : Compare(p.Old.Story, p.New.Story)))];
        Footnotes = CompareNotes(old.Footnotes, now.Footnotes, Wml.FootnoteReference);
        Endnotes = CompareNotes(old.Endnotes, now.Endnotes, Wml.EndnoteReference);

        StoryDifference Compare(Story one, Story other) => new StoryComparison(isCoarse(other)).Compare(one, other);

        Dictionary<string, StoryDifference> CompareNotes(IReadOnlyDictionary<string, Story> olds, IReadOnlyDictionary<string, Story> news, XName reference)
        {
            var notes = new Dictionary<string, StoryDifference>(StringComparer.Ordinal);
            foreach ((XElement one, XElement other) in KeptPairs.NotesOf(Body).Where(p => p.New.Name == reference))
            {
                if (olds.TryGetValue((string?)one.Attribute(Wml.Id) ?? "", out Story? before) && news.TryGetValue((string?)other.Attribute(Wml.Id) ?? "", out Story? after))
                    notes.TryAdd((string)other.Attribute(Wml.Id)!, Compare(before, after));
            }

            return notes;
        }
    }

    private DocumentDifference(DocumentDifference other, StoryDifference body)
    {
        (Old, New, Body) = (other.Old, other.New, body);
        (Margins, Footnotes, Endnotes) = (other.Margins, other.Footnotes, other.Endnotes);
    }

    /// <summary>The old document.</summary>
    internal ComparedText Old { get; }

    /// <summary>The new document.</summary>
    internal ComparedText New { get; }

    /// <summary>The text.</summary>
    internal StoryDifference Body { get; }

    /// <summary>Headers and footers.</summary>
    internal IReadOnlyList<MarginDifference> Margins { get; }

    /// <summary>Footnotes that both have, by the new one's id.</summary>
    internal IReadOnlyDictionary<string, StoryDifference> Footnotes { get; }

    /// <summary>Endnotes that both have, by the new one's id.</summary>
    internal IReadOnlyDictionary<string, StoryDifference> Endnotes { get; }

    /// <summary>All stories that both have.</summary>
    internal IEnumerable<StoryDifference> Stories => [Body, .. Margins.Select(m => m.Story).OfType<StoryDifference>(), .. Footnotes.Values, .. Endnotes.Values];

    /// <summary>The same with the text told otherwise.</summary>
    /// <param name="body">What became of the text.</param>
    internal DocumentDifference With(StoryDifference body) => new(this, body);

    /// <summary>Compares two documents.</summary>
    /// <param name="old">The old one.</param>
    /// <param name="now">The new one.</param>
    /// <param name="isCoarse">Whether a story is to be compared by whole paragraphs alone; nothing for none.</param>
    internal static DocumentDifference Of(ComparedText old, ComparedText now, Func<Story, bool>? isCoarse = null) => new(old, now, isCoarse ?? (_ => false));

    // By area and section; what is left by area alone.
    private static List<(Margin? Old, Margin? New)> PairMargins(ComparedText old, ComparedText now)
    {
        List<Margin> left = [.. old.Margins];
        var pairs = new List<(Margin?, Margin?)>();
        foreach (Margin margin in now.Margins)
        {
            Margin? partner = left.Find(m => m.Area == margin.Area && m.Type == margin.Type && m.Section == margin.Section) ?? left.Find(m => m.Area == margin.Area && m.Type == margin.Type);
            if (partner is not null) left.Remove(partner);
            pairs.Add((partner, margin));
        }

        pairs.AddRange(left.Select(m => ((Margin?)m, (Margin?)null)));
        return pairs;
    }
}
