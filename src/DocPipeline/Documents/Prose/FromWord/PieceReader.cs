using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using DocPipeline.Documents.Words;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace DocPipeline.Documents.Prose.FromWord;

/// <summary>Reads the running text of paragraphs: words with what prose can say of them, field results in the place of fields.</summary>
/// <param name="main">The file.</param>
internal sealed partial class PieceReader(MainDocumentPart main)
{
    private static readonly HashSet<string> Volatile = new(StringComparer.OrdinalIgnoreCase) { "PAGE", "NUMPAGES", "SECTIONPAGES", "PAGEREF", "DATE", "TIME", "SAVEDATE", "PRINTDATE", "FILENAME" };

    private static readonly HashSet<string> KindWords = [.. new[] { "clause", "section", "Appendix", "Table", "Figure" }.SelectMany(w => new[] { w, HouseWords.Welsh.Of(w) })];

    private readonly HashSet<long> openNotes = [];
    private readonly List<Piece> pieces = [];
    private readonly Stack<Field> fields = new();
    private OpenXmlPart part = main;

    /// <summary>Reads a paragraph of the text.</summary>
    internal IReadOnlyList<Piece> Read(Paragraph paragraph) => Read(paragraph, main);

    /// <summary>Reads a paragraph of a part.</summary>
    internal IReadOnlyList<Piece> Read(Paragraph paragraph, OpenXmlPart of)
    {
        pieces.Clear();
        fields.Clear();
        part = of;
        Children(paragraph, new Look());
        while (fields.Count > 0) End(fields.Pop());
        return Merged(pieces);
    }

    /// <summary>Puts pieces together that look alike, and takes white space off the ends.</summary>
    internal static List<Piece> Merged(IReadOnlyList<Piece> read)
    {
        var merged = new List<Piece>();
        foreach (Piece piece in read)
        {
            if (piece is { Kind: PieceKind.Words, Text.Length: 0 }) continue;
            if (merged.Count > 0 && piece.Kind == PieceKind.Words && piece.Fact is null && merged[^1] is { Fact: null } last && last with { Text = piece.Text } == piece) merged[^1] = last with { Text = last.Text + piece.Text };
            else merged.Add(piece);
        }

        while (merged is [{ Kind: PieceKind.Break }, ..]) merged.RemoveAt(0);
        while (merged is [.., { Kind: PieceKind.Break }]) merged.RemoveAt(merged.Count - 1);
        if (merged is [{ Kind: PieceKind.Words, Fact: null } first, ..]) merged[0] = first with { Text = first.Text.TrimStart() };
        if (merged is [.., { Kind: PieceKind.Words, Fact: null } end]) merged[^1] = end with { Text = end.Text.TrimEnd() };
        merged.RemoveAll(p => p is { Kind: PieceKind.Words, Text.Length: 0 });
        return merged;
    }

