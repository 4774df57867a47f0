using DocPipeline.Documents.Kinds;
using DocPipeline.Documents.Prose;
using DocPipeline.Documents.Prose.FromWord;
using DocPipeline.Findings;
using DocPipeline.Partnerships.Reading;

namespace DocPipeline.Documents.TakingBack;

/// <summary>
/// What was edited beside the prose: values of the record that stand alone, such as the title, become proposals; all else that comes from the
/// template or is worked out is refused by its place, with the way to change it.
/// </summary>
/// <param name="draft">What to call the draft in findings.</param>
/// <param name="source">The document as the record makes it.</param>
/// <param name="template">Where its template stands, in words.</param>
internal sealed class TemplateEdits(string draft, DocumentSource source, string template)
{
    private const int LongestQuotation = 100;

    /// <summary>The refusals.</summary>
    internal List<Finding> Findings { get; } = [];

    /// <summary>The facts of which the draft says something else.</summary>
    internal List<FactEdit> Facts { get; } = [];

    /// <summary>A leaf of the template or of the facts that says something else.</summary>
    internal void Changed(Leaf before, Leaf after)
    {
        if (FactOf(before) is { } fact && after.Kind == before.Kind) Facts.Add(new FactEdit(fact.Path, fact.Value, after.Plain));
        else if (before.Table is { } old && after.Table is { } now && IsControl(old)) Control(old, now);
        else Refuse(before, after);
    }

    internal void Deleted(Leaf before) => Refuse(before, null);

    internal void Inserted(Leaf after, Leaf? behind) => Findings.Add(TakeBackCodes.TemplateText.Error(
        new Place(draft), $"“{Short(after.Plain)}” was put in where the template stands{(behind is null ? "" : $", behind “{Short(behind.Plain)}”")}.",
        "new text among the sections of the prose", $"Move it into a section, or write it into {template}"));

    internal void Furniture(IReadOnlyList<string> before, IReadOnlyList<string> after)
    {
        foreach (string line in after.Except(before))
            Findings.Add(TakeBackCodes.TemplateText.Error(new Place(draft), $"A header or footer says “{Short(Words(line))}”.", before.Count == 0 ? "none" : $"what the template makes: {string.Join(" / ", before.Select(l => $"“{Short(Words(l))}”"))}", $"Headers and footers come from the template and the facts; change {template}, or the fact that it prints in partnership.yaml"));
    }

    /// <summary>What was done to a leaf, in words: of a table only the row where the two part.</summary>
    internal static string Did(Leaf before, Leaf after)
    {
        if (before.Table is not { } old || after.Table is not { } now) return $"“{Short(before.Plain)}” was changed to “{Short(after.Plain)}”.";
        string[] rows = [.. old.Rows.Select(TableGrid.PlainOf)], others = [.. now.Rows.Select(TableGrid.PlainOf)];
        int row = 0;
        while (row < rows.Length && row < others.Length && rows[row] == others[row]) row++;
        if (row == rows.Length && row == others.Length) return $"The caption “{Short(Piece.TextOf(before.Pieces))}” was changed to “{Short(Piece.TextOf(after.Pieces))}”.";
        return row == rows.Length ? $"The row “{Short(others[row])}” was put in." : row == others.Length ? $"The row “{Short(rows[row])}” was deleted." : $"The row “{Short(rows[row])}” was changed to “{Short(others[row])}”.";
    }

    private void Refuse(Leaf before, Leaf? after)
    {
        string did = after is null ? $"“{Short(before.Plain)}” was deleted." : Did(before, after);
        Findings.Add(WayOf(before) is { } way
            ? TakeBackCodes.Computed.Error(new Place(draft), did, "the words that are worked out from the facts", $"Change {way}")
            : TakeBackCodes.TemplateText.Error(new Place(draft), did, "the words of the template", $"This text comes from the template; change {template}, or leave it as it is"));
    }

    private (string Path, string Value)? FactOf(Leaf leaf)
    {
        if (leaf.Kind == LeafKind.Table) return null;
        DocumentFactsOf facts = new(source);
        return leaf.Plain == facts.Title ? ("document.title", source.Document.Title)
            : leaf.Plain == facts.Subtitle ? ("document.subtitle", source.Document.Subtitle!)
            : leaf.Plain == facts.Partnership ? ("partnership.name", source.Record.Partnership.Name) : null;
    }

