using System.Globalization;
using DocPipeline.Documents.Kinds.Facts;
using DocPipeline.Documents.Kinds.Models;
using DocPipeline.Documents.Prose;
using DocPipeline.Documents.Templates.Rendering.Text;

namespace DocPipeline.Documents.Kinds;

/// <summary>Every fact that a content control of a document can print: those that prose may name, and the fields of a cover sheet.</summary>
internal static class PrintedFacts
{
    private const string Prefix = "fact:";

    /// <summary>The facts that the record has, by their paths.</summary>
    internal static IReadOnlyList<PrintedFact> Of(DocumentSource source)
    {
        List<PrintedFact> facts = [.. source.Facts.Paths.Select(path => source.Facts.TryFind(path, out string? value) && value is not null ? Fact(path, LabelOf(path), value) : null).OfType<PrintedFact>()];
        facts.AddRange(RowsOf(source).SelectMany(FieldsOf));
        return facts;
    }

    /// <summary>Whether the record has something for a path, be it more than a line of text: the numbered entries of a cover sheet, or a link.</summary>
    internal static bool IsHeld(DocumentSource source, string path) =>
        RowsOf(source).Any(row => row.Key is { } key && row.Value.Count > 0 && (path == key || path.StartsWith($"{key}.", StringComparison.Ordinal)));

    /// <summary>The path that the tag or, where an editor has lost that, the title of a control names; nothing where it is no control of a fact.</summary>
    internal static string? PathOf(string tag, string title, IReadOnlyDictionary<string, PrintedFact> byTag) =>
        tag.StartsWith(Prefix, StringComparison.Ordinal) ? byTag.TryGetValue(tag, out PrintedFact? fact) ? fact.Path : tag[Prefix.Length..]
        : tag.Length == 0 && byTag.TryGetValue(ControlTag.For(Prefix + title), out PrintedFact? named) ? named.Path
        : null;

    private static IReadOnlyList<FieldRow> RowsOf(DocumentSource source) =>
        source.Document.Sheet is not null && CoverSheetDocument.Model(source, new HashSet<string>()) is CoverSheetModel sheet ? sheet.Fields : [];

    // As the field table writes it: numbered entries stand in one control, which is no line of text; a link is not for filling in.
    private static IEnumerable<PrintedFact> FieldsOf(FieldRow row)
    {
        if (row.Key is null || row.Value.Any(p => p.IsNumbered)) yield break;
        for (int i = 0; i < row.Value.Count; i++)
        {
            if (row.Value[i].Text.Any(inline => inline is LinkInline)) continue;
            string path = row.Value.Count == 1 ? row.Key : string.Create(CultureInfo.InvariantCulture, $"{row.Key}.{i + 1}");
            yield return Fact(path, row.Label, InlineText.Plain([.. row.Value[i].Text.SkipWhile(inline => inline is StrongInline)]));
        }
    }

    private static PrintedFact Fact(string path, string label, string value) => new(path, ControlTag.For(Prefix + path), label, value);

    private static string LabelOf(string path) => path switch
    {
        "partnership.name" => "Name of the partnership",
        "partnership.shortName" => "Short name of the partnership",
        "partnership.area" => "Area of the partnership",
        "partnership.legalStatus" => "Legal status of the partnership",
        "document.title" => "Title of the document",
        "document.reference" => "Document ID",
        "document.version" => "Version of the document",
        "document.date" => "Date of the version",
        "document.signatories" => "Number of signatories",
        _ => path.Split('.', 2) switch
        {
            ["organisation", var id] => $"Name of the organisation ‘{id}’",
            ["body", var id] => $"Name of the body ‘{id}’",
            ["person", var id] => $"Name of the person ‘{id}’",
            ["office", var id] => $"Office of the person ‘{id}’",
            _ => path,
        },
    };
}
