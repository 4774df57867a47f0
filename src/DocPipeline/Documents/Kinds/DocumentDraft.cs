using DocPipeline.Documents.Forms;
using DocPipeline.Documents.Kinds.Models;
using DocPipeline.Documents.Packaging;
using DocPipeline.Documents.Prose;
using DocPipeline.Documents.Prose.Reading;
using DocPipeline.Documents.Prose.Renditions;
using DocPipeline.Documents.Templates;
using DocPipeline.Findings;
using DocPipeline.Partnerships;
using DocPipeline.Partnerships.Forms;
using DocPipeline.Partnerships.Reading;
using DocPipeline.Partnerships.Reading.Answers;
using DocPipeline.Partnerships.Register;

namespace DocPipeline.Documents.Kinds;

/// <summary>Makes a Word file of one document of a record: prose read and checked, model built, template rendered.</summary>
public static class DocumentDraft
{
    /// <summary>Makes the file, or says everything that stands in the way.</summary>
    /// <param name="files">The record's files.</param>
    /// <param name="record">The record as read from them.</param>
    /// <param name="document">One of its documents.</param>
    /// <param name="findings">Takes errors, warnings and notes.</param>
    /// <param name="look">The council's own template or style; nothing for the built-in ones.</param>
    /// <returns>The bytes of the .docx; nothing when an error was found.</returns>
    public static byte[]? Make(RecordFiles files, PartnershipRecord record, Document document, ICollection<Finding> findings, CouncilLook? look = null) =>
        Make(files, record, document, findings, look, null);

    /// <summary>The same of a form with the answers that were given on it.</summary>
    internal static byte[]? Make(RecordFiles files, PartnershipRecord record, Document document, ICollection<Finding> findings, CouncilLook? look, FormAnswers? answers)
    {
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(findings);
        var found = new List<Finding>();
        List<ProseSection> sections = [.. document.Prose.SelectMany(path => ProseParser.Parse(path, files.Find(path)!.Value.Span, found))];
        var source = new DocumentSource(record, document, sections, files) { Answers = answers };
        if (record.Documents.FirstOrDefault(d => d.Id == document.RenditionOf) is { } original && RenditionDifference(files, document, sections, original) is { } difference) found.Add(difference);
        KindOfDocument kind = KindOfDocument.Of(document.Kind);
        Outcome<WordTemplate> template = CouncilLook.TemplateFor(document.Kind, look);
        IReadOnlySet<string> references = ProseChecks.Check(source, NarrativeDocument.References(document), found, template.IsRefused ? [] : template.Value.References);
        found.AddRange(template.Findings.Where(f => look is not null && f.Severity != Severity.Note));
        foreach (Finding finding in found) findings.Add(finding);

        // A missing fact is a gap like those of the template: whoever mends one wants to know of all.
        if (template.IsRefused || found.Any(f => f.Severity == Severity.Error && f.Code != ProseCodes.MissingFact)) return null;
        DocumentModel model = kind.ModelOf(source, references);
        string? answersFile = answers is null ? null : AnswersFile.PathOf(document.Id);
        RenderedDocument rendered = template.Value.Render(model, DigestOf(files, source, answersFile), measure: kind.IsOneSide);
        if (answers is not null) foreach (Finding open in Completeness.Of(record.Forms.First(f => f.Id == document.Form), answers, answersFile!)) findings.Add(open);
        if (model is CoverSheetModel sheet && rendered.Pages is { PageCount: > 1 } pages) findings.Add(CoverSheetDocument.Overflow(sheet, pages.Overflow));
        List<Finding> gaps = [.. rendered.Gaps.Select(g => GapFinding.Of(g, document, isBuiltIn: look is null || look.IsStyleOnly))];
        foreach (Finding gap in gaps) findings.Add(gap);
        return found.Concat(gaps).Any(f => f.Severity == Severity.Error) ? null : rendered.Bytes;
    }

    /// <summary>Checks prose that no document could be made from, because the record itself was refused, so that all findings come at once.</summary>
    /// <param name="files">The record's files.</param>
    /// <param name="findings">Takes what is wrong within each prose file.</param>
    public static void CheckProse(RecordFiles files, ICollection<Finding> findings)
    {
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(findings);
        var found = new List<Finding>();
        foreach (string path in files.Paths.Where(p => p.StartsWith("prose/", StringComparison.Ordinal) && p.EndsWith(".md", StringComparison.Ordinal)))
            ProseParser.Parse(path, files.Find(path)!.Value.Span, found);
        foreach (Finding finding in found) findings.Add(finding);
    }

    // What is wrong with the original's prose itself is said when that is made.
    private static Finding? RenditionDifference(RecordFiles files, Document rendition, IReadOnlyList<ProseSection> sections, Document original) => RenditionNumbers.FirstDifference(
        sections, [.. original.Prose.SelectMany(path => ProseParser.Parse(path, files.Find(path)!.Value.Span, []))], rendition.Id.Value, original.Id.Value);

    // The exact input: the facts, the prose and pictures that this document uses, and the answers that it prints.
    private static string DigestOf(RecordFiles files, DocumentSource source, string? answers) =>
        ContentDigest.Of(source.Document.Prose.Prepend(RecordFiles.PartnershipFileName).Concat(source.Pictures.Keys.Order(StringComparer.Ordinal)).Concat(source.Record.Partnership.Logo is { } logo && !source.Pictures.ContainsKey(logo.File) ? [logo.File] : []).Concat(answers is null ? [] : [answers]).Select(path => KeyValuePair.Create(path, files.Find(path)!.Value)));
}
