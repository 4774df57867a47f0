using DocPipeline.Cli.Archive;
using System.Globalization;
using System.Text.Json;
using DocPipeline.Cli.Decisions;
using DocPipeline.Governance.Adoptions;
using DocPipeline.Pipeline.Adoptions;

namespace DocPipeline.Cli.Adoptions;

/// <summary>What <c>adopt --json</c> prints.</summary>
/// <param name="Written">Whether something was written now.</param>
/// <param name="Adoption">What was recorded, now or before, or would be.</param>
/// <param name="IsInForce">Whether the new version is in force.</param>
/// <param name="Terms">The full terms.</param>
/// <param name="Changes">The clauses that change.</param>
/// <param name="Files">The files that were written, or would be.</param>
/// <param name="Findings">Everything that was found.</param>
/// <param name="Filed">What was filed in the archive; absent when none was named.</param>
internal sealed record AdoptResult(
    bool Written, ReportedAdoption Adoption, bool IsInForce, string Terms, IReadOnlyList<ReportedClause> Changes, IReadOnlyList<string> Files, IReadOnlyList<ReportedFinding> Findings, IReadOnlyList<ReportedFiling>? Filed = null)
{
    internal static AdoptResult Of(AdoptionPlan plan, bool written, IReadOnlyList<ReportedFinding> findings, IReadOnlyList<ReportedFiling>? filed = null) => new(
        written, ReportedAdoption.Of(plan.Adoption), plan.IsInForce, plan.Amendment.Terms,
        [.. plan.Amendment.Changes.Select(c => new ReportedClause(c.Kind.ToString().ToLowerInvariant(), c.Where, c.Follows, c.Before, c.After))], [.. plan.Writes.Select(w => w.Path)], findings, filed);
}

/// <summary>A clause that changes.</summary>
internal sealed record ReportedClause(string Kind, string Where, string? Follows, string? Before, string? After);

/// <summary>An adoption.</summary>
internal sealed record ReportedAdoption(
    string Decision, string Title, string Document, string From, string To, string DecidedOn, string RecordedAt, string Outcome, string? Effect, string? EffectiveOn, IReadOnlyList<string> WaitsFor,
    string Verdict, string Headline, string Rule, IReadOnlyList<ReportedCheck> Checks, IReadOnlyList<string> WouldChange, string TermsDigest)
{
    internal static ReportedAdoption Of(Adoption of) => new(
        of.Decision, of.Title, of.Document.Value, of.From.Value, of.To.Value, Day(of.DecidedOn), of.RecordedAt.ToString(), Word(of.Outcome), of.Effect is { } effect ? Word(effect) : null, of.EffectiveOn is { } on ? Day(on) : null, of.WaitsFor,
        Word(of.Verdict), of.Headline, of.Rule, [.. of.Checks.Select(c => new ReportedCheck(c.Code, c.Step, VerdictReport.Words(c.Result), c.Reason))], of.WouldChange, of.Terms.Hex);

    internal static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Word(Enum value) => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());
}
