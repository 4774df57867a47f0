using System.Xml.Linq;
using DocPipeline.Documents.Comparison.Differences;
using DocPipeline.Documents.Comparison.Files;
using DocPipeline.Documents.Comparison.Stories;

namespace DocPipeline.Documents.Comparison.Redline.Merging;

/// <summary>What the two documents bring along beside their words, brought together: lists, styles, related parts, notes, names of bookmarks.</summary>
internal sealed class RedlineResources
{
    private readonly HashSet<string> bookmarkNames = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<(XName, string), string> notes = [];
    private readonly Dictionary<(StoryDifference Story, int Number), string> moveNames = new(ReferenceStory.Comparer);

    internal RedlineResources(ComparedFile oldFile, ComparedFile newFile, DocumentDifference difference, MovedTargets targets, MarkWriter marks)
    {
        (Old, New, Targets, Marks) = (difference.Old, difference.New, targets, marks);
        Lists = new ListMerge(oldFile.Xml(oldFile.UsualPart("numbering")), newFile.Xml(newFile.UsualPart("numbering")), difference);
        Styles = new StyleMerge(oldFile.Xml(oldFile.UsualPart("styles")), newFile.Xml(newFile.UsualPart("styles")), Lists);
        OtherStarts = Lists.OtherStarts(difference);
        Parts = new PartMerge(oldFile, newFile);
        Moves = MovesWithBothEnds(difference);
        foreach (XElement start in newFile.Xml(newFile.MainPart)!.Descendants(Wml.BookmarkStart)) bookmarkNames.Add((string?)start.Attribute(Wml.Name) ?? "");
    }

    /// <summary>The old document.</summary>
    internal ComparedText Old { get; }

    /// <summary>The new document.</summary>
    internal ComparedText New { get; }

    /// <summary>Places that moved, to which references lead.</summary>
    internal MovedTargets Targets { get; }

    /// <summary>Marks and ids.</summary>
    internal MarkWriter Marks { get; }

    /// <summary>The lists of both.</summary>
    internal ListMerge Lists { get; }

    /// <summary>New paragraphs with which a list starts that started with another one.</summary>
    internal IReadOnlySet<ParagraphItem> OtherStarts { get; }

    /// <summary>The styles of both.</summary>
    internal StyleMerge Styles { get; }

    /// <summary>The related parts of both.</summary>
    internal PartMerge Parts { get; }

    /// <summary>The moves, by story, of which both ends are shown.</summary>
    internal IReadOnlySet<(StoryDifference Story, int Number)> Moves { get; }

    /// <summary>The name of a move, which both of its ranges have.</summary>
    internal string NameOfMove(StoryDifference story, int number)
    {
        if (!moveNames.TryGetValue((story, number), out string? name)) moveNames[(story, number)] = name = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"move{moveNames.Count + 1}");
        return name;
    }

    /// <summary>Old notes that the redline keeps, by the names of their references and their old ids, with their ids in the redline.</summary>
    internal IReadOnlyDictionary<(XName Reference, string OldId), string> DeletedNotes => notes;

    /// <summary>Whether the name of an old bookmark is free; it is taken from then on.</summary>
    internal bool TakeBookmark(string name) => bookmarkNames.Add(name);

    /// <summary>The id in the redline of an old note whose reference is deleted.</summary>
    internal string NoteOf(XName reference, string oldId)
    {
        if (!notes.TryGetValue((reference, oldId), out string? id)) notes[(reference, oldId)] = id = Marks.NextId();
        return id;
    }

    /// <summary>Whether the style, list or outline level of a paragraph that both have is another one now.</summary>
    internal bool HasOtherProperties(ParagraphItem old, ParagraphItem now) =>
        Styles.Of(old.Style) != now.Style || Lists.Of(old.List) != now.List || old.OutlineLevel != now.OutlineLevel || OtherStarts.Contains(now);

    private static HashSet<(StoryDifference, int)> MovesWithBothEnds(DocumentDifference difference)
    {
        var both = new HashSet<(StoryDifference, int)>(ReferenceStory.Comparer);
        foreach (StoryDifference story in difference.Stories.SelectMany(Within))
        {
            List<Span> moved = [.. story.Blocks.OfType<ParagraphDifference>().SelectMany(p => p.Spans).Where(s => s.Move is not null)];
            HashSet<int> from = [.. moved.Where(s => s.Fate == Fate.MovedFrom).Select(s => s.Move!.Value)];
            foreach (Span to in moved.Where(s => s.Fate == Fate.MovedTo && from.Contains(s.Move!.Value))) both.Add((story, to.Move!.Value));
        }

        return both;
    }

    private static IEnumerable<StoryDifference> Within(StoryDifference story) =>
    [
        story,
        .. story.Blocks.OfType<TableDifference>().SelectMany(t => t.Rows).SelectMany(r => r.Cells).SelectMany(Within),
        .. story.Blocks.OfType<ParagraphDifference>().SelectMany(p => p.Boxes).SelectMany(Within),
    ];

    // Stories are told apart by what they are, not by what they hold.
    private sealed class ReferenceStory : IEqualityComparer<(StoryDifference Story, int Number)>
    {
        internal static readonly ReferenceStory Comparer = new();

        public bool Equals((StoryDifference Story, int Number) x, (StoryDifference Story, int Number) y) => ReferenceEquals(x.Story, y.Story) && x.Number == y.Number;

        public int GetHashCode((StoryDifference Story, int Number) pair) => HashCode.Combine(System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(pair.Story), pair.Number);
    }
}
