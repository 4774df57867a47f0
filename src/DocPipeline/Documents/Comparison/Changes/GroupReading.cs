using DocPipeline.Documents.Comparison.Differences;
using DocPipeline.Documents.Comparison.Stories;
using DocPipeline.Documents.Reading;

namespace DocPipeline.Documents.Comparison.Changes;

/// <summary>What a difference of several paragraphs says of each of them.</summary>
internal sealed class GroupReading
{
    private GroupReading(ParagraphDifference group)
    {
        int old = 0, now = 0;
        int[] oldKept = new int[group.Olds.Count], newKept = new int[group.News.Count];
        bool[] oldMoved = new bool[group.Olds.Count], newMoved = new bool[group.News.Count];
        foreach (Span span in group.Spans)
        {
            if (span.Fate == Fate.Kept && !span.IsEnd)
            {
                oldKept[old] += span.Old.Count;
                newKept[now] += span.New.Count;
            }
            else if (span.Fate == Fate.MovedFrom && !span.IsEnd) oldMoved[old] = true;
            else if (span.Fate == Fate.MovedTo && !span.IsEnd) newMoved[now] = true;
            if (span.OldEnd is not null) old++;
            if (span.NewEnd is not null) now++;
        }

        bool HasContent(ParagraphItem item) => item.Atoms.Count > 0;
        KeptOlds = [.. group.Olds.Where((o, i) => oldKept[i] > 0)];
        KeptNews = [.. group.News.Where((n, i) => newKept[i] > 0)];
        Deleted = [.. group.Olds.Where((o, i) => oldKept[i] == 0 && !oldMoved[i] && HasContent(o))];
        Inserted = [.. group.News.Where((n, i) => newKept[i] == 0 && !newMoved[i] && HasContent(n))];
        MovedFrom = [.. group.Olds.Where((o, i) => oldMoved[i])];
        MovedTo = [.. group.News.Where((n, i) => newMoved[i])];
    }

    /// <summary>Old paragraphs of which words stayed here.</summary>
    internal IReadOnlyList<ParagraphItem> KeptOlds { get; }

    /// <summary>New paragraphs with words that stood here.</summary>
    internal IReadOnlyList<ParagraphItem> KeptNews { get; }

    /// <summary>Old paragraphs of which nothing is left.</summary>
    internal IReadOnlyList<ParagraphItem> Deleted { get; }

    /// <summary>New paragraphs with nothing but new words.</summary>
    internal IReadOnlyList<ParagraphItem> Inserted { get; }

    /// <summary>Old paragraphs that were moved away.</summary>
    internal IReadOnlyList<ParagraphItem> MovedFrom { get; }

    /// <summary>New paragraphs that were moved here.</summary>
    internal IReadOnlyList<ParagraphItem> MovedTo { get; }

    /// <summary>Whether none came, went or moved whole.</summary>
    internal bool IsPure => Deleted.Count + Inserted.Count + MovedFrom.Count + MovedTo.Count == 0;

    internal static GroupReading Of(ParagraphDifference group) => new(group);

    /// <summary>The words that changed in what stayed; of several paragraphs, without those that came or went whole.</summary>
    internal static IReadOnlyList<WordChange> Words(IEnumerable<Span> spans)
    {
        var changes = new List<WordChange>();
        string was = "", now = "";
        foreach (Span span in spans.Append(Span.End(Fate.Kept, null, null)))
        {
            if (span.Fate is Fate.Kept or Fate.MovedFrom or Fate.MovedTo || span.IsEnd)
            {
                (was, now) = (ParagraphText.Fold(was), ParagraphText.Fold(now));
                if (was.Length + now.Length > 0 && was != now) changes.Add(new WordChange(was, now));
                was = now = "";
            }
            else if (span.Fate == Fate.Deleted) was += string.Concat(span.Old.Select(a => Shown(a)));
            else now += string.Concat(span.New.Select(a => Shown(a)));
        }

        return changes;
    }

    /// <summary>The words of a paragraph, pictures and notes named.</summary>
    internal static string Shown(ParagraphItem item) => ParagraphText.Fold(string.Concat(item.Atoms.Select(a => Shown(a))));

    private static string Shown(Words.Atom atom) => atom.NoteReference is not null ? " [note]" : atom.Text.Length > 0 ? atom.Text : atom.Key.StartsWith("drawing", StringComparison.Ordinal) || atom.Key.StartsWith("pict", StringComparison.Ordinal) ? " [picture]" : "";
}
