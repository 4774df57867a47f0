using DocPipeline.Documents.Lint.Model;
using DocPipeline.Documents.Lint.Model.Lines;
using DocPipeline.Documents.Lint.Words;
using DocPipeline.Documents.Reading;

namespace DocPipeline.Documents.Lint.Scanning;

/// <summary>
/// Reads a document for the checks. Where headings have styles, they are believed; where none has, a heading is told by how it looks: short,
/// with no full stop, numbered or in capitals or standing alone.
/// </summary>
internal static class LintDocumentReader
{
    private const int LongestHeading = 110;
    private const int LongestInCapitals = 200;
    private const int LongestPlainHeading = 80;

    internal static LintDocument Read(DocumentText text)
    {
        List<LintLine> lines = Lines(text.Blocks.Take(LintLimits.MostLines));
        bool hasStyles = lines.Exists(l => l.Block.OutlineLevel is not null && !ContentsReader.IsHeading(l));
        IReadOnlyList<ContentsEntry> contents = ContentsReader.Read(lines, hasStyles);
        Kinds(lines, hasStyles);
        List<LintSection> sections = Sections(lines);
        IReadOnlyList<LintTable> tables = TablesReader.Read(lines);
        bool isEnglish = IsWrittenInEnglish(lines);
        return new LintDocument
        {
            Lines = lines,
            Sections = sections,
            Tables = tables,
            Contents = contents,
            Signatures = SignaturesReader.Read(lines),
            Memberships = MembershipsReader.Read(lines, tables),
            HasStyles = hasStyles,
            IsEnglish = isEnglish,
            Nature = NatureReader.Read(lines, tables),
            Issued = IssuedReader.Read(lines, tables),
        };
    }

    private static List<LintLine> Lines(IEnumerable<TextBlock> blocks)
    {
        var lines = new List<LintLine>();
        bool blank = true;
        foreach (TextBlock block in blocks)
        {
            if (block.Text.Length == 0 && block.Cell is null)
            {
                blank = true;
                continue;
            }

            string text = block.Text.Length <= LintLimits.LongestLine ? block.Text : block.Text[..LintLimits.LongestLine];
            (string? label, LabelKind kind, string rest) = Labels.Read(block.Number, text);
            lines.Add(new LintLine(block, lines.Count, label, kind, rest) { AfterBlank = blank });
            blank = false;
        }

        return lines;
    }

    private static void Kinds(List<LintLine> lines, bool hasStyles)
    {
        int firstHeading = lines.FindIndex(l => l.Kind != LineKind.Contents && (hasStyles ? l.Block.OutlineLevel == 1 && l.Block.Cell is null : l.LabelKind == LabelKind.Decimal && LooksLikeHeading(lines, l)));
        int contents = lines.FindIndex(l => l.Kind == LineKind.Contents);
        int opening = contents >= 0 ? Math.Min(contents, firstHeading < 0 ? contents : firstHeading) : hasStyles ? firstHeading : PlainOpening(lines);
        foreach (LintLine line in lines)
        {
            if (line.Kind == LineKind.Contents) continue;
            line.Kind = line.Block.Area switch
            {
                TextArea.TextBox => LineKind.Box,
                TextArea.Watermark => LineKind.Mark,
                TextArea.Footnote or TextArea.Endnote => LineKind.Note,
                TextArea.Body => KindOf(lines, line, hasStyles, line.Index < opening),
                _ => LineKind.Running,
            };
            if (line.Kind == LineKind.Heading) line.Level = line.Block.OutlineLevel ?? PlainLevel(line);
            else if (line.Kind == LineKind.Item) line.Level = line.Block.ListLevel;
        }
    }

    // Without styles the title page is what stands before the first running text, at most a dozen lines.
    private static int PlainOpening(List<LintLine> lines)
    {
        int end = lines.FindIndex(l => l.Text.Length > 120 || l.LabelKind is LabelKind.Decimal or LabelKind.Bullet || l.Cell is not null);
        return end < 0 ? Math.Min(lines.Count, 4) : Math.Min(end, 12);
    }

    private static LineKind KindOf(List<LintLine> lines, LintLine line, bool hasStyles, bool isOpening)
    {
        if (line.Cell is not null) return LineKind.Cell;
        if (string.Equals(line.Text, "DRAFT", StringComparison.OrdinalIgnoreCase)) return LineKind.Mark;
        if (line.Block.Style == "Caption" || IsCaption(line)) return LineKind.Caption;
        if (hasStyles && line.Block.OutlineLevel is not null) return isOpening ? LineKind.Title : LineKind.Heading;
        if (isOpening && (!hasStyles || line.Text[^1] is not '.' and not ':' || line.Words.Count < 3)) return LineKind.Title;
        if (!hasStyles && LooksLikeHeading(lines, line)) return LineKind.Heading;
        return line.LabelKind is LabelKind.Bullet or LabelKind.Entry || (line.LabelKind == LabelKind.Decimal && !line.Label!.Contains('.', StringComparison.Ordinal)) ? LineKind.Item : LineKind.Text;
    }

