using System.Text.Json;
using DocPipeline.Documents.Conformed;
using DocPipeline.Documents.Conformed.Facts;
using DocPipeline.Documents.Packaging;
using DocPipeline.Documents.Templates;
using DocPipeline.Findings;

namespace DocPipeline.Documents.Kinds.Completion;

/// <summary>The certificate that a signing round is complete, as a Word file. It names nobody's e-mail or network address, and no link.</summary>
internal static class CompletionCertificate
{
    /// <summary>Makes it, or says everything that stands in the way. The same facts and template give the same bytes.</summary>
    /// <param name="name">What findings call it.</param>
    /// <param name="round">What became of the round.</param>
    /// <param name="look">The council's own template or style; nothing for the built-in one.</param>
    internal static Outcome<byte[]> Draft(string name, CompletedRound round, CouncilLook? look = null)
    {
        IReadOnlyList<Finding> wrong = FactsCheck.Of(name, round);
        if (wrong.Count > 0) return Outcome.Refused<byte[]>(wrong);
        Outcome<WordTemplate> template = CouncilLook.TemplateFor(TemplateKind.CompletionCertificate, look);
        if (template.IsRefused) return Outcome.Refused<byte[]>(template.Findings);
        byte[] facts = JsonSerializer.SerializeToUtf8Bytes(round, CompletedRoundJson.Default.CompletedRound);
        RenderedDocument rendered = template.Value.Render(CompletionModel.Of(round), ContentDigest.Of([KeyValuePair.Create("round.json", new ReadOnlyMemory<byte>(facts))]));
        List<Finding> findings = [.. look is null ? [] : template.Findings, .. rendered.Gaps.Select(g => GapFinding.Of(g, isDraft: false, isBuiltIn: look is null || look.IsStyleOnly))];
        return findings.Exists(f => f.Severity == Severity.Error) ? Outcome.Refused<byte[]>(findings) : Outcome.Done(rendered.Bytes, findings);
    }
}
