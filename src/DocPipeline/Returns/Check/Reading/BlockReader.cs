using System.Xml.Linq;
using DocPipeline.Documents.Comparison.Files;
using DocPipeline.Documents.Comparison.Words;

namespace DocPipeline.Returns.Check.Reading;

/// <summary>Reads what was filled in a signature block, line by line, by the labels that the issued block prints.</summary>
internal static class BlockReader
{
    // Leaders that people leave standing beside what they write.
    private static readonly char[] Leaders = [' ', '\t', '_', '.', '…', ':', '\u00A0', '-', '–'];

    /// <summary>What a block says.</summary>
    /// <param name="organisation">The id of the organisation.</param>
    /// <param name="issued">The block's cell in the issued file.</param>
    /// <param name="returned">The same in the return; nothing where it is not there.</param>
    internal static SignatureBlock Read(string organisation, XElement issued, XElement? returned)
    {
        string[] labels = [.. WordsOf(issued)];
        string who = labels.Length > 0 ? labels[0] : organisation;
        if (returned is null) return new SignatureBlock(organisation, who, [.. labels.Skip(1).Select(l => new SignatureLine(l, ""))]) { Wrong = "it is not in the file as it was issued, or more than once" };
        var values = new string?[labels.Length];
        var also = new List<string>();
        int next = 0;
        foreach (string words in WordsOf(returned))
        {
            int label = Array.FindIndex(labels, next, l => Begins(words, l, isWhole: l == who));
            if (label < 0)
            {
                if (words.Trim(Leaders).Length > 0) also.Add(words);
                continue;
            }

            values[label] = words[labels[label].Length..].Trim(Leaders);
            next = label + 1;
        }

        int missing = Array.FindIndex(values, v => v is null);
        return new SignatureBlock(organisation, who, [.. labels.Select((l, i) => new SignatureLine(l, values[i] ?? "")).Skip(1)])
        {
            Also = also,
            Pictures = returned.Descendants().Count(e => e.Name == Wml.Drawing || e.Name == Wml.Pict || e.Name == Wml.Object),
            Wrong = missing switch { < 0 => null, 0 => $"it does not say ‘{who}’ any more", _ => $"its line ‘{labels[missing]}’ is gone" },
        };
    }

    private static IEnumerable<string> WordsOf(XElement cell) => BlockCells.ParagraphsOf(cell).Select(ParagraphWords.Of).Where(w => w.Length > 0)
        .Concat(cell.Descendants(Wml.TxbxContent).Where(b => !b.Ancestors(Wml.Fallback).Any()).SelectMany(b => b.Descendants(Wml.P)).Select(ParagraphWords.Of).Where(w => w.Length > 0));

    // “Office” is a label, “Officer of the board” is words.
    private static bool Begins(string words, string label, bool isWhole) =>
        words.StartsWith(label, StringComparison.Ordinal) && (words.Length == label.Length || (!isWhole && !char.IsLetterOrDigit(words[label.Length])));
}
