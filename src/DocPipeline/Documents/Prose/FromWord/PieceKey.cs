using System.Text;

namespace DocPipeline.Documents.Prose.FromWord;

/// <summary>
/// What running text says, as one string: two texts with the same key print the same words with the same bold, links, references and notes.
/// Forms of quotation marks and dashes that the house style sets by itself, and white space, are no difference; nor is the number that a
/// file shows for a reference, which follows from its target.
/// </summary>
internal static class PieceKey
{
    private const char Mark = '\u0001';

    /// <summary>The key.</summary>
    /// <param name="pieces">The text.</param>
    /// <param name="withStrong">Whether bold is a difference; it is none in headings.</param>
    /// <param name="withNotes">Whether the words of notes are a difference, or only which notes there are.</param>
    internal static string Of(IReadOnlyList<Piece> pieces, bool withStrong = true, bool withNotes = true)
    {
        var key = new StringBuilder();
        string state = "";
        foreach (Piece piece in pieces)
        {
            switch (piece.Kind)
            {
                case PieceKind.Break:
                    Trim(key);
                    key.Append('\u0002');
                    continue;
                case PieceKind.Note:
                    key.Append(Mark).Append("note ");
                    if (!withNotes) key.Append(piece.NoteLabel).Append(Mark);
                    else key.AppendJoin('\u0003', piece.Note.Select(p => Of(p))).Append(Mark);
                    continue;
                case PieceKind.Reference:
                    key.Append(Mark).Append("to ").Append(piece.Bookmark).Append(Mark);
                    continue;
            }

            string now = $"{(withStrong && piece is { IsStrong: true, Url: null, Bookmark: null } ? "b" : "")}{(piece.Url is null ? "" : " " + piece.Url)}{(piece.Bookmark is null ? "" : " #" + piece.Bookmark)}";
            foreach (char c in Plain(piece.Text))
            {
                if (char.IsWhiteSpace(c))
                {
                    if (key.Length > 0 && key[^1] is not (' ' or '\u0002')) key.Append(' ');
                    continue;
                }

                if (now != state)
                {
                    // A space at the edge of bold words belongs to neither.
                    key.Append(Mark).Append(now).Append(Mark);
                    state = now;
                }

                key.Append(c);
            }
        }

        Trim(key);
        return key.ToString();
    }

    /// <summary>The words alone, with the typographic forms that the house style sets by itself as they are typed.</summary>
    internal static string Plain(string text)
    {
        if (text.AsSpan().IndexOfAnyExcept(Unremarkable) < 0) return text;
        return text.Normalize(NormalizationForm.FormC).Replace('\u2019', '\'').Replace('\u2018', '\'').Replace('\u201C', '"').Replace('\u201D', '"')
            .Replace("\u2026", "...", StringComparison.Ordinal).Replace("---", "\u2013", StringComparison.Ordinal).Replace("--", "\u2013", StringComparison.Ordinal);
    }

    private static readonly System.Buffers.SearchValues<char> Unremarkable = System.Buffers.SearchValues.Create(" ,.;:()abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789");

    private static void Trim(StringBuilder key)
    {
        while (key.Length > 0 && key[^1] == ' ') key.Length--;
    }
}
