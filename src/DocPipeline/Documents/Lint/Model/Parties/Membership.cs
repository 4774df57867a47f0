using DocPipeline.Documents.Lint.Model.Lines;

namespace DocPipeline.Documents.Lint.Model.Parties;

/// <summary>A list of who belongs to a body.</summary>
/// <param name="Title">Its caption, heading or opening line.</param>
/// <param name="Members">Its entries.</param>
/// <param name="IsVoting">Whether they are members proper; advisers, observers and those who are invited are not.</param>
internal sealed record Membership(LintLine Title, IReadOnlyList<Member> Members, bool IsVoting);
