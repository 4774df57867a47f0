using DocPipeline.Documents.Lint.Model.Lines;

namespace DocPipeline.Documents.Lint.Model.Parties;

/// <summary>An entry of a list of members.</summary>
/// <param name="Line">Where it stands.</param>
/// <param name="Text">All that it says: seat, organisation, holder.</param>
/// <param name="Organisation">The organisation alone, where a column has it.</param>
internal sealed record Member(LintLine Line, string Text, string? Organisation);