    private void Children(OpenXmlElement element, Look look)
    {
        foreach (OpenXmlElement child in element.ChildElements)
        {
            switch (child)
            {
                case DeletedRun or MoveFromRun or ParagraphProperties or RunProperties or SdtProperties or Drawing or Picture or AlternateContent:
                    break;
                case Run { RunProperties.Vanish: { } vanish } when vanish.Val?.Value ?? true:
                    break;
                case Run run:
                    Children(run, look with { IsStrong = IsStrong(run.RunProperties) });
                    break;
                case SdtRun control:
                    Control(control, look);
                    break;
                case Hyperlink link:
                    int start = pieces.Count;
                    Children(link, Target(link, look));
                    if (pieces.Count == start + 1 && pieces[start] is { Kind: PieceKind.Words, Bookmark: not null } shown && AppendixReference().IsMatch(shown.Text)) pieces[start] = new Piece(PieceKind.Reference, shown.Text) { Bookmark = shown.Bookmark, IsStrong = shown.IsStrong };
                    break;
                case SimpleField simple:
                    fields.Push(new Field(pieces.Count) { Instruction = { Capacity = 32 } });
                    fields.Peek().Instruction.Append(simple.Instruction?.Value);
                    fields.Peek().IsResult = true;
                    Children(simple, look);
                    End(fields.Pop());
                    break;
                case FieldChar field:
                    Mark(field);
                    break;
                case FieldCode code:
                    if (fields.TryPeek(out Field? open)) open.Instruction.Append(code.Text);
                    break;
                case Text words:
                    Add(words.Text, look);
                    break;
                case Break { Type: { } type } when type.Value is BreakValues.Page or BreakValues.Column:
                    break;
                case Break or CarriageReturn:
                    if (IsShown) pieces.Add(Piece.LineBreak);
                    break;
                case TabChar or PositionalTab:
                    Add(" ", look);
                    break;
                case NoBreakHyphen:
                    Add("-", look);
                    break;
                case SymbolChar symbol:
                    Add(int.TryParse(symbol.Char?.Value, NumberStyles.HexNumber, null, out int character) && character is > 0x1F and < 0xD800 ? ((char)character).ToString() : "\uFFFD", look);
                    break;
                case FootnoteReference note:
                    Note(note.Id?.Value, main.FootnotesPart?.Footnotes?.Elements<Footnote>(), main.FootnotesPart);
                    break;
                case EndnoteReference note:
                    Note(note.Id?.Value, main.EndnotesPart?.Endnotes?.Elements<Endnote>(), main.EndnotesPart);
                    break;
                default:
                    Children(child, look);
                    break;
            }
        }
    }

    private bool IsShown => fields.All(f => f.IsResult);

    private void Add(string text, Look look)
    {
        if (IsShown) pieces.Add(new Piece(PieceKind.Words, text) { IsStrong = look.IsStrong, Url = look.Url, Bookmark = look.Bookmark, Fact = look.Fact });
    }

    private void Control(SdtRun control, Look look)
    {
        string? tag = control.SdtProperties?.GetFirstChild<Tag>()?.Val?.Value, title = control.SdtProperties?.GetFirstChild<SdtAlias>()?.Val?.Value;
        string? fact = tag is not null && tag.Split(':', 2) is ["fact" or "gap", var path] ? path : title is not null && FactPath().IsMatch(title) ? title : null;
        int first = pieces.Count;
        if (control.SdtContentRun is { } content) Children(content, fact is null ? look : look with { Fact = fact });
        if (fact is null || pieces.Count - first < 2) return;
        Piece whole = pieces[first] with { Text = Piece.TextOf(pieces.Skip(first)), IsStrong = pieces.Skip(first).All(p => p.IsStrong || p.Text.Length == 0) };
        pieces.RemoveRange(first, pieces.Count - first);
        pieces.Add(whole);
    }

    private Look Target(Hyperlink link, Look look)
    {
        if (link.Id?.Value is { } id && part.HyperlinkRelationships.FirstOrDefault(r => r.Id == id)?.Uri is { } address) return look with { Url = address.IsAbsoluteUri ? address.AbsoluteUri : address.OriginalString };
        return link.Anchor?.Value is { } anchor && !anchor.StartsWith("_Toc", StringComparison.Ordinal) ? look with { Bookmark = anchor } : look;
    }

    private void Mark(FieldChar field)
    {
        if (field.FieldCharType?.Value == FieldCharValues.Begin) fields.Push(new Field(pieces.Count));
        else if (field.FieldCharType?.Value == FieldCharValues.Separate && fields.TryPeek(out Field? open)) open.IsResult = true;
        else if (field.FieldCharType?.Value == FieldCharValues.End && fields.TryPop(out Field? ended)) End(ended);
    }

