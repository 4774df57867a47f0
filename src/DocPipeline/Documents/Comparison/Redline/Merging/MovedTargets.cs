using System.Text.RegularExpressions;
using System.Xml.Linq;
using DocPipeline.Documents.Comparison.Differences;
using DocPipeline.Documents.Comparison.Files;
using DocPipeline.Documents.Comparison.Stories;
using DocPipeline.Documents.Comparison.Words;

namespace DocPipeline.Documents.Comparison.Redline.Merging;

/// <summary>
/// Places that references lead to and that moved. One name cannot lead to both places: the old one gets another name, and a reference
/// to it is a deleted and an inserted one, so that it leads to its own place whether the changes are accepted or rejected.
/// </summary>
internal sealed partial class MovedTargets
{
    private readonly HashSet<string> names = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> oldNames = new(StringComparer.OrdinalIgnoreCase);

    private MovedTargets(StoryDifference body)
    {
        HashSet<string> gone = new(StringComparer.OrdinalIgnoreCase), come = new(StringComparer.OrdinalIgnoreCase);
        foreach ((IEnumerable<XElement> old, IEnumerable<XElement> now) in Sites(body))
        {
            HashSet<string> before = NamesIn(old), after = NamesIn(now);
            gone.UnionWith(before.Except(after, before.Comparer));
            come.UnionWith(after.Except(before, before.Comparer));
        }

        names.UnionWith(gone.Where(n => come.Contains(n) && !n.StartsWith("_dp_", StringComparison.Ordinal) && !n.StartsWith("_Toc", StringComparison.Ordinal)));
    }

    /// <summary>Finds them, and parts the references to them.</summary>
    /// <param name="difference">What became of the document.</param>
    internal static (MovedTargets Targets, DocumentDifference Difference) In(DocumentDifference difference)
    {
        var targets = new MovedTargets(difference.Body);
        return (targets, targets.names.Count == 0 ? difference : difference.With(targets.Parted(difference.Body)));
    }

    /// <summary>The name in the redline of an old place; its own where it did not move.</summary>
    /// <param name="name">Its name in the old document.</param>
    /// <param name="take">Takes a name if it is free.</param>
    internal string? NameOf(string name, Predicate<string> take)
    {
        if (!names.Contains(name)) return take(name) ? name : null;
        return take(OldNameOf(name)) ? OldNameOf(name) : null;
    }

    /// <summary>An instruction of the old document as it is in the redline.</summary>
    internal string Instruction(string instruction) => names.Count == 0 ? instruction : Word().Replace(instruction, word => names.Contains(word.Value) ? OldNameOf(word.Value) : word.Value);

    // Word takes 40 characters, and hides names that begin so.
    private string OldNameOf(string name)
    {
        if (!oldNames.TryGetValue(name, out string? given)) oldNames[name] = given = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"_was{oldNames.Count + 1}_{name[..Math.Min(name.Length, 30)]}");
        return given;
    }

    private static IEnumerable<(IEnumerable<XElement> Old, IEnumerable<XElement> New)> Sites(StoryDifference story)
    {
        foreach (BlockDifference block in story.Blocks)
        {
            if (block is ParagraphDifference paragraph) yield return (paragraph.Olds.SelectMany(ElementsOf), paragraph.News.SelectMany(ElementsOf));
            else if (block is TableDifference { Rows.Count: 0 } same) yield return (ElementsOf(same.Old), ElementsOf(same.New));
            else foreach (RowDifference row in ((TableDifference)block).Rows) yield return (row.Old is null ? [] : [row.Old.Element], row.New is null ? [] : [row.New.Element]);
        }
    }

    private static IEnumerable<XElement> ElementsOf(StoryItem? item) => item is null ? [] : [item.Element, .. item.Before];

    private static HashSet<string> NamesIn(IEnumerable<XElement> elements) =>
        new(elements.SelectMany(e => e.DescendantsAndSelf(Wml.BookmarkStart)).Select(e => (string?)e.Attribute(Wml.Name) ?? ""), StringComparer.OrdinalIgnoreCase);

    private StoryDifference Parted(StoryDifference story) => story with { Blocks = [.. story.Blocks.Select(b => b switch { ParagraphDifference paragraph => Parted(paragraph), TableDifference table => Parted(table), _ => b })] };

    private ParagraphDifference Parted(ParagraphDifference paragraph)
    {
        if (!paragraph.News.Any(RefersToOne)) return paragraph;
        var spans = new List<Span>();
        foreach (Span span in paragraph.IsSame ? WordComparison.Compare(paragraph.Olds, paragraph.News) : paragraph.Spans)
        {
            if (span.Fate != Fate.Kept || span.IsEnd)
            {
                spans.Add(span);
                continue;
            }

            int start = 0;
            for (int i = 0; i < span.Old.Count; i++)
            {
                if (!IsReferenceToOne(span.New[i])) continue;
                if (i > start) spans.Add(new Span(Fate.Kept, [.. span.Old.Take(start..i)], [.. span.New.Take(start..i)]));
                spans.AddRange([Span.Of(Fate.Deleted, [span.Old[i]]), Span.Of(Fate.Inserted, [span.New[i]])]);
                start = i + 1;
            }

            if (start < span.Old.Count) spans.Add(start == 0 ? span : new Span(Fate.Kept, [.. span.Old.Skip(start)], [.. span.New.Skip(start)]));
        }

        return paragraph with { Spans = spans, IsSame = false };
    }

    private TableDifference Parted(TableDifference table)
    {
        if (table is not { Old: { } old, New: { } now } || !RefersToOne(now.Element)) return table;
        IEnumerable<RowDifference> rows = table.IsUnchanged ? old.Rows.Zip(now.Rows, (one, other) => new RowDifference(one, other, [])) : table.Rows;
        return table with { Rows = [.. rows.Select(Parted)] };
    }

    private RowDifference Parted(RowDifference row)
    {
        if (row is not { Old: { } old, New: { } now } || !RefersToOne(now.Element)) return row;
        IEnumerable<StoryDifference> cells = row.Cells.Count > 0 ? row.Cells : old.Cells.Zip(now.Cells, (one, other) => Same(one.Story, other.Story));
        return row with { Cells = [.. cells.Select(Parted)] };
    }

    private static StoryDifference Same(Story old, Story now) => new(old, now, [.. old.Items.Zip(now.Items, (one, other) => (one, other) switch
    {
        (ParagraphItem before, ParagraphItem after) => (BlockDifference)new ParagraphDifference([before], [after], []) { IsSame = true },
        (TableItem before, TableItem after) => new TableDifference(before, after, []),
        _ => throw new InvalidOperationException("Two cells that say the same hold different blocks."),
    })]);

    private bool RefersToOne(ParagraphItem paragraph) => RefersToOne(paragraph.Element);

    private bool RefersToOne(XElement element) => element.Descendants().Where(e => e.Name == Wml.InstrText || e.Name == Wml.FldSimple).Any(e => IsReferenceToOne(Fields.InstructionIn(e.Name == Wml.FldSimple ? e : e.Parent!)));

    private bool IsReferenceToOne(Atom atom) => atom.Pieces is [{ Run: null, Nodes: { } nodes }] && IsReferenceToOne(string.Concat(nodes.Select(Fields.InstructionIn)));

    private bool IsReferenceToOne(string instruction) => Word().Matches(instruction).Any(word => names.Contains(word.Value));

    [GeneratedRegex(@"[\w.]+")]
    private static partial Regex Word();
}
