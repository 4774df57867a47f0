using DocPipeline.Documents.Templates.Packages;
using DocPipeline.Findings;

namespace DocPipeline.Documents.Templates;

/// <summary>A council's own Word file, as the template of a document or as the look of the built-in templates.</summary>
/// <param name="Name">What findings call the file.</param>
/// <param name="Content">Its bytes.</param>
/// <param name="IsStyleOnly">Whether only its styles, theme and fonts are taken, for a built-in template.</param>
public sealed record CouncilLook(string Name, ReadOnlyMemory<byte> Content, bool IsStyleOnly)
{
    /// <summary>The compiled template of a kind of document, or everything that is wrong with the council's file.</summary>
    internal static Outcome<WordTemplate> TemplateFor(TemplateKind kind, CouncilLook? look)
    {
        if (look is null) return Outcome.Done(BuiltInTemplates.For(kind));
        return TemplateCache.Get($"{(look.IsStyleOnly ? "style" : "template")} {kind} {look.Name}", look.Content, () =>
        {
            Outcome<TemplatePackage> opened = TemplateFile.Open(look.Name, look.Content);
            if (opened.IsRefused) return Outcome.Refused<WordTemplate>(opened.Findings);
            TemplatePackage package = look.IsStyleOnly ? HouseStyles.Dress(BuiltInTemplates.Package(kind), opened.Value) : HouseNotes.Complete(HouseStyles.Complete(opened.Value));
            Outcome<WordTemplate> template = WordTemplate.Compile(package, kind.Model);
            IReadOnlyList<Finding> findings = [.. LookCheck.Of(opened.Value, look.IsStyleOnly), .. template.Findings];
            return findings.Any(f => f.Severity == Severity.Error) ? Outcome.Refused<WordTemplate>(findings) : Outcome.Done(template.Value!, findings);
        });
    }
}