    // What the field shows stands behind the place where it began.
    private void End(Field field)
    {
        string[] words = field.Instruction.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        int first = Math.Min(field.First, pieces.Count);
        if (words.Length == 0) return;
        if (Volatile.Contains(words[0]))
        {
            pieces.RemoveRange(first, pieces.Count - first);
        }
        else if (words[0].Equals("REF", StringComparison.OrdinalIgnoreCase) && words.Length > 1)
        {
            string shown = Piece.TextOf(pieces.Skip(first));
            bool isStrong = pieces.Skip(first).Any(p => p.IsStrong);
            pieces.RemoveRange(first, pieces.Count - first);
            bool isNumber = Array.Exists(words, w => w is "\\r" or "\\n" or "\\w");
            string kind = isNumber ? KindBefore() : "";
            if (isNumber && kind.Length == 0) pieces.Add(new Piece(PieceKind.Words, shown) { Bookmark = words[1], IsStrong = isStrong });
            else pieces.Add(new Piece(PieceKind.Reference, kind + shown) { Bookmark = words[1], IsStrong = isStrong });
        }
        else if (words[0].Equals("HYPERLINK", StringComparison.OrdinalIgnoreCase) && Quoted().Match(field.Instruction.ToString()) is { Success: true } address)
        {
            bool isInner = Array.Exists(words, w => w == "\\l");
            for (int i = first; i < pieces.Count; i++) pieces[i] = isInner ? pieces[i] with { Bookmark = address.Groups[1].Value } : pieces[i] with { Url = address.Groups[1].Value };
        }
    }

    // “clause ” before a number belongs to the reference.
    private string KindBefore()
    {
        var before = new StringBuilder();
        for (int i = pieces.Count - 1; i >= 0 && pieces[i] is { Kind: PieceKind.Words, Url: null, Bookmark: null, Fact: null } && before.Length < 16; i--) before.Insert(0, pieces[i].Text);
        if (LastWord().Match(before.ToString()) is not { Success: true } match || !KindWords.Contains(match.Groups[1].Value)) return "";
        int left = match.Length;
        while (left > 0)
        {
            int taken = Math.Min(left, pieces[^1].Text.Length);
            pieces[^1] = pieces[^1] with { Text = pieces[^1].Text[..^taken] };
            left -= taken;
            if (pieces[^1].Text.Length == 0) pieces.RemoveAt(pieces.Count - 1);
        }

        return match.Value;
    }

    private void Note(long? id, IEnumerable<FootnoteEndnoteType>? notes, OpenXmlPart? of)
    {
        if (!IsShown || id is null || of is null || notes?.FirstOrDefault(n => n.Id?.Value == id) is not { } note || !openNotes.Add(id.Value)) return;
        var inner = new PieceReader(main);
        inner.openNotes.UnionWith(openNotes);
        pieces.Add(new Piece(PieceKind.Note, "") { Note = [.. note.Descendants<Paragraph>().Select(p => inner.Read(p, of)).Where(p => p.Count > 0)] });
        openNotes.Remove(id.Value);
    }

    private static bool IsStrong(RunProperties? properties)
    {
        if (properties?.Bold is { } bold) return bold.Val?.Value ?? true;
        return properties?.RunStyle?.Val?.Value is { } style && style.StartsWith("Strong", StringComparison.OrdinalIgnoreCase);
    }

    private sealed record Look
    {
        internal bool IsStrong { get; init; }

        internal string? Url { get; init; }

        internal string? Bookmark { get; init; }

        internal string? Fact { get; init; }
    }

    private sealed class Field(int first)
    {
        internal int First { get; } = first;

        internal StringBuilder Instruction { get; } = new();

        internal bool IsResult { get; set; }
    }

    [GeneratedRegex(@"\A(?:partnership|organisation|body|person|office|document)\.[\w.-]+\z")]
    private static partial Regex FactPath();

    // Word would print the colon of the label, so that these references are links: see InlineWriter.
    [GeneratedRegex(@"\A(?:Appendix|Atodiad)[ \u00A0][A-Z]\z")]
    private static partial Regex AppendixReference();

    [GeneratedRegex("\"([^\"]*)\"")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"(?<!\w)(\p{L}+)[ \u00A0]\z")]
    private static partial Regex LastWord();
}
