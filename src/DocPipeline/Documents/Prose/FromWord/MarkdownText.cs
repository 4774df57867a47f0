using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace DocPipeline.Documents.Prose.FromWord;

/// <summary>
/// Writes running text as the Markdown of docs/prose.md: marks escaped where they would mean something, quotation marks and dashes as they
/// are typed where the house style sets them right by itself.
/// </summary>
internal static partial class MarkdownText
{
    private const string InCell = " // ";
    private const string InParagraph = "\\\n";

    private static readonly SearchValues<char> Marks = SearchValues.Create("\\*`[]{}<_~&|");

    /// <summary>Writes a paragraph; its line breaks are the only ones in it.</summary>
    /// <param name="pieces">The text.</param>
    /// <param name="names">What it calls what it refers to.</param>
    /// <param name="style">How the text around it is typed.</param>
    /// <param name="isCell">Whether it stands in a cell of a table.</param>
    /// <param name="withStrong">Whether bold is written.</param>
    internal static string Of(IReadOnlyList<Piece> pieces, MarkdownNames names, MarkdownStyle style, bool isCell = false, bool withStrong = true)
    {
        List<Piece> typed = Typed(pieces, style);
        var text = new StringBuilder();
        for (int i = 0; i < typed.Count;)
        {
            bool isStrong = withStrong && IsStrong(typed[i]);
            int end = i + 1;
            while (end < typed.Count && (withStrong && IsStrong(typed[end])) == isStrong) end++;
            while (end < typed.Count && end > i + 1 && isStrong && typed[end - 1].Kind == PieceKind.Note) end--;
            string run = Run(typed.Skip(i).Take(end - i).ToList(), names, isCell);
            text.Append(isStrong ? Emphasised(run) : run);
            i = end;
        }

        string all = Spaces().Replace(text.ToString(), " ").Trim();
        return isCell ? all : SafeStart(all);
    }

    private static bool IsStrong(Piece piece) => piece is { IsStrong: true, Url: null } && (piece.Kind == PieceKind.Reference || piece.Bookmark is null) && piece.Kind is PieceKind.Words or PieceKind.Reference && piece.IsStrong;

    // The spaces at the ends stand outside.
    private static string Emphasised(string run)
    {
        string words = run.Trim();
        if (words.Length == 0) return run;
        int start = run.IndexOf(words, StringComparison.Ordinal);
        return $"{run[..start]}**{words}**{run[(start + words.Length)..]}";
    }

    private static string Run(List<Piece> pieces, MarkdownNames names, bool isCell)
    {
        var text = new StringBuilder();
        for (int i = 0; i < pieces.Count; i++)
        {
            Piece piece = pieces[i];
            switch (piece.Kind)
            {
                case PieceKind.Break:
                    while (text.Length > 0 && text[^1] == ' ') text.Length--;
                    text.Append(isCell ? InCell : InParagraph);
                    if (i + 1 < pieces.Count && pieces[i + 1].Kind == PieceKind.Words) pieces[i + 1] = pieces[i + 1] with { Text = pieces[i + 1].Text.TrimStart() };
                    break;
                case PieceKind.Note:
                    text.Append(CultureInfo.InvariantCulture, $"[^{names.LabelOf(piece)}]");
                    break;
                case PieceKind.Reference:
                    text.Append(names.AnchorOf(piece.Bookmark ?? "") is { } target ? $"[](#{target})" : Escaped(piece.Text, isCell));
                    break;
                default:
                    if (piece.Fact is { } fact) text.Append("{{").Append(fact).Append("}}");
                    else if (piece.Url is not null || piece.Bookmark is not null)
                    {
                        var words = new StringBuilder(Escaped(piece.Text, isCell, isLink: true));
                        while (i + 1 < pieces.Count && pieces[i + 1] is { Kind: PieceKind.Words, Fact: null } next && next.Url == piece.Url && next.Bookmark == piece.Bookmark) words.Append(Escaped(pieces[++i].Text, isCell, isLink: true));
                        text.Append(Link(words.ToString(), piece, names));
                    }
                    else text.Append(Escaped(piece.Text, isCell));
                    break;
            }
        }

        return text.ToString();
    }

    private static string Link(string words, Piece piece, MarkdownNames names)
    {
        string? target = piece.Url ?? (names.AnchorOf(piece.Bookmark!) is { } anchor ? "#" + anchor : null);
        string inner = words.Trim();
        if (target is null || inner.Length == 0) return words;
        if (target.AsSpan().IndexOfAny(" ()") >= 0) target = $"<{target.Replace(" ", "%20", StringComparison.Ordinal)}>";
        int start = words.IndexOf(inner, StringComparison.Ordinal);
        return $"{words[..start]}[{inner}]({target}){words[(start + inner.Length)..]}";
    }

