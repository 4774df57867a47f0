using DocPipeline.Documents.Packaging;
using DocPipeline.Documents.Templates;
using DocPipeline.Findings;
using DocPipeline.Partnerships;
using DocPipeline.Partnerships.Reading;

namespace DocPipeline.Documents.Kinds.Notices;

/// <summary>Makes a Word file of a notice.</summary>
internal static class NoticeDraft
{
    /// <summary>Makes the file, or says everything that stands in the way.</summary>
    /// <param name="files">The record's files.</param>
    /// <param name="record">The record as read from them.</param>
    /// <param name="facts">What the notice says.</param>
    /// <param name="look">The council's own template or style; nothing for the built-in ones.</param>
    /// <param name="findings">Takes errors, warnings and notes.</param>
    /// <returns>The bytes of the .docx; nothing when an error was found.</returns>
    internal static byte[]? Make(RecordFiles files, PartnershipRecord record, NoticeFacts facts, CouncilLook? look, ICollection<Finding> findings)
    {
        Outcome<WordTemplate> template = CouncilLook.TemplateFor(facts.Template, look);
        foreach (Finding finding in template.Findings.Where(f => look is not null && f.Severity != Severity.Note)) findings.Add(finding);
        if (template.IsRefused) return null;
        string digest = ContentDigest.Of(facts.Sources.Prepend(RecordFiles.PartnershipFileName).Distinct(StringComparer.Ordinal)
            .Select(path => KeyValuePair.Create(path, files.Find(path)!.Value)));
        RenderedDocument rendered = template.Value.Render(facts.ModelOf(NoticeFrame.Of(record, files, facts)), digest);
        List<Finding> gaps = [.. rendered.Gaps.Select(g => GapFinding.Of(g, facts.IsDraft, isBuiltIn: look is null || look.IsStyleOnly))];
        foreach (Finding gap in gaps) findings.Add(gap);
        return gaps.Exists(g => g.Severity == Severity.Error) ? null : rendered.Bytes;
    }
}
