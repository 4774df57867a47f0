using System.Text;
using System.Xml.Linq;
using DocPipeline.Documents.Comparison.Files;

namespace DocPipeline.Documents.Comparison.Words;

/// <summary>Takes a paragraph apart into atoms. What their texts say together is what <see cref="ParagraphWords"/> says of the paragraph.</summary>
internal sealed class AtomReader
{
    private readonly List<Atom> atoms = [];
    private readonly List<Piece> before = [];
    private readonly StringBuilder text = new();
    private readonly List<(int Start, Piece Piece)> pieces = [];
    private readonly PictureDigests pictures;

    // Elements without extent that came amid text: they stand before the character at which they came.
    private readonly List<(int At, Piece Piece)> amid = [];

    // The field that began in this paragraph and does not end in it, or the other way about: its instruction has no words.
    private bool inInstruction;

    private AtomReader(PictureDigests pictures) => this.pictures = pictures;

    /// <summary>The atoms of a paragraph, and what stands after the last of them.</summary>
    internal static (IReadOnlyList<Atom> Atoms, IReadOnlyList<Piece> After) Read(XElement paragraph, PictureDigests pictures)
    {
        var reader = new AtomReader(pictures);
        reader.Walk(paragraph, []);
        reader.EndText();
        return (reader.atoms, [.. reader.before]);
    }

    /// <summary>The words of a name as atoms of their own; anything else as it is.</summary>
    internal static IReadOnlyList<Atom> WordsOf(Atom name)
    {
        if (name.Words < 2 || !char.IsUpper(name.Text[0]) || !name.Pieces.All(p => p.Text is not null) || name.Text.Any(char.IsAsciiDigit)) return [name];
        var words = new List<Atom>();
        for (int start = 0, end; start < name.Text.Length; start = end)
        {
            bool isSpace = char.IsWhiteSpace(name.Text[start]);
            end = start + 1;
            while (end < name.Text.Length && char.IsWhiteSpace(name.Text[end]) == isSpace) end++;
            string word = name.Text[start..end];
            words.Add(new Atom(Fold(word), word, isSpace ? 0 : 1, [.. Slice(name.Pieces, start, end)]) { Before = start == 0 ? name.Before : [] });
        }

        return words;
    }

    private static IEnumerable<Piece> Slice(IReadOnlyList<Piece> pieces, int start, int end)
    {
        int at = 0;
        foreach (Piece piece in pieces)
        {
            int from = Math.Max(start, at), to = Math.Min(end, at + piece.Text!.Length);
            if (from < to) yield return piece with { Text = piece.Text[(from - at)..(to - at)] };
            at += piece.Text.Length;
        }
    }

    private void Walk(XElement container, IReadOnlyList<XElement> wrappers)
    {
        List<XElement> children = [.. container.Elements()];
        for (int i = 0; i < children.Count; i++)
        {
            XElement child = children[i];
            if (child.Name == Wml.PPr || child.Name == Wml.ProofErr || child.Name == Wml.SdtPr || child.Name == Wml.W + "sdtEndPr") continue;
            if (child.Name == Wml.RunElement)
            {
                if (!inInstruction && Fields.Begins(child) && Fields.EndOf(children, i) is { } end)
                {
                    Field(children.GetRange(i, end - i + 1), wrappers);
                    i = end;
                }
                else Run(child, wrappers);
            }
            else if (child.Name == Wml.Hyperlink || child.Name == Wml.Bdo || child.Name == Wml.Dir) Walk(child, [.. wrappers, child]);
            else if (child.Name == Wml.Sdt) Walk(child.Element(Wml.SdtContent) ?? new XElement(Wml.SdtContent), [.. wrappers, child]);
            else if (child.Name == Wml.SmartTag || child.Name == Wml.CustomXml) Walk(child, wrappers);
            else if (child.Name == Wml.FldSimple) Field([child], wrappers);
            else if (ParagraphWords.HasExtent(child)) Opaque(new Piece(null, null, [child], wrappers), ParagraphWords.Raw([child]), Signature.Of(child, pictures));
            else Mark(new Piece(null, null, [child], wrappers));
        }
    }

