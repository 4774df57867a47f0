using DocPipeline.Documents.Templates.Compiling.Blocks;
using DocPipeline.Documents.Templates.Compiling.Checks;
using DocPipeline.Documents.Templates.Compiling.Tags;

namespace DocPipeline.Documents.Templates.Compiling;

/// <summary>A part that was compiled.</summary>
/// <param name="Part">Its name.</param>
/// <param name="Tags">The tags that were typed into it, in order.</param>
/// <param name="Blocks">Its blocks, outer ones first.</param>
/// <param name="Styles">The styles that its paragraphs name, each with the number of the paragraph, from 1.</param>
/// <param name="References">What it refers to in other parts.</param>
/// <param name="Source">The source of its Handlebars template.</param>
internal sealed record CompiledPart(
    string Part, IReadOnlyList<Tag> Tags, IReadOnlyList<Block> Blocks, IReadOnlyList<(string Style, int Paragraph)> Styles, IReadOnlyList<PartReference> References, string Source);
