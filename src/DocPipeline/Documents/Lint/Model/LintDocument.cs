using DocPipeline.Documents.Lint.Model.Lines;
using DocPipeline.Documents.Lint.Model.Parties;
using DocPipeline.Documents.Lint.Words;

namespace DocPipeline.Documents.Lint.Model;

/// <summary>A document, read once for all checks.</summary>
internal sealed class LintDocument
{
    private const int FewestOfSentence = 6;

    private IReadOnlyList<LintLine>? body;
    private IReadOnlyList<LintSentence>? sentences;
    private Abbreviations? abbreviations;

    /// <summary>Its lines, empty ones left out (except in tables).</summary>
    internal required IReadOnlyList<LintLine> Lines { get; init; }

    /// <summary>Its sections, in order, parts among them.</summary>
    internal required IReadOnlyList<LintSection> Sections { get; init; }

    /// <summary>Its tables.</summary>
    internal required IReadOnlyList<LintTable> Tables { get; init; }

    /// <summary>Its contents list; empty when it has none.</summary>
    internal required IReadOnlyList<ContentsEntry> Contents { get; init; }

    /// <summary>Where organisations sign.</summary>
    internal required IReadOnlyList<SignatureBlock> Signatures { get; init; }

    /// <summary>Lists of members.</summary>
    internal required IReadOnlyList<Membership> Memberships { get; init; }

    /// <summary>Whether its headings have styles, or were told by how they look.</summary>
    internal required bool HasStyles { get; init; }

    /// <summary>Whether it is written in English; most checks read English only.</summary>
    internal required bool IsEnglish { get; init; }

    /// <summary>What it is: a constitution, an agreement, something else.</summary>
    internal required DocumentNature Nature { get; init; }

    /// <summary>When it was issued, as far as it says; nothing when it does not.</summary>
    internal (WrittenDate Date, LintSpot Spot)? Issued { get; init; }

    /// <summary>What a reader reads from top to bottom, empty cells left out.</summary>
    internal IReadOnlyList<LintLine> Body => body ??= [.. Lines.Where(l => l.IsBody && l.Text.Length > 0)];

    /// <summary>Its sentences. Without styles a longer heading may be one; with styles headings are none.</summary>
    internal IReadOnlyList<LintSentence> Sentences => sentences ??= [.. Body.Where(l => l.Kind != LineKind.Heading || (!HasStyles && l.Words.Count >= FewestOfSentence)).SelectMany(LintSentence.Of)];

    /// <summary>Its abbreviations, and what they stand for.</summary>
    internal Abbreviations Abbreviations => abbreviations ??= Abbreviations.In(this);

    /// <summary>The line that a finding about the whole document is put at.</summary>
    internal LintLine? First => Lines.FirstOrDefault(l => l.Text.Length > 0);

    /// <summary>The rows of two cells, label and value.</summary>
    internal IEnumerable<(LintTable Table, LintRow Row)> Fields => from table in Tables from row in table.Rows where row.Cells.Count == 2 select (table, row);

    /// <summary>The value of a field of the title page or a cover sheet; nothing when it has none.</summary>
    internal LintRow? Field(params string[] labels) =>
        Fields.Select(f => f.Row).FirstOrDefault(r => labels.Contains(r.TextOf(0).TrimEnd(':'), StringComparer.OrdinalIgnoreCase) && r.TextOf(1).Length > 0);

    /// <summary>The entries of the list that follows a line, those of its own level.</summary>
    internal IReadOnlyList<LintLine> ListAfter(LintLine line)
    {
        var items = new List<LintLine>();
        LintLine? first = null;
        for (int i = line.Index + 1; i < Lines.Count; i++)
        {
            LintLine next = Lines[i];
            if (!next.IsItem) break;
            first ??= next;
            if (next.Level < first.Level) break;
            if (next.Level == first.Level && (next.LabelKind == first.LabelKind || first.LabelKind == LabelKind.None)) items.Add(next);
            else if (next.Level == first.Level) break;
        }

        return items;
    }

    /// <summary>The entries that follow a line, those of deeper levels among them; of an entry, those below it.</summary>
    internal IEnumerable<LintLine> Under(LintLine line)
    {
        int level = line.IsItem ? line.Level : -1;
        return Lines.Skip(line.Index + 1).TakeWhile(l => l.IsItem && l.Level > level);
    }

    /// <summary>How a reader finds a line.</summary>
    internal string PlaceOf(LintLine line) => line.Kind switch
    {
        LineKind.Title => "the title page",
        LineKind.Contents => "the contents list",
        LineKind.Running => line.Block.Area is Reading.TextArea.Header or Reading.TextArea.FirstHeader ? "the header" : "the footer",
        LineKind.Mark => "the mark behind the text",
        LineKind.Note => "a note",
        LineKind.Heading => line.Section?.Name ?? "the opening",
        LineKind.Cell => $"{(line.Section is { } section ? section.Name + ", " : "")}table {line.Cell!.Table}, row {line.Cell.Row}",
        _ when line.LabelKind == LabelKind.Decimal => $"clause {line.Label}",
        _ => Clause(line) is { } clause ? (line.IsItem ? $"the list in clause {clause}" : $"after clause {clause}") : line.IsItem && line.LabelKind == LabelKind.Entry && line.Section is { } own ? $"{own.Name}, ({line.Label})" : line.Section?.Name ?? "the opening",
    };

    // The clause that a line without a number of its own belongs to.
    private string? Clause(LintLine line)
    {
        for (int i = line.Index; i >= 0 && Lines[i].Section == line.Section && Lines[i].Kind != LineKind.Heading; i--)
        {
            if (Lines[i].Kind == LineKind.Text && Lines[i].LabelKind == LabelKind.Decimal) return Lines[i].Label;
        }

        return null;
    }
}