    private void Run(XElement run, IReadOnlyList<XElement> wrappers)
    {
        bool isHidden = Wml.IsOn(run.Element(Wml.RPr)?.Element(Wml.Vanish));
        if (isHidden)
        {
            Opaque(new Piece(null, null, [run], wrappers), "", "hidden " + run.Value);
            return;
        }

        foreach (XElement child in run.Elements())
        {
            if (child.Name == Wml.RPr || child.Name == Wml.LastRenderedPageBreak) continue;
            if (child.Name == Wml.FldChar)
            {
                inInstruction = (string?)child.Attribute(Wml.FldCharType) == "begin";
                Mark(new Piece(run, null, [child], wrappers));
            }
            else if (child.Name == Wml.InstrText || inInstruction || child.Name == Wml.CommentReference || IsPageBreakAtStart(child)) Mark(new Piece(run, null, [child], wrappers));
            else if (child.Name == Wml.T) Text(child.Value, new Piece(run, child.Value, [], wrappers));
            else if (child.Name == Wml.FootnoteReference || child.Name == Wml.EndnoteReference)
                Opaque(new Piece(run, null, [child], wrappers), "", child.Name.LocalName, noteReference: child);
            else
                Opaque(new Piece(run, null, [child], wrappers), ParagraphWords.OfRunChild(child), Signature.Of(child, pictures), boxed: child.Descendants(Wml.TxbxContent).Any() ? child : null);
        }
    }

    // The same as a property of the paragraph that says so: programs write one or the other.
    private bool IsPageBreakAtStart(XElement child) => child.Name == Wml.Br && (string?)child.Attribute(Wml.Type) is ("page" or "column") && atoms.Count == 0 && text.Length == 0;

    // A field is one atom, compared by the words that it shows: where they are the same, where it gets them from is no change of the text.
    private void Field(List<XElement> nodes, IReadOnlyList<XElement> wrappers)
    {
        string shown = ParagraphWords.Raw(nodes);
        string instruction = string.Concat(nodes.Select(Fields.InstructionIn)).Trim();
        Opaque(new Piece(null, null, nodes, wrappers), shown, Fields.Volatile(instruction, shown) ?? (shown.Length > 0 ? Fold(shown) : "field " + instruction));
    }

    private void Text(string words, Piece piece)
    {
        if (words.Length == 0) return;
        pieces.Add((text.Length, piece));
        text.Append(words);
    }

    private void Opaque(Piece piece, string shown, string key, XElement? noteReference = null, XElement? boxed = null)
    {
        EndText();
        atoms.Add(new Atom(key, shown, Tokeniser.WordsIn(shown), [piece]) { Before = TakeBefore(), NoteReference = noteReference, Boxed = boxed });
    }

    private void Mark(Piece piece)
    {
        if (text.Length == 0) before.Add(piece);
        else amid.Add((text.Length, piece));
    }

    private void EndText()
    {
        if (text.Length == 0) return;
        string whole = text.ToString();
        int piece = 0;
        int mark = 0;
        foreach (Range range in Tokeniser.Cut(whole))
        {
            (int start, int length) = range.GetOffsetAndLength(whole.Length);
            var own = new List<Piece>();
            for (int at = start; at < start + length;)
            {
                while (piece + 1 < pieces.Count && pieces[piece + 1].Start <= at) piece++;
                int end = Math.Min(start + length, piece + 1 < pieces.Count ? pieces[piece + 1].Start : whole.Length);
                own.Add(pieces[piece].Piece with { Text = whole[at..end] });
                at = end;
            }

            for (; mark < amid.Count && amid[mark].At <= start; mark++) before.Add(amid[mark].Piece);
            string token = whole.Substring(start, length);
            atoms.Add(new Atom(Fold(token), token, Tokeniser.WordsIn(token), own) { Before = TakeBefore() });
        }

        for (; mark < amid.Count; mark++) before.Add(amid[mark].Piece);
        text.Clear();
        pieces.Clear();
        amid.Clear();
    }

    private Piece[] TakeBefore()
    {
        if (before.Count == 0) return [];
        Piece[] taken = [.. before];
        before.Clear();
        return taken;
    }

    // Runs of white space as one space, no-break spaces as spaces; at the ends too, for words may touch what stands beside them.
    private static string Fold(string token)
    {
        bool isPlain = token.IsNormalized(NormalizationForm.FormC);
        for (int i = 0; isPlain && i < token.Length; i++) isPlain = !char.IsWhiteSpace(token[i]) || (token[i] == ' ' && (i == 0 || token[i - 1] != ' '));
        if (isPlain) return token;
        var folded = new StringBuilder(token.Length);
        foreach (char c in token.Normalize(NormalizationForm.FormC))
        {
            if (!char.IsWhiteSpace(c)) folded.Append(c);
            else if (folded.Length == 0 || folded[^1] != ' ') folded.Append(' ');
        }

        return folded.ToString();
    }
}
