using DocPipeline.Documents.Templates.Compiling.Tags;
using DocPipeline.Findings;

namespace DocPipeline.Documents.Templates;

/// <summary>Something that a document prints and its data does not have.</summary>
/// <param name="Field">The field; where it is there but of another kind, followed by what is wrong with it: “on, which is no date”.</param>
/// <param name="Tag">The tag that prints it; nothing where prose does.</param>
/// <param name="Prose">Where in the prose it is asked for; nothing where a tag does.</param>
internal sealed record Gap(string Field, TagOrigin? Tag, Place? Prose = null);
