using DocPipeline.Documents.Kinds;
using DocPipeline.Documents.Prose.Reading;

namespace DocPipeline.Documents.Prose.Clauses;

/// <summary>Blocks of prose as plain words: with facts and numbers as a document prints them, or with their names, which stay when numbers move.</summary>
/// <param name="source">The document.</param>
/// <param name="numbers">What each anchor is printed as: “clause 4.16”.</param>
internal sealed class UnitWords(DocumentSource source, IReadOnlyDictionary<string, string> numbers)
{
    /// <summary>The words as they are printed.</summary>
    internal string Printed(IEnumerable<ProseBlock> blocks) => string.Join('\n', Lines(source, blocks, "", Resolved, isPrinted: true));

    /// <summary>The same of a heading.</summary>
    internal string Printed(IReadOnlyList<Inline> text) => Plain(text, Resolved, isPrinted: true);

    /// <summary>The words with facts and references by name.</summary>
    internal static string Named(IEnumerable<ProseBlock> blocks) => string.Join('\n', Lines(null, blocks, "", ByName, isPrinted: false));

    /// <summary>The same of a heading.</summary>
    internal static string Named(IReadOnlyList<Inline> text) => Plain(text, ByName, isPrinted: false);

    private static string ByName(Inline inline) => inline switch
    {
        FactInline fact => $"{{{{{fact.Path}}}}}",
        ReferenceInline reference => $"[](#{reference.Anchor})",
        _ => "",
    };

    private string Resolved(Inline inline) => inline switch
    {
        FactInline fact => source.Facts.TryFind(fact.Path, out string? value) && value is not null ? value : $"[{fact.Path} not stated]",
        ReferenceInline reference => numbers.GetValueOrDefault(reference.Anchor, $"#{reference.Anchor}"),
        _ => "",
    };

    private static string Plain(IReadOnlyList<Inline> text, Func<Inline, string> resolve, bool isPrinted)
    {
        string words = InlineText.Plain(isPrinted ? Typography.Apply(text) : text, resolve).Trim();
        foreach (NoteInline note in InlineText.Notes(text))
            words += $" [Note: {string.Join(' ', note.Paragraphs.Select(p => Plain(p.Text, resolve, isPrinted)))}]";
        return string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    private static IEnumerable<string> Lines(DocumentSource? source, IEnumerable<ProseBlock> blocks, string indent, Func<Inline, string> resolve, bool isPrinted)
    {
        foreach (ProseBlock block in blocks)
        {
            switch (block)
            {
                case ProseHeading heading:
                    yield return indent + Plain(heading.Text, resolve, isPrinted);
                    break;
                case ProseParagraph paragraph:
                    yield return indent + Plain(paragraph.Text, resolve, isPrinted);
                    break;
                case ProseQuote quote:
                    foreach (ProseParagraph paragraph in quote.Paragraphs) yield return $"{indent}> {Plain(paragraph.Text, resolve, isPrinted)}";
                    break;
                case ProseList list:
                    foreach ((int index, ProseItem item) in list.Items.Index())
                    {
                        string label = list.Kind switch { ListKind.Bullet => "-", ListKind.Tick => "\u2713", ListKind.Number => $"{list.Start + index}.", _ => ProseChecks.Label(list.Kind, list.Start + index) };
                        foreach (string line in Labelled(source, item, label, indent, resolve, isPrinted)) yield return line;
                    }

                    break;
                case ProseClauses clauses:
                    foreach ((int index, ProseItem item) in clauses.Items.Index())
                    {
                        foreach (string line in Labelled(source, item, $"{clauses.Start + index}.", indent, resolve, isPrinted)) yield return line;
                    }

                    break;
                case ProseTable table:
                    yield return $"{indent}Table: {Plain(table.Caption, resolve, isPrinted)}";
                    yield return indent + string.Join(" | ", table.Header.Select(cell => Plain(cell, resolve, isPrinted)));
                    foreach (IReadOnlyList<IReadOnlyList<CellParagraph>> row in table.Rows)
                        yield return indent + string.Join(" | ", row.Select(cell => string.Join(" / ", cell.Select(p => (p.IsBullet ? "- " : "") + Plain(p.Text, resolve, isPrinted)))));
                    break;
                case ProseFigure figure:
                    yield return $"{indent}Figure: {Plain(figure.Caption, resolve, isPrinted)} ({(isPrinted ? figure.AlternativeText : figure.File + ", " + figure.AlternativeText)})";
                    break;
                case ProseMembership membership:
                    yield return $"{indent}[The membership of {NameOf(source, membership.Body)}]";
                    break;
                case ProseForm form:
                    yield return $"{indent}[The form {form.Form}]";
                    break;
                case ProseStructure structure:
                    yield return $"{indent}[The structure of {(structure.Body is null ? "the partnership" : NameOf(source, structure.Body))}]";
                    break;
            }
        }
    }

    private static IEnumerable<string> Labelled(DocumentSource? source, ProseItem item, string label, string indent, Func<Inline, string> resolve, bool isPrinted)
    {
        bool isFirst = true;
        string below = indent + new string(' ', label.Length + 1);
        foreach (string line in Lines(source, item.Blocks, below, resolve, isPrinted))
        {
            yield return isFirst ? $"{indent}{label} {line[below.Length..]}" : line;
            isFirst = false;
        }
    }

    private static string NameOf(DocumentSource? source, string body) => source?.Record.Bodies.FirstOrDefault(b => b.Id.Value == body) is { } found ? found.Name : body;
}