    private static string Escaped(string text, bool isCell, bool isLink = false)
    {
        if (text.AsSpan().IndexOfAny(Marks) < 0) return text;
        var escaped = new StringBuilder(text.Length + 8);
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i], before = i > 0 ? text[i - 1] : ' ', after = i + 1 < text.Length ? text[i + 1] : ' ';
            bool means = c switch
            {
                '\\' or '*' or '`' or '[' or '{' or '}' => true,
                ']' => isLink,
                '<' => char.IsAsciiLetter(after) || after is '/' or '!' or '?',
                '_' => !char.IsLetterOrDigit(before) || !char.IsLetterOrDigit(after),
                '~' => before == '~' || after == '~',
                '&' => Entity().IsMatch(text, i),
                '|' => isCell,
                _ => false,
            };
            if (means) escaped.Append('\\');
            escaped.Append(c);
        }

        return escaped.ToString();
    }

    // What at the start of a paragraph would make it something else.
    private static string SafeStart(string text)
    {
        if (text.Length == 0) return text;
        if (text[0] is '#' or '>' or '|' or '=' || (text[0] is '-' or '+' && (text.Length == 1 || text[1] == ' ' || (text[0] == '-' && char.IsLetter(text[1]))))) return "\\" + text;
        return Label().Match(text) is { Success: true } label ? text.Insert(label.Groups["mark"].Index, "\\") : text;
    }

    /// <summary>The pieces with quotation marks, dashes and points as they are typed, as far as the house style makes the same of them.</summary>
    private static List<Piece> Typed(IReadOnlyList<Piece> pieces, MarkdownStyle style)
    {
        List<Piece> plain = [.. pieces.Select(p => p.Kind == PieceKind.Words && p.Fact is null ? p with { Text = Spaced(p.Text) } : p)];
        List<Piece> folded = plain.ConvertAll(p => p.Kind == PieceKind.Words && p.Fact is null ? p with { Text = Fold(p.Text, style) } : p);
        string[] wanted = Set(plain);
        if (Set(folded).AsSpan().SequenceEqual(wanted)) return folded;

        // Where it would set one otherwise, that one is written as it is to be printed.
        List<Piece> safe = [.. plain];
        for (int i = 0; i < safe.Count; i++)
        {
            if (safe[i].Kind != PieceKind.Words || safe[i].Fact is not null) continue;
            for (int at = 0; at < safe[i].Text.Length; at++)
            {
                string one = Fold(safe[i].Text[at].ToString(), style);
                if (one.Length == 1 && one[0] == safe[i].Text[at]) continue;
                Piece before = safe[i];
                safe[i] = before with { Text = before.Text[..at] + one + before.Text[(at + 1)..] };
                if (!Set(safe).AsSpan().SequenceEqual(wanted)) safe[i] = before;
                else at += one.Length - 1;
            }
        }

        return safe;
    }

    private static string[] Set(List<Piece> pieces) =>
        [.. Typography.Apply([.. pieces.Select(Inline)]).Select(i => i is TextInline text ? Spaced(text.Text) : "")];

    private static Inline Inline(Piece piece) => piece switch
    {
        { Kind: PieceKind.Break } => new BreakInline(),
        { Kind: PieceKind.Note } => new NoteInline(new Findings.Place(""), []),
        { Kind: PieceKind.Reference } => new ReferenceInline(new Findings.Place(""), "", []),
        { Fact: { } fact } => new FactInline(new Findings.Place(""), fact),
        _ => new TextInline(piece.Text),
    };

    private static string Spaced(string text) => text.Replace('\u00A0', ' ').Replace('\u202F', ' ').Replace("\u00AD", "", StringComparison.Ordinal).Replace("\u200B", "", StringComparison.Ordinal).Replace("\uFEFF", "", StringComparison.Ordinal).Replace('\u2011', '-');

    private static string Fold(string text, MarkdownStyle style)
    {
        if (!style.KeepsQuotes) text = text.Replace('\u2019', '\'').Replace('\u2018', '\'').Replace('\u201C', '"').Replace('\u201D', '"');
        if (!style.KeepsDashes) text = text.Replace("\u2013", "--", StringComparison.Ordinal);
        return text.Replace("\u2026", "...", StringComparison.Ordinal);
    }

    [GeneratedRegex("[ \\t\u00A0]{2,}|\\t")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"\G&(?:#\d+|#[xX][0-9a-fA-F]+|[A-Za-z][A-Za-z0-9]*);")]
    private static partial Regex Entity();

    // What StrayMarks refuses and what Markdown takes for a list.
    [GeneratedRegex(@"\A(?:\d{1,9}(?<mark>[.)])(?=\s|\z)|\d{1,3}(?<mark>\.)\d|(?<mark>\()(?:[a-zA-Z]|[ivxlc]{2,7}|([a-z])\1|\d{1,4})\.?\)|(?:[a-z]|([a-z])\2|[ivxlc]{2,7}|\d{1,4})(?<mark>[.)])[.)]?(?=\s|\p{L})|[A-Z](?<mark>\))(?=\s))")]
    private static partial Regex Label();
}
