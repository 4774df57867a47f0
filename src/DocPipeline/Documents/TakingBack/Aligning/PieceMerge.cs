using System.Text.RegularExpressions;
using DocPipeline.Documents.Prose.FromWord;

namespace DocPipeline.Documents.TakingBack.Aligning;

/// <summary>
/// Gives edited text back what the file lost on its way: a fact or a reference whose words still stand where they stood is that fact or
/// reference again.
/// </summary>
internal static partial class PieceMerge
{
    /// <summary>The edited text with what of the old text is still in it.</summary>
    internal static IReadOnlyList<Piece> Of(IReadOnlyList<Piece> old, IReadOnlyList<Piece> now)
    {
        List<Piece> merged = Notes(old, now);
        List<(int Start, int End, Piece Piece)> names = [.. Spans(old).Where(s => s.Piece.Fact is not null || s.Piece.Kind == PieceKind.Reference)];
        if (names.Count == 0) return merged;
        string before = Piece.TextOf(old), after = Piece.TextOf(merged);
        int[] kept = Kept(before, after);
        foreach ((int start, int end, Piece piece) in Enumerable.Reverse(names))
        {
            int at = end > start ? kept[start] : -1;
            if (at < 0 || Enumerable.Range(start, end - start).Any(i => kept[i] != at + i - start)) continue;
            merged = Put(merged, at, at + end - start, piece);
        }

        return PieceReader.Merged(merged);
    }

    // Notes have no words in the text: the same one, or the one in the same place, has the label of the old one.
    private static List<Piece> Notes(IReadOnlyList<Piece> old, IReadOnlyList<Piece> now)
    {
        List<Piece> known = [.. old.Where(p => p.Kind == PieceKind.Note)], merged = [.. now];
        foreach (bool same in new[] { true, false })
        {
            for (int i = 0; i < merged.Count; i++)
            {
                if (merged[i] is not { Kind: PieceKind.Note, NoteLabel: null } note) continue;
                Piece? before = same ? known.Find(k => PieceKey.Of([k]) == PieceKey.Of([note])) : known.Find(k => LeafAlignment.WordsInCommon(Words(k), Words(note)) >= 0.3) ?? (known.Count == merged.Count(m => m is { Kind: PieceKind.Note, NoteLabel: null }) ? known.FirstOrDefault() : null);
                if (before is null) continue;
                known.Remove(before);
                merged[i] = note with { NoteLabel = before.NoteLabel, Note = [.. note.Note.Select((p, n) => n < before.Note.Count ? Of(before.Note[n], p) : p)] };
            }
        }

        return merged;
    }

    private static string Words(Piece note) => string.Join(' ', note.Note.Select(Piece.TextOf));

    private static IEnumerable<(int Start, int End, Piece Piece)> Spans(IReadOnlyList<Piece> pieces)
    {
        int at = 0;
        foreach (Piece piece in pieces)
        {
            yield return (at, at + piece.Text.Length, piece);
            at += piece.Text.Length;
        }
    }

    // Words in another's place stay what they are where they are named already.
    private static List<Piece> Put(List<Piece> pieces, int start, int end, Piece name)
    {
        var put = new List<Piece>();
        bool isPut = false;
        List<(int Start, int End, Piece Piece)> spans = [.. Spans(pieces)];
        if (spans.Exists(s => s.Start < end && s.End > start && (s.Piece.Fact is not null || s.Piece.Kind != PieceKind.Words || s.Piece.Url is not null || s.Piece.Bookmark is not null))) return pieces;
        bool isStrong = spans.Where(s => s.Start < end && s.End > start).All(s => s.Piece.IsStrong);
        foreach ((int from, int to, Piece piece) in spans)
        {
            if (to <= start || from >= end || from == to)
            {
                put.Add(piece);
                continue;
            }

            if (from < start) put.Add(piece with { Text = piece.Text[..(start - from)] });
            if (!isPut) put.Add(name with { IsStrong = isStrong });
            isPut = true;
            if (to > end) put.Add(piece with { Text = piece.Text[(end - from)..] });
        }

        return put;
    }

    /// <summary>For each character of the old text where it stands in the new one; -1 where it is gone. Whole words are kept or go.</summary>
    internal static int[] Kept(string before, string after)
    {
        int[] kept = new int[before.Length];
        Array.Fill(kept, -1);
        Match[] old = [.. Tokens().Matches(before).Cast<Match>()], now = [.. Tokens().Matches(after).Cast<Match>()];
        int start = 0, end = 0;
        while (start < old.Length && start < now.Length && IsSame(old[start], now[start])) Keep(old[start], now[start++]);
        while (end < old.Length - start && end < now.Length - start && IsSame(old[^(end + 1)], now[^(end + 1)])) Keep(old[^(end + 1)], now[^(++end)]);
        int rows = old.Length - start - end, columns = now.Length - start - end;
        if (rows == 0 || columns == 0 || (long)rows * columns > 4_000_000) return kept;
        int[,] length = new int[rows + 1, columns + 1];
        for (int i = rows - 1; i >= 0; i--)
        {
            for (int j = columns - 1; j >= 0; j--) length[i, j] = IsSame(old[start + i], now[start + j]) ? length[i + 1, j + 1] + 1 : Math.Max(length[i + 1, j], length[i, j + 1]);
        }

        for (int i = 0, j = 0; i < rows && j < columns;)
        {
            if (IsSame(old[start + i], now[start + j])) Keep(old[start + i++], now[start + j++]);
            else if (length[i + 1, j] >= length[i, j + 1]) i++;
            else j++;
        }

        return kept;

        void Keep(Match one, Match other)
        {
            for (int c = 0; c < one.Length; c++) kept[one.Index + c] = other.Index + c;
        }
    }

    private static bool IsSame(Match one, Match other) => one.ValueSpan.SequenceEqual(other.ValueSpan) || (one.Length == 1 && other.Length == 1 && (char.IsWhiteSpace(one.ValueSpan[0]) && char.IsWhiteSpace(other.ValueSpan[0]) || PieceKey.Plain(one.Value) == PieceKey.Plain(other.Value)));

    [GeneratedRegex(@"[\p{L}\p{N}]+|[^\p{L}\p{N}]", RegexOptions.Singleline)]
    private static partial Regex Tokens();
}
