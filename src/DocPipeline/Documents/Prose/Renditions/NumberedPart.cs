using System.Globalization;
using DocPipeline.Documents.Numbering;
using DocPipeline.Findings;

namespace DocPipeline.Documents.Prose.Renditions;

/// <summary>A part of a text that people refer to by a number: section, clause, entry of a list, table, appendix.</summary>
/// <param name="Label">As a reference says it in English: “clause 3.2(a)”, “Appendix A”.</param>
/// <param name="Anchor">Its stated anchor, by which both languages call it; nothing where none is stated.</param>
/// <param name="Place">Where it stands.</param>
internal sealed record NumberedPart(string Label, string? Anchor, Place Place)
{
    /// <summary>All of a text, in order, with the numbers that the documents print.</summary>
    internal static IReadOnlyList<NumberedPart> AllOf(IEnumerable<ProseSection> sections)
    {
        var parts = new List<NumberedPart>();
        var outline = new OutlineCounter();
        int appendices = 0;
        foreach (ProseSection section in sections)
        {
            string? anchor = section.IsAnchorMade ? null : section.Anchor;
            if (section.IsAppendix) parts.Add(new NumberedPart($"Appendix {(char)('A' + appendices++)}", anchor, section.Place));
            else if (section.IsNumbered) parts.Add(new NumberedPart($"section {outline.Next(0)}", anchor, section.Place));
            int level = section is { IsNumbered: true, IsAppendix: false } ? 1 : 0;
            foreach (ProseBlock block in section.Blocks)
            {
                if (block is ProseHeading heading)
                {
                    bool isNumbered = heading.IsNumbered && level > 0;
                    if (isNumbered) parts.Add(new NumberedPart($"clause {outline.Next(1)}", heading.IsAnchorMade ? null : heading.Anchor, heading.Place));
                    if (heading.Level == 2 && level > 0) level = isNumbered ? 2 : 1;
                }
                else Add(parts, outline, block, level, parts.Count > 0 ? parts[^1].Label : "");
            }
        }

        return parts;
    }

    private static void Add(List<NumberedPart> parts, OutlineCounter outline, ProseBlock block, int level, string within)
    {
        if (block is ProseClauses clauses)
        {
            foreach (ProseItem item in clauses.Items)
            {
                string label = $"clause {outline.Next(level)}";
                parts.Add(new NumberedPart(label, (item.Blocks[0] as ProseParagraph)?.Anchor, item.Place));
                foreach (ProseBlock inner in item.Blocks.Skip(1)) Add(parts, outline, inner, level + 1, label);
            }
        }
        else if (block is ProseList list)
        {
            for (int i = 0; i < list.Items.Count; i++)
            {
                string label = within + Sign(list.Kind, list.Start + i);
                if (label != within) parts.Add(new NumberedPart(label, (list.Items[i].Blocks[0] as ProseParagraph)?.Anchor, list.Items[i].Place));
                foreach (ProseBlock inner in list.Items[i].Blocks.Skip(1)) Add(parts, outline, inner, level, label);
            }
        }
    }

    // Bullets and ticks are not referred to.
    private static string Sign(ListKind kind, int number) => kind switch
    {
        ListKind.Letter => $"({(char)('a' + number - 1)})",
        ListKind.Roman => $"({RomanNumeral.Format(number)})",
        ListKind.Bracket or ListKind.Number => string.Create(CultureInfo.InvariantCulture, $"({number})"),
        _ => "",
    };
}
