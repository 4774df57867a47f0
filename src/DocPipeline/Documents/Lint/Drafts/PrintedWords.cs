using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace DocPipeline.Documents.Lint.Drafts;

/// <summary>The words of a paragraph as Word's own search finds them: exactly as they are printed, and none across a tab, a line break or a note's mark.</summary>
internal static class PrintedWords
{
    private const int Longest = 200;
    private const int Before = 60;

    /// <summary>Words by which a place is found.</summary>
    /// <param name="paragraphs">The paragraphs.</param>
    /// <param name="around">Words that they should have in them, with single spaces; empty where any will do.</param>
    /// <returns>At most 200 characters; nothing where there are none.</returns>
    internal static string? Of(IReadOnlyList<Paragraph> paragraphs, string around)
    {
        List<string> stretches = [.. paragraphs.SelectMany(Stretches)];
        foreach (string stretch in stretches)
        {
            int at = around.Length == 0 ? -1 : Spaced(stretch).IndexOf(around, StringComparison.Ordinal);
            if (at >= 0) return Cut(stretch, at);
        }

        return stretches.MaxBy(stretch => stretch.Length) is { Length: > 0 } longest ? Cut(longest, 0) : null;
    }

    private static List<string> Stretches(Paragraph paragraph)
    {
        var stretches = new List<string>();
        var words = new StringBuilder();
        foreach (OpenXmlElement element in paragraph.Descendants().Where(e => e is Text or TabChar or PositionalTab or Break or CarriageReturn or NoBreakHyphen or SoftHyphen or SymbolChar or FootnoteReference or EndnoteReference))
        {
            if (element.Ancestors<Paragraph>().First() != paragraph) continue;
            if (element is Text text) words.Append(text.Text);
            else End();
        }

        End();
        return stretches;

        void End()
        {
            if (words.ToString().Trim() is { Length: > 0 } whole) stretches.Add(whole);
            words.Clear();
        }
    }

    // Character by character, so that a place in one is the same place in the other.
    private static string Spaced(string text) => string.Create(text.Length, text, (to, from) =>
    {
        for (int i = 0; i < to.Length; i++) to[i] = char.IsWhiteSpace(from[i]) ? ' ' : from[i];
    });

    private static string Cut(string text, int at)
    {
        if (text.Length <= Longest) return text;
        int from = at <= Before ? 0 : text.IndexOf(' ', at - Before) is var space && space >= 0 && space < at ? space + 1 : at;
        if (text.Length - from <= Longest) return text[from..];
        int to = text.LastIndexOf(' ', from + Longest);
        if (to <= from) to = from + Longest;

        // Half a character finds nothing.
        return (char.IsHighSurrogate(text[to - 1]) ? text[from..(to - 1)] : text[from..to]).TrimEnd();
    }
}
