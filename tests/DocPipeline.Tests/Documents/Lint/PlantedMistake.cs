using DocPipeline.Documents.Lint;

namespace DocPipeline.Tests.Documents.Lint;

/// <summary>A way to make a mistake of a class.</summary>
/// <param name="Class">The class.</param>
/// <param name="Plant">Makes it somewhere in a document, and answers the words by which it must be found (in the finding's words, place or message); nothing where the document gives no occasion.</param>
internal sealed record PlantedMistake(LintClass Class, Func<Draft, string?> Plant);
