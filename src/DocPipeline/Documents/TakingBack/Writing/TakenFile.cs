using System.Text.RegularExpressions;
using DocPipeline.Documents.Prose.Clauses;
using DocPipeline.Documents.Prose.FromWord;
using DocPipeline.Documents.Prose.Reading.Syntax;
using DocPipeline.Documents.TakingBack.Reading;

namespace DocPipeline.Documents.TakingBack.Writing;

/// <summary>Writes one prose file with what a draft says: what did not change keeps every byte, what did looks like the text around it.</summary>
internal sealed partial class TakenFile
{
    private readonly string file;
    private readonly string[] lines;
    private readonly IReadOnlyList<ProseLeaf> prose;
    private readonly MarkdownStyle style;
    private readonly MarkdownNames names;
    private readonly MarkdownWriter writer;
    private readonly IReadOnlySet<string> references;
    private readonly Dictionary<WrittenLeaf, ProseLeaf> sources = [];
    private readonly Dictionary<ProseLeaf, WrittenLeaf> written = [];
    private readonly HashSet<ProseLeaf> computed = [];
    private readonly TakenNotes notes;
    private bool isNumbered;

    /// <summary>Prepares a file.</summary>
    /// <param name="file">Its path.</param>
    /// <param name="lines">Its lines.</param>
    /// <param name="prose">Its leaves.</param>
    /// <param name="anchorOf">The anchor that a bookmark stands for.</param>
    /// <param name="references">The anchors that something refers to.</param>
    internal TakenFile(string file, string[] lines, IReadOnlyList<ProseLeaf> prose, Func<string, string?> anchorOf, IReadOnlySet<string> references)
    {
        (this.file, this.lines, this.prose, this.references) = (file, lines, prose, references);
        style = MarkdownStyle.Of(lines);
        names = new MarkdownNames { AnchorOf = anchorOf, LabelOf = p => p.NoteLabel! };
        writer = new MarkdownWriter(style, names);
        notes = new TakenNotes(lines, prose, style, names);
    }

    /// <summary>The line at which each leaf of the draft stands in the new file, from 1, by its place in the draft.</summary>
    internal Dictionary<int, int> LineOf { get; } = [];

    /// <summary>The lines of the file with the sections in it.</summary>
    internal string[] Write(IReadOnlyList<TakenSection> sections)
    {
        int first = prose.Count > 0 ? prose[0].First : 0;
        writer.Lines.AddRange(lines.Take(first));
        IReadOnlyList<TakenSection> labelled = notes.Labelled(sections);
        foreach (TakenSection section in labelled)
        {
            if (section.Leaves is null) foreach (ProseLeaf leaf in prose.Where(l => l.Section == section.Was)) Write(AsItIs(leaf), leaf, null);
            else foreach (TakenLeaf leaf in section.Leaves) Take(leaf);
        }

        foreach (WrittenLeaf note in notes.Left()) writer.Write(note);
        int end = lines.Length;
        while (end > 0 && string.IsNullOrWhiteSpace(lines[end - 1])) end--;
        writer.Lines.AddRange(lines.Skip(end));
        return ClauseNumbers.Right(file, [.. writer.Lines]);
    }

    private void Take(TakenLeaf leaf)
    {
        // What is made from the facts is one line, however many paragraphs it prints.
        if (leaf.Source is { Computed: not null } made)
        {
            if (computed.Add(made)) Write(AsItIs(made), made, leaf);
            return;
        }

        Write(leaf.IsSameText ? Same(leaf) : Changed(leaf), leaf.Source, leaf);
        if (leaf.Leaf is { Kind: LeafKind.Heading, Level: 1 }) isNumbered = leaf.Leaf is { Label: not null, IsAppendix: false };
    }

    private void Write(WrittenLeaf leaf, ProseLeaf? source, TakenLeaf? taken)
    {
        if (source is not null)
        {
            sources[leaf] = source;
            written[source] = leaf;
            if (source.Parent is not null && leaf.IsPlaceKnown) leaf.Parent = written.GetValueOrDefault(source.Parent);
        }

        writer.Write(leaf);
        if (taken is not null) LineOf[taken.Position] = writer.Places[leaf].First + 1;
        if (source is null) return;
        foreach (WrittenLeaf note in notes.After(source)) writer.Write(note);
    }

    private WrittenLeaf AsItIs(ProseLeaf leaf) => new()
    {
        Leaf = new Leaf { Kind = leaf.Kind }, Lines = lines[leaf.First..leaf.End], Indent = leaf.Indent, InnerIndent = InnerOf(leaf), IsPlaceKnown = true, GapAfter = GapBefore(leaf),
    };

    private WrittenLeaf Same(TakenLeaf leaf) => new()
    {
        Leaf = leaf.Leaf, Lines = WithAnchor(leaf), Indent = leaf.Source!.Indent, InnerIndent = InnerOf(leaf.Source), IsPlaceKnown = leaf.IsAtItsEdge && KeepsItsPlace(leaf), GapAfter = GapBefore(leaf.Source), TypedNumber = Repeated(leaf.Source),
    };

