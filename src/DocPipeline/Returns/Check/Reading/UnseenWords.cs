using System.Xml.Linq;
using DocPipeline.Documents.Comparison.Files;
using DocPipeline.Documents.Reading;

namespace DocPipeline.Returns.Check.Reading;

/// <summary>
/// Words that are in a file and that a reader does not see, or sees struck out: white on white, too small, in a font of signs, squeezed into
/// a line without height. The words as such are the same, so nothing else finds them.
/// </summary>
internal sealed class UnseenWords
{
    private const double LeastContrast = 1.5;
    private const int SmallestSize = 10;
    private const int NarrowestScale = 25;
    private const int TightestSpacing = -80;
    private const int HighestRaise = 80;
    private const int LowestLine = 100;
    private const int LowestRow = 150;
    private const int FarthestIndent = 9_500;

    private static readonly string[] SignFonts = ["Wingdings", "Wingdings 2", "Wingdings 3", "Webdings", "Symbol", "ZapfDingbats", "Marlett"];

    private static readonly string[] Sides = ["left", "start", "right", "end", "firstLine"];

    private readonly StyleChains styles;

    private UnseenWords(CheckedFile file) => styles = new StyleChains(file.Package.Xml(file.Package.UsualPart("styles")));

    /// <summary>Why words are not seen, and which: those of the return that are seen in the issued file.</summary>
    internal static IReadOnlyList<(string Why, string Words)> Added(CheckedFile issued, CheckedFile returned)
    {
        Dictionary<(string Why, string Words), int> known = issued.Unseen.GroupBy(w => w).ToDictionary(g => g.Key, g => g.Count());
        var added = new List<(string, string)>();
        foreach ((string, string) one in returned.Unseen)
        {
            if (known.TryGetValue(one, out int left) && left > 0) known[one] = left - 1;
            else added.Add(one);
        }

        return added;
    }

    /// <summary>All of a file, word by word.</summary>
    internal static IReadOnlyList<(string Why, string Words)> In(CheckedFile file)
    {
        var look = new UnseenWords(file);
        var unseen = new List<(string, string)>();
        foreach ((_, XElement root) in file.Shown)
        {
            foreach (XElement paragraph in root.Descendants(Wml.P))
            {
                // Of neighbouring runs with one reason, the words together: programs cut runs as they like.
                foreach (IGrouping<string, string> group in paragraph.Descendants(Wml.RunElement).Where(r => r.Ancestors(Wml.P).First() == paragraph && !r.Ancestors(Wml.Fallback).Any() && r.Elements(Wml.T).Any(t => t.Value.Trim().Length > 0))
                    .Select(r => (Why: look.WhyUnseen(r, paragraph), Words: string.Concat(r.Elements(Wml.T).Select(t => t.Value))))
                    .Where(r => r.Why is not null).GroupBy(r => r.Why!, r => r.Words))
                {
                    unseen.AddRange(ParagraphText.Fold(string.Concat(group)).Split(' ').Select(word => (group.Key, word)));
                }
            }
        }

        return unseen;
    }

    private string? WhyUnseen(XElement run, XElement paragraph)
    {
        if (Wml.IsOn(styles.OfRun(run, paragraph, Wml.Vanish))) return "hidden";
        if (Wml.IsOn(styles.OfRun(run, paragraph, Wml.W + "strike")) || Wml.IsOn(styles.OfRun(run, paragraph, Wml.W + "dstrike"))) return "struck through";
        if (StyleChains.Light(styles.OfRun(run, paragraph, Wml.W + "color"), "val") is { } ink && Contrast(ink, Ground(run, paragraph)) < LeastContrast) return "in the colour of the paper";
        if (Wml.Number(styles.OfRun(run, paragraph, Wml.W + "sz"), Wml.Val) is < SmallestSize) return "smaller than can be read";
        if (Wml.Number(styles.OfRun(run, paragraph, Wml.W + "w"), Wml.Val) is < NarrowestScale || Wml.Number(styles.OfRun(run, paragraph, Wml.W + "spacing"), Wml.Val) is < TightestSpacing) return "narrower than can be read";
        if (Wml.Number(styles.OfRun(run, paragraph, Wml.W + "position"), Wml.Val) is > HighestRaise or < -HighestRaise) return "moved out of their line";
        if (styles.OfRun(run, paragraph, Wml.W + "rFonts") is { } fonts && SignFonts.Contains((string?)fonts.Attribute(Wml.W + "ascii") ?? (string?)fonts.Attribute(Wml.W + "hAnsi"), StringComparer.OrdinalIgnoreCase)) return "in a font of signs";
        XElement? spacing = styles.OfParagraph(paragraph, Wml.W + "spacing");
        if ((string?)spacing?.Attribute(Wml.W + "lineRule") == "exact" && Wml.Number(spacing, Wml.W + "line") is < LowestLine) return "in a line without height";
        XElement? indent = styles.OfParagraph(paragraph, Wml.W + "ind");
        if (Sides.Any(side => Wml.Number(indent, Wml.W + side) is > FarthestIndent or < -FarthestIndent / 4)) return "beside the page";
        return paragraph.Ancestors(Wml.Tr).Any(row => row.Element(Wml.TrPr)?.Element(Wml.W + "trHeight") is { } height && (string?)height.Attribute(Wml.W + "hRule") == "exact" && Wml.Number(height, Wml.Val) is < LowestRow) ? "in a row without height" : null;
    }

    private double Ground(XElement run, XElement paragraph) =>
        StyleChains.Light(styles.OfRun(run, paragraph, Wml.W + "shd"), "fill")
        ?? StyleChains.Light(styles.OfParagraph(paragraph, Wml.W + "shd"), "fill")
        ?? paragraph.Ancestors(Wml.Tc).Select(c => StyleChains.Light(c.Element(Wml.TcPr)?.Element(Wml.W + "shd"), "fill")).FirstOrDefault(f => f is not null)
        ?? 1;

    private static double Contrast(double one, double other) => (Math.Max(one, other) + 0.05) / (Math.Min(one, other) + 0.05);
}
