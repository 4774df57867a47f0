using System.Text.RegularExpressions;
using DocPipeline.Documents.Kinds;
using DocPipeline.Documents.Prose;
using DocPipeline.Documents.Prose.FromWord;
using DocPipeline.Findings;

namespace DocPipeline.Documents.TakingBack.Reading;

/// <summary>Takes the prose of a document apart into its paragraphs, tables and pictures, in the order in which they are printed, marked as they are there.</summary>
internal sealed partial class ProseLeaves
{
    private readonly List<ProseLeaf> leaves = [];
    private readonly IReadOnlyDictionary<string, string[]> texts;
    private int mark, section;

    private ProseLeaves(IReadOnlyDictionary<string, string[]> texts) => this.texts = texts;

    /// <summary>The leaves of a document.</summary>
    /// <param name="source">The document with its prose as read.</param>
    /// <param name="texts">The lines of each of its files.</param>
    internal static IReadOnlyList<ProseLeaf> Of(DocumentSource source, IReadOnlyDictionary<string, string[]> texts)
    {
        var reader = new ProseLeaves(texts);
        foreach (ProseSection one in source.Sections) reader.Section(one);
        foreach (IGrouping<string, ProseLeaf> file in reader.leaves.GroupBy(l => l.File)) reader.Measure([.. file]);
        return reader.leaves;
    }

    private void Section(ProseSection of)
    {
        mark = of.FirstMark;
        leaves.Add(new ProseLeaf { Kind = LeafKind.Heading, File = of.Place.File, First = of.Place.Line!.Value - 1, Indent = 0, Section = section, Mark = mark, Anchor = of.Anchor, IsAnchorMade = of.IsAnchorMade });
        ProseBlock? before = null;
        foreach (ProseBlock block in of.Blocks)
        {
            if (block is ProseClauses clauses)
            {
                foreach (ProseItem item in clauses.Items)
                {
                    mark++;
                    Item(item, LeafKind.Clause, null);
                }
            }
            else
            {
                if (BlockMark.IsMarked(block, before)) mark++;
                Block(block, null);
            }

            before = block;
        }

        section++;
    }

    private void Block(ProseBlock block, ProseLeaf? parent)
    {
        switch (block)
        {
            case ProseHeading heading:
                Add(LeafKind.Heading, block.Place, parent, heading.Anchor, isAnchorMade: heading.IsAnchorMade);
                break;
            case ProseParagraph paragraph:
                Add(LeafKind.Paragraph, block.Place, parent, paragraph.Anchor, paragraph.Text);
                break;
            case ProseQuote quote:
                foreach (ProseParagraph paragraph in quote.Paragraphs) Add(LeafKind.Quote, quote.Place with { Line = paragraph.Place.Line }, parent, null, paragraph.Text);
                break;
            case ProseClauses clauses:
                foreach (ProseItem item in clauses.Items) Item(item, LeafKind.Clause, parent);
                break;
            case ProseList list:
                foreach (ProseItem item in list.Items) Item(item, LeafKind.Entry, parent);
                break;
            case ProseTable table:
                leaves.Add(new ProseLeaf
                {
                    Kind = LeafKind.Table, File = table.Place.File, First = CaptionOf(table.Place), Indent = 0, Section = section, Mark = mark, Parent = parent, Anchor = table.Anchor, Table = table,
                    NoteLabels = [.. table.Rows.SelectMany(r => r).SelectMany(c => c).SelectMany(p => Labels(p.Text))],
                });
                break;
            case ProseFigure figure:
                Add(LeafKind.Figure, block.Place, parent, figure.Anchor);
                break;
            case ProseMembership membership:
                Add(LeafKind.Paragraph, block.Place, parent, null, computed: $"membership.{membership.Body}");
                break;
            case ProseForm form:
                Add(LeafKind.Paragraph, block.Place, parent, null, computed: $"form.{form.Form}");
                break;
            case ProseStructure structure:
                Add(LeafKind.Figure, block.Place, parent, structure.Anchor, computed: structure.Body is null ? "structure" : $"structure.{structure.Body}");
                break;
        }
    }

    private void Item(ProseItem item, LeafKind kind, ProseLeaf? parent)
    {
        var first = (ProseParagraph)item.Blocks[0];
        ProseLeaf leaf = Add(kind, item.Place, parent, first.Anchor, first.Text);
        foreach (ProseBlock block in item.Blocks.Skip(1)) Block(block, leaf);
    }

    private ProseLeaf Add(LeafKind kind, Place place, ProseLeaf? parent, string? anchor, IReadOnlyList<Inline>? text = null, string? computed = null, bool isAnchorMade = false)
    {
        var leaf = new ProseLeaf
        {
            Kind = kind, File = place.File, First = place.Line!.Value - 1, Indent = place.Column!.Value - 1, Section = section, Mark = mark, Parent = parent, Anchor = anchor, IsAnchorMade = isAnchorMade, Computed = computed,
            NoteLabels = text is null ? [] : [.. Labels(text)],
        };
        leaves.Add(leaf);
        return leaf;
    }

    // As they are written where they are referred to.
    private IEnumerable<string> Labels(IReadOnlyList<Inline> text) =>
        InlineText.Notes(text).Select(n => Note().Match(texts[n.Place.File][n.Place.Line!.Value - 1], n.Place.Column!.Value - 1) is { Success: true } match ? match.Groups[1].Value : "");

    private int CaptionOf(Place table)
    {
        string[] lines = texts[table.File];
        int line = table.Line!.Value - 2;
        while (line > 0 && string.IsNullOrWhiteSpace(lines[line])) line--;
        while (line > 0 && !string.IsNullOrWhiteSpace(lines[line - 1])) line--;
        return Math.Max(line, 0);
    }

    private void Measure(List<ProseLeaf> file)
    {
        for (int i = 0; i < file.Count; i++)
        {
            ProseLeaf leaf = file[i];
            string[] lines = texts[leaf.File];
            int limit = i + 1 < file.Count ? file[i + 1].First : lines.Length;
            leaf.Index = i;
            leaf.End = EndOf(lines, leaf.First, limit, leaf.Kind);
            bool hasCaption = leaf.Kind is LeafKind.Table or LeafKind.Figure;
            int next = leaf.End;
            while (next < limit && string.IsNullOrWhiteSpace(lines[next])) next++;
            if (hasCaption && next < limit && !NoteStart().IsMatch(lines[next])) leaf.End = EndOf(lines, next, limit, leaf.Kind);
        }
    }

    private static int EndOf(string[] lines, int first, int limit, LeafKind kind)
    {
        int end = first + 1;
        if (kind == LeafKind.Heading) return end;
        while (end < limit && !IsBlank(lines[end])) end++;
        return end;

        bool IsBlank(string line) => string.IsNullOrWhiteSpace(line) || (kind == LeafKind.Quote && line.Trim() == ">");
    }

    [GeneratedRegex(@"\G\[\^([^\]]+)\]")]
    private static partial Regex Note();

    [GeneratedRegex(@"\A {0,3}\[\^[^\]]+\]:")]
    internal static partial Regex NoteStart();
}
