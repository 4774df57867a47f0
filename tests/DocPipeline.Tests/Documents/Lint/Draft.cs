using System.Collections.Concurrent;
using DocPipeline.Documents.Lint.Model;
using DocPipeline.Documents.Lint.Model.Lines;
using DocPipeline.Documents.Lint.Scanning;
using DocPipeline.Documents.Lint.Words;
using DocPipeline.Documents.Lint;
using DocPipeline.Documents.Reading;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using DocumentFormat.OpenXml;

namespace DocPipeline.Tests.Documents.Lint;

/// <summary>A document of a sample, open for somebody to make mistakes in.</summary>
internal sealed class Draft : IDisposable
{
    private static readonly ConcurrentDictionary<(string, string), (LintDocument, IReadOnlyList<LintHit>)> read = new();

    private readonly MemoryStream stream = new();
    private IReadOnlyList<LintHit>? plain;
    private readonly WordprocessingDocument document;

    internal Draft(string sample, string id, Random random)
    {
        (Sample, Id, Random) = (sample, id, random);
        stream.Write(Samples.Sample.Of(sample).Bytes(id));
        document = WordprocessingDocument.Open(stream, isEditable: true);
    }

    internal string Sample { get; }

    internal string Id { get; }

    internal Random Random { get; }

    internal MainDocumentPart Main => document.MainDocumentPart!;

    internal Body Body => Main.Document!.Body!;

    /// <summary>The document before anything was done to it.</summary>
    internal LintDocument Before => Read(Sample, Id).Document;

    /// <summary>What lint finds in it as it is.</summary>
    internal IReadOnlyList<LintHit> HitsBefore => Read(Sample, Id).Hits;

    /// <summary>Paragraphs of running text outside tables and drawings, long enough to be sentences.</summary>
    internal List<Paragraph> Prose => [.. Body.Elements<Paragraph>().Where(p => StyleOf(p) is "ClauseText" or "Normal" or "Clause2" or "Clause3" or "BodyText" && p.InnerText.Length > 60 && !p.Descendants<FieldCode>().Any() && !p.Descendants<TextBoxContent>().Any())];

    /// <summary>The headings of the text.</summary>
    internal List<Paragraph> Headings => [.. Body.Elements<Paragraph>().Where(p => StyleOf(p).StartsWith("Heading", StringComparison.Ordinal))];

    /// <summary>The entries of bullet lists.</summary>
    internal List<Paragraph> Bullets => [.. Body.Elements<Paragraph>().Where(p => StyleOf(p) == "ListBullet")];

    public void Dispose()
    {
        document.Dispose();
        stream.Dispose();
    }

    internal static string StyleOf(Paragraph paragraph) => paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value ?? "";

    /// <summary>One of them, at random; nothing when there is none.</summary>
    internal T? Any<T>(IReadOnlyList<T> choices)
        where T : class => choices.Count == 0 ? null : choices[Random.Next(choices.Count)];

    /// <summary>One of the words given.</summary>
    internal string One(params string[] choices) => choices[Random.Next(choices.Length)];

    /// <summary>Puts a sentence behind a paragraph at random, as a paragraph like it; nothing where the document has no running text.</summary>
    internal Paragraph? Insert(string sentence, string? notUnder = null) =>
        Any<Paragraph>([.. Prose.Where(p => notUnder is null || HeadingOver(p) != notUnder)]) is { } place ? place.InsertAfterSelf(Like(place, sentence)) : null;

    private static string? HeadingOver(Paragraph paragraph) => paragraph.ElementsBefore().OfType<Paragraph>().LastOrDefault(p => StyleOf(p).StartsWith("Heading", StringComparison.Ordinal))?.InnerText;

    /// <summary>A paragraph that looks like another and says something else.</summary>
    internal static Paragraph Like(Paragraph model, string words)
    {
        var paragraph = new Paragraph();
        if (model.ParagraphProperties is { } properties) paragraph.ParagraphProperties = (ParagraphProperties)properties.CloneNode(true);
        paragraph.Append(new Run(new Text(words) { Space = SpaceProcessingModeValues.Preserve }));
        return paragraph;
    }

    /// <summary>Gives a paragraph other words; its formatting is lost, its style is not.</summary>
    internal static void Say(Paragraph paragraph, string words)
    {
        foreach (OpenXmlElement child in paragraph.ChildElements.Where(c => c is not ParagraphProperties).ToArray()) child.Remove();
        paragraph.Append(new Run(new Text(words) { Space = SpaceProcessingModeValues.Preserve }));
    }

    /// <summary>A table of plain cells before a heading at random.</summary>
    internal bool InsertTable(params string[][] rows)
    {
        if (Any(Prose) is not { } place) return false;
        var table = new Table(new TableProperties(), new TableGrid());
        foreach (string[] row in rows) table.Append(new TableRow(row.Select(c => new TableCell(c.Split('\n').Select(l => new Paragraph(new Run(new Text(l) { Space = SpaceProcessingModeValues.Preserve })))))));
        place.InsertAfterSelf(table);
        return true;
    }

    /// <summary>
    /// The same document as somebody makes it who knows no styles, lines of text with numbers typed and rows with tabs between the cells: what is
    /// found in it is compared with what is found in it before the change.
    /// </summary>
    internal T? InPlain<T>(Func<List<string>, T?> change)
        where T : class
    {
        List<string> lines = [];
        foreach (IGrouping<string, LintLine> row in Before.Lines.Where(l => l.Kind is not LineKind.Running and not LineKind.Mark and not LineKind.Contents and not LineKind.Box).GroupBy(l => l.Cell is { } cell ? $"{cell.Table} {cell.Row}" : $"line {l.Index}"))
        {
            if (row.First().Cell is null) lines.AddRange(["", row.First() switch { { LabelKind: LabelKind.Appendix } a => $"Appendix {a.Label}: {a.Text}", { Block.Number: { } number } l => $"{number} {l.Text}", var l => l.Text }]);
            else lines.Add(string.Join('\t', row.GroupBy(l => l.Cell!.Column).Select(c => string.Join('\n', c.Select(l => l.ToString())))));
        }

        HashSet<string> before = [.. Hits(lines).Select(Key)];
        if (change(lines) is not { } planted) return null;
        plain = [.. Hits(lines).Where(h => !before.Contains(Key(h)))];
        return planted;
    }

    private static IReadOnlyList<LintHit> Hits(List<string> lines) => DocumentLint.Hits(LintDocumentReader.Read(DocumentText.Read("plain.docx", PlainWordFile.Of(lines).Bytes).Value!));

    /// <summary>What lint finds now that it did not find before.</summary>
    internal IReadOnlyList<LintHit> Found()
    {
        if (plain is not null) return plain;
        document.Save();
        using var copy = new MemoryStream();
        using (WordprocessingDocument saved = (WordprocessingDocument)document.Clone(copy)) { }
        LintDocument after = LintDocumentReader.Read(DocumentText.Read(Id, copy.ToArray()).Value!);
        HashSet<string> before = [.. HitsBefore.Select(Key)];
        return [.. DocumentLint.Hits(after).Where(h => !before.Contains(Key(h)))];
    }

    private static (LintDocument Document, IReadOnlyList<LintHit> Hits) Read(string sample, string id) => read.GetOrAdd((sample, id), d =>
    {
        LintDocument document = LintDocumentReader.Read(Samples.Sample.Of(d.Item1).Text(d.Item2));
        return (document, DocumentLint.Hits(document));
    });

    private static string Key(LintHit hit) => $"{hit.Class.Code} {hit.Message} {hit.Spot.Words}";
}
