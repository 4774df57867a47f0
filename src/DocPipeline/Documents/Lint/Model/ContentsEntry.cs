using DocPipeline.Documents.Lint.Model.Lines;

namespace DocPipeline.Documents.Lint.Model;

/// <summary>A line of the contents list.</summary>
/// <param name="Line">The line.</param>
/// <param name="Title">The title that it gives, without number and page.</param>
/// <param name="Number">The number that it gives.</param>
/// <param name="Page">The page that it gives.</param>
internal sealed record ContentsEntry(LintLine Line, string Title, string? Number, string? Page);
