using System.Globalization;
using DocPipeline.Documents.Comparison.Differences;
using DocPipeline.Documents.Comparison.Stories;

namespace DocPipeline.Documents.Comparison.Changes;

/// <summary>What people call the places of a story: by the number of the clause, the heading above, the table and its row.</summary>
internal sealed class ClausePlaces
{
    private const int LongestName = 60;

    private readonly Dictionary<ParagraphItem, string> paragraphs = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<TableItem, string> tables = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<StoryItem> contents = new(ReferenceEqualityComparer.Instance);

    internal ClausePlaces(Story body)
    {
        foreach (FieldZone zone in FieldZone.Of(body).Where(z => z.IsField)) contents.UnionWith(zone.Items);
        int tableCount = 0;
        string? clause = null, heading = null;
        ParagraphItem? before = null;
        int within = 0;
        foreach (StoryItem item in body.Items)
        {
            if (item is TableItem table)
            {
                tableCount++;
                string? caption = before is { Style: "Caption" } ? before.Text : table.Caption.Length > 0 ? table.Caption : null;
                tables[table] = caption is not null ? $"Table ‘{Short(Captioned(caption))}’" : string.Create(CultureInfo.InvariantCulture, $"Table {tableCount}");
                continue;
            }

            var paragraph = (ParagraphItem)item;
            before = paragraph;
            bool isNumbered = paragraph.Label is { } label && label.Any(char.IsLetterOrDigit);
            string number = (paragraph.Label ?? "").TrimEnd('.', ':', ' ');
            if (isNumbered && char.IsAsciiLetterOrDigit(number[0]) && (paragraph.OutlineLevel is not null || number.Contains('.', StringComparison.Ordinal) || number.All(char.IsAsciiDigit)))
            {
                string kind = number.StartsWith("Appendix", StringComparison.Ordinal) || number.StartsWith("Atodiad", StringComparison.Ordinal) ? "" : paragraph.OutlineLevel is not null && !number.Contains('.', StringComparison.Ordinal) ? "Section " : "Clause ";
                paragraphs[paragraph] = clause = kind + number;
                within = 0;
                if (paragraph.OutlineLevel is not null) heading = null;
            }
            else if (paragraph.OutlineLevel is not null)
            {
                paragraphs[paragraph] = $"Heading ‘{Short(paragraph.Text)}’";
                (heading, clause) = (paragraph.Text, clause is not null && paragraph.OutlineLevel > 1 ? clause : null);
                within = 0;
            }
            else
            {
                within++;
                paragraphs[paragraph] = isNumbered && clause is not null && number.StartsWith('(') ? clause + number
                    : heading is not null ? string.Create(CultureInfo.InvariantCulture, $"Paragraph {within} under ‘{Short(heading)}’")
                    : clause is not null ? string.Create(CultureInfo.InvariantCulture, $"Paragraph {within} under {Small(clause)}")
                    : string.Create(CultureInfo.InvariantCulture, $"Paragraph {within} at the beginning");
            }
        }
    }

    /// <summary>The place of a paragraph of the text.</summary>
    internal string Of(ParagraphItem paragraph) => paragraphs.GetValueOrDefault(paragraph, "The text");

    /// <summary>The place of a table of the text.</summary>
    internal string Of(TableItem table) => tables.GetValueOrDefault(table, "A table");

    /// <summary>Whether a block belongs to a table of contents, which changes with what it lists.</summary>
    internal bool IsContents(StoryItem item) => contents.Contains(item);

    /// <summary>A row of a table, by what its first cell says.</summary>
    internal static string Of(string table, TableItem owner, RowItem row)
    {
        int number = owner.Rows.ToList().IndexOf(row) + 1;
        string name = row.Cells.Count > 0 ? string.Join(' ', row.Cells[0].Story.Items.OfType<ParagraphItem>().Select(p => p.Text)).Trim() : "";
        return name.Length > 0 ? $"{table}, row ‘{Short(name)}’" : string.Create(CultureInfo.InvariantCulture, $"{table}, row {number}");
    }

    /// <summary>A place amid a sentence: clause, not Clause.</summary>
    internal static string Small(string place) => place.StartsWith("Appendix", StringComparison.Ordinal) || place.StartsWith("Atodiad", StringComparison.Ordinal) ? place : char.ToLowerInvariant(place[0]) + place[1..];

    private static string Captioned(string caption)
    {
        int colon = caption.IndexOf(": ", StringComparison.Ordinal);
        return colon is > 0 and < 12 ? caption[(colon + 2)..] : caption;
    }

    private static string Short(string name) => name.Length <= LongestName ? name : name[..name.LastIndexOf(' ', LongestName)] + "…";
}
