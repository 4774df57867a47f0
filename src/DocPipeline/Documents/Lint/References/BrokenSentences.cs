using DocPipeline.Documents.Lint.Model;
using DocPipeline.Documents.Lint.Words;

namespace DocPipeline.Documents.Lint.References;

/// <summary>A sentence that a paragraph's end cuts in two, as page breaks do when text is copied, or that stops in the middle.</summary>
internal static class BrokenSentences
{
    private const int Fewest = 4;

    // Words that no sentence ends with.
    private static readonly HashSet<string> open = new(StringComparer.Ordinal) { "and", "or", "of", "the", "to", "that", "with", "for", "in", "a", "an", "by", "from", "as", "their", "its", "which", "is", "are", "be", "will", "on", "at", "than", "into", "between" };

    internal static IEnumerable<LintHit> Find(LintDocument document)
    {
        if (!document.IsEnglish) yield break;
        LintLine[] lines = [.. document.Lines.Where(l => l.Kind is LineKind.Text or LineKind.Item or LineKind.Heading or LineKind.Cell && l.Block.Area == Reading.TextArea.Body)];
        for (int i = 0; i < lines.Length; i++)
        {
            LintLine line = lines[i];
            if (line.Kind is LineKind.Heading || line.Words.Count < Fewest || line.Cell is not null) continue;
            LintWord last = line.Words[^1];
            bool runsOn = last.End == line.Text.Length;
            LintLine? next = i + 1 < lines.Length ? lines[i + 1] : null;
            if (!runsOn) continue;
            if (next is { Cell: null, Kind: LineKind.Text or LineKind.Heading, LabelKind: LabelKind.None } && next.Words.Count > 0 && (char.IsLower(next.Text[0]) || (open.Contains(last.Folded) && next.Kind == LineKind.Text && next.Words.Count > Fewest)) && line.Words.Count > 5)
                yield return LintClasses.BrokenSentence.At(line.At(last.Start, last.Text.Length), $"The paragraph stops in the middle of a sentence, which goes on in the next: “… {Tail(line)}” – “{Head(next)} …”.", "Join the two paragraphs", next.Whole);
            else if (open.Contains(last.Folded) && last.Folded is not "on" and not "in" and not "by" and not "to" && (next is null || next.IsItem || next.Kind == LineKind.Heading))
                yield return LintClasses.BrokenSentence.At(line.At(last.Start, last.Text.Length), $"The sentence stops at “{last.Text}”.", "Write its end, or take the last word out");
        }
    }

    private static string Tail(LintLine line) => line.Text[line.Words[Math.Max(0, line.Words.Count - 4)].Start..];

    private static string Head(LintLine line) => line.Text[..line.Words[Math.Min(3, line.Words.Count - 1)].End];
}
