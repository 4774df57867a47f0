using DocPipeline.Cli.Signatures;
using DocPipeline.Findings;
using DocPipeline.Pipeline.Signing.Status;

namespace DocPipeline.Cli.Rounds;

/// <summary>What the verbs of <c>round</c> print with <c>--json</c>.</summary>
internal sealed record RoundResult(RoundReported Round, IReadOnlyList<ReportedFinding> Findings)
{
    internal static RoundResult Of(RoundStatus status, IReadOnlyList<Finding> findings) =>
        new(RoundReported.Of(status), [.. findings.Concat(status.Warnings).Distinct().Select(finding => Report.ForJson(finding, "."))]);
}

/// <summary>What <c>round status --json</c> prints for all rounds.</summary>
internal sealed record RoundListResult(IReadOnlyList<RoundReported> Rounds, IReadOnlyList<ReportedFinding> Findings);

/// <summary>A round.</summary>
internal sealed record RoundReported(
    string Round, string Document, string Entry, string Title, string Version, string Issued, string State, int Signed, IReadOnlyList<SlotReported> Places, string Effect, IReadOnlyList<string> Missing, DateTimeOffset? IssuedAt, DateTimeOffset? ClosedAt, string? Reason,
    DateOnly? EffectiveOn)
{
    internal static RoundReported Of(RoundStatus of) => new(
        of.Round, of.Document, of.Entry, of.Title, of.Version, of.Issued, RoundPrint.Word(of.State.ToString()), of.SignedCount, [.. of.Slots.Select(SlotReported.Of)], of.Effect, of.Missing, of.IssuedAt, of.ClosedAt, of.Reason, of.EffectiveOn);
}

/// <summary>A place in a round.</summary>
internal sealed record SlotReported(
    string Place, string Name, string State, string Invitation, bool Required, int Group, IReadOnlyList<string> Ways, string? Person, string? Principal, string? AskedToDelegateTo, string? Way, string? SignedBy, DateTimeOffset? SignedAt, DateTimeOffset? InvitedAt, DateTimeOffset? ViewedAt,
    DateTimeOffset? ExpiresAt, int Reminders, string? Reason, string? Check, string? AcceptedBy)
{
    internal static SlotReported Of(SlotStatus of) => new(
        of.Slot, of.Name, RoundPrint.Word(of.State.ToString()), RoundPrint.Word(of.Invitation.ToString()), of.IsRequired, of.Group, [.. of.Ways.Select(way => RoundPrint.Word(way.ToString()))], of.Person, of.Principal, of.AskedToDelegateTo,
        of.Way is { } way ? RoundPrint.Word(way.ToString()) : null, of.SignedBy, of.SignedAt, of.InvitedAt, of.ViewedAt, of.ExpiresAt, of.Reminders, of.Reason, of.Check, of.AcceptedBy);
}

/// <summary>What <c>round return --json</c> prints.</summary>
internal sealed record ReturnResult(string Taken, ReportedReturn Report, RoundReported Round);

/// <summary>What <c>round complete --json</c> prints.</summary>
internal sealed record CompleteResult(string Entry, RoundReported Round, IReadOnlyList<ReportedFinding> Findings);