    private static bool IsCaption(LintLine line) =>
        (line.Text.StartsWith("Figure ", StringComparison.Ordinal) || line.Text.StartsWith("Table ", StringComparison.Ordinal) || line.Text.StartsWith("Tabl ", StringComparison.Ordinal) || line.Text.StartsWith("Ffigur ", StringComparison.Ordinal))
        && line.Text.IndexOf(':', StringComparison.Ordinal) is > 0 and < 12;

    private static bool LooksLikeHeading(List<LintLine> lines, LintLine line)
    {
        string text = line.Text;
        if (text.Length is 0 or > LongestInCapitals || (text.Length > LongestHeading && !IsCapitals(text)) || line.Cell is not null || line.Block.Area != TextArea.Body || line.LabelKind is LabelKind.Bullet or LabelKind.Entry) return false;
        if (line.LabelKind == LabelKind.Appendix) return true;
        if (!char.IsLetter(text[0]) || !char.IsUpper(text[0]) || text[^1] is '.' or ';' or ',' or '?' or '!') return false;
        LintLine? next = line.Index + 1 < lines.Count ? lines[line.Index + 1] : null;
        if (line.LabelKind == LabelKind.Decimal)
        {
            int wordCount = line.Words.Count;
            bool isCapitals = IsCapitals(text);
            bool sibling = next?.LabelKind == LabelKind.Decimal && next.Label!.Count('.') == line.Label!.Count('.') && !isCapitals;
            return wordCount <= (isCapitals ? 30 : 12) && text[^1] != ':' && !sibling && !(line.Label!.Count('.') > 1) && !IsRun(lines, line);
        }

        if (next is null || next.Cell is null && next.LabelKind == LabelKind.None && !next.AfterBlank) return false;
        if (text[^1] == ':') return line.AfterBlank && line.Words.Count <= 4;
        return text.Length <= LongestPlainHeading && line.Words.Count <= 10 && line.AfterBlank && !text.StartsWith("Signed", StringComparison.Ordinal) && !text.StartsWith("Dated", StringComparison.Ordinal)
            && !text.StartsWith("for ", StringComparison.OrdinalIgnoreCase) && !text.Contains("....", StringComparison.Ordinal);
    }

    // Three short numbered lines in a row are a list, whatever they look like.
    private static bool IsRun(List<LintLine> lines, LintLine line) =>
        line.Index > 0 && lines[line.Index - 1] is { LabelKind: LabelKind.Decimal } before && before.Label!.Count('.') == line.Label!.Count('.') && !IsCapitals(line.Text) && before.Text.Length < 120;

    private static bool IsCapitals(string text) => text.Any(char.IsLetter) && text.Where(char.IsLetter).Count(char.IsUpper) * 10 >= text.Count(char.IsLetter) * 8;

    private static int PlainLevel(LintLine line) => line.LabelKind switch
    {
        LabelKind.Decimal => 1 + line.Label!.Count('.'),
        LabelKind.Appendix => 1,
        _ => 2,
    };

    private static List<LintSection> Sections(List<LintLine> lines)
    {
        var sections = new List<LintSection>();
        LintSection? current = null;
        foreach (LintLine line in lines)
        {
            if (line.Kind == LineKind.Heading)
            {
                LintSection? parent = current;
                while (parent is not null && parent.Level >= line.Level) parent = parent.Parent;
                current = new LintSection(line, line.Level, parent);
                parent?.Parts.Add(current);
                sections.Add(current);
            }
            else if (line.Kind is not LineKind.Running and not LineKind.Mark and not LineKind.Note and not LineKind.Contents and not LineKind.Title) current?.Lines.Add(line);
            if (line.Kind is not LineKind.Running and not LineKind.Mark and not LineKind.Contents and not LineKind.Title) line.Section = current;
        }

        return sections;
    }

    private static bool IsWrittenInEnglish(List<LintLine> lines)
    {
        int english = 0, welsh = 0;
        foreach (LintWord word in lines.SelectMany(l => l.Words))
        {
            if (word.Folded is "the" or "of" or "and" or "to" or "is") english++;
            else if (word.Folded is "y" or "yr" or "yn" or "ac" or "ar" or "mae" or "gan") welsh++;
        }

        return english >= welsh;
    }
}