    private WrittenLeaf Changed(TakenLeaf leaf)
    {
        ProseLeaf? source = leaf.Source;
        bool isSameKind = leaf.Was is { } was && was.Leaf.Kind == leaf.Leaf.Kind;
        return new WrittenLeaf
        {
            Leaf = leaf.Leaf,
            Lines = leaf.Leaf.Kind switch
            {
                LeafKind.Table => new TakenTable(lines, style, names).Lines(leaf, AttributesOf(leaf)),
                LeafKind.Figure when source is not null => Figure(leaf),
                _ => null,
            },
            Attributes = AttributesOf(leaf),
            Indent = isSameKind ? source?.Indent ?? 0 : 0,
            InnerIndent = isSameKind && source is not null ? InnerOf(source) : null,
            IsPlaceKnown = source is not null && leaf.IsAtItsEdge && KeepsItsPlace(leaf),
            GapAfter = isSameKind && source is not null ? GapBefore(source) : null,
            TypedNumber = source is not null ? Repeated(source) : null,
        };
    }

    // A leaf that went elsewhere stands where it is put.
    private bool KeepsItsPlace(TakenLeaf leaf) => !leaf.IsMoved && (leaf.Source!.Parent is null ? leaf.Leaf.Kind != LeafKind.Entry || !leaf.IsMoved : written.ContainsKey(leaf.Source.Parent));

    private Func<WrittenLeaf, IReadOnlyList<string>?> GapBefore(ProseLeaf leaf) => before =>
    {
        if (!sources.TryGetValue(before, out ProseLeaf? source) || source.File != leaf.File || source.Index != leaf.Index - 1 || before.Leaf.Kind != source.Kind) return null;
        string[] gap = lines[source.End..leaf.First];
        return Array.TrueForAll(gap, l => l.Trim() is "" or ">") ? gap : null;
    };

    private int? InnerOf(ProseLeaf leaf) => leaf.IsItem ? prose.Where(l => l.Parent == leaf).Select(l => (int?)l.Indent).FirstOrDefault() : null;

    // Where all clauses of a list have the same number typed, a new one has it, too.
    private string? Repeated(ProseLeaf leaf)
    {
        if (leaf.Kind != LeafKind.Clause) return null;
        List<string> typed = [.. prose.Where(l => l.Kind == LeafKind.Clause && l.Parent == leaf.Parent && l.Section == leaf.Section).Select(l => Number().Match(lines[l.First], l.Indent).Value)];
        return typed.Count > 1 && typed.Distinct().Count() == 1 ? typed[0] : null;
    }

    private string[] WithAnchor(TakenLeaf leaf)
    {
        string[] own = lines[leaf.Source!.First..leaf.Source.End];
        if (leaf.NewAnchor is { } anchor && AttributesOf(leaf) is { Length: > 0 } braces && !own[^1].TrimEnd().EndsWith('}')) own[^1] += " " + braces;
        return own;
    }

    private string AttributesOf(TakenLeaf leaf)
    {
        Attributes old = Attributes.None;
        string[] own = leaf.Source is { } source ? lines[source.First..source.End] : [];
        if (leaf.Source?.Kind == LeafKind.Table) own = [.. own.TakeWhile(l => !string.IsNullOrWhiteSpace(l))];
        if (leaf.Source?.Kind == LeafKind.Figure) own = [.. own.SkipWhile(l => !string.IsNullOrWhiteSpace(l))];
        if (own.Length > 0) old = Attributes.Split(string.Join('\n', own)).Attributes;
        string? anchor = leaf.NewAnchor ?? old.Anchor ?? (leaf.Source is { IsAnchorMade: true, Anchor: { } made } && references.Contains(made) && Attributes.AnchorFor(Piece.TextOf(leaf.Leaf.Pieces)) != made ? made : null);
        var words = new List<string>();
        if (anchor is not null) words.Add("#" + anchor);
        if (leaf.Leaf.Kind == LeafKind.Heading)
        {
            words.AddRange(old.Classes.Where(c => c is not ("unnumbered" or "appendix") && leaf.Leaf.Level == 1).Select(c => "." + c));
            if (leaf.Leaf is { Level: 1, IsAppendix: true }) words.Add(".appendix");
            else if (leaf.Leaf is { Label: null, Level: 1 } || (leaf.Leaf is { Label: null, Level: 2 } && (isNumbered || old.Classes.Contains("unnumbered")))) words.Add(".unnumbered");
        }

        if (leaf.Leaf.Kind == LeafKind.Table && old.Values.TryGetValue("widths", out string? widths) && leaf.Leaf.Table!.Rows[0].Count == leaf.Source!.Table!.Header.Count) words.Add($"widths=\"{widths}\"");
        return words.Count == 0 ? "" : $"{{{string.Join(' ', words)}}}";
    }

    // The line of the picture stays but for what it shows; the caption is new.
    private List<string> Figure(TakenLeaf leaf)
    {
        string[] own = lines[leaf.Source!.First..leaf.Source.End];
        List<string> picture = [.. own.TakeWhile(l => !string.IsNullOrWhiteSpace(l))];
        if (leaf.Leaf.AlternativeText != leaf.Was!.Leaf.AlternativeText && picture[0].IndexOf("](", StringComparison.Ordinal) is > 0 and var close)
            picture[0] = "![" + MarkdownText.Of([new Piece(PieceKind.Words, leaf.Leaf.AlternativeText)], names, style).Replace("]", "\\]", StringComparison.Ordinal) + picture[0][close..];
        string caption = $"Figure: {MarkdownText.Of(leaf.Leaf.Pieces, names, style)}", braces = AttributesOf(leaf);
        return [.. picture, "", caption + (braces.Length > 0 ? " " + braces : "")];
    }

    [GeneratedRegex(@"\G\d+")]
    private static partial Regex Number();
}
