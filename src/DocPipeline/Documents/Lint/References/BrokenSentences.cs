using DocPipeline.Documents.Lint.Model;
using DocPipeline.Documents.Lint.Model.Lines;
using DocPipeline.Documents.Lint.Words;

namespace DocPipeline.Documents.Lint.References;

/// <summary>A sentence that a paragraph's end cuts in two, as page breaks do when text is copied, or that stops in the middle.</summary>
internal static class BrokenSentences
{
    private const int Fewest = 4;

    // Words that no sentence ends with; "what they aim at" and "those they deal with" are sentences.
    private static readonly HashSet<string> open = new(StringComparer.Ordinal) { "and", "or", "but", "the", "a", "an", "their", "its", "our", "because", "than" };

    // Words that may end a sentence, and where the next paragraph goes on without a capital, did not.
    private static readonly HashSet<string> halfOpen = new(StringComparer.Ordinal) { "of", "to", "that", "with", "for", "in", "by", "from", "as", "which", "is", "are", "be", "will", "on", "at", "into", "between" };

    internal static IEnumerable<LintHit> Find(LintDocument document)
    {
        if (!document.IsEnglish) yield break;
        LintLine[] lines = [.. document.Lines.Where(l => l.Kind is LineKind.Text or LineKind.Item or LineKind.Heading or LineKind.Title or LineKind.Cell && l.Block.Area == Reading.TextArea.Body)];
        for (int i = 0; i < lines.Length; i++)
        {
            LintLine line = lines[i];
            if (line.Kind is LineKind.Heading || line.Words.Count < Fewest || line.Cell is not null) continue;
            LintWord last = line.Words[^1];
            LintLine? next = i + 1 < lines.Length ? lines[i + 1] : null;
            if (last.End != line.Text.Length || IsListJoint(i > 0 ? lines[i - 1] : null, line, last, next)) continue;

            // Lines of a title page end anywhere; where the next one closes a sentence, they are text that stands before the first heading.
            if (line.Kind == LineKind.Title && next is not { Text: [.., '.' or '?' or '!'] }) continue;
            if (next is { Cell: null, Kind: LineKind.Text or LineKind.Heading or LineKind.Title, LabelKind: LabelKind.None } && next.Words.Count > 0 && (char.IsLower(next.Text[0]) || ((open.Contains(last.Folded) || halfOpen.Contains(last.Folded)) && next.Kind == LineKind.Text && next.Words.Count > Fewest)) && line.Words.Count > 5)
                yield return LintClasses.BrokenSentence.At(line.At(last.Start, last.Text.Length), $"The paragraph stops in the middle of a sentence, which goes on in the next: “… {Tail(line)}” – “{Head(next)} …”.", "Join the two paragraphs", next.Whole);
            else if (open.Contains(last.Folded) && (next is null || next.LabelKind != LabelKind.None || next.Kind != LineKind.Text || next.Words.Count <= Fewest))
                yield return LintClasses.BrokenSentence.At(line.At(last.Start, last.Text.Length), $"The sentence stops at “{last.Text}”.", "Write its end, or take the last word out");
        }
    }

    // "…; and" before the last entry of a list. A comma joins entries too, where they are entries; before running text it does not.
    private static bool IsListJoint(LintLine? before, LintLine line, LintWord last, LintLine? next) =>
        last.Folded is "and" or "or" && line.Text.AsSpan(0, last.Start).TrimEnd() is [.., var mark]
        && (mark is ';' or ':' || (mark == ',' && (next is null || next.Kind != LineKind.Text || next.LabelKind != LabelKind.None || before?.Text is [.., ',' or ';'])));

    private static string Tail(LintLine line) => line.Text[line.Words[Math.Max(0, line.Words.Count - 4)].Start..];

    private static string Head(LintLine line) => line.Text[..line.Words[Math.Min(3, line.Words.Count - 1)].End];
}