    private string? WayOf(Leaf leaf)
    {
        if (leaf.Table is { } table)
        {
            if (IsControl(table)) return "its values in partnership.yaml";
            if (IsHistory(table)) return FactEdit.WayOf("document.history");
            if (source.Document.Signatories.Any(s => leaf.Plain.Contains(Typography.Apply(source.Organisation(s).Name), StringComparison.Ordinal))) return "the signatories of the document, or the names of the organisations, in partnership.yaml";
            if (source.Document.Form is not null) return "the forms of partnership.yaml; answers are read with ‘form read’";
        }

        return leaf.Kind == LeafKind.Figure ? "the pictures of the record" : null;
    }

    private bool IsHistory(TableGrid table) => table.Rows.Count > 1 && table.Rows[0].Count >= 3 && CellOf(table.Rows[0], 0) == source.Words.Of("Version");

    private bool IsControl(TableGrid table) => table.Rows.All(r => r.Count == 2) && table.Rows.Any(r => CellOf(r, 0) == source.Words.Of("Document ID") || CellOf(r, 0) == source.Words.Of("Status"));

    private void Control(TableGrid old, TableGrid now)
    {
        foreach (IReadOnlyList<IReadOnlyList<CellText>> row in old.Rows)
        {
            string label = CellOf(row, 0), before = CellOf(row, 1);
            if (now.Rows.FirstOrDefault(r => r.Count == 2 && CellOf(r, 0) == label) is not { } edited)
            {
                Findings.Add(TakeBackCodes.TemplateText.Error(new Place(draft), $"The line “{label}” of the document control is gone.", "the lines that the template has", $"Put it back; the lines come from {template} and the kind of document"));
                continue;
            }

            if (PieceKey.Of([new Piece(PieceKind.Words, CellOf(edited, 1))]) == PieceKey.Of([new Piece(PieceKind.Words, before)])) continue;
            string path = PathOf(label);
            if (path == "document.reference") Facts.Add(new FactEdit(path, source.Document.Reference, CellOf(edited, 1)));
            else Findings.Add(TakeBackCodes.Computed.Error(new Place(draft), $"“{label}” in the document control was changed from “{Short(before)}” to “{Short(CellOf(edited, 1))}”.", "the value that follows from the facts", $"Change {FactEdit.WayOf(path) ?? "the fact that it prints in partnership.yaml"}"));
        }

        foreach (IReadOnlyList<IReadOnlyList<CellText>> row in now.Rows.Where(r => old.Rows.All(o => CellOf(o, 0) != CellOf(r, 0))))
            Findings.Add(TakeBackCodes.TemplateText.Error(new Place(draft), $"The line “{Short(TableGrid.PlainOf(row))}” was put into the document control.", "the lines that the template has", $"Write it into {template}, or leave it out"));
    }

    private string PathOf(string label)
    {
        (string Word, string Path)[] labels = [("Document ID", "document.reference"), ("Version", "document.version"), ("Date", "document.date"), ("Status", "document.status"), ("Owner", "document.owner"), ("Next review", "document.reviews")];
        return Array.Find(labels, l => source.Words.Find(l.Word) == label).Path ?? "";
    }

    private static string CellOf(IReadOnlyList<IReadOnlyList<CellText>> row, int column) =>
        column < row.Count ? string.Join(' ', string.Join(" / ", row[column].Select(p => Piece.TextOf(p.Pieces))).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) : "";

    private static string Words(string key) => string.Concat(key.Where(c => !char.IsControl(c)));

    internal static string Capital(string words) => words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];

    internal static string Short(string text) => text.Length <= LongestQuotation ? text : text[..LongestQuotation].TrimEnd() + "…";

    // As they are printed.
    private sealed record DocumentFactsOf(string Title, string? Subtitle, string Partnership)
    {
        internal DocumentFactsOf(DocumentSource source)
            : this(Folded(source.Document.Title)!, Folded(source.Document.Subtitle), Folded(source.Record.Partnership.Name)!)
        {
        }

        private static string? Folded(string? text) => text is null ? null : string.Join(' ', Typography.Apply(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
