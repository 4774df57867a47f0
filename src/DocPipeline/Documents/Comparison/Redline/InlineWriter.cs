using System.Xml.Linq;
using DocPipeline.Documents.Comparison.Differences;
using DocPipeline.Documents.Comparison.Files;
using DocPipeline.Documents.Comparison.Redline.Merging;
using DocPipeline.Documents.Comparison.Words;

namespace DocPipeline.Documents.Comparison.Redline;

/// <summary>Writes what stands in a paragraph: runs with their marks, within links and, where nothing in them changed, content controls.</summary>
/// <param name="marks">Marks and ids.</param>
/// <param name="oldContent">Copies what only the old text has.</param>
internal sealed class InlineWriter(MarkWriter marks, OldContent oldContent)
{
    /// <summary>Writes pieces in order.</summary>
    internal IEnumerable<XElement> Write(IReadOnlyList<MarkedPiece> pieces)
    {
        HashSet<XElement> whole = ControlsWithoutChange(pieces);
        var placed = new List<MarkedPiece>(pieces.Count);
        for (int i = 0; i < pieces.Count; i++)
        {
            Piece piece = pieces[i].Piece;
            IReadOnlyList<XElement> wrappers = piece.Wrappers.Count == 0 ? [] : [.. piece.Wrappers.Where(w => w.Name != Wml.Sdt || (!pieces[i].IsOld && whole.Contains(w)))];
            placed.Add(pieces[i] with { Piece = piece with { Wrappers = wrappers } });
        }

        // What was deleted amid a link that stays belongs into the link.
        for (int i = 0; i < placed.Count; i++)
        {
            if (!placed[i].IsOld) continue;
            XElement? before = OutermostOf(placed.FindLastIndex(i, p => !p.IsOld)), after = OutermostOf(placed.FindIndex(i, p => !p.IsOld));
            if (before is not null && before == after && before.Name != Wml.Sdt) placed[i] = placed[i] with { Piece = placed[i].Piece with { Wrappers = [before] }, IsInNewLink = true };
        }

        return Level(placed, 0);

        XElement? OutermostOf(int at) => at >= 0 && placed[at].Piece.Wrappers.Count > 0 ? placed[at].Piece.Wrappers[0] : null;
    }

    private IEnumerable<XElement> Level(List<MarkedPiece> pieces, int depth)
    {
        for (int start = 0, end; start < pieces.Count; start = end)
        {
            XElement? wrapper = pieces[start].Piece.Wrappers.ElementAtOrDefault(depth);
            end = start + 1;
            while (end < pieces.Count && pieces[end].Piece.Wrappers.ElementAtOrDefault(depth) == wrapper && (wrapper is not null || pieces[end].Fate == pieces[start].Fate)) end++;
            List<MarkedPiece> run = pieces[start..end];
            if (wrapper is null) foreach (XElement element in Marked(run)) yield return element;
            else yield return Wrapped(wrapper, run, [.. Level(run, depth + 1)]);
        }
    }

    private XElement Wrapped(XElement wrapper, List<MarkedPiece> run, List<XElement> content)
    {
        if (wrapper.Name != Wml.Sdt)
        {
            XElement shell = run[0] is { IsOld: true, IsInNewLink: false } ? oldContent.LinkShell(wrapper) : new XElement(wrapper.Name, wrapper.Attributes());
            shell.Add(content);
            return shell;
        }

        return new XElement(Wml.Sdt, wrapper.Attributes(), wrapper.Elements().Select(e => e.Name == Wml.SdtContent ? new XElement(Wml.SdtContent, content) : e));
    }

    private List<XElement> Marked(List<MarkedPiece> run)
    {
        Fate fate = run[0].Fate;
        List<XElement> elements = Runs(run);
        return fate == Fate.Kept ? elements : [marks.Mark(MarkWriter.NameOf(fate), elements)];
    }

    private List<XElement> Runs(List<MarkedPiece> pieces)
    {
        var elements = new List<XElement>();
        XElement? open = null;
        XElement? openFrom = null;
        foreach (MarkedPiece marked in pieces)
        {
            Piece piece = marked.Piece;
            if (piece.Run is null)
            {
                open = null;
                elements.AddRange(marked.Fate == Fate.Kept ? piece.Nodes.Select(n => marked.Replaced(n)) : piece.Nodes.SelectMany(FieldRuns.Of).Select(n => marked.IsOld ? oldContent.DeletedCopy(n) : new XElement(n)));
                continue;
            }

            if (open is null || !IsLike(openFrom!, piece.Run))
            {
                open = new XElement(Wml.RunElement);
                if (piece.Run.Element(Wml.RPr) is { } properties) open.Add(marked.IsOld ? oldContent.Copy(properties) : properties);
                openFrom = piece.Run;
                elements.Add(open);
            }

            if (piece.Text is { } text) AddText(open, marked.IsOld ? Wml.DelText : Wml.T, text);
            else open.Add(piece.Nodes.Select(n => marked.IsOld ? oldContent.DeletedCopy(n) : marked.Replaced(n)));
        }

        return elements;
    }

    private static void AddText(XElement run, XName name, string text)
    {
        if (run.LastNode is XElement last && last.Name == name) last.Value += text;
        else run.Add(new XElement(name, new XAttribute(XNamespace.Xml + "space", "preserve"), text));
    }

    private static bool IsLike(XElement one, XElement other)
    {
        if (one == other) return true;
        XElement? first = one.Element(Wml.RPr), second = other.Element(Wml.RPr);
        return first is null ? second is null : second is not null && XNode.DeepEquals(first, second);
    }

    // A content control stays where all of it stays and nothing came between.
    private static HashSet<XElement> ControlsWithoutChange(IReadOnlyList<MarkedPiece> pieces)
    {
        var seen = new Dictionary<XElement, (int Last, bool IsWhole)>();
        for (int i = 0; i < pieces.Count; i++)
        {
            if (pieces[i].IsOld) continue;
            foreach (XElement control in pieces[i].Piece.Wrappers.Where(w => w.Name == Wml.Sdt))
            {
                bool isWhole = pieces[i].Fate == Fate.Kept && (!seen.TryGetValue(control, out (int Last, bool IsWhole) before) || (before.IsWhole && before.Last == i - 1));
                seen[control] = (i, isWhole);
            }
        }

        return [.. seen.Where(s => s.Value.IsWhole).Select(s => s.Key)];
    }
}
