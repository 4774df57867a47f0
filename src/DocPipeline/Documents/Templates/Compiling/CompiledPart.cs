namespace DocPipeline.Documents.Templates.Compiling;

/// <summary>A part that was compiled.</summary>
/// <param name="Part">Its name.</param>
/// <param name="Tags">The tags that were typed into it, in order.</param>
/// <param name="Blocks">Its blocks, outer ones first.</param>
/// <param name="Source">The source of its Handlebars template.</param>
internal sealed record CompiledPart(string Part, IReadOnlyList<Tag> Tags, IReadOnlyList<Block> Blocks, string Source);
