using System.Globalization;
using System.Text.RegularExpressions;
using DocPipeline.Documents.Prose.FromWord;
using DocPipeline.Documents.TakingBack.Reading;

namespace DocPipeline.Documents.TakingBack.Writing;

/// <summary>The footnotes of a prose file: those that the text refers to still stay where they are, new ones come after the last.</summary>
internal sealed partial class TakenNotes
{
    private const int Inset = 4;

    private readonly string[] lines;
    private readonly IReadOnlyList<ProseLeaf> prose;
    private readonly MarkdownStyle style;
    private readonly MarkdownNames names;
    private readonly List<(string Label, int First, int End)> written = [];
    private readonly Dictionary<string, Piece> used = new(StringComparer.Ordinal);
    private readonly HashSet<string> changed = new(StringComparer.Ordinal), done = new(StringComparer.Ordinal);

    internal TakenNotes(string[] lines, IReadOnlyList<ProseLeaf> prose, MarkdownStyle style, MarkdownNames names)
    {
        (this.lines, this.prose, this.style, this.names) = (lines, prose, style, names);
        for (int i = 0; i < lines.Length; i++)
        {
            if (Start().Match(lines[i]) is not { Success: true } note) continue;
            int end = i + 1, last = i;
            while (end < lines.Length && !Start().IsMatch(lines[end]) && (string.IsNullOrWhiteSpace(lines[end]) || lines[end].StartsWith("    ", StringComparison.Ordinal) || !string.IsNullOrWhiteSpace(lines[end - 1])))
            {
                if (!string.IsNullOrWhiteSpace(lines[end])) last = end;
                end++;
            }

            written.Add((note.Groups[1].Value, i, last + 1));
            i = last;
        }
    }

    /// <summary>The sections with a label for each note.</summary>
    internal IReadOnlyList<TakenSection> Labelled(IReadOnlyList<TakenSection> sections) =>
        [.. sections.Select(s => s.Leaves is null ? Kept(s) : s with { Leaves = [.. s.Leaves.Select(Labelled)] })];

    /// <summary>The notes that stand behind a leaf.</summary>
    internal IEnumerable<WrittenLeaf> After(ProseLeaf leaf)
    {
        int next = leaf.Index + 1 < prose.Count ? prose[leaf.Index + 1].First : lines.Length;
        return [.. written.Where(n => n.First >= leaf.End && n.First < next).Select(n => Note(n.Label)).OfType<WrittenLeaf>()];
    }

    /// <summary>The notes that were not written yet.</summary>
    internal IEnumerable<WrittenLeaf> Left() => [.. used.Keys.Select(Note).OfType<WrittenLeaf>()];

    // What the document does not print keeps its notes.
    private TakenSection Kept(TakenSection section)
    {
        foreach (string label in prose.Where(l => l.Section == section.Was).SelectMany(l => l.NoteLabels)) used.TryAdd(label, new Piece(PieceKind.Note, ""));
        return section;
    }

    private TakenLeaf Labelled(TakenLeaf leaf)
    {
        Dictionary<string, Piece> before = leaf.Was is null ? [] : Notes(leaf.Was.Leaf).Where(n => n.NoteLabel is not null).DistinctBy(n => n.NoteLabel).ToDictionary(n => n.NoteLabel!, StringComparer.Ordinal);
        if (!Notes(leaf.Leaf).Any()) return leaf;
        TableGrid? table = leaf.Leaf.Table is null ? null : leaf.Leaf.Table with { Rows = [.. leaf.Leaf.Table.Rows.Select(r => (IReadOnlyList<IReadOnlyList<CellText>>)[.. r.Select(c => (IReadOnlyList<CellText>)[.. c.Select(p => p with { Pieces = Labelled(p.Pieces, before) })])])] };
        return new TakenLeaf { Position = leaf.Position, Leaf = leaf.Leaf with { Pieces = Labelled(leaf.Leaf.Pieces, before), Table = table }, Was = leaf.Was, IsMoved = leaf.IsMoved, NewAnchor = leaf.NewAnchor };
    }

    private Piece[] Labelled(IReadOnlyList<Piece> pieces, Dictionary<string, Piece> before) => [.. pieces.Select(p =>
    {
        if (p.Kind != PieceKind.Note) return p;
        string label = p.NoteLabel ?? Next();
        if (!before.TryGetValue(label, out Piece? old) || PieceKey.Of([old]) != PieceKey.Of([p])) changed.Add(label);
        return used[label] = p with { NoteLabel = label };
    })];

    private static IEnumerable<Piece> Notes(Leaf leaf) => leaf.Pieces.Concat(leaf.Table?.Rows.SelectMany(r => r).SelectMany(c => c).SelectMany(p => p.Pieces) ?? []).Where(p => p.Kind == PieceKind.Note);

    private string Next()
    {
        int number = 1;
        while (used.ContainsKey(Label()) || written.Exists(n => n.Label == Label())) number++;
        return Label();

        string Label() => number.ToString(CultureInfo.InvariantCulture);
    }

    private WrittenLeaf? Note(string label)
    {
        if (!used.TryGetValue(label, out Piece? note) || !done.Add(label)) return null;
        int old = written.FindIndex(n => n.Label == label);
        return new WrittenLeaf { Leaf = new Leaf { Kind = LeafKind.Caption }, Lines = old >= 0 && !changed.Contains(label) ? lines[written[old].First..written[old].End] : New(label, note) };
    }

    private List<string> New(string label, Piece note)
    {
        var made = new List<string>();
        foreach (IReadOnlyList<Piece> paragraph in note.Note)
        {
            string text = MarkdownText.Of(paragraph, names, style);
            if (made.Count > 0) made.Add("");
            bool isFirst = made.Count == 0;
            made.AddRange(style.Lines(isFirst ? $"[^{label}]: {text}" : text, Inset).Select((l, i) => isFirst && i == 0 ? l : new string(' ', Inset) + l));
        }

        return made;
    }

    [GeneratedRegex(@"\A {0,3}\[\^([^\]]+)\]:")]
    private static partial Regex Start();
}
