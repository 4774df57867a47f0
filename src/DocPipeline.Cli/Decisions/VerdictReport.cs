using System.Globalization;
using DocPipeline.Governance.Verdicts;
using DocPipeline.Pipeline.Decisions;

namespace DocPipeline.Cli.Decisions;

/// <summary>Verdicts as the command line says them.</summary>
internal static class VerdictReport
{
    internal static string Words(CheckResult result) => result switch
    {
        CheckResult.Met => "met",
        CheckResult.NotMet => "not met",
        CheckResult.Unverified => "unverified",
        _ => "note",
    };

    internal static ReportedVerdict For(JudgedDecision judged) => new(
        judged.Path,
        judged.Decision.Body.Value,
        judged.Decision.Type.Value,
        (judged.Decision.Meeting?.On ?? judged.Decision.InWriting?.Deadline ?? judged.Decision.Direction?.On)?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        WordOf(judged.Verdict.Kind),
        judged.Verdict.Headline,
        judged.Verdict.Rule,
        [.. judged.Verdict.Checks.Select(c => new ReportedCheck(c.Code.Value, c.Step, Words(c.Result), c.Reason))],
        judged.Verdict.WouldChange,
        [.. judged.Verdict.Readings.Select(r => new ReportedReading(r.Choices, r.Words, WordOf(r.Kind), r.Reason))]);

    private static string WordOf(VerdictKind kind) => System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(kind.ToString());
}

/// <summary>What <c>judge --json</c> prints.</summary>
internal sealed record JudgeResult(IReadOnlyList<ReportedVerdict> Verdicts);

/// <summary>A verdict.</summary>
internal sealed record ReportedVerdict(
    string File, string Body, string Type, string? On, string Verdict, string Headline, string Rule, IReadOnlyList<ReportedCheck> Checks, IReadOnlyList<string> WouldChange, IReadOnlyList<ReportedReading> Readings);

/// <summary>A step of a verdict.</summary>
internal sealed record ReportedCheck(string Code, string Step, string Result, string Reason);

/// <summary>A reading of what the rules leave open.</summary>
internal sealed record ReportedReading(IReadOnlyDictionary<string, string> Choices, string Words, string Verdict, string Reason);
