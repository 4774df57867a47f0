using DocPipeline.Documents.Kinds;
using DocPipeline.Documents.Prose;
using DocPipeline.Documents.Prose.FromWord;
using DocPipeline.Documents.Templates.Rendering.Text;

namespace DocPipeline.Documents.TakingBack.Reading;

/// <summary>A paragraph, table or picture of the document as the record makes it now, with the prose that it comes from.</summary>
/// <param name="Leaf">What is printed.</param>
/// <param name="Source">Its prose; nothing for what comes from the template.</param>
internal sealed record PrintedLeaf(Leaf Leaf, ProseLeaf? Source);

/// <summary>The document as the record makes it now: every paragraph with the prose that it comes from.</summary>
internal static class PrintedProse
{
    /// <summary>Puts the leaves of the generated file and those of the prose together; nothing where they do not fit, which only a council's template can bring about.</summary>
    /// <param name="printed">The leaves of the generated file.</param>
    /// <param name="prose">Those of the prose.</param>
    /// <param name="source">The document.</param>
    internal static IReadOnlyList<PrintedLeaf>? Of(IReadOnlyList<Leaf> printed, IReadOnlyList<ProseLeaf> prose, DocumentSource source)
    {
        ILookup<int, ProseLeaf> blocks = prose.ToLookup(l => l.Mark);
        var names = new PrintedNames(source);
        var pairs = new List<PrintedLeaf>();
        var open = new Queue<ProseLeaf>();
        ProseLeaf? computed = null;
        foreach (Leaf leaf in printed)
        {
            foreach (int mark in leaf.Marks)
            {
                if (open.Count > 0) return null;
                open = new Queue<ProseLeaf>(blocks[mark]);
                computed = null;
            }

            if (leaf.IsOutside) computed = null;
            if (computed is null && open.Count > 0)
            {
                ProseLeaf next = open.Dequeue();
                if (next.Computed is not null) computed = next;
                else if (leaf.Kind != next.Kind) return null;
                else
                {
                    pairs.Add(new PrintedLeaf(names.Named(leaf, next), next));
                    continue;
                }
            }

            pairs.Add(new PrintedLeaf(names.Named(leaf, null), computed));
        }

        return open.Count == 0 ? pairs : null;
    }
}

/// <summary>Gives the facts and notes of printed text the names that they have in the record.</summary>
/// <param name="source">The document.</param>
internal sealed class PrintedNames(DocumentSource source)
{
    // Tags are cut short where they are too long for Word.
    private readonly Dictionary<string, string> paths = source.Facts.Paths.SelectMany(p => new[] { (Key: ControlTag.For("fact:" + p)["fact:".Length..], p), (Key: ControlTag.For(p), p), (Key: ControlTag.For("gap:" + p)["gap:".Length..], p) })
        .DistinctBy(p => p.Key).ToDictionary(p => p.Key, p => p.p, StringComparer.Ordinal);

    // A reference to a section that the template leaves out is a gap with the name of its anchor.
    private readonly HashSet<string> anchors = [.. source.Sections.Select(s => s.Anchor)];

    /// <summary>The path of the fact that a control names; nothing where the record has none by that name.</summary>
    internal string? FactOf(string control) => paths.GetValueOrDefault(control);

    /// <summary>The leaf with the facts by their paths, and the notes by their labels.</summary>
    internal Leaf Named(Leaf leaf, ProseLeaf? prose)
    {
        var labels = new Queue<string>(prose?.NoteLabels ?? []);
        TableGrid? table = leaf.Table is null ? null : leaf.Table with { Rows = [.. leaf.Table.Rows.Select(r => (IReadOnlyList<IReadOnlyList<CellText>>)[.. r.Select(c => (IReadOnlyList<CellText>)[.. c.Select(p => p with { Pieces = Named(p.Pieces, labels) })])])] };
        return leaf with { Pieces = Named(leaf.Pieces, labels), Table = table };
    }

    private Piece[] Named(IReadOnlyList<Piece> pieces, Queue<string> labels) => [.. pieces.Select(p =>
        p.Kind == PieceKind.Note ? p with { NoteLabel = labels.TryDequeue(out string? label) && label.Length > 0 ? label : null, Note = [.. p.Note.Select(n => (IReadOnlyList<Piece>)Named(n, labels))] }
        : p.Fact is null ? p : FactOf(p.Fact) is { } path ? p with { Fact = path }
        : anchors.Contains(p.Fact) ? p with { Fact = null, Bookmark = BookmarkName.For(p.Fact), Kind = PieceKind.Reference }
        : p with { Fact = null })];
}
