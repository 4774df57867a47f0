using DocPipeline.Cli.Adoptions;
using DocPipeline.Pipeline.Archiving.Retention;

namespace DocPipeline.Cli.Archive.Keeping;

/// <summary>What <c>archive dispose --json</c> prints without a name.</summary>
internal sealed record DueResult(string On, IReadOnlyList<ReportedDue> Due, IReadOnlyList<string> Unknown, int Kept, int Disposed)
{
    internal static DueResult Of(DueObjects of) => new(ReportedAdoption.Day(of.On), [.. of.Due.Select(ReportedDue.Of)], of.Unknown, of.Kept, of.Disposed);
}

/// <summary>An object whose time has ended.</summary>
internal sealed record ReportedDue(string Name, string Title, string Retention, string KeptUntil, string? ApprovedBy, IReadOnlyList<string> HeldBack)
{
    internal static ReportedDue Of(DueObject of) => new(of.Name, of.Title, of.Term, ReportedAdoption.Day(of.KeptUntil), of.ApprovedBy, [.. of.Holds.Select(hold => hold.Message)]);
}
