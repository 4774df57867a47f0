using System.Text;
using System.Text.RegularExpressions;

namespace DocPipeline.Returns.Pdf.Words;

/// <summary>A word as it stands on a page.</summary>
/// <param name="Text">The word, in the form in which words are compared.</param>
/// <param name="Page">The page, from 1; 0 for a word that is not from a page.</param>
/// <param name="EndsLine">Whether a line ends after it: it may go on in the next.</param>
internal readonly partial record struct PdfWord(string Text, int Page, bool EndsLine)
{
    /// <summary>The words of pages, in their order.</summary>
    internal static List<PdfWord> OfPages(string text)
    {
        var words = new List<PdfWord>();
        string[] pages = text.Split('\f');
        for (int page = 0; page < pages.Length; page++)
        {
            foreach (string line in pages[page].Split('\n'))
            {
                List<string> found = [.. Split(line)];
                for (int i = 0; i < found.Count; i++) words.Add(new PdfWord(found[i], page + 1, i == found.Count - 1));
            }
        }

        return words;
    }

    /// <summary>The words of a text, in the form in which they are compared: ligatures apart, without soft hyphens, bullets and dotted lines.</summary>
    internal static IEnumerable<string> Split(string text)
    {
        foreach (string word in Leaders().Replace(text.Normalize(NormalizationForm.FormKC).Replace("\u00AD", "", StringComparison.Ordinal), " ").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            if (!IsMark(word)) yield return word;
        }
    }

    // A bullet, in whatever font: some are letters of a private alphabet.
    private static bool IsMark(string word) => word.Length == 1 && (word[0] is '•' or '◦' or '▪' or '‣' or '·' or '–' or '-' || char.GetUnicodeCategory(word[0]) == System.Globalization.UnicodeCategory.PrivateUse);

    // Dots or strokes that lead the eye, or wait for a pen.
    [GeneratedRegex("[._]{3,}")]
    private static partial Regex Leaders();
}
